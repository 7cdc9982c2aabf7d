import { packKey, type PackVersion } from '@/shared/engagement'
import { isRecord } from '../check/document'
import { OWN } from '../library'
import { checkPack } from './check'
import { pathText, type PackParams } from './problem'
import { headProblem, loadPackBase } from './read'
import type { PackBase } from './sound'

type Json = Readonly<Record<string, unknown>>

/** Something wrong in an engagement's file that only the content can know. */
export type PackFault =
  | { path: string; code: 'unknown-pack'; value: string }
  | { path: string; code: 'wrong-shape' }
  | { path: string; code: 'pack'; fault: string; params: PackParams }

/** What the reader of an engagement's file asks of the content. */
export interface Known {
  /** Sextant's own skills, those once used included. */
  readonly skills: ReadonlySet<string>
  /** What is wrong with the packs of a file, and which skills they have or had. */
  packs(engagement: Json): { skills: readonly string[]; problems: readonly PackFault[] }
}

export async function loadKnown(): Promise<Known> {
  const base = await loadPackBase()
  const { competencies, retired } = OWN.model
  return {
    skills: new Set([...competencies.flatMap(({ skills }) => skills), ...retired]),
    packs(engagement) {
      const packs = Object.entries(recordOr(engagement.packs)).filter((entry): entry is [string, Json] =>
        isRecord(entry[1]),
      )
      const keys = new Set(packs.map(([key]) => key))
      return {
        skills: packs.flatMap(([, pack]) => skillsOf(pack)),
        problems: [
          ...packs.flatMap(([key, pack]) => faultsOf(key, pack, base)),
          ...versionsIn(engagement)
            .filter(({ pack }) => pack.id !== OWN.model.id && !keys.has(packKey(pack)))
            .map(({ path, pack }) => ({ path, code: 'unknown-pack' as const, value: packKey(pack) })),
        ],
      }
    },
  }
}

const recordOr = (value: unknown): Json => (isRecord(value) ? value : {})

const skillsOf = ({ skills, retired }: Json): string[] => [
  ...Object.keys(recordOr(skills)),
  ...(Array.isArray(retired) ? retired.map(String) : []),
]

function faultsOf(key: string, pack: Json, base: PackBase): PackFault[] {
  const place = `packs.${key}`
  const head = headProblem(pack)
  const problems = head ? [head] : checkPack(pack, base).problems
  const faults = problems.map(({ code, path, params }): PackFault => {
    const within = pathText(path)
    return { path: within ? `${place}.${within}` : place, code: 'pack', fault: code, params }
  })
  const isNamedSo = packKey(pack as unknown as PackVersion) === key
  return isNamedSo ? faults : [{ path: place, code: 'wrong-shape' }, ...faults]
}

/** Wherever the engagement says what it is rated with. */
function versionsIn({ profile, rounds }: Json): { path: string; pack: PackVersion }[] {
  const named = [
    { path: 'profile.pack', holder: profile },
    ...Object.entries(recordOr(rounds)).map(([id, round]) => ({ path: `rounds.${id}.pack`, holder: round })),
  ]
  return named.flatMap(({ path, holder }) => {
    const { pack } = recordOr(holder)
    return isRecord(pack) ? [{ path, pack: pack as unknown as PackVersion }] : []
  })
}
