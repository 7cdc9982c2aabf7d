/** An organisation's own look: a logo of one pixel, and an accent that is none of ours. */
export const BRAND = {
  accent: '#7a1f5c',
  logo: {
    type: 'png',
    data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    width: 1,
    height: 1,
  },
} as const
