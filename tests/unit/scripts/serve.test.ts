import { writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { encodingFor } from '../../../scripts/headers.mjs'
import { portFrom, serve } from '../../../scripts/serve.mjs'
import { folderWith } from './folder.ts'

const TEXT = 'a line of the app\n'.repeat(100)

async function served(files: Record<string, string | Buffer> = {}) {
  const root = await folderWith({
    'dist/index.html': '<title>Sextant</title>',
    'dist/assets/main-Ab3_x-9Z.js': TEXT,
    'dist/manifest.webmanifest': '{}',
    'dist/hb.wasm': 'wasm',
    'dist/heebo.woff2': 'font',
    'dist/.vite/manifest.json': '{}',
    'secret.txt': 'secret',
    ...files,
  })
  const server = await serve({ root: join(root, 'dist') })
  onTestFinished(() => server.close())
  return { root, ...server, get: (path: string, init?: RequestInit) => fetch(server.origin + path, init) }
}

/** Sends the path as it is; fetch would tidy it up first. */
function rawStatus(port: number, path: string) {
  return new Promise<number | undefined>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

describe('the static server', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/assets/main-Ab3_x-9Z.js', 'text/javascript; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/hb.wasm', 'application/wasm'],
    ['/heebo.woff2', 'font/woff2'],
  ])('serves %s as %s', async (path, type) => {
    const { get } = await served()
    const answer = await get(path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
  })

  it('lets a browser keep what has a hash in its name, and makes it ask about the rest', async () => {
    const { get } = await served()
    const kept = async (path: string) => (await get(path)).headers.get('cache-control')
    expect(await kept('/assets/main-Ab3_x-9Z.js')).toBe('public, max-age=31536000, immutable')
    expect(await kept('/')).toBe('no-cache')
    expect(await kept('/manifest.webmanifest')).toBe('no-cache')
  })

  it('answers a question about a file that has not changed with 304, and with the file once it has', async () => {
    const { get, root } = await served()
    const headers = { 'If-None-Match': (await get('/')).headers.get('etag') ?? '' }
    expect((await get('/', { headers })).status).toBe(304)
    await writeFile(join(root, 'dist/index.html'), '<title>Sextant, newer</title>')
    expect(await (await get('/', { headers })).text()).toBe('<title>Sextant, newer</title>')
  })

  it.each(['br', 'gzip'])('compresses text with %s', async (encoding) => {
    const { get } = await served()
    const answer = await get('/assets/main-Ab3_x-9Z.js', { headers: { 'Accept-Encoding': encoding } })
    expect(answer.headers.get('content-encoding')).toBe(encoding)
    expect(Number(answer.headers.get('content-length'))).toBeLessThan(TEXT.length / 5)
    expect(await answer.text()).toBe(TEXT)
  })

  it('sends a font as it is, since it is compressed already', async () => {
    const { get } = await served()
    expect((await get('/heebo.woff2')).headers.get('content-encoding')).toBeNull()
  })

  it('forbids the page to talk to anybody else', async () => {
    const { headers } = await (await served()).get('/')
    expect(headers.get('content-security-policy')).toContain("connect-src 'self'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/.vite/manifest.json',
    '/assets',
  ])('gives nothing out for %s', async (path) => {
    const { port } = await served()
    expect(await rawStatus(port, path)).toBe(404)
  })

  it('says in words what it cannot do', async () => {
    const { get } = await served()
    expect(await (await get('/nowhere')).text()).toContain('There is nothing at /nowhere.')
    expect((await get('/', { method: 'POST' })).status).toBe(405)
    expect((await get('/%E0%A4%A')).status).toBe(400)
  })

  it('says which port is taken, and what to do', async () => {
    const { port } = await served()
    await expect(serve({ root: '.', port })).rejects.toThrow(`Port ${port} is already in use`)
  })

  it('can be closed and opened again on the same port', async () => {
    const { origin, port, close, root } = await served()
    await close()
    await expect(fetch(origin)).rejects.toThrow()
    const again = await serve({ root: join(root, 'dist'), port })
    expect((await fetch(again.origin)).status).toBe(200)
    await again.close()
  })
})

describe('PORT', () => {
  it('is 4173 unless it is set', () => {
    expect([portFrom(undefined), portFrom(''), portFrom('8080'), portFrom('0')]).toEqual([
      4173, 4173, 8080, 0,
    ])
  })

  it.each(['http', '-1', '65536', '80.5'])('refuses %s in words', (value) => {
    expect(() => portFrom(value)).toThrow(`PORT is set to "${value}", which is no port.`)
  })
})

describe('the encoding', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['identity', undefined],
    ['', undefined],
  ])('for "%s" is %s', (accepted, encoding) => {
    expect(encodingFor('text/html', accepted)).toBe(encoding)
  })
})
