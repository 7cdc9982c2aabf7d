/**
 * Which room may not import which. Imports point downwards only:
 * app → report → planner → assessment → content → shared; app → packs → content; storage → shared;
 * components and composables → i18n, shared. docs/architecture.md draws it.
 */
const ALL = [
  'app',
  'report',
  'planner',
  'assessment',
  'packs',
  'content',
  'storage',
  'components',
  'composables',
  'i18n',
]
const except = (...allowed) => ALL.filter((room) => !allowed.includes(room))

const PURE =
  'holds pure rules that a page, a worker and Node share; screens and storage use it, never the other way round.'

const pure = (name, ...allowed) => ({
  name: `${name} rules`,
  files: [`src/${name}/*.ts`],
  ignores: [`src/${name}/store.ts`],
  mayNot: except(name, ...allowed),
  because: `src/${name} ${PURE}`,
})

const screens = (name, ...allowed) => ({
  name: `${name} screens`,
  files: [`src/${name}/store.ts`, `src/${name}/*/**/*.{ts,vue}`],
  ignores: ['src/report/model/**', 'src/report/pdf/**'],
  mayNot: except(name, 'content', 'storage', 'components', 'composables', 'i18n', ...allowed),
  because: `Imports point downwards: src/${name} knows nothing of the rooms above it. Move what both need down.`,
})

export const rooms = [
  {
    name: 'shared',
    files: ['src/shared/**/*.ts'],
    mayNot: ALL,
    because: 'src/shared is the floor: every room stands on it, so it imports none of them.',
  },
  { ...pure('content'), files: ['src/content/**/*.ts'] },
  pure('assessment', 'content'),
  pure('planner', 'content', 'assessment'),
  pure('packs', 'content'),
  {
    ...pure('report', 'content', 'assessment', 'planner'),
    files: ['src/report/model/**/*.ts', 'src/report/pdf/**/*.ts'],
  },
  screens('assessment'),
  screens('planner', 'assessment'),
  screens('packs'),
  screens('report', 'planner', 'assessment'),
  {
    name: 'command line',
    files: ['src/cli/**/*.ts'],
    mayNot: except('cli', 'report', 'planner', 'assessment', 'content', 'storage', 'i18n'),
    because: 'src/cli runs in Node, beside the app and without its screens.',
  },
  {
    name: 'storage',
    files: ['src/storage/**/*.ts'],
    mayNot: except('storage'),
    because:
      'src/storage keeps documents; it knows neither screens nor rules, only the shapes in src/shared.',
  },
  {
    name: 'i18n',
    files: ['src/i18n/**/*.ts'],
    mayNot: except('i18n'),
    because: 'src/i18n serves every screen, so it depends on none.',
  },
  {
    name: 'presentation',
    files: ['src/components/**/*.{ts,vue}', 'src/composables/**/*.ts'],
    mayNot: except('components', 'composables', 'i18n'),
    because: 'A component presents: props in, events out. It asks no store and no rule; its caller does.',
  },
]
