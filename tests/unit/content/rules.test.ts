import { describe, expect, it } from 'vitest'
import { FORM, STRUCTURE, TEXTS } from '@/content/check/rules'
import { FORM_COPIES } from './broken/form'
import { STRUCTURE_COPIES } from './broken/structure'
import { TEXT_COPIES } from './broken/texts'
import { check, smallContent } from './small-content'

const RULES = [...FORM, ...TEXTS, ...STRUCTURE]
const BROKEN_COPIES = [...FORM_COPIES, ...TEXT_COPIES, ...STRUCTURE_COPIES]

describe('the check of the content', () => {
  it('finds nothing in a content that holds to every rule', () => {
    expect(check(smallContent()).problems).toEqual([])
  })

  for (const { id, holds } of RULES) {
    const copies = BROKEN_COPIES.filter(({ rule }) => rule === id)
    it.each(copies)(`[${id}] ${holds}: $mistake`, ({ files, file, says }) => {
      const found = check(files).problems.filter(({ rule }) => rule === id)
      expect(found.map(({ what, mend }) => `${what}, ${mend}`).join('\n')).toContain(says)
      expect(found.map((problem) => problem.file)).toContain(file)
    })
  }

  it('has a broken copy for every rule, and an id for every rule', () => {
    expect(new Set(BROKEN_COPIES.map(({ rule }) => rule))).toEqual(new Set(RULES.map(({ id }) => id)))
    expect(RULES.map(({ id }) => id)).toEqual(RULES.map((_, index) => `CT${index + 1}`))
  })
})
