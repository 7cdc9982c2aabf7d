import { vi } from 'vitest'

interface Modifiers {
  ctrl?: boolean
  alt?: boolean
  shift?: boolean
}

/** What a key says beside its place on the keyboard, where that is not the place's own name. */
const KEYS: Record<string, string> = { Space: ' ', Slash: '/', Backslash: '\\', Comma: ',' }

/**
 * Presses a key where the focus is. `code` is the key's place on the keyboard, as in KeyboardEvent.code. Does what a
 * browser does by itself when nobody prevents it: Enter and Space press a button. Returns whether it was prevented.
 */
export async function press(
  code: string,
  { ctrl = false, alt = false, shift = false }: Modifiers = {},
): Promise<boolean> {
  const target = document.activeElement ?? document.body
  const key = KEYS[code] ?? code.replace(/^(Key|Digit|Numpad)/, '').toLowerCase()
  const named = /^[A-Z][a-z]+/.test(code) && !/^(Key|Digit|Numpad)/.test(code) && !(code in KEYS) ? code : key
  const event = new KeyboardEvent('keydown', {
    code,
    key: named,
    ctrlKey: ctrl,
    altKey: alt,
    shiftKey: shift,
    bubbles: true,
    cancelable: true,
    composed: true,
  })
  target.dispatchEvent(event)
  const pressesButton = named === 'Enter' || named === ' '
  if (pressesButton && !event.defaultPrevented && target instanceof HTMLButtonElement) target.click()
  await settled()
  return event.defaultPrevented
}

/** Waits for what the screen does in answer: renders, loaded texts, reads from the disk. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await new Promise((resolve) => setTimeout(resolve))
}

/** Waits until it holds; a busy machine may take a while over what is fetched when first shown. */
export const until = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 10_000, interval: 10 })
