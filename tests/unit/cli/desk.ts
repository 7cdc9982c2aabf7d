import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { main } from '@/cli/main'

/** An empty folder with the command line in front of it; both are gone when the test is over. */
export function desk() {
  const folder = mkdtempSync(join(tmpdir(), 'sextant-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const out: string[] = []
  const err: string[] = []
  const surroundings = {
    folder,
    now: new Date(2026, 10, 22, 8),
    print: (text: string) => void out.push(text),
    complain: (text: string) => void err.push(text),
  }
  return {
    folder,
    at: (name: string) => join(folder, name),
    put: (name: string, content: string) => writeFileSync(join(folder, name), content),
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
    files: () => readdirSync(folder, { recursive: true }).map(String).sort(),
    /** Runs one command line, and gives what came of it. */
    async run(...args: string[]) {
      out.length = err.length = 0
      const code = await main(args, surroundings)
      return { code, out: out.join('\n'), err: err.join('\n') }
    },
  }
}
