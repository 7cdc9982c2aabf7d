import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkNode, needsBuild, needsInstall, whyInstallFailed } from '../../../scripts/prepare.mjs'
import { inWords, Trouble } from '../../../scripts/words.mjs'
import { folderWith } from './folder.ts'

/** Sets when a path last changed, in minutes of one morning. */
const touched = (root: string, path: string, minute: number) => {
  const time = new Date(Date.UTC(2026, 0, 5, 9, minute))
  return utimes(join(root, path), time, time)
}

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0'])('%s is enough', (version) => {
    expect(() => checkNode(version)).not.toThrow()
  })

  it.each(['18.20.8', '20.18.3', '21.7.3', '22.11.0'])('%s is refused, with what to do', (version) => {
    expect(() => checkNode(version)).toThrow(`this is Node ${version}. Install the current long-term version`)
  })
})

describe('installing', () => {
  const lock = { 'package-lock.json': '{}' }
  const installed = 'node_modules/.package-lock.json'

  it('is needed in a fresh clone, and after an install that broke off', async () => {
    expect(await needsInstall(await folderWith(lock))).toBe(true)
    expect(await needsInstall(await folderWith({ ...lock, 'node_modules/vue/package.json': '{}' }))).toBe(
      true,
    )
  })

  it('is needed when the packages asked for are newer than those installed, and only then', async () => {
    const root = await folderWith({ ...lock, [installed]: '{}' })
    await touched(root, installed, 10)
    await touched(root, 'package-lock.json', 20)
    expect(await needsInstall(root)).toBe(true)
    await touched(root, installed, 30)
    expect(await needsInstall(root)).toBe(false)
  })

  it.each([
    ['npm error code ENOTFOUND', 'the npm registry does not answer'],
    ['npm error code ENOSPC', 'The disk is full'],
    ['npm error code EACCES', 'This user may not write here'],
    ['npm error code ETARGET', 'does not have one of the packages'],
    ['npm error code EUSAGE', 'package-lock.json does not fit package.json'],
    ['npm error something else', 'npm says why above'],
  ])('that fails with "%s" is explained', (words, sentence) => {
    expect(whyInstallFailed(words)).toContain(sentence)
  })
})

describe('building', () => {
  async function project() {
    const files = [
      'src/app/main.ts',
      'src/generated/fonts.css',
      'content/model.json',
      'dist/index.html',
      'dist/sw.js',
    ]
    const root = await folderWith(Object.fromEntries(files.map((file) => [file, ''])))
    const folders = ['src', 'src/app', 'src/generated', 'content']
    for (const path of [...folders, ...files.slice(0, 3)]) await touched(root, path, 10)
    for (const path of files.slice(3)) await touched(root, path, 20)
    return root
  }

  it('is not needed while the build is newer than all it is made of', async () => {
    expect(await needsBuild(await project())).toBe(false)
  })

  it('is needed when a source has changed', async () => {
    const root = await project()
    await touched(root, 'content/model.json', 30)
    expect(await needsBuild(root)).toBe(true)
  })

  it('is needed when a source was taken away, which only its folder remembers', async () => {
    const root = await project()
    await touched(root, 'src/app', 30)
    expect(await needsBuild(root)).toBe(true)
  })

  it('is not needed for what the build itself writes', async () => {
    const root = await project()
    await touched(root, 'src/generated/fonts.css', 30)
    expect(await needsBuild(root)).toBe(false)
  })

  it('is needed when there is no build, or one that broke off before its last file', async () => {
    expect(await needsBuild(await folderWith({ 'index.html': '' }))).toBe(true)
    expect(await needsBuild(await folderWith({ 'index.html': '', 'dist/index.html': '' }))).toBe(true)
  })
})

describe('an error', () => {
  it('that a person can put right is one sentence, without a stack', () => {
    expect(inWords(new Trouble('Do this.'))).toBe('Do this.')
    expect(inWords(Object.assign(new Error('write failed'), { code: 'ENOSPC' }))).toContain(
      'The disk is full',
    )
  })

  it('of ours keeps its stack', () => {
    expect(inWords(new Error('oops'))).toMatch(/^Error: oops\n\s+at /)
  })
})
