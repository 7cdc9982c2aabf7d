import type { SkillId } from '@/shared/terms'
import type { ActionText, KpiText, SkillName, SkillText, StatementTexts } from '../types'
import type { Pack, PackSkillText, Texts } from './types'

type ById<T> = Readonly<Record<string, T>>

export const namesWith = (own: ById<SkillName>, pack: Pack, language: string): ById<SkillName> =>
  changed(own, Object.keys(pack.skills), (skill) => {
    const { name, meaning } = skillSaid(pack, skill, language)
    return defined({ name, meaning })
  })

export const ratingTextsWith = (
  own: ById<SkillText>,
  pack: Pack,
  language: string,
  skills: readonly SkillId[],
): ById<SkillText> =>
  changed(own, skills, (skill) => {
    const { why, question, evidence, overrating, anchors } = skillSaid(pack, skill, language)
    const whole = { ...own[skill]?.anchors, ...anchors } as SkillText['anchors']
    return { ...defined({ why, question, evidence, overrating }), anchors: whole }
  })

export const statementsWith = (
  own: ById<StatementTexts>,
  pack: Pack,
  language: string,
  skills: readonly SkillId[],
): ById<StatementTexts> => {
  const saidOf = (skill: SkillId) => skillSaid(pack, skill, language).statements ?? {}
  // One that the pack adds may have none.
  return changed(
    own,
    skills.filter((skill) => Object.keys(saidOf(skill)).length > 0),
    saidOf,
  )
}

export const actionTextsWith = (own: ById<ActionText>, pack: Pack, language: string): ById<ActionText> =>
  changed(own, Object.keys(pack.actions), (id) => said(pack.actions[id]?.texts, pack, language))

export const kpiTextsWith = (own: ById<KpiText>, pack: Pack, language: string): ById<KpiText> =>
  changed(own, Object.keys(pack.kpis), (id) => said(pack.kpis[id]?.texts, pack, language))

/** The texts below with the pack's over them. The check holds that what the pack adds is whole. */
function changed<T>(own: ById<T>, ids: readonly string[], saidOf: (id: string) => Partial<T>): ById<T> {
  const changes = ids.map((id) => [id, { ...own[id], ...saidOf(id) } as T] as const)
  return { ...own, ...Object.fromEntries(changes) }
}

/**
 * What the pack says of an entry. Where the reader's language is not among its languages its first one speaks, so
 * that a changed text is never read in our old words.
 */
function said<T extends object>(
  texts: Texts<Partial<T>> | undefined,
  pack: Pack,
  language: string,
): Partial<T> {
  const [first = ''] = pack.languages
  return { ...texts?.[first], ...texts?.[language] }
}

function skillSaid(pack: Pack, skill: SkillId, language: string): PackSkillText {
  const texts = pack.skills[skill]?.texts
  const byLens = <Part extends 'anchors' | 'statements'>(part: Part) => {
    const parts = Object.entries(texts ?? {}).map(([code, text]) => [code, text[part] ?? {}] as const)
    return said(Object.fromEntries(parts), pack, language) as NonNullable<PackSkillText[Part]>
  }
  return { ...said(texts, pack, language), anchors: byLens('anchors'), statements: byLens('statements') }
}

const defined = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Field in keyof T]?: NonNullable<T[Field]>
  }
