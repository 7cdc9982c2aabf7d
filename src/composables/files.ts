/** Hands the browser a file to save. */
export function download(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Safari reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** A file's name from a person's words, safe on every system: `Acme 2026-11-22.json`. */
export function fileName(title: string, extension: string, date: Date): string {
  const safe = title
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 80)
    // The cut may leave a space or half a character behind.
    .replace(/^[ .]+|[ .\p{Cs}]+$/gu, '')
  return `${safe || 'Sextant'} ${date.toISOString().slice(0, 10)}.${extension}`
}

/** Lets the person choose one file; null when they choose none. */
export function pickFile(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}
