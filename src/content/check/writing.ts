/** A character or pattern that a language does not write so, and what it writes instead. */
export interface Slip {
  readonly wrong: RegExp
  readonly right: string
}

/** How a language is written: what a reader sees at once and a translator's keyboard gets wrong. */
export interface Writing {
  /** The script of its letters. */
  readonly script: RegExp
  /** Letters and digits that look right and belong to a neighbour. */
  readonly lookalikes: readonly Slip[]
  readonly punctuation: readonly Slip[]
  /** Particles that are written onto the word they precede, as a pattern. */
  readonly prefixes: string
}

const slip = (wrong: RegExp, right: string): Slip => ({ wrong, right })

const EVERYWHERE = [slip(/\.{3}/u, '…'), slip(/ -{1,2} |(?<=\d)-(?=\d)/u, '–')]
const ARABIC_MARKS = [
  slip(/["'“”„‘’]/u, '« »'),
  slip(/,/u, '،'),
  slip(/;/u, '؛'),
  slip(/\?/u, '؟'),
  slip(/%/u, '٪'),
]

export const WRITING: Readonly<Record<string, Writing>> = {
  en: {
    script: /\p{Script=Latin}/u,
    lookalikes: [],
    punctuation: [...EVERYWHERE, slip(/'/u, '’'), slip(/["„«»]/u, '“ ”')],
    prefixes: '',
  },
  he: {
    script: /\p{Script=Hebrew}/u,
    lookalikes: [],
    punctuation: [
      ...EVERYWHERE,
      slip(/['‘’]/u, '׳'),
      slip(/["“”„«»]/u, '״'),
      slip(/(?<=\p{Script=Hebrew})-(?=[\p{L}\d_])/u, '־'),
    ],
    prefixes: '[ובכלמשה]{0,3}',
  },
  fa: {
    script: /\p{Script=Arabic}/u,
    lookalikes: [
      slip(/[يى]/u, 'ی'),
      slip(/ك/u, 'ک'),
      slip(/ۀ/u, 'هٔ'),
      slip(/[0-9٠-٩]/u, '۰–۹'),
      slip(/(?<![\p{L}\p{M}\u200c])ن?می (?=\p{L})/u, 'می + a zero-width non-joiner'),
      slip(/ (?:ها|های|هایی)(?![\p{L}\p{M}\u200c])/u, 'a zero-width non-joiner + ها'),
      slip(/\u200c(?![\p{L}\p{M}])/u, 'nothing: a zero-width non-joiner stands between letters'),
    ],
    punctuation: [...EVERYWHERE, ...ARABIC_MARKS],
    prefixes: '',
  },
  ar: {
    script: /\p{Script=Arabic}/u,
    lookalikes: [
      slip(/ی/u, 'ي'),
      slip(/ک/u, 'ك'),
      slip(/[گپچژ]/u, 'an Arabic letter: this one is Persian'),
      slip(/[0-9۰-۹]/u, '٠–٩'),
      slip(/\u200c/u, 'nothing: Arabic has no zero-width non-joiner'),
    ],
    punctuation: [...EVERYWHERE, ...ARABIC_MARKS],
    prefixes: '(?:[وف]?[بكل]?(?:ال)?|[وف]?لل)',
  },
}

const PLACE = /\{[^}]*\}/gu

/** The text with blanks for what is no language of its own: places such as `{count}`, and allowed foreign words. */
export function masked(text: string, allowed: readonly RegExp[]): string {
  const blank = (found: string) => '_'.repeat(found.length)
  return [PLACE, ...allowed].reduce((rest, pattern) => rest.replace(pattern, blank), text)
}

/** The names of a text's places, each once, sorted. */
export const placesIn = (text: string) =>
  [...new Set(Array.from(text.matchAll(/\{(\w+)\}/gu), ([, name = '']) => name))].sort()

/** The pattern of a phrase as whole words, each of them possibly with particles written onto it. */
export function phrase(words: string, prefixes = '', flags = 'iu'): RegExp {
  const parts = words.split(' ').map((word) => prefixes + word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{M}])${parts.join('\\s+')}(?![\\p{L}\\p{M}])`, flags)
}
