import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build, type InlineConfig } from 'vite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contentPlugin } from '../../../build/content-plugin'
import { edited, smallContent } from './small-content'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sextant-content-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function write(files: Readonly<Record<string, string>>) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
}

const run = () => spawnSync(process.execPath, ['build/check-content.js', root], { encoding: 'utf8' })

const file = 'content/actions/lead.json'
const broken = () =>
  edited(edited(smallContent(), { file, at: [0, 'owner'], to: 'wizards' }), {
    file: 'content/locales/he/sample.json',
    at: ['round'],
    to: 'סבב  שני',
  })

describe('npm run check:content', () => {
  it('counts what there is by kind and language, and passes', () => {
    write(smallContent())
    const { status, stdout } = run()
    expect(stdout).toMatch(/^ +en +ar +fa +he$/m)
    expect(stdout).toMatch(/^anchors +10 +10 +10 +10$/m)
    expect(stdout).toMatch(/^statements +6 +6 +6 +6$/m)
    expect(stdout).toContain('The content holds to every rule.')
    expect(status).toBe(0)
  })

  it('prints every problem at once with file, line and remedy, and fails', () => {
    write(broken())
    const { status, stdout } = run()
    expect(stdout).toMatch(
      /^content\/actions\/lead\.json:10 {2}\[CT20\] no function is called "wizards" — use one of /m,
    )
    expect(stdout).toMatch(
      /^content\/locales\/he\/sample\.json:3 {2}\[CT15\] round has two spaces in a row — keep one$/m,
    )
    expect(status).toBe(1)
  })

  it('says which rules wait for a broken file', () => {
    write({ ...smallContent(), 'content/kpis.json': '[' })
    const { status, stdout } = run()
    expect(stdout).toContain('content/kpis.json:1  [CT1] the file is not JSON')
    expect(stdout).toMatch(/^CT19, .*, CT30 could not be asked/m)
    expect(status).toBe(1)
  })
})

describe('npm run build', () => {
  it('builds nothing from broken content, and says what is broken', async () => {
    write({ ...broken(), 'index.html': '<p>Sextant</p>' })
    const options: InlineConfig = { root, configFile: false, logLevel: 'silent', plugins: [contentPlugin()] }
    await expect(build(options)).rejects.toThrow(/lead\.json:10 {2}\[CT20\] no function is called "wizards"/)
    write(smallContent())
    await expect(build(options)).resolves.toBeDefined()
  })
})
