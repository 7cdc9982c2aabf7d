import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  chromium,
} from 'playwright'
import { afterAll, expect, inject } from 'vitest'
import { type AppServer, startServer } from './server.ts'

export interface OpenOptions {
  /** Where in the app, such as `#/engagements/…`. */
  path?: string
  viewport?: { width: number; height: number }
  locale?: string
  colorScheme?: 'light' | 'dark'
  touch?: boolean
  /** Open it once online, then again with the server stopped. */
  offline?: boolean
  storageState?: BrowserContextOptions['storageState']
  /** Where the app comes from; without it, the one server of this test file. */
  server?: AppServer
}

/** One person's app: a profile of its own, and a record of whatever went wrong or went out. */
export interface App {
  page: Page
  context: BrowserContext
  server: AppServer
  /** Errors in the console and errors nobody caught. A test that provokes one takes it out: it must end empty. */
  troubles: string[]
  /** Every address that a page, a worker or the service worker asked for. */
  requests: string[]
  /** Requests to any origin but the app's own. There must be none, ever. */
  foreignRequests(): string[]
  /** Stops the server, once the service worker holds all that the app needs. */
  goOffline(): Promise<void>
  goOnline(): Promise<void>
  /** Closes it, and fails if something went wrong or went out. */
  close(): Promise<void>
}

/** The size of a tablet held upright across: the product's first screen. */
const TABLET = { width: 1024, height: 768 }

let browser: Promise<Browser> | undefined
let server: Promise<AppServer> | undefined
const opened = new Set<App>()

/** The one server of this test file, so that several profiles can meet at one origin. */
export function appServer(): Promise<AppServer> {
  server ??= startServer()
  return server
}

afterAll(async () => {
  const outcomes = await Promise.allSettled([...opened].map((app) => app.close()))
  await (await browser)?.close()
  await (await server)?.stop()
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failed) throw failed.reason
})

export async function openApp({
  path = '',
  offline = false,
  touch = false,
  server: given,
  ...look
}: OpenOptions = {}): Promise<App> {
  browser ??= chromium.connect(inject('browserEndpoint'))
  const [client, own] = await Promise.all([browser, given ?? appServer()])
  await own.start()
  const context = await client.newContext({
    baseURL: own.origin,
    viewport: TABLET,
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    hasTouch: touch,
    ...look,
  })
  const records = listen(context)
  const app = attend(context, await context.newPage(), own, records)
  opened.add(app)
  await app.page.goto(`/${path}`)
  if (offline) {
    await app.goOffline()
    await app.page.reload()
  }
  return app
}

/** Listens from before the first request on, to every page and worker the profile will ever have. */
function listen(context: BrowserContext) {
  const troubles: string[] = []
  const requests: string[] = []
  context.on('request', (request) => void requests.push(request.url()))
  context.on('page', (page) => page.on('websocket', (socket) => void requests.push(socket.url())))
  context.on('weberror', (error) => void troubles.push(String(error.error().stack ?? error.error())))
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${message.text()} (${message.location().url})`)
  })
  return { troubles, requests }
}

function attend(
  context: BrowserContext,
  page: Page,
  server: AppServer,
  { troubles, requests }: ReturnType<typeof listen>,
): App {
  const app: App = {
    page,
    context,
    server,
    troubles,
    requests,
    foreignRequests: () => requests.filter((url) => isForeign(url, server.origin)),
    async goOffline() {
      await page.evaluate(async () => void (await navigator.serviceWorker.ready))
      await server.stop()
    },
    goOnline: () => server.start(),
    async close() {
      if (!opened.delete(app)) return
      await context.close()
      expect(app.foreignRequests(), 'requests to another origin').toEqual([])
      expect(troubles, 'errors in the console').toEqual([])
    },
  }
  return app
}

/** Addresses that never leave the page (blob:, data:) have no foreign origin. */
function isForeign(url: string, origin: string) {
  const { protocol, host } = new URL(url)
  return /^(https?|wss?):$/.test(protocol) && host !== new URL(origin).host
}
