// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useCommands } from '@/composables/commands'
import { describeKeys, isTyping, useShortcuts } from '@/composables/shortcuts'
import { press } from '../../support/keys'

describe('shortcuts', () => {
  let scope = effectScope()
  const next = vi.fn()
  const rate = vi.fn()
  const palette = vi.fn()
  const review = vi.fn()
  const mayReview = ref(false)

  beforeEach(async () => {
    scope = effectScope()
    scope.run(() => {
      useCommands([
        { id: 'next', title: '', group: 'answer', keys: ['Enter', 'PageDown'], run: next },
        { id: 'rate', title: '', group: 'answer', keys: ['Digit3'], run: rate },
        { id: 'palette', title: '', group: 'view', keys: ['$mod+KeyP'], whileTyping: true, run: palette },
        {
          id: 'review',
          title: '',
          group: 'view',
          keys: ['Alt+Enter'],
          when: () => mayReview.value,
          run: review,
        },
      ])
      useShortcuts()
    })
    for (const run of [next, rate, palette, review]) run.mockClear()
  })
  afterEach(() => {
    scope.stop()
    document.body.replaceChildren()
    mayReview.value = false
  })

  /** Puts something on the page and gives the focus to it, or to what `at` names in it. */
  function focus(html: string, at = '*') {
    document.body.innerHTML = html
    document.body.querySelector<HTMLElement>(at)!.focus()
  }

  it('run their command, each key of it, and keep the browser from doing its own', async () => {
    expect(await press('Enter')).toBe(true)
    await press('PageDown')
    expect(next).toHaveBeenCalledTimes(2)
    expect(await press('KeyX')).toBe(false)
  })

  it('mean places on the keyboard, so that a Hebrew one works as well', async () => {
    const event = { code: 'KeyP', key: 'פ', ctrlKey: true, bubbles: true }
    document.body.dispatchEvent(new KeyboardEvent('keydown', event))
    expect(palette).toHaveBeenCalledOnce()
  })

  it('are there only while their command may run, and while its view is on screen', async () => {
    await press('Enter', { alt: true })
    expect(review).not.toHaveBeenCalled()
    mayReview.value = true
    await nextTick()
    await press('Enter', { alt: true })
    expect(review).toHaveBeenCalledOnce()
    scope.stop()
    expect(await press('Digit3')).toBe(false)
    expect(rate).not.toHaveBeenCalled()
  })

  it.each(['<input>', '<textarea></textarea>', '<select></select>'])(
    'leave the keys in %s to the person, but for those that work while typing',
    async (field) => {
      focus(field)
      expect(await press('Digit3')).toBe(false)
      await press('KeyP', { ctrl: true })
      expect(rate).not.toHaveBeenCalled()
      expect(palette).toHaveBeenCalledOnce()
    },
  )

  it.each(['<button>Leave</button>', '<a href="#/">Home</a>', '<details><summary>How</summary></details>'])(
    'leave Enter to %s, and nothing else',
    async (control) => {
      focus(control, 'button, a, summary')
      expect(await press('Enter')).toBe(false)
      expect(next).not.toHaveBeenCalled()
      await press('Digit3')
      expect(rate).toHaveBeenCalledOnce()
      mayReview.value = true
      await nextTick()
      await press('Enter', { alt: true })
      expect(review).toHaveBeenCalledOnce()
    },
  )

  it('run while a rating has the focus: there digits and Enter mean the questionnaire', async () => {
    focus('<input type="radio">')
    await press('Digit3')
    await press('Enter')
    expect([rate, next].map((run) => run.mock.calls.length)).toEqual([1, 1])
  })

  it('stop behind a dialog, all of them', async () => {
    focus('<dialog open><button>Close</button></dialog>', 'button')
    await press('Digit3')
    await press('KeyP', { ctrl: true })
    document.body.focus()
    await press('PageDown')
    expect([rate, palette, next].map((run) => run.mock.calls.length)).toEqual([0, 0, 0])
  })

  it.each(['dialog', 'menu'])('stop behind a %s, but for those that work while typing', async (role) => {
    focus(`<div role="${role}" tabindex="-1"></div>`)
    await press('Digit3')
    await press('KeyP', { ctrl: true })
    expect([rate, palette].map((run) => run.mock.calls.length)).toEqual([0, 1])
  })

  it('leave alone what something on the way has already dealt with', async () => {
    focus('<div tabindex="0"></div>')
    document.body.firstElementChild!.addEventListener('keydown', (event) => event.preventDefault())
    await press('Digit3')
    expect(rate).not.toHaveBeenCalled()
  })
})

it.each([
  ['<input>', true],
  ['<input type="search">', true],
  ['<input type="radio">', false],
  ['<input type="checkbox">', false],
  ['<input type="range">', false],
  ['<div contenteditable="true"></div>', true],
  ['<button></button>', false],
])('typing in %s: %s', (html, expected) => {
  const box = document.createElement('div')
  box.innerHTML = html
  expect(isTyping(box.firstElementChild)).toBe(expected)
})

it.each([
  ['$mod+Shift+KeyP', 'Ctrl+Shift+P'],
  ['Alt+Digit1', 'Alt+1'],
  ['$mod+Backslash', 'Ctrl+\\'],
  ['ArrowLeft', '←'],
  ['F1', 'F1'],
  ['Enter', 'Enter'],
])('%s is printed on the keys as %s', (keys, printed) => {
  expect(describeKeys(keys)).toBe(printed)
})
