import type * as v from 'valibot'

/** As much of a Valibot schema as its shape takes. */
interface Schema {
  type: string
  entries?: Record<string, Schema>
  options?: readonly unknown[]
  key?: Schema
  value?: Schema
  item?: Schema
  wrapped?: Schema
}

const WRAPPERS = new Set(['nullable', 'optional'])

export function unwrap(schema: Schema): Schema {
  return WRAPPERS.has(schema.type) ? unwrap(schema.wrapped!) : schema
}

/** Paths of the fields, records and lists of which `values` hold no example. */
export function unusedFields(root: v.GenericSchema, values: unknown[]): string[] {
  const visit = (schema: Schema, found: unknown[], path: string): string[] => {
    const present = found.filter((value) => value !== null && value !== undefined)
    if (present.length === 0) return [path]
    const inner = unwrap(schema)
    if (inner.type === 'object') {
      return Object.entries(inner.entries!).flatMap(([key, field]) =>
        visit(
          field,
          present.map((value) => (value as Record<string, unknown>)[key]),
          `${path}.${key}`,
        ),
      )
    }
    const each = inner.type === 'record' ? inner.value : inner.type === 'array' ? inner.item : undefined
    return each
      ? visit(
          each,
          present.flatMap((value) => Object.values(value as object)),
          `${path}[]`,
        )
      : []
  }
  return visit(root as unknown as Schema, values, '')
}

export type { Schema }
