import { beforeEach, describe, expect, it, vi } from 'vitest'
import { dialog } from '@/app/dialogs'
import DialogHost from '@/app/dialogs/DialogHost.vue'
import { exportEngagementFile, receiveFile } from '@/app/engagements/file'
import { router } from '@/app/router'
import { useNotices } from '@/composables/notices'
import type { Anchors } from '@/content/types'
import { answerKey, type Engagement } from '@/shared/engagement'
import { blankEngagement, useStorage } from '@/storage'
import { exportEngagement } from '@/storage/file/engagement-file'
import { expectAccessible } from '../../support/axe'
import { until } from '../../support/keys'
import { addAnswerable, addEngagement, show, speak } from '../../support/mount'
import { byRole, findByRole } from '../../support/roles'
import { packsOf, packWith } from '../../unit/content/pack/fixture'

const DAY = new Date('2026-11-22T09:00:00Z')
const answer = { value: 3 as const, note: '', confidence: null, at: '2026-11-01T08:00:00.000Z' }

/** The text of a sound file, changed by `edit`. */
function textOf(edit: (file: Engagement & { version: number }) => void = () => {}, id = 'elsewhere'): string {
  const engagement = blankEngagement({ name: 'Birch', createdAt: '2026-01-05T08:00:00.000Z' }, '2026-Q1')
  const file = JSON.parse(exportEngagement(id, engagement, DAY))
  edit(file)
  return JSON.stringify(file)
}
const fileOf = (text: string) => new File([text], 'birch.json', { type: 'application/json' })

const sound = textOf()
const unreadable = Object.assign(fileOf(sound), { text: () => Promise.reject(new Error('moved')) })
const tooLarge = Object.defineProperty(fileOf(sound), 'size', { value: 200_000_000 })
const withAnswer = (key: string, value: unknown) =>
  textOf(({ answers }) => void (answers[key] = { ...answer, value: value as 3 }))

interface Case {
  file: File
  /** What the sentences must tell, beside what every one of them tells. */
  says?: RegExp
  details?: (string | RegExp)[]
}

const CASES: Record<string, Record<'en' | 'he', Case>> = {
  empty: { en: { file: fileOf(' \n') }, he: { file: fileOf('') } },
  unreadable: { en: { file: unreadable }, he: { file: unreadable } },
  'not-json': { en: { file: fileOf('Dear all,') }, he: { file: fileOf('שלום לכולם') } },
  truncated: {
    en: { file: fileOf(sound.slice(0, sound.length / 2)) },
    he: { file: fileOf(sound.slice(0, -1)) },
  },
  'not-ours': { en: { file: fileOf('{"format":"other"}') }, he: { file: fileOf('[]') } },
  'too-large': {
    en: { file: tooLarge, says: /200 MB.*20 MB/ },
    he: { file: tooLarge, says: /200 מ״ב.*20 מ״ב/ },
  },
  'newer-version': {
    en: { file: fileOf(textOf((file) => void (file.version = 99))), says: /format 99.*up to \d/ },
    he: { file: fileOf(textOf((file) => void (file.version = 99))), says: /תבנית 99.*עד \d/ },
  },
  'unknown-skill': {
    en: {
      file: fileOf(withAnswer('r1/p1/telepathy/cx', 3)),
      details: [/r1\/p1\/telepathy\/cx: .*“telepathy”/],
    },
    he: {
      file: fileOf(withAnswer('r1/p1/telepathy/cx', 3)),
      details: [/r1\/p1\/telepathy\/cx: .*״telepathy״/],
    },
  },
  'level-out-of-range': {
    en: { file: fileOf(withAnswer('r1/p1/vision/cx', 9)), details: [/vision\/cx\.value: 9 /] },
    he: { file: fileOf(withAnswer('r1/p1/vision/cx', 0)), details: [/vision\/cx\.value: הערך 0 /] },
  },
  'wrong-shape': {
    en: { file: fileOf(withAnswer('r1/p1/vision/cx', true)), details: [/vision\/cx\.value: not of/] },
    he: { file: fileOf(withAnswer('r1/p1/vision/cx', true)), details: [/vision\/cx\.value: לא מהסוג/] },
  },
  mixture: {
    en: {
      file: fileOf(
        textOf(({ answers, importance }) => {
          answers['r1/p1/telepathy/cx'] = answer
          importance.vision = 7 as never
        }),
      ),
      details: [/telepathy/, /importance\.vision: 7/],
    },
    he: { file: fileOf(withAnswer('r1/p1/telepathy/cx', 8)), details: [/telepathy/, /הערך 8/] },
  },
}
const SAFE = {
  en: /nothing on this device was changed|everything on this device are untouched/i,
  he: /לא השתנו?\b|לא השתנה|לא השתנו/,
}

