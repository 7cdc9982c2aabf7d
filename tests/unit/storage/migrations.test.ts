import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { exportEngagement, readEngagementFile } from '@/storage/file/engagement-file'
import { CURRENT_VERSION, migrate, migrations } from '@/storage/migrations'
import { engagementSchema } from '@/storage/document/schema'
import { shapeOfSchema, unusedFields } from './schema-walk'

const fixtures = new URL('../../fixtures/documents/', import.meta.url)
const steps = new URL('../../../src/storage/migrations/', import.meta.url)
const fixture = (version: number) => readFileSync(new URL(`v${version}.json`, fixtures), 'utf8')
const skills = new Set(['vision', 'roadmap', 'governance'])
const versions = Array.from({ length: CURRENT_VERSION }, (_, index) => index + 1)

describe('the versions of an engagement', () => {
  it('[ST6] have a fixture each, and a migration from each to the next', () => {
    for (const version of versions)
      expect(existsSync(new URL(`v${version}.json`, fixtures)), `v${version}.json`).toBe(true)
    expect(readdirSync(fixtures)).toHaveLength(CURRENT_VERSION)

    const numbered = readdirSync(steps).filter((name) => /^\d{3}-.*\.ts$/.test(name))
    expect(numbered.map((name) => Number(name.slice(0, 3)))).toEqual(versions.slice(1))
    expect(migrations).toHaveLength(numbered.length)
  })

  it.each(versions)('[ST6] %i is read, brought up to ours, and valid', async (version) => {
    const text = fixture(version)
    expect(JSON.parse(text)).toMatchObject({ format: 'sextant-engagement', version })
    expect(await readEngagementFile(new Blob([text]), { skills })).toMatchObject({ ok: true })
  })

  it('[ST6] now: its fixture uses every collection and every field', () => {
    const json: unknown = JSON.parse(fixture(CURRENT_VERSION))
    expect(unusedFields(shapeOfSchema(engagementSchema as v.GenericSchema), [json])).toEqual([])
  })

  it('[ST6] now: its fixture comes back as it is', async () => {
    const read = await readEngagementFile(new Blob([fixture(CURRENT_VERSION)]), { skills })
    if (!read.ok) throw new Error(read.error.code)
    const text = exportEngagement(read.id, read.engagement, new Date(read.exportedAt))
    expect(JSON.parse(text)).toEqual(JSON.parse(fixture(CURRENT_VERSION)))
  })
})

describe('migrating', () => {
  const recorded = [2, 3, 4].map((version) => (json: Record<string, unknown>) => ({
    ...json,
    passed: [...((json.passed as number[] | undefined) ?? []), version],
  }))

  it('takes every step from the version that it starts at, in order', () => {
    expect(migrate({}, 1, recorded)).toEqual({ passed: [2, 3, 4] })
    expect(migrate({}, 3, recorded)).toEqual({ passed: [4] })
    expect(migrate({ kept: 1 }, 4, recorded)).toEqual({ kept: 1 })
  })
})
