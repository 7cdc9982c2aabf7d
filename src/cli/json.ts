/**
 * JSON whose keys come in alphabetical order, however deep, so that two results can be compared line by line
 * and stay comparable when the code changes. Only the outermost keys stand as given. Numbers are not rounded.
 */
export function stableJson(result: object): string {
  const outer = Object.entries(result).map(([key, value]) => [key, sorted(value)])
  return JSON.stringify(Object.fromEntries(outer), null, 2)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
