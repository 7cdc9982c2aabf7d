import {
  computed,
  inject,
  nextTick,
  provide,
  ref,
  shallowRef,
  watch,
  type ComputedRef,
  type InjectionKey,
  type Ref,
} from 'vue'
import { orderWith } from '@/content/pack/model'
import type { Pack } from '@/content/pack/types'
import { useStored } from '@/composables/stored'
import { useLocale } from '@/i18n'
import type { CompetencyId, SkillId } from '@/shared/terms'
import type { PackHandle } from '@/storage/packs'
import { loadBase } from '../../base'
import { changesBetween, type Change } from '../../changes'
import { baseAt, ownIds, packOf, sameContent } from '../../draft'
import { languagesOf, lastOf, nameOf, publishedOf } from '../../store'
import type { Base, Changes, FieldValue, Kind } from '../../types'
import { useProblemWords } from '../problems'
import { usePackCheck, type PackCheck } from './use-pack-check'

/** A part of the editor: `about`, `measures`, `check` or `skill/<id>`. */
export type Page = string

/** What every part of the editor reads. It is there once Sextant's own texts are. */
export interface PackContext {
  readonly pack: PackHandle
  readonly base: ComputedRef<Base>
  /** What would be published now. */
  readonly draft: ComputedRef<Pack>
  readonly last: ComputedRef<Pack | null>
  /** What differs from the version before, or at first from Sextant's own. */
  readonly changes: ComputedRef<readonly Change[]>
  readonly isChanged: ComputedRef<boolean>
  readonly check: PackCheck
  readonly languages: ComputedRef<readonly string[]>
  /** The one that is being written. */
  readonly language: Ref<string>
  readonly title: ComputedRef<string>
  /** Null on a phone: the list of parts. */
  readonly page: Ref<Page | null>
  /** The entry whose field was jumped to: it unfolds. */
  readonly target: Ref<string | null>
  /** The competency's skills, hidden ones among them, in the order in which they are asked. */
  skillsOf(competency: CompetencyId): readonly SkillId[]
  isOwn(kind: Kind, id: string): boolean
  /** What the draft has at a path, else what Sextant has. */
  valueAt(path: string): FieldValue | undefined
  /** The name of a thing in the reader's language where the pack has it, else in the one that is being written. */
  nameOf(kind: Kind, id: string): string
  change(label: string, changes: Changes): void
  /** Opens the part in which the path is, and goes to its field. */
  goTo(path: string): Promise<void>
}

const KEY: InjectionKey<PackContext> = Symbol('pack')

export function usePack(): PackContext {
  const context = inject(KEY)
  if (!context) throw new Error('usePack() is for the parts of PackEditor')
  return context
}

/** Remarks in the words that the editor has for things. */
export function useDraftWords() {
  const { nameOf, base, draft } = usePack()
  return useProblemWords((id) => {
    const kind = (['skills', 'actions', 'kpis'] as const).find(
      (one) => ownIds(one, base.value).has(id) || Object.hasOwn(draft.value[one], id),
    )
    return kind ? nameOf(kind, id) : id
  }, nameOf)
}

export const fieldId = (path: string) => `field:${path}`

/** Sextant's texts in the draft's languages; undefined until they are read. */
export function useBase(languages: () => readonly string[]): Readonly<Ref<Base | undefined>> {
  const base = shallowRef<Base>()
  watch(
    () => languages().join(),
    async (_, __, onCleanup) => {
      let stale = false
      onCleanup(() => (stale = true))
      const loaded = await loadBase(languages())
      if (!stale) base.value = loaded
    },
    { immediate: true },
  )
  return base
}

/** Where each draft was left on this device. */
const usePages = () => useStored<Record<string, Page | null>>('sextant.pack-pages', {})

export function providePack(pack: PackHandle, base: ComputedRef<Base>): PackContext {
  const { language: screen, t } = useLocale()
  const pages = usePages()
  const languages = computed(() => languagesOf(pack.fields.value))
  const last = computed(() => lastOf(pack))
  const draft = computed(() => packOf(pack.id, pack.fields.value, base.value, last.value))
  const chosen = ref<string>(screen.value)
  const language = computed({
    get: () => (languages.value.includes(chosen.value) ? chosen.value : (languages.value[0] ?? screen.value)),
    set: (code) => (chosen.value = code),
  })
  const target = ref<string | null>(null)
  const page = computed({
    get: () => pages.value[pack.id] ?? null,
    set: (to) => (pages.value = { ...pages.value, [pack.id]: to }),
  })
  const isOwn = (kind: Kind, id: string) => ownIds(kind, base.value).has(id)
  const valueAt = (path: string) => pack.fields.value[path] ?? baseAt(base.value, path)
  const check = usePackCheck(draft, last, base, () => pack.fields.value)

  const NAME = { skills: 'name', actions: 'title', kpis: 'name' } as const
  const context: PackContext = {
    pack,
    base,
    draft,
    last,
    changes: computed(() => changesBetween(last.value, draft.value, isOwn)),
    isChanged: computed(() => last.value === null || !sameContent(draft.value, last.value)),
    check,
    languages,
    language,
    title: computed(() => nameOf(pack.fields.value, screen.value) || t('packs.unnamed')),
    page,
    target,
    skillsOf(competency) {
      const own = base.value.model.competencies.find(({ id }) => id === competency)?.skills ?? []
      return orderWith(own, competency, draft.value.skills)
    },
    isOwn,
    valueAt,
    nameOf(kind, id) {
      const spoken = languages.value.includes(screen.value) ? [screen.value] : []
      const names = [...spoken, language.value, ...languages.value].map((code) =>
        valueAt(`${kind}/${id}/texts/${code}/${NAME[kind]}`),
      )
      const earlier = publishedOf(pack).findLast((version) => version[kind][id])?.[kind][id]
      const named = names.find((name) => typeof name === 'string' && name.trim() !== '') as string | undefined
      return named ?? nameIn(earlier, NAME[kind], screen.value) ?? t(`packs.unnamedEntry.${kind}`)
    },
    change: (label, changes) => void pack.change(label, changes),
    async goTo(path) {
      page.value = pageOf(path, (action) => String(valueAt(`actions/${action}/skill`)))
      const [, , texts, code] = path.split('/')
      if (texts === 'texts' && code) language.value = code
      target.value = path
      await nextTick()
      await nextTick()
      const [kind, id] = path.split('/')
      const field =
        document.getElementById(fieldId(path)) ?? document.getElementById(fieldId(`${kind}/${id}`))
      field?.scrollIntoView({ block: 'center' })
      field?.focus({ preventScroll: true })
    },
  }
  provide(KEY, context)
  return context
}

/** A thing that is gone is named by the version that had it. */
function nameIn(entry: { texts?: unknown } | undefined, field: string, language: string): string | undefined {
  const texts = Object.entries((entry?.texts ?? {}) as Record<string, Record<string, string>>)
  return (texts.find(([code]) => code === language) ?? texts[0])?.[1][field]
}

function pageOf(path: string, skillOf: (action: string) => string): Page {
  const [kind, id = ''] = path.split('/')
  if (kind === 'skills') return `skill/${id}`
  if (kind === 'actions') return `skill/${skillOf(id)}`
  return kind === 'kpis' ? 'measures' : 'about'
}
