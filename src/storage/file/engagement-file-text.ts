import { FileRefusal } from './file-problem'

/** What an engagement's file says it is. */
export const FORMAT = 'sextant-engagement'
const STARTS_LIKE_OURS = new RegExp(String.raw`^\s*\{\s*"format"\s*:\s*"${FORMAT}"`)

/** The file's JSON, or a refusal that tells a file cut short from one that never was JSON. */
export function parseEngagementText(text: string): unknown {
  if (text.trim() === '') throw new FileRefusal({ code: 'empty' })
  try {
    return JSON.parse(text)
  } catch {
    const cut = STARTS_LIKE_OURS.test(text) && endsEarly(text)
    throw new FileRefusal({ code: cut ? 'truncated' : 'not-json' })
  }
}

/** Whether something is still open at the end: a text, a list or an object. */
function endsEarly(text: string): boolean {
  let depth = 0
  let inText = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '\\') at += 1
    else if (character === '"') inText = !inText
    else if (inText) continue
    else if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') depth -= 1
  }
  return inText || depth > 0
}
