import { shallowReactive } from 'vue'

/** Something the app says once, in a corner, without stopping anyone. */
export interface Notice {
  readonly id: number
  /** Already a sentence in the reader's language. */
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => unknown }
  /** A lasting notice stays until it is dismissed. */
  readonly lasting: boolean
  readonly tone: 'plain' | 'problem'
}

const SHOWN_FOR = 8_000
const notices = shallowReactive<Notice[]>([])
let lastId = 0

export function useNotices() {
  return { notices, say, dismiss }
}

/** Says something; with an action it stays long enough to be used. */
export function say(
  text: string,
  options: Partial<Pick<Notice, 'action' | 'lasting' | 'tone'>> = {},
): number {
  const notice = { id: ++lastId, text, lasting: false, tone: 'plain' as const, ...options }
  notices.push(notice)
  if (!notice.lasting) setTimeout(() => dismiss(notice.id), SHOWN_FOR)
  return notice.id
}

export function dismiss(id: number): void {
  const index = notices.findIndex((notice) => notice.id === id)
  if (index >= 0) notices.splice(index, 1)
}
