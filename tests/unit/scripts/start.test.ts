import { spawn } from 'node:child_process'
import { cp } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ROOT } from '../../../scripts/prepare.mjs'
import { folderWith } from './folder.ts'

/** A project that is installed and built already, with the real scripts. */
async function project() {
  const root = await folderWith({
    'package.json': '{ "type": "module" }',
    'package-lock.json': '{}',
    'node_modules/.package-lock.json': '{}',
    'dist/index.html': '<title>Sextant</title>',
    'dist/sw.js': '',
  })
  await cp(join(ROOT, 'scripts'), join(root, 'scripts'), { recursive: true })
  return root
}

async function started(port: string) {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: await project(),
    env: { ...process.env, PORT: port },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let words = ''
  const spoken = new Promise<string>((resolve) => {
    const hear = (chunk: Buffer) => resolve((words += chunk))
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return { child, spoken, ended }
}

describe('npm start', () => {
  it('serves the app, says where, and ends cleanly on Ctrl-C', async () => {
    const { child, spoken, ended } = await started('0')
    const [address = ''] = /http:\/\/127\.0\.0\.1:\d+\//.exec(await spoken) ?? []
    expect(await (await fetch(address)).text()).toBe('<title>Sextant</title>')
    child.kill('SIGINT')
    expect(await ended).toBe(0)
    await expect(fetch(address)).rejects.toThrow()
  })

  it('says in one sentence that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    onTestFinished(() => void other.close())
    const { port } = other.address() as AddressInfo
    const { spoken, ended } = await started(String(port))
    expect((await spoken).trim()).toBe(
      `Port ${port} is already in use, perhaps by another Sextant. ` +
        `Stop that program, or choose another port: PORT=${port + 1} npm start`,
    )
    expect(await ended).toBe(1)
  })
})
