import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { assessRound } from '@/assessment/assess'
import { COMMANDS } from '@/cli/commands'
import { MODEL } from '@/content/load'
import { blankEngagement } from '@/storage/blank'
import { exportEngagement } from '@/storage/file/engagement-file'
import { sampleReportInput } from '../../support/sample-report'
import { desk } from './desk'

let sample: string
let input: Awaited<ReturnType<typeof sampleReportInput>>

beforeAll(async () => {
  input = await sampleReportInput('en')
  sample = exportEngagement('sample', input.engagement, new Date('2026-11-22T08:00:00Z'))
})

const plainly = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('sample', () => {
  it('prints an engagement in the documented format, in the language asked for', async () => {
    const { run, put } = desk()
    const { code, out } = await run('sample', '--lang', 'he', '--now', '2027-02-01')
    expect(code).toBe(0)
    const file = JSON.parse(out)
    expect(file).toMatchObject({ format: 'sextant-engagement', version: 2, profile: { language: 'he' } })
    expect(file.planning.startQuarter).toBe('2026-Q4')
    put('sample.json', out)
    expect(await run('validate', 'sample.json')).toMatchObject({ code: 0 })
  })
})

describe('validate', () => {
  it('lists every problem with its place, and goes on to the next file', async () => {
    const { run, put } = desk()
    put('good.json', sample)
    put('bad.json', sample.replaceAll('/vision/cx"', '/alchemy/cx"').replace('"horizon": 6', '"horizon": 99'))
    const { code, out } = await run('validate', 'bad.json', 'good.json')
    expect(code).toBe(1)
    expect(out).toContain('  planning.horizon: missing, or not of the kind')
    expect(out).toContain('  answers.round-1/p1/alchemy/cx: the questionnaire has no skill “alchemy”')
    expect(out).toContain('  answers.round-2/p1/alchemy/cx: the questionnaire has no skill “alchemy”')
    expect(out).toMatch(/good\.json: No problems\. Dalmera Home, rounds 2, respondents 9, answers \d+/)
  })

  it.each([
    ['', 'The file is empty.'],
    ['Dear all,', 'it cannot be read as JSON'],
    ['{}', 'no engagement of Sextant'],
    ['{ "format": "sextant-engagement", "version": 1, "id', 'its end is missing'],
    ['{ "format": "sextant-engagement", "version": 7 }', '(Format 7; this version reads up to 2.)'],
  ])('says in a sentence what is wrong with %j', async (text, sentence) => {
    const { run, put } = desk()
    put('file.json', text)
    const { code, out } = await run('validate', 'file.json')
    expect(code).toBe(1)
    expect(out).toContain(sentence)
  })

  it('lets no name steer the terminal', async () => {
    const { run, put } = desk()
    put('file.json', sample.replace('"Dalmera Home"', String.raw`"\u001b[2J\u202eAcme"`))
    expect((await run('validate', 'file.json')).out).toContain('\ufffd[2J\ufffdAcme')
  })

  it('says that a file is missing, or is a folder', async () => {
    const { run } = desk()
    const { code, out } = await run('validate', 'nothing.json', '.')
    expect(code).toBe(1)
    expect(out).toContain('nothing.json: The file could not be read: there is no such file or folder.')
    expect(out).toContain('.: This is no file.')
  })
})

describe('score and plan', () => {
  it('give the scores of the core, unrounded, of the latest round or another', async () => {
    const { run, put } = desk()
    put('acme.json', sample)
    const { out } = await run('score', 'acme.json')
    const result = JSON.parse(out)
    expect(Object.keys(result)).toEqual(['format', 'version', 'id', 'name', 'assessment'])
    expect(result.assessment).toEqual(plainly(input.assessment))
    const first = JSON.parse((await run('score', 'acme.json', '--round', 'round-1')).out)
    expect(first.assessment).toEqual(plainly(assessRound(input.engagement, 'round-1', MODEL)))
  })

  it('give the roadmap that the screen shows, on the day asked for', async () => {
    const { run, put } = desk()
    put('acme.json', sample)
    const result = JSON.parse((await run('plan', 'acme.json', '--now', '2026-12-31')).out)
    expect(Object.keys(result)).toEqual(['format', 'version', 'id', 'name', 'now', 'round', 'roadmap'])
    expect(result).toMatchObject({ now: '2026-Q4', round: 'round-2' })
    expect(result.roadmap).toEqual(plainly(input.roadmap))
  })

  it('write keys in alphabetical order, and the same text each time', async () => {
    const { run, put } = desk()
    put('acme.json', sample)
    const { out } = await run('plan', 'acme.json')
    expect((await run('plan', 'acme.json')).out).toBe(out)
    const keys = Object.keys(JSON.parse(out).roadmap)
    expect(keys).toEqual([...keys].sort())
  })

  it('give null for an engagement in which nothing is answered', async () => {
    const { run, put } = desk()
    put('new.json', exportEngagement('new', blankEngagement({ name: 'New' }, '2026-Q4'), new Date(0)))
    expect(JSON.parse((await run('score', 'new.json')).out).assessment).toBeNull()
    expect(JSON.parse((await run('plan', 'new.json')).out)).toMatchObject({ round: null, roadmap: null })
  })
})

