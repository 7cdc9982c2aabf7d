import axe, { type Result } from 'axe-core'

/** What one component alone cannot have, and what is seen only in a real browser (tests/a11y checks both). */
const NOT_HERE = ['color-contrast', 'region', 'landmark-one-main', 'page-has-heading-one', 'document-title']

/** Fails with each rule that is broken, where, and what to do. */
export async function expectAccessible(root: Element = document.body): Promise<void> {
  const rules = Object.fromEntries(NOT_HERE.map((id) => [id, { enabled: false }]))
  const { violations, passes } = await axe.run(root, { rules, resultTypes: ['violations', 'passes'] })
  if (passes.length === 0)
    throw new Error('axe found nothing to check: is the component attached to the page?')
  if (violations.length > 0) throw new Error(violations.map(describe).join('\n\n'))
}

function describe({ id, help, helpUrl, nodes }: Result): string {
  const places = nodes.map(
    ({ html, failureSummary }) => `  ${html}\n    ${failureSummary?.replaceAll('\n', '\n    ')}`,
  )
  return `${id}: ${help}\n${places.join('\n')}\n  ${helpUrl}`
}
