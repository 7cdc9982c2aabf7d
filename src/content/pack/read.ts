import { isDocument, isRecord, readDocument, type Document } from '../check/document'
import { OWN } from '../library'
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

const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000)

/** What packs are laid over, as this version of Sextant has it. */
export async function loadPackBase(): Promise<PackBase> {
  const [actions, kpis] = await Promise.all([OWN.actions(), OWN.kpis()])
  return { model: OWN.model, actions, kpis }
}

/** A pack from a file, or everything that is wrong in it at once, each with its place. Nothing is kept. */
export async function readPack(source: string | Blob): Promise<PackReading> {
  const size = typeof source === 'string' ? source.length : source.size
  if (size > PACK_SIZE_LIMIT)
    return refused('too-large', { size: megabytes(size), limit: megabytes(PACK_SIZE_LIMIT) })
  const text = typeof source === 'string' ? source : await source.text().catch(() => null)
  // Moved, or no longer permitted, since it was chosen.
  if (text === null) return refused('unreadable')
  return readText(text, await loadPackBase())
}

/** The same for a text, with what packs are laid over at hand. */
export function readText(text: string, base: PackBase): PackReading {
  if (text.trim() === '') return refused('empty')
  const document = readDocument('', text)
  if (!isDocument(document)) return refused(isCut(text) ? 'truncated' : 'not-json', {}, document.line)
  const json = document.value
  if (!isRecord(json) || json.format !== PACK_FORMAT) return refused('not-ours')
  const version = json.formatVersion
  if (typeof version === 'number' && version > PACK_FORMAT_VERSION)
    return refused('newer-version', { version, supported: PACK_FORMAT_VERSION })

  const { pack, problems, warnings } = checkPack(json, base)
  const all = [...repeatedKeys(document), ...problems.map((problem) => placed(problem, document))]
  return pack && all.length === 0
    ? { ok: true, pack, warnings: warnings.map((warning) => placed(warning, document)) }
    : { ok: false, problems: all.sort((one, other) => (one.line ?? 0) - (other.line ?? 0)) }
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