describe.each(['en', 'he'] as const)('a file that cannot be opened, in %s', (language) => {
  it.each(Object.keys(CASES))('is told apart: %s', async (code) => {
    await speak(language)
    const here = await addAnswerable('Acme')
    const before = JSON.stringify(here.data)
    const { file, says = /./, details = [] } = CASES[code]![language]

    await receiveFile(file)
    await show(DialogHost, { language })
    const box = await findByRole(
      'dialog',
      language === 'en' ? '“birch.json” was not opened' : 'הקובץ ״birch.json״ לא נפתח',
    )
    const text = byRole('alert').textContent!

    // What happened, what is safe, what to do next.
    expect(text.match(/[.!?](?=\s|$)/g)!.length).toBeGreaterThanOrEqual(3)
    expect(text).toMatch(SAFE[language])
    expect(text).toMatch(says)
    expect(text, 'a sentence, not its key').not.toMatch(/^files\./)
    const lines = [...box.querySelectorAll('li')].map((line) => line.textContent)
    expect(lines).toHaveLength(details.length)
    details.forEach((detail, index) => expect(lines[index]).toMatch(detail))

    expect(useStorage().catalog.entries.value.map(({ name }) => name)).toEqual(['Acme'])
    expect(JSON.stringify(here.data)).toBe(before)
    byRole('button', language === 'en' ? 'Understood' : 'הבנתי').click()
    expect(dialog.value).toBeNull()
  })

  it('has a sentence of its own for every kind', async () => {
    await speak(language)
    const texts: string[] = []
    for (const cases of Object.values(CASES)) {
      await receiveFile(cases[language].file)
      if (dialog.value?.kind === 'import-failed') texts.push(dialog.value.problem.text)
    }
    // A wrong shape and a mixture share the general one.
    expect(new Set(texts).size).toBe(Object.keys(CASES).length - 1)
  })
})

describe('what is wrong in a file', () => {
  it('is listed once each, and not without end', async () => {
    await speak('en')
    const many = textOf(({ answers }) => {
      for (let person = 0; person < 200; person += 1) answers[`r1/p${person}/telepathy/cx`] = answer
    })
    await receiveFile(fileOf(many))
    await show(DialogHost)
    await findByRole('dialog')
    expect(document.querySelectorAll('li')).toHaveLength(50)
    await expectAccessible()
  })

  it('is said once where two rules find it', async () => {
    await speak('en')
    // Not finite, and below nought besides.
    await receiveFile(fileOf(sound.replace('"capacity":60', '"capacity":-1e999')))
    await show(DialogHost)
    await findByRole('dialog')
    const lines = [...document.querySelectorAll('li')].map((line) => line.textContent)
    expect(lines).toEqual(['planning.capacity: not of the expected kind'])
  })

  it.each([
    ['en', 'the file does not hold the questionnaire acme@7', 'Number of texts in this list: 2.'],
    ['fa', 'پرسش‌نامهٔ acme@7 در فایل نیست', 'شمار متن‌های این فهرست: ۲.'],
  ] as const)('[PK12] may be in a questionnaire that it carries, in %s', async (language, missing, wrong) => {
    await speak(language)
    const two = ['One practice', 'Another practice'] as const
    const texts = { en: { anchors: { cx: two as unknown as Anchors } } }
    const pack = packWith({ skills: { vision: { texts } } })
    const file = textOf(({ profile, packs }) => {
      profile.pack = { id: 'acme', version: 7 }
      Object.assign(packs, packsOf(pack))
    })
    await receiveFile(fileOf(file))
    await show(DialogHost, { language })
    const box = await findByRole('dialog')
    const lines = [...box.querySelectorAll('li')].map((line) => line.textContent)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toContain(`packs.acme@1.skills.vision.texts.en.anchors.cx: ${wrong}`)
    expect(lines[1]).toBe(`profile.pack: ${missing}`)
  })
})

