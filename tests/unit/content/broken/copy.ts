import type { Files, RuleId } from '@/content/check'
import { edited, smallContent, type Edit } from '../small-content'

/** A copy of the small content with one mistake in it, and what the check must say. */
export interface BrokenCopy extends Mistake {
  readonly rule: RuleId
  readonly mistake: string
  /** Part of what is said. */
  readonly says: string
}

interface Mistake {
  readonly files: Files
  /** The file that is named. */
  readonly file: string
}

export const MODEL = 'content/model.json'
export const ACTIONS = 'content/actions/lead.json'
export const KPIS = 'content/kpis.json'
export const BENCHMARKS = 'content/benchmarks.json'
export const SAMPLE = 'content/sample-engagement.json'
export const GLOSSARY = 'content/glossary.json'
export const en = (part: string) => `content/locales/en/${part}.json`
export const he = (part: string) => `content/locales/he/${part}.json`
export const fa = (part: string) => `content/locales/fa/${part}.json`
export const ar = (part: string) => `content/locales/ar/${part}.json`

export const copy = (rule: RuleId, mistake: string, made: Mistake, says: string): BrokenCopy => ({
  rule,
  mistake,
  ...made,
  says,
})

export const put = (file: string, at: Edit['at'], to: Edit['to']): Mistake => ({
  file,
  files: edited(smallContent(), { file, at, to }),
})
export const drop = (file: string, at: Edit['at']) => put(file, at, undefined)
export const write = (file: string, text: string): Mistake => ({
  file,
  files: { ...smallContent(), [file]: text },
})
export const remove = (file: string): Mistake => {
  const { [file]: _, ...files } = smallContent()
  return { file, files }
}
/** For a mistake in one file that shows in another. */
export const shownIn = (file: string, { files }: Mistake): Mistake => ({ file, files })
