// @ts-check
/** `pdftotext` and its siblings `pdfinfo` and `pdftoppm`, with which the tests read a PDF as its readers' programs do. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { ROOT } from './prepare.mjs'
import { run } from './process.mjs'
import { Trouble, systemWords } from './words.mjs'

const CACHE = join(ROOT, '.cache', 'poppler')

/** The C library must stay the system's own: the loader that starts every program belongs to it. */
const LEAVE_PACKED = /^(libc6|libc-bin|libcrypt1)_/

/**
 * Where a program of the same package is.
 * @param {string} pdftotext where this one is
 * @param {'pdfinfo' | 'pdftoppm'} name
 */
export const beside = (pdftotext, name) => pdftotext.replace(/pdftotext(\.exe)?$/, `${name}$1`)

/** @param {string} dir */
const wrapperIn = (dir) => join(dir, 'pdftotext')

/** Lets the unpacked program of the same name find the libraries that were unpacked with it. */
const WRAPPER = `#!/bin/sh
root="$(dirname "$0")/root"
for dir in "$root"/usr/lib/*-linux-gnu* "$root"/lib/*-linux-gnu*; do libraries="$dir:$libraries"; done
LD_LIBRARY_PATH="$libraries$LD_LIBRARY_PATH" exec "$root/usr/bin/$(basename "$0")" "$@"
`

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const names = process.platform === 'win32' ? ['pdftotext.exe'] : ['pdftotext']
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path))
}

/**
 * Whether it runs, and its siblings with it.
 * @param {string} path
 */
async function works(path) {
  const programs = [path, beside(path, 'pdfinfo'), beside(path, 'pdftoppm')]
  const ran = await Promise.all(programs.map((program) => run(program, ['-v'], { quiet: true })))
  return ran.every(({ code }) => code === 0)
}

/**
 * Runs a program that has to succeed.
 * @param {string} command
 * @param {string[]} args
 * @param {string} failure the start of a sentence, for when it does not
 */
async function must(command, args, failure) {
  const { code, words } = await run(command, args, { quiet: true })
  if (code !== 0) throw new Trouble(systemWords(words) ?? `${failure}:\n${words.trim()}`)
}

/** As root on Debian and its kin: the ordinary way, with a fresh list of packages, since a new machine has none. */
async function installForAll() {
  const quietly = ['--yes', '--quiet', '--no-install-recommends']
  await must('apt-get', ['update', '--quiet'], 'apt-get could not fetch its list of packages')
  await must('apt-get', ['install', ...quietly, 'poppler-utils'], 'apt-get could not install poppler-utils')
}

/**
 * Without root: apt works out and fetches what this machine lacks, with lists and cache in a folder of ours,
 * and the packages are unpacked there. Nothing of the system changes.
 */
async function unpackForUs() {
  const draft = `${CACHE}.${process.pid}`
  const apt = join(draft, 'apt')
  const ours = [`Dir::State::Lists=${apt}/lists`, `Dir::Cache=${apt}`, 'Debug::NoLocking=true']
  const options = [...ours.flatMap((setting) => ['-o', setting]), '--yes', '--quiet']
  const fetchOnly = ['install', '--download-only', '--no-install-recommends', 'poppler-utils']
  try {
    for (const dir of ['lists', 'archives']) await mkdir(join(apt, dir, 'partial'), { recursive: true })
    await must('apt-get', [...options, 'update'], 'apt-get could not fetch its list of packages')
    await must('apt-get', [...options, ...fetchOnly], 'apt-get could not fetch poppler-utils')
    await unpackAll(join(apt, 'archives'), join(draft, 'root'))
    await rm(apt, { recursive: true })
    const wrapper = wrapperIn(draft)
    for (const path of [wrapper, beside(wrapper, 'pdfinfo'), beside(wrapper, 'pdftoppm')]) {
      await writeFile(path, WRAPPER, { mode: 0o755 })
    }
    await rm(CACHE, { recursive: true, force: true })
    await rename(draft, CACHE)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** @param {string} archives @param {string} root */
async function unpackAll(archives, root) {
  const packages = (await readdir(archives)).filter((name) => name.endsWith('.deb'))
  for (const name of packages.filter((name) => !LEAVE_PACKED.test(name))) {
    await must('dpkg-deb', ['-x', join(archives, name), root], `${name} could not be unpacked`)
  }
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
