import { expect, it } from 'vitest'
import { chosen, dots, lensOf, tap } from './acts/answering'
import { holdDatabase } from './acts/database'
import { createEngagement } from './acts/engagements'
import { eventually, saveState, textOf, untilSaved, visit } from './acts/visit'

declare global {
  interface Window {
    firstFrame?: { progress: string | null; status: string | null; looksChosen: boolean }
  }
}

it('[ST8] shows a tap in the very next frame and says “Saving…” as long as the disk has not got it', async () => {
  const me = await visit('en', { touch: true })
  const { page, words } = me
  await createEngagement(me, 'Slow disk')
  await untilSaved(me)
  const letGo = await holdDatabase(page)
  await page.evaluate(() => {
    const look = ({ target }: Event) => {
      const background = (element: Element) => getComputedStyle(element).backgroundColor
      const [label, other] = [target, document.querySelector('.level input:not(:checked)')].map((input) =>
        (input as HTMLElement).closest('label')!,
      )
      window.firstFrame = {
        progress: document.querySelector('.dot')!.getAttribute('data-state'),
        status: document.querySelector('[data-status]')!.getAttribute('data-status'),
        looksChosen: background(label!) !== background(other!),
      }
    }
    // What is asked for an animation frame runs right before the frame is painted.
    addEventListener('change', (event) => requestAnimationFrame(() => look(event)), { once: true })
  })

  await tap(me, 'cx', 4)
  await eventually(() => page.evaluate(() => window.firstFrame)).toEqual({
    progress: 'partial',
    status: 'saving',
    looksChosen: true,
  })
  await expect(textOf(saveState(page))).resolves.toBe(words.t('shell.save.saving'))

  // One can go on; nothing is said to be saved before it is.
  await tap(me, 'ex', 2)
  await lensOf(me, 'ex').getByText(words.t('assessment.evidence.add')).tap()
  await eventually(() => dots(me).first().getAttribute('data-state')).toBe('answered')
  await expect(textOf(saveState(page))).resolves.toBe(words.t('shell.save.saving'))

  await letGo()
  await untilSaved(me)
  await page.reload()
  await dots(me).first().waitFor()
  await eventually(() => chosen(me)).toEqual(['4', '2'])
})
