import { computed, onBeforeUnmount, onMounted, ref, type ComputedRef } from 'vue'

/** The first of the items, and one more with every frame, until all are there. */
export function useGrowing<T>(items: () => readonly T[]): ComputedRef<readonly T[]> {
  const shown = ref(1)
  let frame = 0
  function grow() {
    if (shown.value >= items().length) return
    shown.value += 1
    frame = requestAnimationFrame(grow)
  }
  onMounted(() => (frame = requestAnimationFrame(grow)))
  onBeforeUnmount(() => cancelAnimationFrame(frame))
  return computed(() => items().slice(0, shown.value))
}
