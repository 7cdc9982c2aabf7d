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

const KINDS: readonly string[] = ['skills', 'actions', 'kpis'] satisfies Kind[]
const ROOM = { skills: 'skill', actions: 'action', kpis: 'measure' } as const
/** Parameters that name an entry by its id. */
const IDS: readonly string[] = ['id', 'by', 'other', 'skill', 'ids']

/**
 * Remarks in the reader's language: what is wrong and what to do, and where. In a file things are called as the file
 * calls them; in the editor, which knows their names, as on the screen.
 */
export function useProblemWords(nameOfId?: (id: string) => string, nameOf?: NameOf) {
  const { t, format } = useLocale()

  const nameOfLanguage = (code: string) => (isLanguage(code) ? LANGUAGES[code].name : code)

  function fieldWords(kind: Kind, [name = '', lens, index]: readonly string[]): string[] {
    if (lens === undefined || (name !== 'anchors' && name !== 'statements')) {
      const field = kind === 'actions' && name === 'title' ? 'name' : name
      return [t(`packs.${ROOM[kind]}.${field}`)]
    }
    const number = format.value.plain(Number(index) + 1)
    if (index === undefined) return [t(`packs.skill.${name}`, { lens: t(`shell.lens.${lens}.name`) })]
    const listed =
      name === 'anchors' ? t('packs.skill.level', { level: number }) : t('packs.skill.statement', { number })
    return [t(`shell.lens.${lens}.short`), listed]
  }

  function written(remark: PackRemark): Record<string, string> {
    const kind = remark.path[0] as Kind
    const entries = Object.entries(remark.params).map(([name, value]) => {
      if (remark.code === 'too-large') return [name, format.value.number(Number(value) / 1_000_000, 0)]
      if (typeof value === 'number') return [name, format.value.number(value)]
      if (name === 'language') return [name, nameOfLanguage(String(value))]
      if (nameOf && name === 'field' && KINDS.includes(kind) && remark.path[2] === 'texts')
        return [name, fieldWords(kind, String(value).split('.')).join(' ')]
      return [name, named(name, value)]
    })
    return Object.fromEntries(entries) as Record<string, string>
  }

  function named(param: string, value: PackParams[string]): string {
    const name = (one: string) => (nameOfId && IDS.includes(param) ? nameOfId(one) : one)
    return typeof value === 'object' ? format.value.list(value.map(name)) : name(String(value))
  }

  return {
    sentence: (remark: PackRemark) => t(`packs.problem.${remark.code}`, written(remark)),
    /** `Vision · CX · Level 3 · English` */
    place(remark: PackRemark): string {
      const [kind = '', id = '', part, language = '', ...field] = placeOf(remark).split('/')
      if (!id || !KINDS.includes(kind)) return t('packs.about.title')
      const words = part === 'texts' && field.length > 0 ? fieldWords(kind as Kind, field) : []
      const spoken = part === 'texts' ? [nameOfLanguage(language)] : []
      return [nameOf?.(kind as Kind, id) ?? id, ...words, ...spoken].join(' · ')
    },
  }
}
