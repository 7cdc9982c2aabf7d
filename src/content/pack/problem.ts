/** What can be wrong with a pack. Locale files hold the sentence of each: what is wrong, and what to do. */
export const PACK_PROBLEMS = [
  // The file as a whole: nothing else is asked then.
  'unreadable',
  'empty',
  'too-large',
  'not-json',
  'truncated',
  'not-ours',
  'newer-version',
  // Its shape.
  'forbidden-key',
  'repeated-key',
  'missing',
  'unknown-field',
  'not-text',
  'not-number',
  'not-list',
  'not-group',
  'not-switch',
  'not-allowed',
  'empty-text',
  'not-positive',
  'not-counting',
  'repeated-value',
  'no-lens',
  'bad-id',
  'anchors-not-five',
  'statements-not-three',
  'steps-count',
  // The pack itself.
  'id-own',
  'unknown-base',
  'no-language',
  'bad-language',
  // Ids.
  'unknown-entry',
  'id-retired',
  'id-clash',
  'own-prefix',
  'retired-foreign',
  // Texts.
  'language-missing',
  'language-undeclared',
  'text-missing',
  'text-too-long',
  'text-repeated',
  // Skills.
  'competency-fixed',
  'competency-emptied',
  'unknown-skill',
  'after-elsewhere',
  'after-cycle',
  'changed-in-later',
  // Actions and measures.
  'unknown-action',
  'hidden-action',
  'requires-cycle',
  'requires-higher',
  'effort-order',
  'unknown-kpi',
] as const
export type PackProblemCode = (typeof PACK_PROBLEMS)[number]

/** What a pack may well mean, and should know that it does. */
export const PACK_WARNINGS = ['ladder-gap', 'changed-in-missing'] as const
export type PackWarningCode = (typeof PACK_WARNINGS)[number]

/** From the outside in, as JSON has it. */
export type Path = readonly (string | number)[]

/** What a sentence names. Numbers and lists are for the reader's language to write. */
export type PackParams = Readonly<Record<string, string | number | readonly string[]>>

export interface Remark<Code> {
  readonly code: Code
  readonly path: Path
  /** In the file, counted from 1; null where the pack is no file. */
  readonly line: number | null
  readonly params: PackParams
}

export type PackProblem = Remark<PackProblemCode>
export type PackWarning = Remark<PackWarningCode>

export const found = <Code>(code: Code, path: Path, params: PackParams = {}): Remark<Code> => ({
  code,
  path,
  line: null,
  params,
})

/** The path as one reads it: `skills.vision.texts.en.anchors.cx[2]`. */
export const pathText = (path: Path): string =>
  path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${key}`)).join('')
