import { onScopeDispose, ref, watchEffect, type Ref } from 'vue'
import type { Place } from '../../placements'

/** Pixels that a mouse may tremble before a press becomes a drag. */
const SLACK = 6
/** Milliseconds that a finger rests on a card to lift it; a quicker stroke scrolls. */
const HOLD = 350
/** Within so many pixels of an edge the board scrolls by itself. */
const EDGE = 56
const SPEED = 14
const MARGIN = 32

export interface CardDragOptions {
  /** What scrolls when the card nears its edge. Places are its elements with `data-place`. */
  scroller: () => HTMLElement | null
  drop: (id: string, to: Place) => void
}

/**
 * Carries a card by mouse, pen or finger to another place. Everything is measured on the screen, so it is the
 * same in both directions of writing. Not @formkit/drag-and-drop: that sorts lists, keeps copies of them, and
 * never scrolls a right-to-left board, whose scrollLeft is negative (docs/decisions/0009).
 */
export function useCardDrag({ scroller, drop }: CardDragOptions) {
  const dragged = ref<string | null>(null)
  const over = ref<string | null>(null)
  let release = () => {}

  // Once a finger has lifted a card its strokes must not scroll; the listener has to be there beforehand.
  watchEffect((onCleanup) => {
    const element = scroller()
    const hold = (event: TouchEvent) => dragged.value !== null && event.preventDefault()
    element?.addEventListener('touchmove', hold, { passive: false })
    onCleanup(() => element?.removeEventListener('touchmove', hold))
  })
  onScopeDispose(() => release())

  function press(event: PointerEvent, id: string) {
    const card = event.currentTarget
    if (event.button !== 0 || !(card instanceof HTMLElement)) return
    release()
    const from = { x: event.clientX, y: event.clientY }
    let at = from
    let ghost: HTMLElement | null = null
    let frame = 0
    const listening = new AbortController()
    const byTouch = event.pointerType === 'touch'
    const holding = byTouch ? setTimeout(lift, HOLD) : 0

    release = () => {
      listening.abort()
      clearTimeout(holding)
      cancelAnimationFrame(frame)
      ghost?.remove()
      dragged.value = over.value = null
      release = () => {}
    }

    function lift() {
      if (!(card instanceof HTMLElement)) return
      dragged.value = id
      ghost = liftedCopy(card)
      frame = requestAnimationFrame(scrollAtEdge)
    }

    function carry({ clientX: x, clientY: y }: PointerEvent) {
      at = { x, y }
      const isFar = Math.hypot(x - from.x, y - from.y) > SLACK
      if (!ghost && isFar && byTouch) return release()
      if (!ghost && isFar) lift()
      if (!ghost) return
      ghost.style.translate = `${x - from.x}px ${y - from.y}px`
      over.value = placeAt(x, y, scroller())
    }

    function put() {
      const to = over.value
      if (ghost) swallowClick()
      release()
      if (to) drop(id, to as Place)
    }

    function scrollAtEdge() {
      const element = scroller()
      if (element) {
        element.scrollBy(towardsEdge(at, element.getBoundingClientRect()))
        over.value = placeAt(at.x, at.y, element)
      }
      frame = requestAnimationFrame(scrollAtEdge)
    }

    const { signal } = listening
    addEventListener('pointermove', carry, { signal })
    addEventListener('pointerup', put, { signal })
    addEventListener('pointercancel', () => release(), { signal })
    addEventListener('keydown', ({ key }) => key === 'Escape' && release(), { signal })
  }

  return { dragged, over: over as Readonly<Ref<string | null>>, press }
}

function liftedCopy(card: HTMLElement): HTMLElement {
  const { x, y, width, height } = card.getBoundingClientRect()
  const copy = card.cloneNode(true) as HTMLElement
  copy.classList.add('lifted')
  copy.inert = true
  Object.assign(copy.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` })
  document.body.append(copy)
  return copy
}

function placeAt(x: number, y: number, within: HTMLElement | null): string | null {
  const box = within?.getBoundingClientRect()
  if (!within || !box || x < box.left || x > box.right) return null
  // The margin beside the outermost quarters counts as theirs.
  const inside = Math.min(Math.max(x, box.left + MARGIN), box.right - MARGIN)
  const place = document.elementFromPoint(inside, y)?.closest<HTMLElement>('[data-place]')
  return place && within.contains(place) ? (place.dataset.place ?? null) : null
}

function towardsEdge({ x, y }: { x: number; y: number }, box: DOMRect): ScrollToOptions {
  const push = (at: number, start: number, end: number) =>
    at < start + EDGE ? -SPEED : at > end - EDGE ? SPEED : 0
  return { left: push(x, box.left, box.right), top: push(y, box.top, box.bottom), behavior: 'instant' }
}

/** The click that follows the release of a mouse belongs to the drag. */
function swallowClick() {
  const swallow = (event: Event) => {
    event.stopPropagation()
    event.preventDefault()
  }
  addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => removeEventListener('click', swallow, { capture: true }))
}
