import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import type { RouteLocationNormalized } from 'vue-router'
import App from '@/app/App.vue'
import { useHandle } from '@/app/engagements/gate'
import { placeOf, routeTo, router } from '@/app/router'
import { VIEW_IDS, type Place } from '@/app/workbench/layout'
import { findCommand, runCommand } from '@/composables/commands'
import { useNotices } from '@/composables/notices'
import { useStorage, type EngagementHandle } from '@/storage'
import { fillDisk } from '../../unit/storage/browser'
import { settled } from '../../support/keys'
import { addAnswerable, show } from '../../support/mount'
import { allByRole, byRole, findByRole } from '../../support/roles'

describe('an engagement taken in hand', () => {
  /** A storage whose engagements open when the test lets them. */
  function shelf() {
    const waiting = new Map<string, (handle: EngagementHandle | null) => void>()
    vi.spyOn(useStorage().engagements, 'open').mockImplementation(
      (id) => new Promise((resolve) => waiting.set(id, resolve)),
    )
    return {
      async bring(id: string) {
        const handle = { id, close: vi.fn() }
        waiting.get(id)!(handle as unknown as EngagementHandle)
        await settled()
        return handle
      },
      async bringNone(id: string) {
        waiting.get(id)!(null)
        await settled()
      },
    }
  }
  function take(wanted: string | null) {
    const id = ref(wanted)
    const scope = effectScope()
    const handle = scope.run(() => useHandle(() => id.value))!
    return { id, handle, letGo: () => scope.stop() }
  }

  it('is not known at first, then there, and let go of in the end', async () => {
    const { bring } = shelf()
    const { handle, letGo } = take('a')
    expect(handle.value).toBeUndefined()
    const a = await bring('a')
    expect(handle.value).toBe(a)
    expect(a.close).not.toHaveBeenCalled()
    letGo()
    expect(a.close).toHaveBeenCalledOnce()
  })

  it('is null when there is none', async () => {
    const { bringNone } = shelf()
    const gone = take('gone')
    await bringNone('gone')
    expect(gone.handle.value).toBeNull()
    const none = take(null)
    await settled()
    expect(none.handle.value).toBeNull()
  })

  it('gives way to another, which shows only once it is there', async () => {
    const { bring } = shelf()
    const { id, handle } = take('a')
    const a = await bring('a')
    id.value = 'b'
    await nextTick()
    expect(handle.value).toBe(a)
    const b = await bring('b')
    expect(handle.value).toBe(b)
    expect([a, b].map(({ close }) => close.mock.calls.length)).toEqual([1, 0])
  })

  it('is the one asked for last, whichever opens last; the other is let go of', async () => {
    const { bring } = shelf()
    const { id, handle } = take('slow')
    id.value = 'quick'
    await nextTick()
    const quick = await bring('quick')
    const slow = await bring('slow')
    expect(handle.value).toBe(quick)
    expect([slow, quick].map(({ close }) => close.mock.calls.length)).toEqual([1, 0])
  })

  it('is let go of when it opens after nobody wants it any more', async () => {
    const { bring } = shelf()
    const { letGo } = take('a')
    letGo()
    expect((await bring('a')).close).toHaveBeenCalledOnce()
  })
})

it('an address names each place, and leads back to it', () => {
  const id = fc.stringMatching(/^[\w %éא-]{1,12}$/)
  const place = fc.oneof(
    fc.constantFrom<Place>(
      { view: 'home', engagement: null, round: null },
      { view: 'settings', engagement: null, round: null },
    ),
    fc.record<Place>({
      view: fc.constantFrom('assess', 'plan', 'report'),
      engagement: id,
      round: fc.constant(null),
    }),
    fc.record<Place>({ view: fc.constant('results'), engagement: id, round: fc.option(id) }),
  )
  fc.assert(
    fc.property(place, (to) => {
      const { fullPath } = router.resolve(routeTo(to))
      expect(placeOf(router.resolve(fullPath) as RouteLocationNormalized)).toEqual(to)
    }),
  )
  expect(VIEW_IDS.every((view) => router.hasRoute(view))).toBe(true)
})

describe('a full disk', () => {
  const { notices } = useNotices()

  it('is said where one works, with what is safe, until there is room again', async () => {
    const acme = await addAnswerable('Acme')
    await show(App, { at: `/e/${acme.id}/assess` })
    const makeRoom = fillDisk()
    acme.change('rename', (draft) => draft.set('profile', 'name', 'Acme Ltd'))
    await acme.flush()
    const alert = await findByRole('alert')
    expect(alert.textContent).toContain('Your changes are safe while this page stays open')
    expect(byRole('status', undefined, document.querySelector('footer')!).textContent).toBe('Not saved yet')
    makeRoom()
    expect(await acme.flush()).toBe(true)
    await settled()
    expect(allByRole('alert')).toEqual([])
  })

  it('is said once and lastingly when the list cannot be kept', async () => {
    await show(App)
    const acme = await addAnswerable('Acme')
    const makeRoom = fillDisk()
    await useStorage().catalog.archive(acme.id)
    await settled()
    expect(notices).toMatchObject([
      { lasting: true, tone: 'problem', text: expect.stringContaining('storage is full') },
    ])
    makeRoom()
    await useStorage().catalog.unarchive(acme.id)
  })
})

describe('installing', () => {
  it('is a command where the browser offers it, and once', async () => {
    await show(App)
    const mayInstall = () => findCommand('help.install')!.when!()
    expect(mayInstall()).toBe(false)
    const prompt = vi.fn(async () => {})
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt })
    dispatchEvent(offer)
    expect(offer.defaultPrevented, 'no banner that nobody asked for').toBe(true)
    expect(mayInstall()).toBe(true)
    runCommand('help.install')
    await settled()
    expect(prompt).toHaveBeenCalledOnce()
    expect(mayInstall()).toBe(false)
  })
})
