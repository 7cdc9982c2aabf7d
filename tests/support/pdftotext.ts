import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs one of poppler's tools on a PDF and returns what it prints. */
export function poppler(
  tool: 'pdftotext' | 'pdfinfo' | 'pdftoppm',
  pdf: Uint8Array,
  ...options: string[]
): Buffer {
  const program = process.env[tool.toUpperCase()] || tool
  const folder = mkdtempSync(join(tmpdir(), 'sextant-pdf-'))
  const file = join(folder, 'file.pdf')
  try {
    writeFileSync(file, pdf)
    const output = tool === 'pdftotext' ? ['-'] : []
    return execFileSync(program, [...options, file, ...output], {
      maxBuffer: 1e8,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new Error(
      `This test reads a PDF back with ${tool}, which is not on this machine. ` +
        `Install poppler-utils (Debian: apt-get install poppler-utils) or set ${tool.toUpperCase()} to where it is.`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The text of a PDF as a reader that knows nothing of us extracts it, line by line. */
export function extractLines(pdf: Uint8Array, ...options: string[]): string[] {
  return poppler('pdftotext', pdf, '-enc', 'UTF-8', ...options)
    .toString('utf8')
    .split(/[\n\f]/)
    .map(plain)
    .filter((line) => line !== '')
}

/** pdfinfo's report, by field. Fails when the file is damaged. */
export function pdfInfo(pdf: Uint8Array): Record<string, string> {
  const pairs = poppler('pdfinfo', pdf)
    .toString('utf8')
    .split('\n')
    .map((line) => line.split(/:\s+/, 2) as [string, string])
  return Object.fromEntries(pairs)
}

/** The structure tree as pdfinfo prints it, with the text of each element. */
export const pdfStructure = (pdf: Uint8Array) => poppler('pdfinfo', pdf, '-struct-text').toString('utf8')

/** Text without what is never seen: direction controls, and how blanks are spelled. */
export function plain(text: string): string {
  return text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}
