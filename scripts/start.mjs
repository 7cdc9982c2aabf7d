// @ts-check
/** `npm start`: from a fresh clone to an address that can be opened. */
import { join } from 'node:path'
import { ROOT, checkNode, ensureBuilt, ensureInstalled } from './prepare.mjs'
import { portFrom, serve } from './serve.mjs'
import { main } from './words.mjs'

await main(async () => {
  checkNode()
  const site = { root: join(ROOT, 'dist'), port: portFrom(process.env.PORT) }
  // A port that is taken is said now, not after a minute of building.
  await (await serve(site)).close()
  await ensureInstalled()
  await ensureBuilt()
  const server = await serve(site)
  console.log(
    `\nSextant is ready: ${server.origin}/\nCtrl-C stops it. Everything entered stays in the browser.`,
  )
  await new Promise((resolve) => ['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, resolve)))
  await server.close()
})
