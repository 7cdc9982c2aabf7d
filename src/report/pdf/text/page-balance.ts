import type { Direction } from './bidi'

const RTL = /[\p{Script=Hebrew}\p{Script=Arabic}\u200f]/u
const LETTERS = /[\p{L}\u200e\u200f]/gu
const MARKS = { ltr: '\u200e', rtl: '\u200f' } as const

/**
 * Readers such as pdftotext take the direction of a page to be that of most of its letters, and
 * turn lines around by it. A page of a Hebrew report that quotes English notes would be misread,
 * so each page gets as many invisible marks as its own direction lacks.
 */
export class PageBalance {
  /** By page: letters that run with the page less those that run against it. */
  private readonly surplus = new Map<number, number>()

  constructor(private readonly direction: Direction) {}

  /** The mark that counts as a letter of the page's own direction. */
  get mark(): string {
    return MARKS[this.direction]
  }

  add(page: number, text: string): void {
    let surplus = this.surplus.get(page) ?? 0
    for (const [letter] of text.matchAll(LETTERS)) surplus += this.weight(letter)
    this.surplus.set(page, surplus)
  }

  /** How many marks each page lacks. From then on the pages count as settled. */
  settle(): { page: number; marks: number }[] {
    const lacking = [...this.surplus].filter(([, surplus]) => surplus <= 0)
    for (const [page] of lacking) this.surplus.set(page, 1)
    return lacking.map(([page, surplus]) => ({ page, marks: 1 - surplus }))
  }

  private weight(letter: string): number {
    // Marks within lines stand so near to each other that readers drop some: rely on none.
    if (letter === this.mark) return 0
    return RTL.test(letter) === (this.direction === 'rtl') ? 1 : -1
  }
}
