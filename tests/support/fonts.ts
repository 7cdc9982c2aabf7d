import type { FontFile } from '@/report/pdf/font/pdf-font'
import { readFonts } from '@/report/pdf/fonts.node'

/** Both families, the one of `language` first. */
export function fontsFor(language: string): FontFile[] {
  return readFonts(['ar', 'fa'].includes(language) ? ['Vazirmatn', 'Heebo'] : ['Heebo', 'Vazirmatn'])
}
