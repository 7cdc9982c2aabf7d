/** What text needs on its ground to be read by nearly everybody. WCAG 2.2, 1.4.3. */
export const LEAST_CONTRAST = 4.5

/** Room for rounding to 8 bits a channel. */
const HAIR = 0.002

/** The accent as it can be printed on white, as text, as a rule, or with white on it: darkened as far as that takes. */
export function legibleAccent(hex: string): string {
  const channels = linear(hex)
  const most = 1.05 / LEAST_CONTRAST - 0.05 - HAIR
  const own = luminance(channels)
  // Scaling linear light leaves the hue as it is.
  const scale = own > most ? most / own : 1
  return scale === 1 ? hex : `#${channels.map((channel) => byte(channel * scale)).join('')}`
}

/** How far two colours stand apart, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [a, b].map((hex) => luminance(linear(hex))).sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const luminance = ([red = 0, green = 0, blue = 0]: readonly number[]) =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue

/** Red, green and blue of `#rrggbb` as light, from 0 to 1. */
function linear(hex: string): number[] {
  return [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
}

function byte(light: number): string {
  const value = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055
  return Math.floor(value * 255)
    .toString(16)
    .padStart(2, '0')
}
