import type { Block } from '../types'
import type { Words } from '../words'

/** A heading and what it announces; neither without the other. */
export const headed = (key: string, blocks: readonly Block[], words: Words): Block[] =>
  blocks.length ? [{ kind: 'heading', text: words.say(key) }, ...blocks] : []

/** Sentences under a heading. */
export const sentences = (key: string, items: readonly string[], words: Words): Block[] =>
  headed(key, items.length ? [{ kind: 'list', items }] : [], words)
