/** The words of the field that every room shares. See docs/architecture.md for what each means. */

export const LENSES = ['cx', 'ex'] as const
/** Whose experience is rated: customers' (cx) or employees' (ex). */
export type Lens = (typeof LENSES)[number]

export const LEVELS = [1, 2, 3, 4, 5] as const
/** A maturity level; each is described by an anchor. */
export type Level = (typeof LEVELS)[number]

export const COMPETENCIES = ['lead', 'realize', 'activate', 'enlighten', 'respond', 'disrupt'] as const
export type CompetencyId = (typeof COMPETENCIES)[number]

/** Skills are data (content/model.json), so that a pack can change them. */
export type SkillId = string

export const STAGES = ['investigate', 'initiate', 'mobilize', 'scale', 'embed'] as const
export type Stage = (typeof STAGES)[number]

export const CONFIDENCES = ['low', 'medium', 'high'] as const
/** How sure a respondent is of an answer. */
export type Confidence = (typeof CONFIDENCES)[number]

export const FUNCTIONS = [
  'executive',
  'cx',
  'hr',
  'marketing',
  'sales',
  'service',
  'product',
  'digital',
  'operations',
  'logistics',
  'finance',
  'billing',
  'it',
  'analytics',
  'legal',
  'communications',
] as const
/** A part of the organisation that can own an action; the back office included. */
export type FunctionId = (typeof FUNCTIONS)[number]

/** The five stages of a customer's journey, from before the sale to after it. */
export const JOURNEY_STAGES = ['awareness', 'consideration', 'purchase', 'use', 'loyalty'] as const
export type JourneyStage = (typeof JOURNEY_STAGES)[number]
