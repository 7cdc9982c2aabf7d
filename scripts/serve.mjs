// @ts-check
/** A small static server for the built app: on this machine only, strict, and without any dependency. */
import { createServer } from 'node:http'
import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { Trouble } from './words.mjs'

const DEFAULT_PORT = 4173

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
}
const COMPRESSIBLE = /^(text\/|application\/(json|manifest|wasm)|image\/svg|font\/[ot]tf)/

/** The page may talk to nobody but its own origin; harfbuzz is WebAssembly, charts and files are blobs. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const STRICT = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** Vite puts a hash of the content into the names under assets/: such a file never changes. */
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) }
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

/** @typedef {keyof typeof compress} Encoding */
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

/** @param {string} accepted the request's Accept-Encoding @returns {Encoding | undefined} */
export function encodingFor(accepted) {
  const offers = accepted.split(',').map((offer) => offer.trim().toLowerCase())
  const takes = (/** @type {string} */ name) =>
    offers.some((offer) => offer.startsWith(name) && !/;\s*q=0(\.0*)?$/.test(offer))
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : undefined
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
  const type = TYPES[extname(at.file)] ?? 'application/octet-stream'
  const headers = {
    'Content-Type': type,
    'Cache-Control': HASHED.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: file.tag,
    Vary: 'Accept-Encoding',
  }
  if (request.headers['if-none-match'] === file.tag) return { status: 304, headers }
  const encoding = COMPRESSIBLE.test(type)
    ? encodingFor(String(request.headers['accept-encoding'] ?? ''))
    : undefined
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
