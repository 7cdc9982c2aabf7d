import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  close,
  closeEngagement,
  currentPlace,
  EMPTY,
  focus,
  HOME,
  join,
  MAX_GROUPS,
  open,
  placeKey,
  repair,
  samePlace,
  split,
  type Layout,
  type Place,
} from '@/app/workbench/layout'

const ENGAGEMENTS = ['acme', 'birch']
const exists = (id: string) => ENGAGEMENTS.includes(id)

const assess: Place = { view: 'assess', engagement: 'acme', round: null }
const results: Place = { view: 'results', engagement: 'acme', round: null }
const lastYear: Place = { view: 'results', engagement: 'acme', round: 'r1' }
const other: Place = { view: 'plan', engagement: 'birch', round: null }

const layoutOf = (...places: Place[]): Layout => places.reduce(open, EMPTY)
const keysOf = ({ groups }: Layout) => groups.map(({ tabs }) => tabs.map(placeKey))
const placesIn = (layout: Layout) => new Set(keysOf(layout).flat())

/** What holds of every layout, however it came about. */
function expectSound(layout: Layout) {
  expect(layout.groups.length).toBeGreaterThan(0)
  expect(layout.groups.length).toBeLessThanOrEqual(MAX_GROUPS)
  expect(layout.groups[layout.focused]).toBeDefined()
  for (const { tabs, active } of layout.groups) {
    expect(tabs[active]).toBeDefined()
    expect(new Set(tabs.map(placeKey)).size, 'each place once in a group').toBe(tabs.length)
  }
}

const place = fc.oneof(
  fc.constantFrom<Place>(HOME, { view: 'settings', engagement: null, round: null }),
  fc.record<Place>({
    view: fc.constantFrom('assess', 'results', 'plan', 'report'),
    engagement: fc.constantFrom(...ENGAGEMENTS),
    round: fc.constantFrom(null, 'r1', 'r2'),
  }),
)

/** A step that a person can take; positions are taken within what is there. */
const step = fc.oneof(
  place.map((to) => (layout: Layout) => open(layout, to)),
  fc.tuple(fc.nat(), fc.nat()).map(([group, tab]) => (layout: Layout) => {
    const at = group % layout.groups.length
    return close(layout, at, tab % layout.groups[at]!.tabs.length)
  }),
  fc.tuple(fc.nat(), fc.nat()).map(([group, tab]) => (layout: Layout) => {
    const at = group % layout.groups.length
    return focus(layout, at, tab % layout.groups[at]!.tabs.length)
  }),
  fc.nat().map((group) => (layout: Layout) => focus(layout, group % layout.groups.length)),
  fc.constantFrom(...ENGAGEMENTS).map((id) => (layout: Layout) => closeEngagement(layout, id)),
  fc.constantFrom(split, join),
)
const layouts = fc.array(step, { maxLength: 30 }).map((steps) => steps.reduce((at, go) => go(at), EMPTY))

describe('the editor area', () => {
  it('is sound after any steps: never empty, one tab on top of each group, one group in focus', () => {
    fc.assert(fc.property(layouts, expectSound))
  })

  it('shows what was opened last, once, and opening it again changes nothing', () => {
    fc.assert(
      fc.property(layouts, place, (layout, to) => {
        const opened = open(layout, to)
        expect(currentPlace(opened)).toSatisfy((shown: Place) => samePlace(shown, to))
        expect(open(opened, to)).toEqual(opened)
      }),
    )
  })

  it('is as before once a newly opened tab is closed, but for the tab on top', () => {
    fc.assert(
      fc.property(layouts, place, (layout, to) => {
        const { tabs } = layout.groups[layout.focused]!
        fc.pre(!tabs.some((tab) => samePlace(tab, to)))
        const back = close(open(layout, to), layout.focused, tabs.length)
        expect(keysOf(back)).toEqual(keysOf(layout))
      }),
    )
  })

  it('brings a closed tab back when it is opened', () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const shown = currentPlace(layout)
        const closed = close(layout, layout.focused, layout.groups[layout.focused]!.active)
        const reopened = open(closed, shown)
        expectSound(reopened)
        expect(samePlace(currentPlace(reopened), shown)).toBe(true)
      }),
    )
  })

  it('keeps every place and the one in front when it is split and joined', () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        for (const arrange of [split, join]) {
          const arranged = arrange(layout)
          expectSound(arranged)
          expect(placesIn(arranged)).toEqual(placesIn(layout))
          expect(samePlace(currentPlace(arranged), currentPlace(layout))).toBe(true)
        }
      }),
    )
  })

  it('has no tab of a deleted engagement, and every other tab as before', () => {
    fc.assert(
      fc.property(layouts, fc.constantFrom(...ENGAGEMENTS), (layout, id) => {
        const left = closeEngagement(layout, id)
        const others = [...placesIn(layout)].filter((key) => !key.includes(id))
        expectSound(left)
        expect([...placesIn(left)].sort()).toEqual((others.length ? others : ['home']).sort())
      }),
    )
  })

  it('stays as it is when it is stored and taken up again', () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        expect(repair(JSON.parse(JSON.stringify(layout)), exists)).toEqual(layout)
      }),
    )
  })

  it('is sound whatever JSON was stored, and names no engagement that is gone', () => {
    const broken = fc.record(
      {
        groups: fc.oneof(
          fc.jsonValue(),
          fc.array(
            fc.oneof(
              fc.jsonValue(),
              fc.record({
                tabs: fc.array(
                  fc.oneof(
                    fc.jsonValue(),
                    place,
                    fc.record({
                      view: fc.constantFrom('home', 'plan', 'elsewhere'),
                      engagement: fc.constantFrom(null, 'acme', 'gone'),
                      round: fc.constantFrom(null, 'r1', 7),
                    }),
                  ),
                ),
                active: fc.jsonValue(),
              }),
            ),
          ),
        ),
        focused: fc.jsonValue(),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), broken), (stored) => {
        const layout = repair(stored, exists)
        expectSound(layout)
        for (const { view, engagement } of layout.groups.flatMap(({ tabs }) => tabs)) {
          if (view === 'home' || view === 'settings') expect(engagement).toBeNull()
          else expect(exists(engagement!)).toBe(true)
        }
      }),
    )
  })
})

