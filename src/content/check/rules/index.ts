import type { Rule } from '../problem'
import type { Project } from '../project'
import type { SoundProject } from '../structure'
import { effortInOrder, fewSteps } from './actions'
import { knownLanguages, readable, shapes } from './form'
import { knownPrerequisites, ladder, noCycles, rungsInOrder } from './ladder'
import { pairs } from './measures'
import { idleKeys, usedKeys } from './message-keys'
import { pluralVariants, samePlaces } from './messages'
import { retiredIds, wellFormedIds } from './names'
import { fullLists } from './rating-lists'
import { distinctTexts, plainTexts, shortTexts } from './rating-texts'
import { knownIds } from './references'
import { sameKeys } from './same-keys'
import { sampleIds, sampleReferences } from './sample'
import { terms } from './terms'
import { textsForIds } from './texts-for-ids'
import { ownLetters, ownPunctuation, ownScript, spaces } from './wording'

/** Whether the files can be read at all. */
export const FORM: readonly Rule<Project>[] = [
  { id: 'CT1', holds: 'every file is JSON, and no key stands twice', check: readable },
  {
    id: 'CT2',
    holds: 'every file has its shape: no key missing, none unknown, no empty text',
    check: shapes,
  },
  { id: 'CT3', holds: 'every folder of content/locales is of a known language', check: knownLanguages },
]

/** What is written. */
export const TEXTS: readonly Rule<Project>[] = [
  { id: 'CT4', holds: 'every language has the files and keys of English, and no more', check: sameKeys },
  { id: 'CT5', holds: 'each skill has five anchors and three statements a lens', check: fullLists },
  { id: 'CT6', holds: 'an anchor has at most 35 words, a statement at most 22', check: shortTexts },
  {
    id: 'CT7',
    holds: 'no two anchors or statements of a language are alike, or nearly',
    check: distinctTexts,
  },
  {
    id: 'CT8',
    holds: 'anchors and statements do not judge, and statements do not say how widely',
    check: plainTexts,
  },
  { id: 'CT9', holds: 'an action has 3 to 6 steps', check: fewSteps },
  { id: 'CT10', holds: 'the places {x} of a text are the same in all languages', check: samePlaces },
  {
    id: 'CT11',
    holds: 'a message that counts has a variant for each plural form of its language',
    check: pluralVariants,
  },
  { id: 'CT12', holds: 'no word stands in another script, save the allowed', check: ownScript },
  { id: 'CT13', holds: 'letters and digits are the language’s own, not their lookalikes', check: ownLetters },
  { id: 'CT14', holds: 'quotes, dashes and marks are those of the language', check: ownPunctuation },
  { id: 'CT15', holds: 'no space at the ends, none doubled', check: spaces },
  { id: 'CT16', holds: 'a term of the glossary is rendered in its one way', check: terms },
  { id: 'CT17', holds: 'every message that the code names is there', check: usedKeys },
  { id: 'CT18', holds: 'every message is shown somewhere', check: idleKeys },
]

/** What the parts say of each other; asked once all of them have their shape. */
export const STRUCTURE: readonly Rule<SoundProject>[] = [
  { id: 'CT19', holds: 'every id has its texts, and no other', check: textsForIds },
  { id: 'CT20', holds: 'every id that is named exists', check: knownIds },
  { id: 'CT21', holds: 'ids are kebab-case and unique across files', check: wellFormedIds },
  { id: 'CT22', holds: 'a retired id is never used again', check: retiredIds },
  {
    id: 'CT23',
    holds: 'every step of every skill has an action for customers and one for employees',
    check: ladder,
  },
  { id: 'CT24', holds: 'prerequisites exist', check: knownPrerequisites },
  { id: 'CT25', holds: 'prerequisites never go in a circle', check: noCycles },
  { id: 'CT26', holds: 'no action requires a higher step of its skill', check: rungsInOrder },
  { id: 'CT27', holds: 'effort is low ≤ likely ≤ high', check: effortInOrder },
  { id: 'CT28', holds: 'measures are paired, experience with operation, both ways', check: pairs },
  {
    id: 'CT29',
    holds: 'each reference of the sample has its text, and each text a reference',
    check: sampleReferences,
  },
  { id: 'CT30', holds: 'the sample speaks only of ids that there are', check: sampleIds },
]
