import type { Page } from 'playwright'

/** In CSS pixels, both ways. */
const FINGER = 44

const TARGETS = [
  'button',
  'a[href]',
  'summary',
  'select',
  'textarea',
  'input:not([type=radio], [type=checkbox])',
  'label:has(input:is([type=radio], [type=checkbox]))',
  '[role=tab]',
  '[role=option]',
  '[role=menuitem]',
]

/** What may be smaller, and why. */
const EXCEPTIONS: readonly { selector: string; because: string }[] = [
  {
    selector: '.answer .dot',
    because:
      'twenty in a row do not fit; Next and Back, and the list of the questionnaire, lead to the same skills',
  },
  {
    selector: '.status button',
    because: 'a thin bar for the mouse; the language and the commands are in the title bar too',
  },
]

/** What a finger is to hit and would miss, one line each. What counts is the area that reacts, not what is painted. */
export function smallTargets(page: Page): Promise<string[]> {
  const exceptions = EXCEPTIONS.map(({ selector }) => selector)
  return page.evaluate(
    ({ finger, targets, exceptions }) => {
      const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
      const isExcepted = (element: Element) => exceptions.some((selector) => element.matches(selector))

      function looksSmall(element: Element) {
        const { width, height } = element.getBoundingClientRect()
        return Math.min(width, height) < finger - 0.5
      }

      /** How far one can press away from the middle in a direction and still hit it. */
      function reach(element: Element, dx: number, dy: number) {
        const { x, y, width, height } = element.getBoundingClientRect()
        const hits = (distance: number) => {
          const [atX, atY] = [x + width / 2 + dx * distance, y + height / 2 + dy * distance]
          return element.contains(document.elementFromPoint(atX, atY))
        }
        let distance = 0
        while (distance < finger && hits(distance + 1)) distance += 1
        return distance
      }

      function isMissed(element: Element) {
        element.scrollIntoView({ block: 'center', inline: 'center' })
        const across = reach(element, -1, 0) + 1 + reach(element, 1, 0)
        const along = reach(element, 0, -1) + 1 + reach(element, 0, 1)
        return Math.min(across, along) < finger - 1
      }

      // What lies under a dialog cannot be pressed at all.
      const place = document.querySelector('[role=dialog], dialog[open]') ?? document
      return [...place.querySelectorAll(targets.join())]
        .filter((element) => isShown(element) && !isExcepted(element))
        .filter((element) => looksSmall(element) && isMissed(element))
        .map((element) => {
          const { width, height } = element.getBoundingClientRect()
          const text = element.textContent?.trim().slice(0, 30)
          return `${element.tagName}.${element.className}: ${width.toFixed()}×${height.toFixed()} “${text}”`
        })
    },
    { finger: FINGER, targets: TARGETS, exceptions },
  )
}
