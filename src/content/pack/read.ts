import { isDocument, isRecord, readDocument, type Document } from '../check/document'
import { OWN } from '../library'
import { languagesWithContent } from '../load'
import { checkPack } from './check'
import { found, type PackParams, type PackProblem, type PackProblemCode, type PackWarning } from './problem'
import { PACK_FORMAT, PACK_FORMAT_VERSION } from './schema'
import type { PackBase } from './sound'
import type { Pack } from './types'

/** In bytes. A pack that says everything anew in four languages has about two million. */
export const PACK_SIZE_LIMIT = 10_000_000

export type PackReading =
  | { readonly ok: true; readonly pack: Pack; readonly warnings: readonly PackWarning[] }
  | { readonly ok: false; readonly problems: readonly PackProblem[] }

/** What packs are laid over, as this version of Sextant has it, with its texts in these languages. */
export async function loadPackBase(languages: readonly string[] = []): Promise<PackBase> {
  const spoken = languages.filter((language) => languagesWithContent.includes(language))
  const textsIn = async (language: string) => {
    const [skills, statements] = await Promise.all([OWN.allSkillTexts(language), OWN.allStatements(language)])
    return [language, { skills, statements }] as const
  }
  const [actions, kpis, texts] = await Promise.all([
    OWN.actions(),
    OWN.kpis(),
    Promise.all(spoken.map(textsIn)),
  ])
  return { model: OWN.model, actions, kpis, texts: Object.fromEntries(texts) }
}

/** A pack from a file, or everything that is wrong in it at once, each with its place. Nothing is kept. */
export async function readPack(source: string | Blob): Promise<PackReading> {
  const size = typeof source === 'string' ? source.length : source.size
  if (size > PACK_SIZE_LIMIT) return refused('too-large', { size, limit: PACK_SIZE_LIMIT })
  const text = typeof source === 'string' ? source : await source.text().catch(() => null)
  // Moved, or no longer permitted, since it was chosen.
  if (text === null) return refused('unreadable')
  if (text.trim() === '') return refused('empty')
  const document = readDocument('', text)
  if (!isDocument(document)) return refused(isCut(text) ? 'truncated' : 'not-json', {}, document.line)
  const head = headProblem(document.value)
  return head ? { ok: false, problems: [head] } : readWhole(document)
}

async function readWhole(document: Document): Promise<PackReading> {
  const json = document.value as Readonly<Record<string, unknown>>
  const languages = Array.isArray(json.languages) ? json.languages.map(String) : []
  const { pack, problems, warnings } = checkPack(json, await loadPackBase(languages))
  const all = [...repeatedKeys(document), ...problems.map((problem) => placed(problem, document))]
  return pack && all.length === 0
    ? { ok: true, pack, warnings: warnings.map((warning) => placed(warning, document)) }
    : { ok: false, problems: all.sort((one, other) => (one.line ?? 0) - (other.line ?? 0)) }
}

/** Says whether it is a pack, and one of a format that this version knows: nothing else is asked of what is not. */
export function headProblem(json: unknown): PackProblem | null {
  if (!isRecord(json) || json.format !== PACK_FORMAT) return found('not-ours', [])
  const version = json.formatVersion
  return typeof version === 'number' && version > PACK_FORMAT_VERSION
    ? found('newer-version', ['formatVersion'], { version, supported: PACK_FORMAT_VERSION })
    : null
}

/** The file of a pack. */
export const writePack = (pack: Pack): string => `${JSON.stringify(pack, null, 2)}\n`

const refused = (
  code: PackProblemCode,
  params: PackParams = {},
  line: number | null = null,
): PackReading => ({
  ok: false,
  problems: [{ ...found(code, [], params), line }],
})

const placed = <T extends PackProblem | PackWarning>(remark: T, { lineOf }: Document): T => ({
  ...remark,
  line: lineOf(remark.path),
})

const repeatedKeys = ({ repeated }: Document): PackProblem[] =>
  repeated.map(({ key, line }) => ({ ...found('repeated-key' as const, [], { key }), line }))

/** It begins like a pack and breaks off. */
const isCut = (text: string) => text.includes(`"${PACK_FORMAT}"`) && !text.trimEnd().endsWith('}')
