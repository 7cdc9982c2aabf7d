import { computed, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import { orderWith } from '@/content/pack/model'
import type { Pack } from '@/content/pack/types'
import { useLocale } from '@/i18n'
import type { CompetencyId, SkillId } from '@/shared/terms'
import type { PackHandle } from '@/storage/packs'
import { loadBase } from '../../base'
import { changesBetween, type Change } from '../../changes'
import { baseAt, ownIds, packOf, sameContent } from '../../draft'
import { languagesOf, lastOf } from '../../store'
import type { Base, FieldValue, Kind } from '../../types'

/** A draft as it stands, beside Sextant's own and the version before. */
export interface Draft {
  readonly base: ComputedRef<Base>
  /** What would be published now. */
  readonly draft: ComputedRef<Pack>
  readonly last: ComputedRef<Pack | null>
  /** What differs from the version before, or at first from Sextant's own. */
  readonly changes: ComputedRef<readonly Change[]>
  readonly isChanged: ComputedRef<boolean>
  readonly languages: ComputedRef<readonly string[]>
  /** The one that is being written. */
  readonly language: Ref<string>
  /** The competency's skills, hidden ones among them, in the order in which they are asked. */
  skillsOf(competency: CompetencyId): readonly SkillId[]
  isOwn(kind: Kind, id: string): boolean
  /** What the draft has at a path, else what Sextant has. */
  valueAt(path: string): FieldValue | undefined
}

/** Sextant's own with its texts in the draft's languages; undefined until they are read. */
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

export function useDraft(pack: PackHandle, base: ComputedRef<Base>): Draft {
  const { language: screen } = useLocale()
  const languages = computed(() => languagesOf(pack.fields.value))
  const chosen = ref<string>(screen.value)
  const last = computed(() => lastOf(pack))
  const draft = computed(() => packOf(pack.id, pack.fields.value, base.value, last.value))
  const own = computed(() => ({
    skills: ownIds('skills', base.value),
    actions: ownIds('actions', base.value),
    kpis: ownIds('kpis', base.value),
  }))
  const isOwn = (kind: Kind, id: string) => own.value[kind].has(id)

  return {
    base,
    draft,
    last,
    changes: computed(() => changesBetween(last.value, draft.value, isOwn)),
    isChanged: computed(() => last.value === null || !sameContent(draft.value, last.value)),
    languages,
    language: computed({
      get: () =>
        languages.value.includes(chosen.value) ? chosen.value : (languages.value[0] ?? screen.value),
      set: (code) => (chosen.value = code),
    }),
    skillsOf(competency) {
      const ours = base.value.model.competencies.find(({ id }) => id === competency)?.skills ?? []
      return orderWith(ours, competency, draft.value.skills)
    },
    isOwn,
    valueAt: (path) => pack.fields.value[path] ?? baseAt(base.value, path),
  }
}