describe('a file that can be opened', () => {
  beforeEach(() => speak('en'))
  const { notices } = useNotices()

  it('becomes a new engagement, shown at once', async () => {
    await receiveFile(fileOf(sound))
    const [entry] = useStorage().catalog.entries.value
    expect(entry).toMatchObject({ name: 'Birch' })
    expect(router.currentRoute.value).toMatchObject({ name: 'results', params: { engagement: entry!.id } })
    expect(notices.map(({ text }) => text)).toEqual([
      '“Birch” was opened from the file, as a new engagement.',
    ])
  })

  const key = answerKey('r1', 'p1', 'vision', 'cx')
  const newer = (id: string) => fileOf(textOf(({ answers }) => void (answers[key] = answer), id))
  const decide = async (button: string) => {
    await show(DialogHost)
    ;(await findByRole('button', button)).click()
  }

  it('is joined into the engagement that it came from when the person says so', async () => {
    const here = await addAnswerable('Acme')
    const received = receiveFile(newer(here.id))
    await until(() => expect(dialog.value?.kind).toBe('import-known'))
    await decide('Join into mine')
    await received
    expect(here.data.answers[key]).toMatchObject({ value: 3 })
    expect(here.undoLabel.value).toBe('import')
    expect(useStorage().catalog.entries.value).toHaveLength(1)
    expect(notices.map(({ text }) => text)).toEqual(['The file was joined into “Birch”. Undo takes it back.'])
  })

  it('becomes a copy beside it when the person says so', async () => {
    const here = await addAnswerable('Acme')
    const received = receiveFile(newer(here.id))
    await until(() => expect(dialog.value?.kind).toBe('import-known'))
    await decide('Open as a copy')
    await received
    expect(here.data.answers).toEqual({})
    expect(
      useStorage()
        .catalog.entries.value.map(({ name }) => name)
        .sort(),
    ).toEqual(['Acme', 'Birch'])
  })

  it('changes nothing when the person would rather not', async () => {
    const here = await addAnswerable('Acme')
    const received = receiveFile(newer(here.id))
    await until(() => expect(dialog.value?.kind).toBe('import-known'))
    await decide('Close')
    await received
    expect(here.data.answers).toEqual({})
    expect(router.currentRoute.value.name).toBe('home')
    expect(notices).toEqual([])
  })
})

describe('an engagement saved as a file', () => {
  it('is what can be opened again, under its name and day', async () => {
    await speak('en')
    const here = await addEngagement('Acme & Sons', ({ answers }) => {
      answers[answerKey('r1', 'p1', 'vision', 'cx')] = answer
    })
    let saved: Blob | undefined
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => ((saved = blob as Blob), 'blob:one'))
    let name = ''
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      name = this.download
    })
    await exportEngagementFile(here.id)
    expect(name).toMatch(/^Acme & Sons \d{4}-\d{2}-\d{2}\.json$/)
    expect(JSON.parse(await saved!.text())).toMatchObject({ id: here.id, answers: here.data.answers })
  })
})
