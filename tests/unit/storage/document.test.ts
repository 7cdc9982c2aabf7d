import fc from 'fast-check'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { blankEngagement } from '@/storage/blank'
import { createEngagementDoc, readEngagement } from '@/storage/document/document'
import { upgradeDocument, versionOf } from '@/storage/document/document-upgrade'
import { anyEngagement } from './arbitrary'
import { answerOf, sampleEngagement } from './browser'

/** A document with these entries stored, whatever they are. */
function docWith(stored: Record<string, Record<string, unknown>>): Y.Doc {
  const doc = new Y.Doc()
  for (const [name, entries] of Object.entries(stored)) {
    for (const [key, value] of Object.entries(entries)) doc.getMap(name).set(key, value)
  }
  return doc
}

describe('an engagement document', () => {
  it('gives back any engagement as it was put in', () => {
    fc.assert(
      fc.property(anyEngagement, (engagement) => {
        const copy = new Y.Doc()
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(createEngagementDoc(engagement)))
        expect(readEngagement(copy)).toEqual(engagement)
      }),
      { numRuns: 50 },
    )
  })

  it('reads as a blank engagement when nothing is in it', () => {
    expect(readEngagement(new Y.Doc())).toEqual(blankEngagement({}, '1970-Q1'))
  })

  it('[ST11] gives missing and alien fields their default', () => {
    const key = 'r/p/vision/cx'
    const doc = docWith({
      profile: { name: 'Northwind', size: 'enormous', createdAt: '2026-05-01T00:00:00.000Z' },
      planning: { horizon: 99, capacity: 20 },
      answers: { [key]: { value: 4, confidence: 'total', unheard: true } },
    })
    const { profile, planning, answers } = readEngagement(doc)
    expect(profile).toMatchObject({ name: 'Northwind', size: '50-249', lenses: ['cx', 'ex'] })
    expect(planning).toMatchObject({ startQuarter: '2026-Q2', horizon: 6, capacity: 20 })
    expect(answers[key]).toEqual({ value: 4, note: '', confidence: null, at: '1970-01-01T00:00:00.000Z' })
  })

  it('[ST11] leaves out what cannot be made sense of, and never throws', () => {
    const doc = docWith({
      answers: { 'no key': answerOf(''), 'r/p/vision/ux': answerOf(''), 'r/p/vision/cx': 'three' },
      agreed: { 'r/vision/cx': { level: 7, reason: 'high', at: '2026-01-01T00:00:00Z' } },
      importance: { vision: 9, roadmap: 5, __proto__x: 2 },
      checkIns: { '2026-Q5': { heldOn: '2026-01-01' } },
      profile: { nickname: 'x' },
    })
    doc.getMap('respondents').set('__proto__', { name: 'polluted' })
    doc.getMap('rounds').set('r', new Y.Map())
    const engagement = readEngagement(doc)
    expect(engagement).toEqual({
      ...blankEngagement({}, '1970-Q1'),
      importance: { roadmap: 5, __proto__x: 2 },
    })
    expect(({} as { name?: string }).name).toBeUndefined()
  })

  it('[ST11] reads whatever any document holds', () => {
    const anything = fc.dictionary(fc.string(), fc.jsonValue() as fc.Arbitrary<unknown>, {
      noNullPrototype: true,
    })
    const names = fc.constantFrom(...Object.keys(sampleEngagement()))
    fc.assert(
      fc.property(fc.dictionary(names, anything, { noNullPrototype: true }), (stored) => {
        const read = readEngagement(docWith(stored))
        // What was read is sound: it can be stored and reads the same again.
        expect(readEngagement(createEngagementDoc(read))).toEqual(read)
      }),
      { numRuns: 50 },
    )
  })
})

describe('a stored document of an earlier version', () => {
  const renameTargets = (json: Record<string, unknown>) => {
    const { goals, ...rest } = json
    return { ...rest, targets: goals }
  }

  it('[ST6] is migrated in place, as one change', () => {
    const doc = docWith({ goals: { 'vision/cx': { level: 4, by: null } }, profile: { name: 'Northwind' } })
    let changes = 0
    doc.on('update', () => (changes += 1))
    upgradeDocument(doc, [renameTargets])
    expect(versionOf(doc)).toBe(2)
    expect(changes).toBe(1)
    expect(doc.getMap('goals').size).toBe(0)
    expect(readEngagement(doc)).toMatchObject({
      profile: { name: 'Northwind' },
      targets: { 'vision/cx': { level: 4, by: null } },
    })
  })

  it('[ST6] comes to the same when two tabs migrate it', () => {
    const one = docWith({ goals: { 'vision/cx': { level: 4, by: null } } })
    const two = new Y.Doc()
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
    upgradeDocument(one, [renameTargets])
    upgradeDocument(two, [renameTargets])
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
    expect(readEngagement(one).targets).toEqual({ 'vision/cx': { level: 4, by: null } })
  })

  it('is left alone when it is of this version', () => {
    const doc = createEngagementDoc(sampleEngagement())
    const before = Y.encodeStateVector(doc)
    upgradeDocument(doc)
    expect(Y.encodeStateVector(doc)).toEqual(before)
  })
})
