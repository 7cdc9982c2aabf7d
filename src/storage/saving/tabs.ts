/** What one tab tells the others. */
export type TabMessage =
  | { kind: 'update'; id: string; update: Uint8Array }
  /** Asks for what the sender, who knows `vector`, does not have yet. */
  | { kind: 'hello'; id: string; vector: Uint8Array }
  | { kind: 'catalog' }

export interface Tabs {
  post(message: TabMessage): void
  /** Returns how to stop listening. */
  listen(listener: (message: TabMessage) => void): () => void
  close(): void
}

/**
 * The other tabs of this app. Where a browser has no BroadcastChannel a tab stays alone: each still
 * saves what it does, and all of it is merged the next time the engagement is opened.
 */
export function connectTabs(Channel: typeof BroadcastChannel | undefined, name = 'sextant'): Tabs {
  if (!Channel) return { post: () => {}, listen: () => () => {}, close: () => {} }
  const channel = new Channel(name)
  const listeners = new Set<(message: TabMessage) => void>()
  channel.onmessage = ({ data }: MessageEvent<TabMessage>) => listeners.forEach((listener) => listener(data))
  let isOpen = true
  return {
    // What is still being saved while the page goes has nobody left to tell.
    post: (message) => void (isOpen && channel.postMessage(message)),
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close() {
      isOpen = false
      channel.close()
    },
  }
}
