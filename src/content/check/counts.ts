import type { Project, Text } from './project'

/** How much there is of one kind, by language. */
export interface Count {
  readonly kind: string
  readonly byLanguage: Readonly<Record<string, number>>
}

const isAnchor = ({ part, path }: Text) => part.startsWith('skills/') && path[1] === 'anchors'
const under = (folder: string) => (text: Text) => text.part.startsWith(folder)

/** How a kind is told among the texts. A thing with many texts is counted by the one that it always has. */
const KINDS: readonly { readonly kind: string; readonly is: (text: Text) => boolean }[] = [
  { kind: 'skills', is: (text) => under('skills/')(text) && text.path.at(-1) === 'question' },
  { kind: 'anchors', is: isAnchor },
  { kind: 'statements', is: under('statements/') },
  { kind: 'actions', is: (text) => under('actions/')(text) && text.path.at(-1) === 'title' },
  { kind: 'action steps', is: (text) => under('actions/')(text) && text.path[1] === 'steps' },
  { kind: 'measures', is: (text) => text.part === 'kpis.json' && text.path.at(-1) === 'name' },
  { kind: 'sample texts', is: under('sample.json') },
  { kind: 'messages', is: under('ui/') },
  { kind: 'texts in all', is: () => true },
]

export const countTexts = ({ texts, languages }: Project): Count[] =>
  KINDS.map(({ kind, is }) => {
    const found = texts.filter(is)
    const count = (language: string) => found.filter((text) => text.language === language).length
    return { kind, byLanguage: Object.fromEntries(languages.map((language) => [language, count(language)])) }
  })
