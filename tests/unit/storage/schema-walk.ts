import type * as v from 'valibot'

/** As much of a Valibot schema as its shape takes. */
interface Schema {
  type: string
  entries?: Record<string, Schema>
  options?: readonly unknown[]
  value?: Schema
  item?: Schema
  wrapped?: Schema
}

/** As much of a JSON Schema as its shape takes. */
export interface JsonSchema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  anyOf?: JsonSchema[]
  required?: string[]
  properties?: Record<string, JsonSchema>
  additionalProperties?: JsonSchema
  items?: JsonSchema
  definitions?: Record<string, JsonSchema>
}

/** What two languages of schemas have in common: a leaf is its values, or the kind of them. */
export type Shape =
  | string
  | { fields: Record<string, Shape>; optional: string[] }
  | { each: Shape }
  | { list: Shape }
  | { maybe: Shape }

const LEAF: Record<string, string> = { custom: 'string', integer: 'number' }
const oneOf = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join(' | ')
const mapValues = <A, B>(record: Record<string, A>, change: (value: A) => B) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))

const orNull = (shape: Shape): Shape => (typeof shape === 'string' ? `${shape} | null` : { maybe: shape })

export function shapeOfSchema(root: v.GenericSchema): Shape {
  const shape = (schema: Schema): Shape => {
    switch (schema.type) {
      case 'nullable':
        return orNull(shape(schema.wrapped!))
      case 'optional':
        return shape(schema.wrapped!)
      case 'loose_object':
      case 'strict_object':
      case 'object': {
        const optional = Object.entries(schema.entries!).filter(([, field]) => field.type === 'optional')
        return { fields: mapValues(schema.entries!, shape), optional: optional.map(([key]) => key) }
      }
      case 'record':
        return { each: shape(schema.value!) }
      case 'array':
        return { list: shape(schema.item!) }
      case 'picklist':
        return oneOf(schema.options!)
      default:
        return LEAF[schema.type] ?? schema.type
    }
  }
  return shape(root as unknown as Schema)
}

export function shapeOfJsonSchema(root: JsonSchema): Shape {
  const shape = (schema: JsonSchema): Shape => {
    if (schema.$ref) return shape(root.definitions![schema.$ref.replace('#/definitions/', '')]!)
    if (schema.anyOf?.[1]?.type === 'null') return orNull(shape(schema.anyOf[0]!))
    if (schema.anyOf) return schema.anyOf.map(shape).join(' | ')
    if (schema.enum) return oneOf(schema.enum)
    if (schema.properties) {
      const optional = Object.keys(schema.properties).filter((key) => !schema.required?.includes(key))
      return { fields: mapValues(schema.properties, shape), optional }
    }
    if (schema.additionalProperties) return { each: shape(schema.additionalProperties) }
    if (schema.items) return { list: shape(schema.items) }
    return [schema.type ?? 'anything']
      .flat()
      .map((type) => LEAF[type] ?? type)
      .join(' | ')
  }
  return shape(root)
}

/** Paths of the fields, records and lists of which `values` hold no example. */
export function unusedFields(shape: Shape, values: unknown[], path = ''): string[] {
  const present = values.filter((value) => value !== null && value !== undefined) as Record<string, unknown>[]
  if (present.length === 0) return [path]
  if (typeof shape === 'string') return []
  if ('maybe' in shape) return unusedFields(shape.maybe, values, path)
  if ('fields' in shape) {
    return Object.entries(shape.fields).flatMap(([key, field]) =>
      unusedFields(
        field,
        present.map((value) => value[key]),
        `${path}.${key}`,
      ),
    )
  }
  const each = 'each' in shape ? shape.each : shape.list
  return unusedFields(
    each,
    present.flatMap((value) => Object.values(value)),
    `${path}[]`,
  )
}
