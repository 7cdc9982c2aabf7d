// @ts-check
import { spawn } from 'node:child_process'

/** Enough of what a program says for us to recognise why it failed. */
const REMEMBERED = 20_000

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} [env] Added to our own environment.
 * @property {boolean} [quiet] Keeps the program's words to ourselves instead of passing them on.
 *
 * @typedef {{ code: number, words: string }} Ran
 */

/**
 * Runs a program to its end, passes on what it says, and remembers the last of it.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Ran>}
 */
export function run(command, args, { cwd, env, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      // Its output goes through us, so it cannot see for itself that a person is watching.
      env: { ...process.env, ...(!quiet && process.stdout.isTTY && { FORCE_COLOR: '1' }), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // On Windows npm is a .cmd file, which only a shell can start.
      shell: process.platform === 'win32' && command === 'npm',
    })
    let words = ''
    const hear = (/** @type {NodeJS.WriteStream} */ out) => (/** @type {Buffer} */ chunk) => {
      words = (words + chunk).slice(-REMEMBERED)
      if (!quiet) out.write(chunk)
    }
    child.stdout.on('data', hear(process.stdout))
    child.stderr.on('data', hear(process.stderr))
    child.on('error', (error) => resolve({ code: 127, words: `${words}${error.message}` }))
    child.on('close', (code) => resolve({ code: code ?? 1, words }))
  })
}

/**
 * Runs npm: the very one that started us if there is one, since several may be on a machine.
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function npm(args, options) {
  const self = process.env.npm_execpath
  return self?.endsWith('.js') ? run(process.execPath, [self, ...args], options) : run('npm', args, options)
}
