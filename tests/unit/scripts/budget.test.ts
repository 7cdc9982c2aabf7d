import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  ENTRIES,
  LIMIT,
  contentOf,
  faults,
  filesNeeded,
  firstLoads,
  readBuild,
} from '../../../build/budget.mjs'
import { folderWith } from './folder.ts'

const ANSWER_VIEW = 'src/app/AnswerRoute.vue'
/** The starting points that share the page's own chunk. */
const MERGED = ENTRIES.filter((entry) => entry !== 'index.html' && entry !== ANSWER_VIEW)
const [QUESTIONS = '', ...MESSAGES] = contentOf('en')

const manifest = {
  'index.html': {
    file: 'assets/main.js',
    imports: ['_vue.js'],
    dynamicImports: [ANSWER_VIEW, 'src/report/pdf.ts'],
    css: ['assets/main.css'],
  },
  '_vue.js': { file: 'assets/vue.js' },
  [ANSWER_VIEW]: { file: 'assets/answer.js', imports: ['_vue.js', '_scores.js'], css: ['assets/answer.css'] },
  '_scores.js': { file: 'assets/scores.js', imports: ['index.html'] },
  [QUESTIONS]: { file: 'assets/questions.js' },
  '_en.js': { file: 'assets/en.js' },
  'src/report/pdf.ts': { file: 'assets/pdf.js' },
}
const modules = {
  'assets/main.js': ['src/app/main.ts', ...MERGED],
  'assets/vue.js': ['node_modules/vue/dist/vue.js'],
  'assets/answer.js': [ANSWER_VIEW],
  'assets/en.js': MESSAGES,
  'assets/pdf.js': ['node_modules/jspdf/dist/jspdf.es.js'],
}
const page =
  '<link rel="stylesheet" crossorigin href="./assets/main.css"><link rel="icon" href="./icon.svg">' +
  '<script type="module" src="./assets/main.js"></script><script src="./boot.js"></script>'

const FILES = [
  ...['main.js', 'main.css', 'vue.js', 'answer.js', 'answer.css', 'scores.js', 'questions.js', 'en.js'].map(
    (name) => `assets/${name}`,
  ),
  'boot.js',
]

/** A build of the shape that Vite writes; what is given replaces a file of it. */
function build(changed: Record<string, string | Buffer> = {}) {
  return folderWith({
    ...Object.fromEntries(FILES.map((file) => [file, `/* ${file} */`])),
    'assets/pdf.js': randomBytes(2 * LIMIT),
    'index.html': page,
    '.vite/manifest.json': JSON.stringify(manifest),
    '.vite/modules.json': JSON.stringify(modules),
    ...changed,
  })
}

async function faultsOf(dist: string) {
  return faults(dist, firstLoads(dist, ['en']))
}

describe('the budget of the first load', () => {
  it('counts what the page names, what the answer view imports, and the language', async () => {
    const dist = await build()
    const [load] = firstLoads(dist, ['en'])
    expect(load?.parts.map(({ file }) => file).sort()).toEqual([...FILES, 'index.html'].sort())
    expect(load?.gzip).toBe(load?.parts.reduce((sum, { gzip }) => sum + gzip, 0))
    expect(await faultsOf(dist)).toEqual([])
  })

  it('leaves out what is only imported on demand', async () => {
    const dist = await build()
    expect(filesNeeded(readBuild(dist), ['index.html'])).not.toContain('assets/pdf.js')
  })

  it('fails when a language is over the limit, and says by how much', async () => {
    const dist = await build({ 'assets/questions.js': randomBytes(LIMIT + 1_000) })
    expect(await faultsOf(dist)).toEqual([
      expect.stringMatching(/^en: 13\d,\d{3} bytes gzip is 1,\d{3} over the budget\.$/),
    ])
  })

  it.each(['jspdf', 'harfbuzzjs', 'bidi-js', 'linebreak', 'd3-shape', 'chart.js', 'echarts'])(
    'fails when %s is in a chunk of the first load',
    async (library) => {
      const id = `node_modules/${library}/index.js`
      const early = { ...modules, 'assets/scores.js': ['src/assessment/score.ts', id] }
      const dist = await build({ '.vite/modules.json': JSON.stringify(early) })
      expect(await faultsOf(dist)).toEqual([
        expect.stringContaining(`${id} is in the first load (assets/scores.js)`),
      ])
    },
  )

  it('fails when the list of later content is in it', async () => {
    const early = { ...modules, 'assets/scores.js': ['src/content/load-later.ts'] }
    const dist = await build({ '.vite/modules.json': JSON.stringify(early) })
    expect(await faultsOf(dist)).toEqual([
      expect.stringContaining('src/content/load-later.ts is in the first load'),
    ])
  })

  it('takes no other library for one of those', async () => {
    const innocent = {
      ...modules,
      'assets/scores.js': ['node_modules/d3x/index.js', 'src/report/linebreak.ts'],
    }
    expect(await faultsOf(await build({ '.vite/modules.json': JSON.stringify(innocent) }))).toEqual([])
  })

  it('fails when a starting point is no longer in the build, and names it', async () => {
    const rest = Object.fromEntries(Object.entries(manifest).filter(([key]) => key !== ANSWER_VIEW))
    const dist = await build({
      '.vite/manifest.json': JSON.stringify(rest),
      '.vite/modules.json': JSON.stringify({ ...modules, 'assets/answer.js': [] }),
    })
    expect(() => firstLoads(dist, ['en'])).toThrow(`${ANSWER_VIEW} is in no chunk of the build`)
  })
})
