import { join } from 'node:path'
import { ROOT } from '../../scripts/prepare.mjs'
import { type Serving, serve } from '../../scripts/serve.mjs'

/** Serves the built app. Stopped, it leaves a browser as alone as a room without a network does. */
export interface AppServer {
  readonly origin: string
  start(): Promise<void>
  stop(): Promise<void>
}

export async function startServer(root = join(ROOT, 'dist')): Promise<AppServer> {
  const first = await serve({ root })
  let running: Serving | undefined = first
  return {
    origin: first.origin,
    async start() {
      running ??= await serve({ root, port: first.port })
    },
    async stop() {
      await running?.close()
      running = undefined
    },
  }
}
