// @ts-check
/** What the static server says about a file besides its content. */
import { extname } from 'node:path'

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

export const STRICT = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** Vite puts a hash of the content into the names under assets/: such a file never changes. */
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/

/** @param {string} file */
export const typeOf = (file) => TYPES[extname(file)] ?? 'application/octet-stream'

/** @param {string} pathname */
export const cachingOf = (pathname) =>
  HASHED.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache'

/** @typedef {'br' | 'gzip'} Encoding */

/**
 * How to compress a file for whoever asks: not at all if its format is compressed already.
 * @param {string} type
 * @param {string} accepted the request's Accept-Encoding
 * @returns {Encoding | undefined}
 */
export function encodingFor(type, accepted) {
  if (!COMPRESSIBLE.test(type)) return undefined
  const offers = accepted.split(',').map((offer) => offer.trim().toLowerCase())
  const takes = (/** @type {string} */ name) =>
    offers.some((offer) => offer.startsWith(name) && !/;\s*q=0(\.0*)?$/.test(offer))
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : undefined
}
