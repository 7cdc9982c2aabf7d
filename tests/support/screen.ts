/** Stands in for the browser's media queries: `happy-dom` does not know the `width <` notation. */
const REM = 16

const screen = { width: 1280, dark: false }
const lists = new Set<FakeList>()

class FakeList extends EventTarget {
  constructor(readonly media: string) {
    super()
    lists.add(this)
  }
  get matches(): boolean {
    if (this.media.includes('prefers-color-scheme: dark')) return screen.dark
    const [, sign, rem] = /width (<|>=) (\d+)rem/.exec(this.media) ?? []
    if (!rem) return false
    const limit = Number(rem) * REM
    return sign === '<' ? screen.width < limit : screen.width >= limit
  }
}

globalThis.matchMedia = (query) => new FakeList(query) as unknown as MediaQueryList

/** Changes the screen as turning a tablet or docking a laptop does. */
export function setScreen(change: Partial<typeof screen>): void {
  Object.assign(screen, change)
  for (const list of lists) list.dispatchEvent(Object.assign(new Event('change'), { matches: list.matches }))
}
