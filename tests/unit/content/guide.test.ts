import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FORM, STRUCTURE, TEXTS } from '@/content/check/rules'
import { MODEL } from '@/content/load'
import { loadActions, loadKpis } from '@/content/load-later'

const guide = readFileSync('docs/content-guide.md', 'utf8')
const topics = guide.slice(guide.indexOf('## Which content carries which topic'))
const rows = topics.split('\n').filter((line) => /^\| (?!topic)[^-]/.test(line))

describe('docs/content-guide.md', () => {
  it('lists every rule as the check says it', () => {
    const listed = [...guide.matchAll(/^\| (CT\d+) +\| (.*?) +\|$/gm)].map(([, id, holds]) => ({ id, holds }))
    expect(listed).toEqual([...FORM, ...TEXTS, ...STRUCTURE].map(({ id, holds }) => ({ id, holds })))
  })

  it('carries each topic by actions and measures that there are', async () => {
    const known = [...(await loadActions()), ...(await loadKpis())].map(({ id }) => id)
    const named = rows.map((row) => [...row.matchAll(/`([\w-]+)`/g)].map(([, id]) => id))
    expect(rows.length).toBeGreaterThan(40)
    expect(named.filter((ids) => ids.length === 0)).toEqual([])
    expect(named.flat().filter((id) => !known.includes(id ?? ''))).toEqual([])
  })

  it('assesses each topic in skills that there are', () => {
    const skills = MODEL.competencies.flatMap((competency) => competency.skills)
    const assessed = rows.map((row) => row.split('|')[2] ?? '')
    const named = assessed.flatMap((cell) => cell.match(/[a-z]+(-[a-z]+)+|vision|roadmap|governance/g) ?? [])
    expect(named.filter((skill) => !skills.includes(skill))).toEqual([])
  })
})
