import { shallowReactive, watchEffect } from 'vue'

/** Names of places that the app's frame does not know by itself, by the id in their address. */
export const placeNames = shallowReactive(new Map<string, string>())

/** The view that shows a place tells its name, for the tab and the window. */
export function useNameOfPlace(id: string, name: () => string): void {
  watchEffect(() => void placeNames.set(id, name()))
}
