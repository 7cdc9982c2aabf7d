/** The few notations of PDF that we write ourselves. */

/** A number with at most two decimals, never in exponent form: a hundredth of a point is a third of a hair. */
export function num(value: number): string {
  const rounded = Math.round(value * 100) / 100
  return Object.is(rounded, -0) ? '0' : String(rounded)
}

export const nums = (...values: number[]) => values.map(num).join(' ')

/** Four hexadecimal digits. */
export const hex4 = (value: number) => value.toString(16).padStart(4, '0')

/** UTF-16 code units in hexadecimal. */
export function utf16Hex(text: string): string {
  let hex = ''
  for (let index = 0; index < text.length; index++) hex += hex4(text.charCodeAt(index))
  return hex
}

/** A text string. Hexadecimal, because a byte 0D in a literal string would be read as a line end. */
export const textString = (text: string) => `<feff${utf16Hex(text)}>`

/** A literal string of bytes, as addresses are written. */
export const byteString = (ascii: string) => `(${ascii.replace(/[()\\]/g, '\\$&')})`

export const ref = (id: number) => `${id} 0 R`

/** Bytes as jsPDF wants them: one character each. */
export function binaryString(bytes: Uint8Array): string {
  const CHUNK = 8192
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return text
}

export function bytesOf(binary: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes
}
