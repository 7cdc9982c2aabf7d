import { computed, type ComputedRef } from 'vue'
import { useLocale } from '@/i18n'
import type { PackHandle } from '@/storage/packs'
import { nameOf, publishedOf } from '../../store'
import type { Kind } from '../../types'
import type { Draft } from './use-draft'

export interface Names {
  /** The questionnaire's own. */
  readonly title: ComputedRef<string>
  /** In the reader's language where the pack has it, else in the one that is being written. */
  nameOf(kind: Kind, id: string): string
}

const NAME = { skills: 'name', actions: 'title', kpis: 'name' } as const

export function useNames(pack: PackHandle, { language, languages, valueAt }: Draft): Names {
  const { language: screen, t } = useLocale()

  /** A thing that is gone is named by the last version that had it. */
  function nameBefore(kind: Kind, id: string): string | undefined {
    const entry = publishedOf(pack).findLast((version) => version[kind][id])?.[kind][id]
    const texts = (entry?.texts ?? {}) as Readonly<Record<string, Readonly<Record<string, string>>>>
    return (texts[screen.value] ?? Object.values(texts)[0])?.[NAME[kind]]
  }

  return {
    title: computed(() => nameOf(pack.fields.value, screen.value) || t('packs.unnamed')),
    nameOf(kind, id) {
      const spoken = languages.value.includes(screen.value) ? [screen.value] : []
      const names = [...spoken, language.value, ...languages.value].map((code) =>
        valueAt(`${kind}/${id}/texts/${code}/${NAME[kind]}`),
      )
      const named = names.find((name) => typeof name === 'string' && name.trim() !== '')
      return (named as string | undefined) ?? nameBefore(kind, id) ?? t(`packs.unnamedEntry.${kind}`)
    },
  }
}
