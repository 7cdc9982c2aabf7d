import { readonly, ref } from 'vue'

export interface SpaceEstimate {
  /** Bytes in use, and bytes that this browser would give, both approximate. */
  usage: number
  quota: number
}

/** How safe what is stored is from the browser's own clearing up. */
export function useDurability(manager: StorageManager | undefined = globalThis.navigator?.storage) {
  /** Whether the browser promised to keep what is stored; null while unknown or where none can promise. */
  const persisted = ref<boolean | null>(null)

  async function ask(question: (() => Promise<boolean>) | undefined) {
    persisted.value = (await question?.().catch(() => false)) ?? null
    return persisted.value === true
  }

  void ask(manager?.persisted?.bind(manager))

  return {
    persisted: readonly(persisted),
    /** Asks the browser to keep what is stored. Some ask the person: call it when there is something to keep. */
    request: () => ask(manager?.persist?.bind(manager)),
    async estimate(): Promise<SpaceEstimate | null> {
      const space = await manager?.estimate?.().catch(() => undefined)
      return space ? { usage: space.usage ?? 0, quota: space.quota ?? 0 } : null
    },
  }
}
