import type { Finding } from '../problem'
import { BASE, type Project, type Text } from '../project'
import { matcherOf, mentionsIn, usesIn } from '../message-uses'

/** The code asks for no message that is not there. */
export function* usedKeys(project: Project): Iterable<Finding> {
  const keys = [...messagesOf(project).keys()]
  const seen = new Set<string>()
  for (const use of usesIn(project.sources, roomsOf(project))) {
    const place = `${use.file}:${use.line} ${use.key}`
    if (seen.has(place) || keys.some(matcherOf(use))) continue
    seen.add(place)
    yield {
      file: use.file,
      line: use.line,
      what: `no message has the key ${use.key}`,
      mend: `write it in content/locales/*/ui, or correct the key`,
    }
  }
}

/** No message is there that nobody shows. */
export function* idleKeys(project: Project): Iterable<Finding> {
  const messages = messagesOf(project)
  const uses = mentionsIn(project.sources, roomsOf(project))
  const exact = new Set(uses.map(({ key }) => key))
  const patterns = [...exact]
    .filter((key) => key.includes('${'))
    .map((key) => matcherOf({ file: '', line: 0, key }))
  for (const [key, { document, path }] of messages) {
    if (!exact.has(key) && !patterns.some((matches) => matches(key)))
      yield {
        file: document.file,
        line: document.lineOf(path),
        what: `nothing in src shows ${key}`,
        mend: 'remove it in every language, or show it',
      }
  }
}

const ROOM = /^ui\/(.+)\.json$/

/** The base language's messages by the key that code uses. */
const messagesOf = ({ texts }: Project): Map<string, Text> =>
  new Map(
    texts
      .filter(({ language }) => language === BASE)
      .flatMap((text) => {
        const room = ROOM.exec(text.part)?.[1]
        return room ? [[[room, ...text.path].join('.'), text] as const] : []
      }),
  )

const roomsOf = ({ texts }: Project) => [...new Set(texts.flatMap(({ part }) => ROOM.exec(part)?.[1] ?? []))]
