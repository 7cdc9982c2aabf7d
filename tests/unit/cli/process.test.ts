import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { exportEngagement } from '@/storage/file/engagement-file'
import { ROOT } from '../../../scripts/prepare.mjs'
import { extractLines } from '../../support/pdftotext'
import { sampleReportInput } from '../../support/sample-report'
import { desk } from './desk'

/** The command line as a process of its own, as npm would start it from a folder. */
const sextant = (folder: string, ...args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const env = { ...process.env, npm_lifecycle_event: 'sextant', INIT_CWD: folder }
    const script = join(ROOT, 'scripts', 'sextant.mjs')
    const child = execFile(process.execPath, [script, ...args], { cwd: ROOT, env }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    )
  })

it(
  'makes a board report in Hebrew that reads back, and ends with the promised codes',
  { timeout: 60_000 },
  async () => {
    const { folder, put, at, files } = desk()
    const { engagement } = await sampleReportInput('he')
    put('acme.json', exportEngagement('sample', engagement, new Date('2026-11-22T08:00:00Z')))
    put('bad.json', '{}')
    const board = ['--kind', 'board', '--lang', 'he', '--out', 'report.pdf']
    const [help, wrong, report] = await Promise.all([
      sextant(folder, '--help'),
      sextant(folder, 'reprot'),
      sextant(folder, 'report', 'acme.json', ...board),
    ])
    expect(help).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('Usage: npm run sextant --'),
    })
    expect(wrong).toMatchObject({ code: 2, out: '' })
    expect(report).toEqual({ code: 0, out: 'acme.json → report.pdf\n', err: '' })
    expect(await sextant(folder, 'validate', 'bad.json')).toMatchObject({ code: 1, err: '' })
    expect(files()).toEqual(['acme.json', 'bad.json', 'report.pdf'])
    expect(extractLines(readFileSync(at('report.pdf'))).join('\n')).toContain(engagement.profile.name)
  },
)
