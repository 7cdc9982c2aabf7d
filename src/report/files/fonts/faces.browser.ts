import heeboRegular from '@/generated/fonts/heebo-400.woff2?url'
import heeboBold from '@/generated/fonts/heebo-700.woff2?url'
import vazirmatnRegular from '@/generated/fonts/vazirmatn-400.woff2?url'
import vazirmatnBold from '@/generated/fonts/vazirmatn-700.woff2?url'
import type { FaceReader } from './faces'

const ADDRESSES = {
  Heebo: { 400: heeboRegular, 700: heeboBold },
  Vazirmatn: { 400: vazirmatnRegular, 700: vazirmatnBold },
} as const

export const fetchFace: FaceReader = async (family, weight) => {
  const response = await fetch(ADDRESSES[family][weight])
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
  return new Uint8Array(await response.arrayBuffer())
}
