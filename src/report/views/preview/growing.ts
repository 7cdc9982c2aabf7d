import { computed, onBeforeUnmount, onMounted, ref, type ComputedRef } from 'vue'

/** The first of the items, and one more with every frame, until all are there; from then on all at once. */
export function useGrowing<T>(items: () => readonly T[]): ComputedRef<readonly T[]> {
  const shown = ref(1)
  let frame = 0
  function grow() {
    shown.value = shown.value < items().length ? shown.value + 1 : Infinity
    if (shown.value < Infinity) frame = requestAnimationFrame(grow)
  }
  onMounted(() => (frame = requestAnimationFrame(grow)))
  onBeforeUnmount(() => cancelAnimationFrame(frame))
  return computed(() => items().slice(0, shown.value))
}
