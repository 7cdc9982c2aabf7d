import { annotationFaults } from './annotations'
import { documentFaults } from './document'
import { elementFaults } from './elements'
import { fontFaults } from './fonts'
import { markFaults } from './marks'
import { openPdf } from './open'
import { readStructure } from './structure'

/**
 * What of PDF/UA-1 a machine can check, as faults under the numbers of the Matterhorn protocol (00x: a rule of
 * ISO 14289-1 or ISO 32000-1 that the protocol does not number). Whether an alternative text is a good one, only
 * a person can tell.
 */
export async function uaFaults(file: Uint8Array): Promise<string[]> {
  const opened = await openPdf(file)
  const top = readStructure(opened)
  return [
    ...documentFaults(opened),
    ...elementFaults(top),
    ...markFaults(opened, top),
    ...annotationFaults(opened, top),
    ...fontFaults(opened),
  ]
}