describe('help', () => {
  it('tells the commands, and of each its options and the exit codes', async () => {
    const { run } = desk()
    const { code, out } = await run('--help')
    expect(code).toBe(0)
    for (const { name, options } of COMMANDS) {
      expect(out).toContain(`  ${name} `)
      const page = await run(name, 'x.json', '--help')
      expect(page.code).toBe(0)
      for (const option of Object.keys(options)) expect(page.out).toContain(`--${option} `)
      expect(page.out).toContain('Exit codes:')
    }
  })

  it('agrees with docs/command-line.md', () => {
    const page = readFileSync('docs/command-line.md', 'utf8')
    for (const { name, options } of COMMANDS) {
      const [, chapter = ''] = page.split(`\n### \`${name}\`\n`)
      const [about = ''] = chapter.split('\n#')
      for (const option of Object.keys(options)) expect(about, name).toContain(`\`--${option}`)
    }
  })

  it('comes when nothing was asked, as wrong use', async () => {
    expect(await desk().run()).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage:') })
  })
})

describe('wrong use ends with 2, says why, and writes nothing', () => {
  it.each([
    [
      ['reprot', 'a.json'],
      'There is no command “reprot”; there are: report, sample, validate, score, plan, pack.',
    ],
    [['report'], 'needs a file'],
    [['sample', 'a.json'], 'takes no file'],
    [['plan', 'a.json', 'b.json'], 'takes one file, and was given 2'],
    [['report', 'a.json', '--knd', 'board'], "Unknown option '--knd'."],
    [['report', 'a.json', '--out'], "Option '--out <value>' argument missing."],
    [['report', 'a.json', '--kind', 'bored'], 'There is no kind of report “bored”; there are: full, board,'],
    [
      ['report', 'a.json', '--format', 'docx'],
      'There is no format “docx” for a report; there are: pdf, html,',
    ],
    [['report', 'a.json', '--format', 'html', '--out', 'x.pdf'], '“x.pdf” would be no html by its name.'],
    [['report', 'a.json', '--kind', 'full', '--out', 'x.pptx'], 'A deck is made for the board alone'],
    [
      ['report', 'a.json', '--kind', 'board', '--format', 'xlsx'],
      'A spreadsheet has all figures and no kind',
    ],
    [['report', 'a.json', 'b.json', '--out', 'x.pptx'], '2 reports cannot all be “x.pptx”; name a folder.'],
    [['report', 'a.json', '--lang', 'tlh'], 'There are no texts in the language “tlh”; there are: '],
    [['report', 'a.json', '--now', '2026-02-30'], '“2026-02-30” is no day'],
    [['plan', 'a.json', '--now', 'tomorrow'], '“tomorrow” is no day'],
    [['report', 'a.json', 'b.json', '--out', 'x.pdf'], '2 reports cannot all be “x.pdf”; name a folder.'],
    [['report', 'a.json', 'old/A.json'], 'would both become “A-full.pdf”'],
    [['report', 'a.pdf', '--out', 'a.pdf'], 'would be written over “a.pdf”, which is read.'],
    [['score', 'a.json', '--out', './a.json'], 'would be written over the file that is read'],
    [['score', 'a.json', '--round', 'r9'], 'has no round “r9”; there are: round-1, round-2.'],
  ])('%j', async (args, sentence) => {
    const { run, put, files } = desk()
    put('a.json', sample)
    const { code, out, err } = await run(...args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(sentence)
    expect(files()).toEqual(['a.json'])
  })
})
