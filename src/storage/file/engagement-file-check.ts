import * as v from 'valibot'
import type { Engagement, Instant } from '@/shared/engagement'
import { FORMAT } from './engagement-file-text'
import { FileRefusal, type PackFault, type ValueProblem } from './file-problem'
import { CURRENT_VERSION, migrate, type EngagementJson } from '../migrations'
import { engagementSchema, FORBIDDEN_KEYS, idSchema, instantSchema } from '../document/schema'

export interface EngagementFile {
  /** The engagement that was exported. */
  id: string
  exportedAt: Instant
  engagement: Engagement
}

/** What only the content knows, of which storage knows nothing itself. */
export interface Known {
  /** Skills that there are or were. */
  readonly skills: ReadonlySet<string>
  /** The skills that the file's own packs bring along, and what is wrong with those. */
  packs?(engagement: EngagementJson): {
    readonly skills: readonly string[]
    readonly problems: readonly (ValueProblem | PackFault)[]
  }
}

const head = v.object({ format: v.literal(FORMAT) })
const versionSchema = v.pipe(v.number(), v.integer(), v.minValue(1))
const fileSchema = v.object({ id: idSchema, exportedAt: instantSchema, ...engagementSchema.entries })

/** The engagement in a file's JSON, brought up to our version; refused with everything that is wrong in it. */
export function checkEngagement(json: unknown, known: Known): EngagementFile {
  if (!v.is(head, json)) throw new FileRefusal({ code: 'not-ours' })
  const file = json as EngagementJson
  const current = migrate(file, acceptedVersion(file.version))

  const parsed = v.safeParse(fileSchema, current)
  const packs = known.packs?.(current) ?? { skills: [], problems: [] }
  const problems = [
    ...forbiddenKeys(current),
    ...unknownSkills(current, new Set([...known.skills, ...packs.skills])),
    ...packs.problems,
    ...shapeProblems(parsed.issues ?? []),
  ]
  if (!parsed.success || problems.length > 0) throw new FileRefusal({ code: 'invalid', problems })
  const { id, exportedAt, ...engagement } = parsed.output
  return { id, exportedAt, engagement }
}

function acceptedVersion(version: unknown): number {
  if (!v.is(versionSchema, version)) {
    throw new FileRefusal({ code: 'invalid', problems: [{ path: 'version', code: 'wrong-shape' }] })
  }
  if (version > CURRENT_VERSION) {
    throw new FileRefusal({ code: 'newer-version', version, supported: CURRENT_VERSION })
  }
  return version
}

const shapeProblems = (issues: readonly v.BaseIssue<unknown>[]): ValueProblem[] =>
  issues.map((issue) => {
    const path = v.getDotPath(issue) ?? ''
    return issue.message === 'level-out-of-range'
      ? { path, code: 'level-out-of-range', value: Number(issue.input) }
      : { path, code: 'wrong-shape' }
  })

/** Names, however deep, that would reach an object's prototype. */
function forbiddenKeys(json: EngagementJson): ValueProblem[] {
  const problems: ValueProblem[] = []
  // A list of what is still to be looked at, for a file may be nested deeper than calls can be.
  const pending: [path: string, value: unknown][] = [['', json]]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [path, value] = next
    for (const [key, inner] of entriesOf(value)) {
      const at = path ? `${path}.${key}` : key
      if (FORBIDDEN_KEYS.has(key)) problems.push({ path: at, code: 'forbidden-key' })
      else pending.push([at, inner])
    }
  }
  return problems
}

/** Where in its key a collection names the skill. */
const SKILL_IN_KEY = { answers: 2, agreed: 1, targets: 0, importance: 0 }
const withMoves = v.object({ edits: v.object({ moves: v.array(v.object({ skill: v.string() })) }) })

function unknownSkills(json: EngagementJson, known: ReadonlySet<string>): ValueProblem[] {
  const problems: ValueProblem[] = []
  const check = (path: string, skill: string | undefined) => {
    if (skill !== undefined && !known.has(skill)) problems.push({ path, code: 'unknown-skill', value: skill })
  }
  for (const [collection, position] of Object.entries(SKILL_IN_KEY)) {
    for (const [key] of entriesOf(json[collection])) check(`${collection}.${key}`, key.split('/')[position])
  }
  for (const [id, action] of entriesOf(json.actions)) {
    if (!v.is(withMoves, action)) continue
    action.edits.moves.forEach(({ skill }, index) => check(`actions.${id}.edits.moves.${index}.skill`, skill))
  }
  return problems
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []
