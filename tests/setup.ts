import { afterEach, beforeEach, expect, vi } from 'vitest'

// An unexpected warning is a failure: Vue, vue-i18n and our own code warn about real mistakes.
let warnings: string[] = []

beforeEach(() => {
  warnings = []
  const record = (...parts: unknown[]) => void warnings.push(parts.map(String).join(' '))
  vi.spyOn(console, 'warn').mockImplementation(record)
  vi.spyOn(console, 'error').mockImplementation(record)
})

afterEach(() => {
  vi.restoreAllMocks()
  expect(warnings, 'console warnings during the test').toEqual([])
})
