import type * as v from 'valibot'
import { found, type PackProblem, type Path } from './problem'

/** Names that would reach an object's prototype. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

export function forbiddenKeys(json: unknown): PackProblem[] {
  const problems: PackProblem[] = []
  // A list of what is still to be looked at, for a file may be nested deeper than calls can be.
  const pending: [Path, unknown][] = [[[], json]]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [path, value] = next
    if (typeof value !== 'object' || value === null) continue
    for (const [key, inner] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key]
      if (FORBIDDEN.has(key)) problems.push(found('forbidden-key', at, { key }))
      else pending.push([at, inner])
    }
  }
  return problems
}

/** As much of a Valibot schema as a walk along it needs. */
interface Schema {
  readonly type: string
  readonly entries?: Readonly<Record<string, Schema>>
  readonly value?: Schema
  readonly wrapped?: Schema
}

/** Fields that the schema does not name, and lists where it has a group. It goes no deeper than the schema. */
export function strayParts(schema: v.GenericSchema, json: unknown): PackProblem[] {
  return walk(schema as unknown as Schema, json, [])
}

function walk({ entries, value: each, wrapped }: Schema, value: unknown, path: Path): PackProblem[] {
  if (wrapped) return walk(wrapped, value, path)
  if (typeof value !== 'object' || value === null || !(entries ?? each)) return []
  if (Array.isArray(value)) return [found('not-group', path)]
  return Object.entries(value).flatMap(([key, inner]) => {
    if (FORBIDDEN.has(key)) return []
    const next = each ?? (entries && Object.hasOwn(entries, key) ? entries[key] : undefined)
    const at = [...path, key]
    return next ? walk(next, inner, at) : [found('unknown-field', at, { field: key })]
  })
}
