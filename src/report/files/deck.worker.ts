import type { DeckRequest } from './deck-aside'
import { answerAside } from './run-aside'

answerAside(async ({ model }: DeckRequest) => (await import('./deck/write')).writeDeck(model))
