/**
 * Cuts the two type families down to the scripts that we speak and writes them to
 * src/generated/fonts: woff2 for the screen, unhinted ttf for the PDF writer.
 *
 * Plain JavaScript, so that Node 20 runs it as it is: `node build/fonts.js`.
 * It does nothing when neither a source nor this file has changed.
 */
import { createHash } from 'node:crypto'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { join } from 'node:path'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = join(root, 'src/generated/fonts')
const stampFile = join(target, 'stamp.json')
const require = createRequire(import.meta.url)

/** @param {number} from @param {number} to */
const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, offset) => String.fromCodePoint(from + offset)).join('')

const latin = range(0x20, 0x7e) + range(0xa0, 0x17f) + '–—‘’‚“”„†•…‰‹›€₪™−≈≠≤≥×÷\u200e\u200f'
const hebrew = range(0x5b0, 0x5ea) + range(0x5ef, 0x5f4) + range(0xfb1d, 0xfb4f)
const arabic = range(0x600, 0x6ff) + '\u200c\u200d'

const FAMILIES = [
  { family: 'heebo', file: 'Heebo', characters: latin + hebrew },
  { family: 'vazirmatn', file: 'Vazirmatn', characters: latin + arabic },
]

const WEIGHTS = [
  { weight: 400, name: 'Regular', formats: ['woff2', 'ttf'] },
  { weight: 500, name: 'Medium', formats: ['woff2'] },
  { weight: 700, name: 'Bold', formats: ['woff2', 'ttf'] },
]

/** Every file to be made, with where it comes from. */
function plan() {
  return FAMILIES.flatMap(({ family, file, characters }) =>
    WEIGHTS.flatMap(({ weight, name, formats }) =>
      formats.map((format) => ({
        source: require.resolve(`@expo-google-fonts/${family}/${weight}${name}/${file}_${weight}${name}.ttf`),
        name: `${family}-${weight}.${format}`,
        format,
        characters,
      })),
    ),
  )
}

/** A digest of all that the result depends on. */
async function fingerprint(jobs) {
  const hash = createHash('sha256')
  hash.update(await readFile(fileURLToPath(import.meta.url)))
  hash.update(require('subset-font/package.json').version)
  for (const source of new Set(jobs.map((job) => job.source))) hash.update(await readFile(source))
  return hash.digest('hex')
}

async function isUpToDate(jobs, stamp) {
  if (!jobs.every((job) => existsSync(join(target, job.name)))) return false
  const made = await readFile(stampFile, 'utf8').catch(() => '{}')
  return JSON.parse(made).inputs === stamp
}

async function make({ source, name, format, characters }) {
  const { default: subsetFont } = await import('subset-font')
  const targetFormat = format === 'ttf' ? 'sfnt' : format
  const font = await subsetFont(await readFile(source), characters, { targetFormat, noHinting: true })
  await writeFile(join(target, name), font)
  return { name, bytes: font.length }
}

/** Writes the licence beside the fonts it covers, as the Open Font License asks. */
async function copyLicences() {
  for (const { family } of FAMILIES) {
    await copyFile(
      require.resolve(`@expo-google-fonts/${family}/LICENSE_FONT`),
      join(target, `${family}-OFL.txt`),
    )
  }
}

/**
 * @returns {Promise<{ name: string, bytes: number }[]>} the files made; empty when all were up to date
 */
export async function buildFonts() {
  const jobs = plan()
  const stamp = await fingerprint(jobs)
  if (await isUpToDate(jobs, stamp)) return []

  await mkdir(target, { recursive: true })
  const made = []
  for (const job of jobs) made.push(await make(job))
  await copyLicences()
  await writeFile(stampFile, JSON.stringify({ inputs: stamp }) + '\n')
  return made
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const made = await buildFonts()
  if (made.length === 0) console.log('Fonts are up to date.')
  for (const { name, bytes } of made)
    console.log(`${name.padEnd(20)} ${(bytes / 1024).toFixed(1).padStart(6)} kB`)
}
