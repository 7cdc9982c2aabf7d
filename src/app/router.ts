import {
  createRouter,
  createWebHashHistory,
  type RouteLocationNormalized,
  type RouteLocationRaw,
} from 'vue-router'
import { loadMessages } from '@/i18n'
import { useStorage } from '@/storage'
import { HOME, type Place, type ViewId } from './workbench/layout'

/** The workbench decides what stands in its editor area; these routes only name it. */
const InWorkbench = { render: () => null }

const Workbench = () => import('./workbench/Workbench.vue')

async function AnswerRoute() {
  const [route] = await Promise.all([import('./AnswerRoute.vue'), loadMessages('assessment')])
  return route
}

/** The hash keeps the app working from any folder of any static host, and with no server at all. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    {
      path: '/',
      component: Workbench,
      children: [
        { path: '', name: 'home', component: InWorkbench },
        { path: 'packs/:pack?', name: 'packs', component: InWorkbench },
        { path: 'guide', name: 'guide', component: InWorkbench },
        { path: 'settings', name: 'settings', component: InWorkbench },
        { path: 'e/:engagement/assess', name: 'assess', component: InWorkbench },
        { path: 'e/:engagement/results/:round?', name: 'results', component: InWorkbench },
        { path: 'e/:engagement/plan', name: 'plan', component: InWorkbench },
        { path: 'e/:engagement/report', name: 'report', component: InWorkbench },
      ],
    },
    { path: '/e/:engagement/answer/:skill?', name: 'answer', component: AnswerRoute, props: true },
    { path: '/:path(.*)*', name: 'missing', component: () => import('./MissingView.vue') },
  ],
})

router.beforeEach((to) => {
  const { engagement } = to.params
  if (typeof engagement !== 'string' || useStorage().catalog.has(engagement)) return true
  return { name: 'missing', params: { path: to.path.slice(1).split('/') }, replace: true }
})

export function placeOf(route: RouteLocationNormalized): Place | null {
  if (route.name === 'answer' || route.name === 'missing' || !route.name) return null
  const { engagement, round, pack } = route.params
  return {
    view: route.name as ViewId,
    engagement: typeof engagement === 'string' ? engagement : null,
    round: typeof round === 'string' && round ? round : null,
    ...(typeof pack === 'string' && pack && { pack }),
  }
}

export function routeTo({ view, engagement, round, pack }: Place): RouteLocationRaw {
  if (view === HOME.view) return { name: 'home' }
  return {
    name: view,
    params: { ...(engagement && { engagement }), ...(round && { round }), ...(pack && { pack }) },
  }
}
