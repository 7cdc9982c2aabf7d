import { ref } from 'vue'

/** What the palette searches: commands, or places to open. */
export type PaletteMode = 'commands' | 'places'

/** Null while it is closed. */
export const palette = ref<PaletteMode | null>(null)
