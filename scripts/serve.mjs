// @ts-check
/** A small static server for the built app: on this machine only, strict, and without any dependency. */
import { createServer } from 'node:http'
import { readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { STRICT, cachingOf, encodingFor, typeOf } from './headers.mjs'
import { Trouble } from './words.mjs'

const DEFAULT_PORT = 4173

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) }
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

/** @typedef {import('./headers.mjs').Encoding} Encoding */
/** @typedef {{ tag: string, body: Buffer, packed: Partial<Record<Encoding, Promise<Buffer>>> }} Held */
/** @typedef {{ status: number, headers: Record<string, string>, body?: Buffer | string }} Answer */

/** @param {string | undefined} value of the environment's PORT */
export function portFrom(value) {
  if (value === undefined || value.trim() === '') return DEFAULT_PORT
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new Trouble(
    `PORT is set to "${value}", which is no port. Use a whole number from 1 to 65535, such as PORT=8080.`,
  )
}

/** @param {number} status @param {string} words @returns {Answer} */
const say = (status, words) => ({
  status,
  headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  body: `${words}\n`,
})

/**
 * The file a path means, or nothing if it is outside the root, hidden, or not there.
 * @param {string} root
 * @param {string} pathname decoded
 */
async function fileAt(root, pathname) {
  const hidden = pathname.split(/[\\/]/).some((part) => part.startsWith('.'))
  if (hidden || pathname.includes('\0')) return undefined
  try {
    const [home, file] = await Promise.all([realpath(root), realpath(join(root, pathname))])
    const found = await stat(file)
    return found.isFile() && file.startsWith(home + sep) ? { file, found } : undefined
  } catch {
    return undefined
  }
}

/**
 * Reads and compresses each file once, and again only when it has changed on disk.
 * @param {Map<string, Held>} shelf
 * @param {string} file
 * @param {import('node:fs').Stats} found
 */
async function held(shelf, file, found) {
  const tag = `"${found.mtimeMs.toString(36)}-${found.size.toString(36)}"`
  const known = shelf.get(file)
  if (known?.tag === tag) return known
  const fresh = { tag, body: await readFile(file), packed: {} }
  shelf.set(file, fresh)
  return fresh
}

/** @param {Held} file @param {Encoding} encoding */
function packed(file, encoding) {
  const ready = file.packed[encoding]
  if (ready) return ready
  const made = encoding === 'br' ? compress.br(file.body, BROTLI) : compress.gzip(file.body, { level: 9 })
  file.packed[encoding] = made
  return made
}

/**
 * @param {string} root
 * @param {Map<string, Held>} shelf
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<Answer>}
 */
async function answer(root, shelf, request) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return say(405, 'Only reading is possible here.')
  const path = decoded(request.url ?? '/')
  if (path === undefined) return say(400, 'This address is not written as an address can be.')
  const pathname = path === '/' ? '/index.html' : path
  const at = await fileAt(root, pathname)
  if (!at) return say(404, `There is nothing at ${path}. Sextant opens at the first page: /`)

  const file = await held(shelf, at.file, at.found)
  const type = typeOf(at.file)
  const headers = {
    'Content-Type': type,
    'Cache-Control': cachingOf(pathname),
    ETag: file.tag,
    Vary: 'Accept-Encoding',
  }
  if (request.headers['if-none-match'] === file.tag) return { status: 304, headers }
  const encoding = encodingFor(type, String(request.headers['accept-encoding'] ?? ''))
  if (!encoding) return { status: 200, headers, body: file.body }
  return {
    status: 200,
    headers: { ...headers, 'Content-Encoding': encoding },
    body: await packed(file, encoding),
  }
}

/** @param {string} url */
function decoded(url) {
  try {
    return decodeURIComponent(url.split('?', 1)[0] ?? '/')
  } catch {
    return undefined
  }
}

/** @param {NodeJS.ErrnoException} error @param {number} port */
function cannotListen(error, port) {
  if (error.code === 'EADDRINUSE') {
    const other = port === 65535 ? 8080 : port + 1
    return new Trouble(
      `Port ${port} is already in use, perhaps by another Sextant. Stop that program, or choose another port: PORT=${other} npm start`,
    )
  }
  if (error.code === 'EACCES') {
    return new Trouble(
      `This user may not use port ${port}. Choose one above 1023: PORT=${DEFAULT_PORT} npm start`,
    )
  }
  return error
}

/**
 * @typedef {object} Serving
 * @property {string} origin such as `http://127.0.0.1:4173`
 * @property {number} port
 * @property {() => Promise<void>} close Also cuts the connections that browsers keep open.
 */

/**
 * @param {{ root: string, port?: number, host?: string }} site port 0 takes any free one
 * @returns {Promise<Serving>}
 */
export function serve({ root, port = 0, host = '127.0.0.1' }) {
  /** @type {Map<string, Held>} */
  const shelf = new Map()
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await answer(root, shelf, request).catch(() =>
      say(500, 'This file could not be read. Build again with npm run build.'),
    )
    const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) }
    response.writeHead(status, { ...STRICT, ...headers, ...length })
    response.end(request.method === 'HEAD' ? undefined : body)
  })
  const close = () =>
    new Promise((/** @type {(value: void) => void} */ resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(error, port)))
    server.listen(port, host, () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address())
      resolve({ origin: `http://${host}:${address.port}`, port: address.port, close })
    })
  })
}
