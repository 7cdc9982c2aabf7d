// @ts-check
/** `pdftotext`, with which the tests read a PDF as its readers' programs do. */
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { ROOT } from './prepare.mjs'
import { run } from './process.mjs'
import { Trouble, systemWords } from './words.mjs'

const CACHE = join(ROOT, '.cache', 'poppler')

/** The C library must stay the system's own: the loader that starts every program belongs to it. */
const LEAVE_PACKED = /^(libc6|libc-bin|libcrypt1)_/

/** @param {string} dir */
const wrapperIn = (dir) => join(dir, 'pdftotext')

/** @param {string[]} parts */
const script = (...parts) => `${parts.join('\n')}\n`

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const names = process.platform === 'win32' ? ['pdftotext.exe'] : ['pdftotext']
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path))
}

/** @param {string} path */
async function works(path) {
  return (await run(path, ['-v'], { quiet: true })).code === 0
}

/** As root on Debian and its kin: the ordinary way. */
async function installForAll() {
  const install = () =>
    run('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', 'poppler-utils'], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
      quiet: true,
    })
  // A fresh machine has no package list yet.
  if ((await install()).code === 0) return
  await run('apt-get', ['update', '--quiet'], { quiet: true })
  const { code, words } = await install()
  if (code !== 0)
    throw new Trouble(systemWords(words) ?? `apt-get could not install poppler-utils:\n${words.trim()}`)
}

/**
 * Without root: apt works out and fetches what this machine lacks, with lists and cache in a folder of ours,
 * and the packages are unpacked there. Nothing of the system changes.
 * @param {string} [cache]
 * @param {string[]} [settings] further settings for apt, as `Name=value`
 */
export async function unpackForUs(cache = CACHE, settings = []) {
  const draft = `${cache}.${process.pid}`
  await Promise.all(
    ['lists/partial', 'archives/partial'].map((dir) => mkdir(join(draft, dir), { recursive: true })),
  )
  const ours = [
    `Dir::State::Lists=${draft}/lists`,
    `Dir::Cache=${draft}`,
    'Debug::NoLocking=true',
    ...settings,
  ]
  const apt = (/** @type {string[]} */ ...args) =>
    run('apt-get', [...ours.flatMap((setting) => ['-o', setting]), '--yes', '--quiet', ...args], {
      quiet: true,
    })
  try {
    for (const args of [
      ['update'],
      ['install', '--download-only', '--no-install-recommends', 'poppler-utils'],
    ]) {
      const { code, words } = await apt(...args)
      if (code !== 0)
        throw new Trouble(systemWords(words) ?? `apt-get could not fetch poppler-utils:\n${words.trim()}`)
    }
    await unpackAll(draft, cache)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return wrapperIn(cache)
}

/** @param {string} draft @param {string} cache */
async function unpackAll(draft, cache) {
  const root = join(draft, 'root')
  const archives = (await readdir(join(draft, 'archives'))).filter((name) => name.endsWith('.deb'))
  for (const archive of archives.filter((name) => !LEAVE_PACKED.test(name))) {
    const { code, words } = await run('dpkg-deb', ['-x', join(draft, 'archives', archive), root], {
      quiet: true,
    })
    if (code !== 0)
      throw new Trouble(systemWords(words) ?? `${archive} could not be unpacked:\n${words.trim()}`)
  }
  await rm(join(draft, 'lists'), { recursive: true })
  await rm(join(draft, 'archives'), { recursive: true })
  await writeFile(
    wrapperIn(draft),
    script(
      '#!/bin/sh',
      'root="$(dirname "$0")/root"',
      'for dir in "$root"/usr/lib/*-linux-gnu* "$root"/lib/*-linux-gnu*; do libraries="$dir:$libraries"; done',
      'LD_LIBRARY_PATH="$libraries$LD_LIBRARY_PATH" exec "$root/usr/bin/pdftotext" "$@"',
    ),
  )
  await chmod(wrapperIn(draft), 0o755)
  await rm(cache, { recursive: true, force: true })
  await rename(draft, cache)
}

/**
 * The path of a `pdftotext` that works, installed if need be.
 * @returns {Promise<string>}
 */
export async function ensurePdftotext() {
  const known = [process.env.PDFTOTEXT, onPath(), wrapperIn(CACHE)]
  for (const path of known) if (path && existsSync(path) && (await works(path))) return path

  const reasons = []
  const root = process.getuid?.() === 0
  for (const way of process.platform === 'linux' ? [...(root ? [installForAll] : []), unpackForUs] : []) {
    try {
      await way()
      const path = onPath() ?? wrapperIn(CACHE)
      if (await works(path)) return path
    } catch (error) {
      reasons.push(String(error instanceof Error ? error.message : error))
    }
  }
  throw new Trouble(
    [
      'The tests of the PDF need pdftotext, and it could not be installed here.',
      'Install the package poppler-utils (Debian, Ubuntu, Fedora) or poppler (Homebrew), then run the command again.',
      ...reasons,
    ].join('\n'),
  )
}

/**
 * The text of a PDF, as a reader's program copies it out.
 * @param {Uint8Array} pdf
 * @param {string[]} [options] such as `-layout` or `-raw`
 */
export async function pdfText(pdf, options = []) {
  const dir = await mkdtemp(join(tmpdir(), 'sextant-pdf-'))
  try {
    const [from, to] = [join(dir, 'in.pdf'), join(dir, 'out.txt')]
    await writeFile(from, pdf)
    const { code, words } = await run(await ensurePdftotext(), ['-enc', 'UTF-8', ...options, from, to], {
      quiet: true,
    })
    if (code !== 0) throw new Error(`pdftotext could not read the file: ${words.trim()}`)
    return await readFile(to, 'utf8')
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}
