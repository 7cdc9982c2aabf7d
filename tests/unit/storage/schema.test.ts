import { readFileSync } from 'node:fs'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type * as v from 'valibot'
import type { Engagement } from '@/shared/engagement'
import { CURRENT_VERSION } from '@/storage/migrations'
import { engagementSchema } from '@/storage/document/schema'
import { shapeOfJsonSchema, shapeOfSchema, type JsonSchema } from './schema-walk'

describe('the schema of an engagement', () => {
  it('is its type, no more and no less', () => {
    expectTypeOf<v.InferOutput<typeof engagementSchema>>().toEqualTypeOf<Engagement>()
  })

  it('is the published JSON Schema, field by field and value by value', () => {
    const path = new URL('../../../docs/engagement.schema.json', import.meta.url)
    const published = JSON.parse(readFileSync(path, 'utf8')) as JsonSchema
    const { format, version, exportedAt, id, ...collections } = published.properties!
    expect(format).toEqual({ const: 'sextant-engagement' })
    expect(version).toEqual({ const: CURRENT_VERSION })
    expect([exportedAt, id]).not.toContain(undefined)
    expect(published.required).toEqual(Object.keys(published.properties!))
    expect(shapeOfJsonSchema({ ...published, properties: collections })).toEqual(
      shapeOfSchema(engagementSchema as v.GenericSchema),
    )
  })
})
