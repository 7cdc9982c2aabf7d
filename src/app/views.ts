import { defineAsyncComponent, type Component } from 'vue'
import {
  BookOpen,
  ChartNoAxesCombined,
  ClipboardList,
  FileText,
  House,
  ListTree,
  Map as MapIcon,
  Settings,
} from '@lucide/vue'
import { loadMessages } from '@/i18n'
import ViewFailed from './workbench/ViewFailed.vue'
import type { ViewId } from './workbench/layout'

export interface View {
  /** Message key of its name. */
  readonly title: string
  readonly icon: Component
  readonly component: Component
  /** Views about one engagement take its id (and results a round) as props. */
  readonly aboutEngagement: boolean
}

/** A view with the messages of the rooms it speaks from, fetched together when first shown. */
function lazyView(rooms: readonly string[], load: () => Promise<{ default: Component }>): Component {
  return defineAsyncComponent({
    loader: async () => {
      const [view] = await Promise.all([load(), loadMessages(...rooms)])
      return view.default
    },
    errorComponent: ViewFailed,
    delay: 0,
  })
}

export const VIEWS: Readonly<Record<ViewId, View>> = {
  home: {
    title: 'shell.view.home',
    icon: House,
    aboutEngagement: false,
    component: lazyView(['home'], () => import('./home/HomeView.vue')),
  },
  assess: {
    title: 'shell.view.assess',
    icon: ClipboardList,
    aboutEngagement: true,
    component: lazyView(['assessment'], () => import('@/assessment/views/AssessView.vue')),
  },
  results: {
    title: 'shell.view.results',
    icon: ChartNoAxesCombined,
    aboutEngagement: true,
    component: lazyView(['results'], () => import('@/assessment/views/ResultsView.vue')),
  },
  plan: {
    title: 'shell.view.plan',
    icon: MapIcon,
    aboutEngagement: true,
    component: lazyView(['planner'], () => import('@/planner/views/PlanView.vue')),
  },
  report: {
    title: 'shell.view.report',
    icon: FileText,
    aboutEngagement: true,
    component: lazyView(['export', 'files-out'], () => import('@/report/views/ReportView.vue')),
  },
  packs: {
    title: 'shell.view.packs',
    icon: ListTree,
    aboutEngagement: false,
    component: lazyView(['packs', 'planner'], () => import('@/packs/views/PacksView.vue')),
  },
  guide: {
    title: 'shell.view.guide',
    icon: BookOpen,
    aboutEngagement: false,
    component: lazyView(['guide'], () => import('./guide/GuideView.vue')),
  },
  settings: {
    title: 'shell.view.settings',
    icon: Settings,
    aboutEngagement: false,
    component: lazyView(['settings'], () => import('./settings/SettingsView.vue')),
  },
}

/** The activity bar, top to bottom. */
export const ACTIVITIES = ['home', 'assess', 'results', 'plan', 'report'] as const satisfies readonly ViewId[]
