import type { DeckModel } from '../model'
import { runAside } from './run-aside'
import type { DeckWriter } from './write'

export interface DeckRequest {
  readonly model: DeckModel
}

/** Writes a presentation in a worker of its own, which alone fetches what that takes. */
export const writeDeckAside: DeckWriter = async (model, signal) => {
  signal?.throwIfAborted()
  const worker = new Worker(new URL('./deck.worker.ts', import.meta.url), { type: 'module', name: 'deck' })
  return runAside(worker, { model } satisfies DeckRequest, signal)
}
