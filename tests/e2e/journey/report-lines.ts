import { plain } from '../../support/pdftotext'
import type { Words } from '../../support/words'
import { SKILLS } from '../acts/answering'
import { ANSWERS, COMPETENCIES, HOLDING_BACK, OVERALL } from './worked-by-hand'

/** What the report has to say whole, whatever line or table it stands in. */
export function saidInReport(
  { t, format, competency, skill, stage }: Words,
  written: { organisation: string; note: string; actions: string[] },
): string[] {
  const headline = { name: written.organisation, score: format.score(OVERALL.both), stage: stage('initiate') }
  return [
    written.organisation,
    written.note,
    t('report.kind.full.title'),
    t('report.summary.headline', headline),
    ...COMPETENCIES.map(([id, , , both, , of]) =>
      t('report.competencies.standing', {
        competency: competency(id),
        score: format.score(both),
        stage: stage(of),
      }),
    ),
    ...HOLDING_BACK.map(skill),
    ...written.actions,
  ]
}

/** The rows of the skills' tables, as lines: skill, CX, EX, how far they are apart, and the range. */
export function skillRows({ direction, skill, format }: Words): string[] {
  return SKILLS.map((id, index) => {
    const levels = ANSWERS[index]!.map((value) => (typeof value === 'number' ? value : null))
    const [cx, ex] = levels
    const given = levels.filter((level) => level !== null)
    const cells = [
      skill(id),
      ...levels.map((level) => (level ? format.score(level) : '–')),
      cx && ex ? format.signed(cx - ex) : '–',
      `${format.plain(Math.min(...given))}–${format.plain(Math.max(...given))}`,
    ]
    // A line is read out from left to right, cell by cell; what a cell says is in its own order.
    return (direction === 'rtl' ? cells.reverse() : cells).map(plain).join(' ')
  })
}
