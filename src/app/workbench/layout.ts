/** What a tab shows: a view, and the engagement it is about when it is about one. */
export interface Place {
  readonly view: ViewId
  readonly engagement: string | null
  /** The round whose results are shown; null stands for the latest. */
  readonly round: string | null
  /** The custom questionnaire that is being written. */
  readonly pack?: string
}

export const VIEW_IDS = ['home', 'assess', 'results', 'plan', 'report', 'packs', 'guide', 'settings'] as const
export type ViewId = (typeof VIEW_IDS)[number]

/** Views of the app as a whole; every other one is about an engagement. */
const ABOUT_NO_ENGAGEMENT: readonly ViewId[] = ['home', 'packs', 'guide', 'settings']

export interface Group {
  readonly tabs: readonly Place[]
  /** Index of the tab on top; -1 in an empty group. */
  readonly active: number
}

/** The editor area: one group, or two side by side. Never empty: the last tab closed leaves Home. */
export interface Layout {
  readonly groups: readonly Group[]
  readonly focused: number
}

export const MAX_GROUPS = 2
export const HOME: Place = { view: 'home', engagement: null, round: null }
export const EMPTY: Layout = { groups: [{ tabs: [HOME], active: 0 }], focused: 0 }

export const placeKey = ({ view, engagement, round, pack }: Place) =>
  [view, engagement, round, pack].filter(Boolean).join('/')
export const samePlace = (a: Place, b: Place) => placeKey(a) === placeKey(b)

/** The place that the person is looking at. */
export function currentPlace({ groups, focused }: Layout): Place {
  const group = groups[focused] ?? groups[0]
  return group?.tabs[group.active] ?? HOME
}

/** Brings a place to the top of the focused group, as a new tab if it has none there. */
export function open(layout: Layout, place: Place): Layout {
  return changeGroup(layout, layout.focused, ({ tabs }) => {
    const at = tabs.findIndex((tab) => samePlace(tab, place))
    return at >= 0 ? { tabs, active: at } : { tabs: [...tabs, place], active: tabs.length }
  })
}

export function close(layout: Layout, groupIndex: number, tabIndex: number): Layout {
  const changed = changeGroup(layout, groupIndex, ({ tabs, active }) => ({
    tabs: tabs.toSpliced(tabIndex, 1),
    active: tabIndex < active || active === tabs.length - 1 ? active - 1 : active,
  }))
  return withoutEmptyGroups(changed)
}

/** Closes every tab about an engagement: it was deleted. */
export function closeEngagement(layout: Layout, engagement: string): Layout {
  const groups = layout.groups.map((group) => keepTabs(group, (tab) => tab.engagement !== engagement))
  return withoutEmptyGroups({ ...layout, groups })
}

/** Shows the current tab a second time beside itself, so that two places can be compared. */
export function split(layout: Layout): Layout {
  if (layout.groups.length >= MAX_GROUPS) return layout
  return {
    groups: [...layout.groups, { tabs: [currentPlace(layout)], active: 0 }],
    focused: layout.groups.length,
  }
}

/** Joins the groups again; tabs that both had are kept once. */
export function join(layout: Layout): Layout {
  const top = currentPlace(layout)
  const tabs: Place[] = []
  for (const tab of layout.groups.flatMap((group) => group.tabs)) {
    if (!tabs.some((kept) => samePlace(kept, tab))) tabs.push(tab)
  }
  return { groups: [{ tabs, active: tabs.findIndex((tab) => samePlace(tab, top)) }], focused: 0 }
}

/** Gives the focus to a group, and puts one of its tabs on top when told which. */
export function focus(layout: Layout, groupIndex: number, tabIndex?: number): Layout {
  if (!layout.groups[groupIndex]) return layout
  const focused = { ...layout, focused: groupIndex }
  return tabIndex === undefined
    ? focused
    : changeGroup(focused, groupIndex, (group) => ({ ...group, active: tabIndex }))
}

/** The layout with only what still makes sense: stored layouts may name what is gone, or be no layouts. */
export function repair(stored: unknown, exists: (engagement: string) => boolean): Layout {
  const { groups: kept, focused } = fieldsOf(stored)
  const groups = asArray(kept)
    .map((group) => repairGroup(fieldsOf(group), exists))
    .filter(({ tabs }) => tabs.length > 0)
    .slice(0, MAX_GROUPS)
  return groups.length > 0 ? { groups, focused: asIndex(focused, groups) } : EMPTY
}

function repairGroup({ tabs, active }: Fields, exists: (engagement: string) => boolean): Group {
  const stored = asArray(tabs)
  const group = { tabs: stored as Place[], active: asIndex(active, stored) }
  const places = keepTabs(group, (tab) => isPlace(tab, exists))
  return keepTabs(places, (tab, at, all) => all.findIndex((other) => samePlace(other, tab)) === at)
}

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}
const asArray = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const asIndex = (value: unknown, items: readonly unknown[]) =>
  typeof value === 'number' && items[value] !== undefined ? value : 0

function isPlace(value: unknown, exists: (engagement: string) => boolean): boolean {
  const { view, engagement, round, pack } = fieldsOf(value)
  if (!VIEW_IDS.includes(view as ViewId) || (round !== null && typeof round !== 'string')) return false
  if (pack !== undefined && (view !== 'packs' || typeof pack !== 'string')) return false
  if (ABOUT_NO_ENGAGEMENT.includes(view as ViewId)) return engagement === null && round === null
  return typeof engagement === 'string' && exists(engagement)
}

/** The group with only some of its tabs; the one on top stays there if it is among them. */
function keepTabs(
  { tabs, active }: Group,
  wanted: (tab: Place, at: number, all: readonly Place[]) => boolean,
): Group {
  const kept = tabs.filter(wanted)
  return { tabs: kept, active: Math.max(kept.indexOf(tabs[active] ?? HOME), 0) }
}

function changeGroup(layout: Layout, index: number, change: (group: Group) => Group): Layout {
  return { ...layout, groups: layout.groups.map((group, at) => (at === index ? change(group) : group)) }
}

function withoutEmptyGroups(layout: Layout): Layout {
  const groups = layout.groups.filter((group) => group.tabs.length > 0)
  if (groups.length === 0) return EMPTY
  return { groups, focused: Math.min(layout.focused, groups.length - 1) }
}
