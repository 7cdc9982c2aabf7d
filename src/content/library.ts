import { packKey, type Engagement, type PackVersion } from '@/shared/engagement'
import type { SkillId } from '@/shared/terms'
import { loadAllSkillTexts, loadFramework, loadSkillTexts, MODEL } from './load'
import { layOver } from './pack/lay-over'
import type { Pack } from './pack/types'
import type { Framework, Library, Model } from './types'

const later = () => import('./load-later')

/** Sextant's own. */
export const OWN: Library = {
  model: MODEL,
  framework: loadFramework,
  skillTexts: loadSkillTexts,
  allSkillTexts: loadAllSkillTexts,
  statements: async (language, competency) => (await later()).loadStatements(language, competency),
  allStatements: async (language) => (await later()).loadAllStatements(language),
  actions: async () => (await later()).loadActions(),
  actionTexts: async (language) => (await later()).loadActionTexts(language),
  kpis: async () => (await later()).loadKpis(),
  kpiTexts: async (language) => (await later()).loadKpiTexts(language),
}

const OWN_PACK: PackVersion = { id: MODEL.id, version: MODEL.version }

const laid = new WeakMap<Pack, Library>()

/** Sextant's own with the pack over it; the same for the same pack, so that screens can go by its identity. */
export function libraryWith(pack: Pack): Library {
  const library = laid.get(pack) ?? layOver(OWN, pack)
  laid.set(pack, library)
  return library
}

type Packed = Pick<Engagement, 'profile' | 'packs'>

/** What a version of an engagement's packs makes of the library; the next round's when none is named. */
export function libraryOf({ profile, packs }: Packed, version: PackVersion = profile.pack): Library {
  const stored = packs[packKey(version)]
  return isPack(stored) ? libraryWith(stored) : OWN
}

/** What came in by a file was checked by readPack(); what another device wrote has at least to be readable. [ST11] */
function isPack(stored: unknown): stored is Pack {
  const { format, skills, actions, kpis, languages, retired } = (stored ?? {}) as Record<string, unknown>
  return (
    format === 'sextant-pack' &&
    [skills, actions, kpis].every((entries) => typeof entries === 'object' && entries !== null) &&
    [languages, retired].every(Array.isArray)
  )
}

/** What a round is, or was, rated with; for a round that is not there, what the next one would be. */
export function libraryOfRound(
  engagement: Packed & Pick<Engagement, 'rounds'>,
  round: string | null,
): Library {
  const found = engagement.rounds[round ?? '']
  return libraryOf(engagement, found ? (found.pack ?? OWN_PACK) : undefined)
}

/**
 * The names in a library, and behind them those of all that the engagement's packs ever asked: a roadmap and a
 * comparison may speak of a skill that is not asked any more.
 */
export async function namesIn(
  { packs }: Pick<Engagement, 'packs'>,
  library: Library,
  language: string,
): Promise<Framework> {
  const earlier = Object.values<unknown>(packs)
    .filter(isPack)
    .map((pack) => libraryWith(pack).framework(language))
  const frameworks = await Promise.all([...earlier, library.framework(language)])
  const skills: Framework['skills'] = Object.assign({}, ...frameworks.map((framework) => framework.skills))
  return { ...(await library.framework(language)), skills }
}

export const skillsOf = ({ competencies }: Model): SkillId[] => competencies.flatMap(({ skills }) => skills)
