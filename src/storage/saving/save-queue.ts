import { readonly, ref, type Ref } from 'vue'
import * as Y from 'yjs'
import { failureOf, type StorageFailure } from './failure'

/** `saved` is said only of what is on the disk; `unsaved` when saving failed and is tried again. */
export type SaveStatus = 'saved' | 'saving' | 'unsaved'

/** The status of several together: what is true of the worst of them. */
export const worstOf = (statuses: readonly SaveStatus[]): SaveStatus =>
  (['unsaved', 'saving'] as const).find((status) => statuses.includes(status)) ?? 'saved'

export interface SaveQueue {
  readonly status: Readonly<Ref<SaveStatus>>
  readonly failure: Readonly<Ref<StorageFailure | null>>
  add(update: Uint8Array): void
  /** Waits until everything is saved or an attempt has failed; true when all is saved. */
  flush(): Promise<boolean>
}

export interface SaveQueueOptions {
  /** Resolves when the update is on the disk. */
  write(update: Uint8Array): Promise<void>
  onSaved(): void
  /** After how many milliseconds a failed write is tried again. */
  retryAfter: number
}

/** Writes updates one after another. None is dropped before it is on the disk: a failed one waits for the next try. */
export function createSaveQueue({ write, onSaved, retryAfter }: SaveQueueOptions): SaveQueue {
  const status = ref<SaveStatus>('saved')
  const failure = ref<StorageFailure | null>(null)
  let waiting: Uint8Array[] = []
  let running: Promise<void> | undefined
  let retry: ReturnType<typeof setTimeout> | undefined

  async function writeAll() {
    clearTimeout(retry)
    let batch: Uint8Array[] = []
    try {
      while (waiting.length > 0) {
        batch = waiting
        waiting = []
        await write(batch.length === 1 ? batch[0]! : Y.mergeUpdates(batch))
        failure.value = null
      }
      status.value = 'saved'
    } catch (error) {
      waiting = [...batch, ...waiting]
      failure.value = failureOf(error)
      status.value = 'unsaved'
      retry = setTimeout(start, retryAfter)
    } finally {
      // Here and not in a later step, so that an update added meanwhile starts the next round.
      running = undefined
    }
    if (status.value === 'saved') onSaved()
  }

  function start(): Promise<void> {
    running ??= Promise.resolve().then(writeAll)
    return running
  }

  return {
    status: readonly(status),
    failure: readonly(failure),
    add(update) {
      waiting.push(update)
      if (status.value === 'saved') status.value = 'saving'
      void start()
    },
    async flush() {
      if (waiting.length > 0 || running) await start()
      return status.value === 'saved'
    },
  }
}
