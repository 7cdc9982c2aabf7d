import { defineAsyncComponent, type Component } from 'vue'
import { loadMessages } from '@/i18n'

/** What only a round of the deep form needs, and the words for it: fetched when first shown. */
const deepPart = <Part extends Component>(load: () => Promise<{ default: Part }>) =>
  defineAsyncComponent(async () => {
    const [part] = await Promise.all([load(), loadMessages('deep-form')])
    return part.default
  })

export const SpreadMeanings = deepPart(() => import('./SpreadMeanings.vue'))
export const StatementRatings = deepPart(() => import('./StatementRatings.vue'))
