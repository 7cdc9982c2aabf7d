import { afterAll, beforeAll, describe, it } from 'vitest'
import { goTo } from './acts/engagements'
import { eventually, textOf, visit, type Visit } from './acts/visit'

describe.each(['en', 'he'] as const)('an address that leads nowhere, in %s', (language) => {
  let me: Visit

  beforeAll(async () => {
    me = await visit(language, { path: '#/e/no-such-engagement/results' })
  })
  afterAll(() => me.app.close())

  async function expectProblem(kind: 'missing' | 'page') {
    const { page, words } = me
    const problem = page.getByRole('alert')
    const title = problem.getByRole('heading')
    await eventually(() => textOf(title)).toBe(words.t(`shell.problem.${kind}.title`))
    await problem.getByText(words.t(`shell.problem.${kind}.text`)).waitFor()
    await problem.getByRole('link', { name: words.t('shell.problem.missing.home') }).click()
    await page.getByRole('heading', { name: words.t('home.title') }).waitFor()
  }

  it('says that there is no such engagement here, what is safe, and where to go', () =>
    expectProblem('missing'))

  it.each(['assess', 'answer', 'answer/vision', 'plan', 'report', 'results/r1'])(
    'says so for %s, too',
    async (view) => {
      await goTo(me, `/e/no-such-engagement/${view}`)
      await expectProblem('missing')
    },
  )

  it('says that there is no such page', async () => {
    await goTo(me, '/nowhere')
    await expectProblem('page')
  })
})