describe('tabs', () => {
  it('close to the neighbour that follows, or to the last one', () => {
    const layout = focus(layoutOf(assess, results, other), 0, 1)
    expect(currentPlace(close(layout, 0, 1))).toEqual(results)
    expect(currentPlace(close(focus(layout, 0, 3), 0, 3))).toEqual(results)
  })

  it('leave the one on top where it is when another is closed', () => {
    const layout = layoutOf(assess, results)
    expect(currentPlace(close(layout, 0, 0))).toEqual(results)
    expect(currentPlace(close(focus(layout, 0, 0), 0, 2))).toEqual(HOME)
  })

  it('leave Home when the last one is closed', () => {
    const only = repair({ groups: [{ tabs: [assess], active: 0 }], focused: 0 }, exists)
    expect(close(only, 0, 0)).toEqual(EMPTY)
  })

  it('tell rounds of one engagement apart', () => {
    expect(keysOf(layoutOf(results, lastYear))).toEqual([['home', 'results/acme', 'results/acme/r1']])
  })
})

describe('two sides', () => {
  it('show the same place at first, the new side in focus', () => {
    const layout = split(layoutOf(results))
    expect(keysOf(layout)).toEqual([['home', 'results/acme'], ['results/acme']])
    expect(layout.focused).toBe(1)
  })

  it('are never more than two', () => {
    const layout = split(layoutOf(results))
    expect(split(layout)).toBe(layout)
  })

  it('give the focus to the other side when the last tab of one is closed', () => {
    const layout = open(split(layoutOf(results)), other)
    const without = close(close(layout, 1, 0), 1, 0)
    expect(keysOf(without)).toEqual([['home', 'results/acme']])
    expect(without.focused).toBe(0)
  })

  it('ignore a focus on a side that is not there', () => {
    expect(focus(EMPTY, 1)).toBe(EMPTY)
  })
})

describe('a stored layout', () => {
  it('keeps the same tab on top when a tab before it is gone', () => {
    const gone = { view: 'plan', engagement: 'gone', round: null }
    const stored = { groups: [{ tabs: [gone, assess, results], active: 1 }], focused: 0 }
    expect(currentPlace(repair(stored, exists))).toEqual(assess)
  })

  it.each(['1', 'length', 1.5, -1, 7, null, { toString: 1, valueOf: 1 }])(
    'takes %j for no index',
    (index) => {
      const group = { tabs: [assess, results], active: index }
      const layout = repair({ groups: [group, group], focused: index }, exists)
      expect([layout.focused, ...layout.groups.map(({ active }) => active)]).toEqual([0, 0, 0])
    },
  )

  it.each([
    ['a view about an engagement without one', { view: 'plan', engagement: null, round: null }],
    ['a questionnaire where none is written', { view: 'home', engagement: null, round: null, pack: 'p1' }],
    ['Home about an engagement', { view: 'home', engagement: 'acme', round: null }],
    ['a view that this version does not have', { view: 'workshop', engagement: 'acme', round: null }],
  ])('drops %s', (_, tab) => {
    expect(repair({ groups: [{ tabs: [tab], active: 0 }], focused: 0 }, exists)).toEqual(EMPTY)
  })
})
