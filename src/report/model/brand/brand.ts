import type { Profile } from '@/shared/engagement'
import type { ReportBrand } from '../types'
import type { Words } from '../words'
import { legibleAccent } from './accent'
import { readPicture } from './picture'

const COLOUR = /^#[0-9a-f]{6}$/i

/** The organisation's colours as far as they can be printed: what cannot be is left out, and the report stands. */
export function brandOf({ name, brand }: Profile, words: Words): ReportBrand {
  const picture = brand?.logo ? readPicture(brand.logo) : null
  return {
    accent: brand?.accent && COLOUR.test(brand.accent) ? legibleAccent(brand.accent) : null,
    logo: picture && { ...picture, alt: words.say('cover.logo', { name }) },
  }
}
