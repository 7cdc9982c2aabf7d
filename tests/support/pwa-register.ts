import { vi } from 'vitest'
import type { RegisterSWOptions } from 'vite-plugin-pwa/types'

/** Stands in for the service worker's side: a test says what happened to it, and sees whether it may take over. */
export const worker = {
  tell: {} as RegisterSWOptions,
  takeOver: vi.fn(async () => {}),
}

export function registerSW(options: RegisterSWOptions) {
  worker.tell = options
  return worker.takeOver
}
