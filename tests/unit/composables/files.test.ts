// @vitest-environment happy-dom
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { download, fileName, pickFile } from '@/composables/files'

const DAY = new Date('2026-11-22T09:00:00Z')

describe("a file's name", () => {
  it.each([
    ['Acme', 'Acme 2026-11-22.json'],
    ['  Acme  &  Sons ', 'Acme & Sons 2026-11-22.json'],
    ['A/B\\C: "D" <E>|F?*', 'A B C D E F 2026-11-22.json'],
    ['רשת השער הצפוני', 'רשת השער הצפוני 2026-11-22.json'],
    ['..hidden..', 'hidden 2026-11-22.json'],
    ['Acme\u202Egnp.', 'Acme gnp 2026-11-22.json'],
    ['\n\t', 'Sextant 2026-11-22.json'],
    ['', 'Sextant 2026-11-22.json'],
    ['…', '… 2026-11-22.json'],
  ])('of %j is %s', (title, name) => {
    expect(fileName(title, 'json', DAY)).toBe(name)
  })

  it('is safe on every system, whatever the engagement is called', () => {
    const titles = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 100 }),
      fc.string({ unit: 'binary', minLength: 60, maxLength: 90 }),
    )
    fc.assert(
      fc.property(titles, (title) => {
        const name = fileName(title, 'pdf', DAY)
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cf}]+$/u)
        expect(name).toMatch(/^[^ .].*[^ .] 2026-11-22\.pdf$|^[^ .] 2026-11-22\.pdf$/su)
        expect(name.length).toBeLessThanOrEqual(80 + ' 2026-11-22.pdf'.length)
        expect(name.isWellFormed(), 'no half of a character').toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('cuts a long title between characters', () => {
    expect(fileName(`${'x'.repeat(79)}😀 and more`, 'json', DAY)).toBe(`${'x'.repeat(79)} 2026-11-22.json`)
    expect(fileName(`${'x'.repeat(79)} and more`, 'json', DAY)).toBe(`${'x'.repeat(79)} 2026-11-22.json`)
  })
})

describe('a download', () => {
  afterEach(() => void vi.useRealTimers())

  it('is handed to the browser under its name, and let go of later', () => {
    vi.useFakeTimers()
    const clicked: HTMLAnchorElement[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(this)
    })
    const create = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:one')
    const revoke = vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {})
    const blob = new Blob(['{}'])
    download(blob, 'Acme.json')
    expect(create).toHaveBeenCalledWith(blob)
    expect(clicked).toMatchObject([{ href: 'blob:one', download: 'Acme.json' }])
    expect(revoke).not.toHaveBeenCalled()
    vi.runAllTimers()
    expect(revoke).toHaveBeenCalledWith('blob:one')
  })
})

describe('choosing a file', () => {
  /** The person's side of the browser's dialog. */
  function openDialog() {
    const inputs: HTMLInputElement[] = []
    vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
      inputs.push(this)
    })
    const chosen = pickFile('.json')
    return { chosen, input: inputs[0]! }
  }

  it('gives the one that was chosen', async () => {
    const { chosen, input } = openDialog()
    expect([input.type, input.accept]).toEqual(['file', '.json'])
    const file = new File(['{}'], 'acme.json')
    Object.defineProperty(input, 'files', { value: [file] })
    input.dispatchEvent(new Event('change'))
    expect(await chosen).toBe(file)
  })

  it('gives nothing when the person leaves it', async () => {
    const { chosen, input } = openDialog()
    input.dispatchEvent(new Event('cancel'))
    expect(await chosen).toBeNull()
  })
})
