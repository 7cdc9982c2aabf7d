import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CURRENT_VERSION } from '@/storage/migrations'
import { answerByKeys, SKILLS } from './acts/answering'
import { storedBytes } from './acts/database'
import { createEngagement, goTo } from './acts/engagements'
import { exportJson, importFile, jsonFile, type Picked } from './acts/files'
import { eventually, textOf, untilSaved, visit, type Visit } from './acts/visit'

interface EngagementText {
  version: number
  answers: Record<string, { value: unknown }>
}

/** A file that cannot be taken, made from a good one, and what has to be said of it. */
interface BadFile {
  what: string
  make(good: string): string
  says: string
  params?: Record<string, string>
  detail?(good: string): { key: string; params: Record<string, string> }
}

const changed = (good: string, change: (engagement: EngagementText) => void) => {
  const engagement = JSON.parse(good) as EngagementText
  change(engagement)
  return JSON.stringify(engagement, null, 2)
}
const firstAnswer = (good: string) => Object.keys((JSON.parse(good) as EngagementText).answers)[0]!
const withoutSkill = (key: string) => key.split('/').with(2, 'mind-reading').join('/')

const BAD_FILES: readonly BadFile[] = [
  { what: 'that is empty', make: () => '', says: 'empty' },
  { what: 'that is no JSON', make: () => 'Minutes of the meeting', says: 'not-json' },
  { what: 'that is JSON of somebody else', make: () => '{"invoice": 7}', says: 'not-ours' },
  { what: 'that was cut in half', make: (good) => good.slice(0, good.length / 2), says: 'truncated' },
  {
    what: 'from a newer version',
    make: (good) => changed(good, (engagement) => (engagement.version = 7)),
    says: 'newer-version',
    params: { version: '7', supported: String(CURRENT_VERSION) },
  },
  {
    what: 'with a skill that we do not have',
    make: (good) =>
      changed(good, ({ answers }) => {
        const key = firstAnswer(good)
        answers[withoutSkill(key)] = answers[key]!
      }),
    says: 'unknown-skill',
    detail: (good) => ({
      key: 'files.detail.unknown-skill',
      params: { path: `answers.${withoutSkill(firstAnswer(good))}`, value: 'mind-reading' },
    }),
  },
  {
    what: 'with a level that does not exist',
    make: (good) => changed(good, ({ answers }) => (answers[firstAnswer(good)]!.value = 6)),
    says: 'level-out-of-range',
    detail: (good) => ({
      key: 'files.detail.level-out-of-range',
      params: { path: `answers.${firstAnswer(good)}.value`, value: '6' },
    }),
  },
]

describe.each(['en', 'he'] as const)('a file that cannot be taken, in %s', (language) => {
  let me: Visit
  let good = ''
  let folder = ''

  beforeAll(async () => {
    me = await visit(language)
    const id = await createEngagement(me, 'Northgate')
    await answerByKeys(me, SKILLS[0]!, [3, 2])
    await untilSaved(me)
    await goTo(me, `/e/${id}/assess`)
    good = (await exportJson(me)).text
    folder = await mkdtemp(join(tmpdir(), 'sextant-bad-'))
    // What may still be on its way, such as the list's date of the last change, is not any more.
    await me.page.reload()
    await me.page.locator('.assess').waitFor()
    await eventually(() => me.page.evaluate(() => localStorage.getItem('sextant-mirrored'))).toBe('yes')
  })

  afterAll(async () => {
    await me.app.close()
    await rm(folder, { recursive: true })
  })

  async function expectRefused(file: Picked | string, name: string, sentence: string, detail?: string) {
    const before = await storedBytes(me.page)
    await importFile(me, file)
    const dialog = me.page.getByRole('dialog', { name: me.words.t('shell.import.failed', { file: name }) })
    await eventually(() => textOf(dialog.getByRole('alert'))).toBe(sentence)
    const details = await dialog.getByRole('listitem').allTextContents()
    expect(details).toEqual(detail ? [detail] : [])
    await dialog.getByRole('button', { name: me.words.t('shell.dialog.understood') }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await storedBytes(me.page)).toBe(before)
  }

  it.each(BAD_FILES.map((bad) => [bad.what, bad] as const))(
    '[ST1][ST2] one %s is refused in words and changes nothing',
    async (_, bad) => {
      const { t } = me.words
      const detail = bad.detail?.(good)
      await expectRefused(
        jsonFile('from-a-friend.json', bad.make(good)),
        'from-a-friend.json',
        t(`files.${bad.says}`, bad.params),
        detail && t(detail.key, detail.params),
      )
    },
  )

  it('[ST1][ST2] one of 200 MB is refused in words, unread, and changes nothing', async () => {
    const path = join(folder, 'huge.json')
    const file = await open(path, 'w')
    await file.truncate(200_000_000)
    await file.close()
    await expectRefused(path, 'huge.json', me.words.t('files.too-large', { size: '200', limit: '20' }))
  })

  it('takes the good file after all that', async () => {
    await importFile(me, jsonFile('good.json', good))
    const dialog = me.page.getByRole('dialog', { name: me.words.t('shell.import.known.title') })
    await dialog.getByRole('button', { name: me.words.t('shell.import.known.copy') }).click()
    await me.page.locator('.results').waitFor()
  })
})
