import { defineAsyncComponent, h, type Component } from 'vue'

/** Keeps a menu's place until it is there. */
const Placeholder = { render: () => h('span', { class: 'icon-button', 'aria-hidden': true }) }

const idle = () =>
  new Promise<void>((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 1000 })
    else setTimeout(resolve, 200)
  })

/** Menus bring much code along and are the last thing a newcomer needs: they come when the screen stands. */
function whenIdle(load: () => Promise<Component>): Component {
  return defineAsyncComponent({
    loader: async () => {
      await idle()
      return load()
    },
    loadingComponent: Placeholder,
    delay: 0,
  })
}

export const AppMenu = whenIdle(() => import('./AppMenu.vue'))
export const LanguageMenu = whenIdle(() => import('./LanguageMenu.vue'))
export const EngagementMenu = whenIdle(() => import('./EngagementMenu.vue'))
