import { checkPack } from '@/content/pack/check'
import { loadPackBase, writePack } from '@/content/pack/read'
import { blankPack, wholePack } from '@/content/pack/template'
import { wrongUse } from '../arguments'
import { EXIT, type Command, type Request } from '../command'
import { loadPackSentences } from '../pack-words'
import { OFFERED } from '../settings'
import { deliver } from '../write'

export const pack: Command = {
  name: 'pack',
  summary: 'Prints a questionnaire of one’s own to begin from.',
  files: 'none',
  options: {
    id: 'its id, the same in all its versions: small letters, digits, hyphens',
    lang: 'the languages of its texts, joined by commas; en when left out',
    out: 'a file to write to instead of printing',
  },
  flags: { whole: `with all of Sextant’s own written out, to be edited in place: ${OFFERED.join(', ')}` },
  details: [
    'Without --whole it changes nothing yet: what it does not say, Sextant says.',
    'What can be changed, and how: docs/packs.md. “sextant validate” tells what is wrong with it.',
  ],
  example: 'sextant pack --id acme --lang en,fa --whole --out acme.json',

  async run(request, surroundings) {
    const languages = languagesFrom(request)
    const { id } = request.options
    if (id === undefined) throw wrongUse('A pack needs an id: --id acme.', 'pack --help')
    await refuseBad(id, languages)
    const made = request.flags.has('whole') ? await wholePack(id, languages) : blankPack(id, languages)
    deliver(writePack(made).trimEnd(), request, surroundings)
    return EXIT.done
  },
}

function languagesFrom({ options: { lang = 'en' }, flags }: Request): string[] {
  const languages = lang.split(',').map((language) => language.trim())
  const silent = languages.find((language) => !OFFERED.some((offered) => offered === language))
  if (flags.has('whole') && silent !== undefined)
    throw wrongUse(
      `Sextant has no texts in the language “${silent}” to write out; it has: ${OFFERED.join(', ')}.`,
      'pack --help',
    )
  return languages
}

/** Asked before anything is written: an id or a language that no pack could have. */
async function refuseBad(id: string, languages: readonly string[]) {
  const { problems } = checkPack({ ...blankPack(id, languages) }, await loadPackBase())
  const [first] = problems
  if (!first) return
  const sentence = await loadPackSentences()
  throw wrongUse(sentence(first.code, first.params), 'pack --help')
}
