import { readFileSync } from 'node:fs'
import type * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { readPack, writePack } from '@/content/pack/read'
import { PACK_FORMAT, PACK_FORMAT_VERSION, packSchema } from '@/content/pack/schema'
import { shapeOfJsonSchema, shapeOfSchema, unusedFields, type JsonSchema } from '../../storage/schema-walk'
import { WHOLE } from './fixture'

const path = new URL('../../../../docs/pack.schema.json', import.meta.url)
const { format, formatVersion, ...entries } = packSchema.entries
const shape = shapeOfSchema({ ...packSchema, entries } as unknown as v.GenericSchema)

describe('the schema of a pack', () => {
  it('is the published JSON Schema, field by field and value by value', () => {
    const published = JSON.parse(readFileSync(path, 'utf8')) as JsonSchema
    const { format: its, formatVersion: version, ...properties } = published.properties!
    expect(its).toEqual({ const: PACK_FORMAT })
    expect(version).toEqual({ const: PACK_FORMAT_VERSION })
    expect([format.literal, formatVersion.literal]).toEqual([PACK_FORMAT, PACK_FORMAT_VERSION])
    expect(published.required).toEqual(Object.keys(published.properties!))
    expect(shapeOfJsonSchema({ ...published, properties })).toEqual(shape)
  })

  it('has a fixture that uses every field', () => {
    expect(unusedFields(shape, [JSON.parse(WHOLE)])).toEqual([])
  })

  it('[PK1] takes the example of docs/packs.md', async () => {
    const page = readFileSync(new URL('../../../../docs/packs.md', import.meta.url), 'utf8')
    const [, example = ''] = /```json\n(.*?)```/s.exec(page) ?? []
    expect(await readPack(example)).toMatchObject({ ok: true, warnings: [] })
  })

  it('[PK1] takes the fixture, which comes back as it is', async () => {
    const read = await readPack(new Blob([WHOLE]))
    if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2))
    expect(writePack(read.pack)).toBe(writePack(JSON.parse(WHOLE)))
  })
})
