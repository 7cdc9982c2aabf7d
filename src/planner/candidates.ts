import type { RankingMethod } from '@/shared/engagement'
import { goalKey, stepKey, type Goals } from './steps'
import type { CatalogueAction } from './catalogue'
import { METHODS, type Field, type Valued } from './methods'
import type { Goal, Step, Why } from './types'
import type { Appraise } from './value'

export interface Candidate extends Valued {
  readonly moves: readonly Step[]
  readonly alternatives: readonly string[]
}

export interface Selection {
  readonly candidates: readonly Candidate[]
  /** The candidate that closes a step, by stepKey(). */
  readonly closers: ReadonlyMap<string, string>
  readonly openSteps: readonly Step[]
}

/** What is decided comes before what is merely proposed; within each, the better-ranked first. */
type Precedence = 'done' | 'underway' | 'placed' | 'own' | 'proposed'
const PRECEDENCE: readonly Precedence[] = ['done', 'underway', 'placed', 'own', 'proposed']

export interface SelectionRules {
  readonly goals: readonly Goal[]
  readonly method: RankingMethod
  readonly field: Field
  readonly appraise: Appraise
  /** True for an action whose quarter is kept. */
  readonly isPlaced: (action: CatalogueAction) => boolean
  /** True for a done action whose effect the round has already measured. */
  readonly isMeasured: (action: CatalogueAction) => boolean
}

/**
 * One action for each step between the level reached and the target: the best-ranked one becomes the
 * candidate and closes all its steps that are still open, other actions for them are its alternatives. [PL2]
 */
export function selectCandidates(catalogue: readonly CatalogueAction[], rules: SelectionRules): Selection {
  const steps = rules.goals.flatMap((goal) => goal.steps)
  const open = new Map(steps.map((step) => [stepKey(step), step]))
  const closers = new Map<string, string>()
  const chosen: { item: Valued; moves: readonly Step[] }[] = []
  const pool = catalogue.filter(({ state }) => state !== 'dropped')
  const keys = new Map(pool.map((action) => [action, action.moves.map(stepKey)]))
  for (const precedence of PRECEDENCE) {
    const rest = new Set(pool.filter((action) => precedenceOf(action, rules) === precedence))
    const best = bestOf(rules, (action) =>
      precedence === 'done' && rules.isMeasured(action) ? [] : stillOpen(action),
    )
    for (let item = best(rest); item; item = best(rest)) {
      rest.delete(item.action)
      const moves = item.why.map(({ step }) => step)
      if (precedence === 'proposed' && moves.length === 0) break
      chosen.push({ item, moves })
      for (const step of moves) {
        open.delete(stepKey(step))
        closers.set(stepKey(step), item.action.id)
      }
    }
  }
  const alternatives = alternativesOf(pool, new Set(chosen.map(({ item }) => item.action.id)), rules)
  const candidates = chosen.map(({ item, moves }) => ({ ...item, moves, alternatives: alternatives(moves) }))
  return { candidates, closers, openSteps: [...open.values()] }

  function stillOpen(action: CatalogueAction): Step[] {
    return (keys.get(action) ?? []).flatMap((key) => open.get(key) ?? [])
  }
}

export function valued(action: CatalogueAction, steps: readonly Step[], appraise: Appraise): Valued {
  const why: Why[] = steps.map(appraise)
  return { action, why, value: why.reduce((sum, { value }) => sum + value, 0) }
}

/** The steps of an action that lie between a level reached and its target. */
export function stepsTowards(action: CatalogueAction, goals: Goals): Step[] {
  return action.moves.filter((step) => {
    const goal = goals.get(goalKey(step))
    return goal !== undefined && step.from >= goal.reached && step.from < goal.target
  })
}

function precedenceOf(action: CatalogueAction, { isPlaced }: SelectionRules): Precedence {
  if (action.state === 'done' || action.state === 'underway') return action.state
  if (isPlaced(action)) return 'placed'
  return action.source === 'library' ? 'proposed' : 'own'
}

/** Picks the best-ranked action for what is still open; nothing open ranks below anything open. */
function bestOf({ method, field, appraise }: SelectionRules, openSteps: (action: CatalogueAction) => Step[]) {
  const ranked = new Map<CatalogueAction, { item: Valued; score: number }>()
  return (rest: ReadonlySet<CatalogueAction>): Valued | null => {
    let best: { item: Valued; score: number } | null = null
    for (const action of rest) {
      const steps = openSteps(action)
      const last = ranked.get(action)
      // Steps only ever close, so as many as before are the same as before.
      const entry = last?.item.why.length === steps.length ? last : rank(action, steps)
      ranked.set(action, entry)
      if (best === null || isBetter(entry, best)) best = entry
    }
    return best?.item ?? null
  }

  function rank(action: CatalogueAction, steps: readonly Step[]) {
    const item = valued(action, steps, appraise)
    return { item, score: item.why.length === 0 ? -Infinity : METHODS[method](item, field) }
  }
}

function isBetter(a: { item: Valued; score: number }, b: { item: Valued; score: number }): boolean {
  if (a.score !== b.score) return a.score > b.score
  if (a.item.value !== b.item.value) return a.item.value > b.item.value
  return a.item.action.id < b.item.action.id
}

/** Actions not chosen, by the steps they could have closed. */
function alternativesOf(
  pool: readonly CatalogueAction[],
  chosen: ReadonlySet<string>,
  rules: SelectionRules,
) {
  const spare = pool
    .filter(({ id }) => !chosen.has(id))
    .map((action) => {
      const item = valued(action, action.moves, rules.appraise)
      return {
        item,
        score: METHODS[rules.method](item, rules.field),
        keys: new Set(action.moves.map(stepKey)),
      }
    })
    .sort((a, b) => (isBetter(a, b) ? -1 : 1))
  return (moves: readonly Step[]) =>
    spare
      .filter(({ keys }) => moves.some((step) => keys.has(stepKey(step))))
      .map(({ item }) => item.action.id)
}
