import { finding, isRecord } from '../document'
import type { Finding } from '../problem'
import { partsOf, type Project } from '../project'
import { findingAt, type SoundProject } from '../structure'
import { FEWEST_STEPS, MOST_STEPS } from '../../limits'

export function* effortInOrder({ structure }: SoundProject): Iterable<Finding> {
  for (const entry of structure.actions) {
    const { low, likely, high } = entry.value.effort
    if (low > likely || likely > high)
      yield findingAt(
        entry,
        ['effort'],
        `${entry.value.id}: effort ${low} / ${likely} / ${high} is out of order`,
        'low ≤ likely ≤ high',
      )
  }
}

export function* fewSteps({ documents, languages }: Project): Iterable<Finding> {
  for (const [part, document] of languages.flatMap((language) => partsOf(documents, language))) {
    if (!part.startsWith('actions/') || !isRecord(document.value)) continue
    for (const [id, text] of Object.entries(document.value)) {
      const count = isRecord(text) && Array.isArray(text.steps) ? text.steps.length : FEWEST_STEPS
      if (count < FEWEST_STEPS || count > MOST_STEPS)
        yield finding(
          document,
          [id, 'steps'],
          `${id} has ${count} steps`,
          `give it ${FEWEST_STEPS} to ${MOST_STEPS}`,
        )
    }
  }
}
