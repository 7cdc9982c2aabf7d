import axe from 'axe-core'
import { expect } from 'vitest'
import { until } from './keys'

/** The part of axe-core's commons that its types leave out. */
interface Commons {
  aria: { getRole(element: Element): string | null }
  dom: { isVisibleToScreenReaders(element: Element): boolean }
  text: { accessibleText(element: Element): string }
}
const { aria, dom, text } = axe.commons as unknown as Commons

/** Finds elements as a screen reader does: by role and accessible name, both as axe-core works them out. */
export function allByRole(
  role: string,
  name?: string | RegExp,
  root: Element = document.body,
): HTMLElement[] {
  return withTree(() =>
    [...root.querySelectorAll<HTMLElement>('*')].filter(
      (element) =>
        aria.getRole(element) === role &&
        dom.isVisibleToScreenReaders(element) &&
        (name === undefined || fits(text.accessibleText(element), name)),
    ),
  )
}

/** The one element of that role and name; fails naming those that are there. */
export function byRole(role: string, name?: string | RegExp, root?: Element): HTMLElement {
  const [found, ...others] = allByRole(role, name, root)
  if (found && others.length === 0) return found
  const there = namesOf(role, root).map((other) => `“${other}”`)
  throw new Error(
    `${others.length ? 'more than one' : 'no'} ${role} ${name ?? ''} among ${there.join(', ') || 'none'}`,
  )
}

/** As `byRole`, of something that comes by and by. */
export async function findByRole(...wanted: Parameters<typeof byRole>): Promise<HTMLElement> {
  const isThere = () => expect(allByRole(...wanted)).toHaveLength(1)
  // What is there instead is worth finding out only once, at the end.
  await until(isThere).catch(() => {})
  return byRole(...wanted)
}

/** The accessible names of all elements of that role, in the order of the page. */
export function namesOf(role: string, root?: Element): string[] {
  const found = allByRole(role, undefined, root)
  return withTree(() => found.map((element) => text.accessibleText(element)))
}

const fits = (found: string, name: string | RegExp) =>
  typeof name === 'string' ? found === name : name.test(found)

function withTree<T>(work: () => T): T {
  axe.setup(document)
  try {
    return work()
  } finally {
    axe.teardown()
  }
}
