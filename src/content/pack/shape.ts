import * as v from 'valibot'
import { FEWEST_STEPS, MOST_STEPS } from '../limits'
import { found, PACK_PROBLEMS, type PackProblem, type PackProblemCode, type Path } from './problem'
import { LONGEST_ID, packSchema } from './schema'
import { KINDS } from './sound'
import type { Pack } from './types'
import { forbiddenKeys, strayParts } from './walk'

export interface Shape {
  readonly problems: readonly PackProblem[]
  /** What of the pack can be asked further: an entry of another kind than it should be is left out. */
  readonly pack: Pack
}

type Json = Readonly<Record<string, unknown>>

/** Everything that is wrong with the shape. */
export function shapeOf(json: Json): Shape {
  const { issues = [] } = v.safeParse(packSchema, json)
  // Of fields that it does not know Valibot names the first only.
  const stray = strayParts(packSchema, json)
  const own = issues.filter(({ expected }) => expected !== 'never')
  const unfit = [
    ...own.filter(({ kind }) => kind === 'schema').map(pathOf),
    ...stray.filter(({ code }) => code === 'not-group').map(({ path }) => path),
  ]
  return {
    problems: [...forbiddenKeys(json), ...stray, ...own.map(problemOf)],
    pack: soundPart(json, unfit),
  }
}

/** Stands for what could not be read, so that no rule finds fault with it. */
const NOTHING = {
  id: '',
  version: Infinity,
  base: { id: '', version: 1 },
  languages: [],
  name: {},
  retired: [],
}

function soundPart(json: Json, unfit: readonly Path[]): Pack {
  const isFit = (...place: string[]) =>
    !unfit.some((path) => path.length >= place.length && place.every((key, index) => path[index] === key))
  const fields = Object.entries(NOTHING).map(([key, nothing]) => [key, isFit(key) ? json[key] : nothing])
  const entries = KINDS.map((kind) => {
    const isGroup = !unfit.some((path) => path.length === 1 && path[0] === kind)
    const all = isGroup ? Object.entries(json[kind] as object) : []
    return [kind, Object.fromEntries(all.filter(([id]) => isFit(kind, id)))]
  })
  return Object.fromEntries([...fields, ...entries]) as Pack
}

type Issue = v.BaseIssue<unknown>

const pathOf = (issue: Issue): Path => (issue.path ?? []).map(({ key }) => key as string | number)

const EXPECTED: Readonly<Record<string, PackProblemCode>> = {
  string: 'not-text',
  number: 'not-number',
  array: 'not-list',
  boolean: 'not-switch',
}

function problemOf(issue: Issue): PackProblem {
  const path = pathOf(issue)
  const value = shown(issue.input)
  const named = PACK_PROBLEMS.find((code) => code === issue.message)
  if (named === 'bad-id') return found(named, path, { value, most: LONGEST_ID })
  if (named) {
    const count = Array.isArray(issue.input) ? issue.input.length : 0
    return found(named, path, { value, count, fewest: FEWEST_STEPS, most: MOST_STEPS })
  }
  if (issue.input === undefined) return found('missing', path, { field: String(path.at(-1)) })
  if (issue.type === 'picklist' || issue.type === 'literal')
    return found('not-allowed', path, { value, allowed: optionsOf(issue) })
  return found(EXPECTED[issue.type] ?? 'not-group', path, { yes: 'true', no: 'false' })
}

/** Valibot lists what it expects as `("a" | "b")`. */
const optionsOf = ({ expected }: Issue): string[] =>
  (expected ?? '').split(' | ').map((option) => option.replace(/["()]/g, ''))

const LONGEST_SHOWN = 60

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text
}
