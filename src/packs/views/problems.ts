import type { PackParams, PackProblem, PackWarning } from '@/content/pack/problem'
import { isLanguage, LANGUAGES, useLocale } from '@/i18n'
import type { Kind } from '../types'

export type PackRemark = PackProblem | PackWarning

/** A file that was not taken in. */
export interface RefusedPack {
  readonly file: string
  readonly problems: readonly PackProblem[]
}

/** Where a draft's field is that a remark is about, as the draft has it. */
export const pathOf = ({ path }: PackRemark) => path.join('/')

/** Where one goes to mend it: a step that no action takes is mended at its skill. */
export const placeOf = (remark: PackRemark) =>
  remark.code === 'ladder-gap' ? `skills/${String(remark.params.skill)}` : pathOf(remark)

type NameOf = (kind: Kind, id: string) => string

/** Remarks in the reader's language: what is wrong and what to do, and where. */
export function useProblemWords() {
  const { t, format } = useLocale()

  const written = (params: PackParams) =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'number'
          ? format.value.number(value)
          : typeof value === 'string'
            ? value
            : format.value.list(value),
      ]),
    )

  function fieldWords([, , part, language = '', name = '', ...rest]: readonly string[]): string[] {
    if (part !== 'texts') return []
    const spoken = isLanguage(language) ? LANGUAGES[language].name : language
    return [...listedWords(name, rest), spoken]
  }

  function listedWords(name: string, [lens, index]: readonly string[]): string[] {
    if (!lens || (name !== 'anchors' && name !== 'statements')) return []
    const place = { lens: t(`shell.lens.${lens}.short`) }
    if (index === undefined) return [place.lens]
    const number = format.value.plain(Number(index) + 1)
    return [
      place.lens,
      name === 'anchors' ? t('packs.skill.level', { level: number }) : t('packs.skill.statement', { number }),
    ]
  }

  return {
    sentence: ({ code, params }: PackRemark) => t(`packs.problem.${code}`, written(params)),
    /** `Vision · CX · Level 3 · English` */
    place(remark: PackRemark, nameOf: NameOf): string {
      const path = placeOf(remark).split('/')
      const [kind = '', id] = path
      if (!id || !['skills', 'actions', 'kpis'].includes(kind)) return t('packs.about.title')
      return [nameOf(kind as Kind, id), ...fieldWords(path)].join(' · ')
    },
  }
}
