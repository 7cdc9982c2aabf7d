import type { PackProblemCode } from '@/content/pack/problem'
import { WHOLE } from './fixture'

type Json = Record<string, unknown>

/** What breaks a copy of the whole fixture, and the place that is then named. */
export interface Broken {
  readonly code: PackProblemCode
  readonly rule: string
  readonly text: string
  /** As it is shown; empty for the file as a whole. */
  readonly place: string
}

/** What stands at a path. */
const at = (json: Json, path: readonly string[]) =>
  path.reduce((inner, key) => (inner[key] ??= {}) as Json, json)

/** A copy with a value put at a path; undefined takes away what stands there. */
function put(path: string, value: unknown): string {
  const json = JSON.parse(WHOLE) as Json
  const keys = path.split('/')
  const last = keys.pop() ?? ''
  const target = at(json, keys)
  if (value === undefined) delete target[last]
  else target[last] = value
  return JSON.stringify(json, null, 2)
}

const own = 'skills/crew-briefing'
const step = 'actions/crew-briefing-2'
const cx = `${own}/texts/en/anchors/cx`
const items = (path: string) => at(JSON.parse(WHOLE) as Json, path.split('/')) as unknown as readonly string[]
const visionIs = (change: object) => put('skills/vision', change)
const many = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ')

const file = (code: PackProblemCode, text: string): Broken => ({ code, rule: 'PK1', text, place: '' })
const shape = (code: PackProblemCode, text: string, place: string): Broken => ({
  code,
  rule: 'PK2',
  text,
  place,
})
const broken = (rule: string, code: PackProblemCode, text: string, place: string): Broken => ({
  ...{ code, rule, text, place },
})

export const BROKEN: readonly Broken[] = [
  file('empty', ' \n'),
  file('not-json', WHOLE.replace('"version": 3,', '"version": 3')),
  file('truncated', WHOLE.slice(0, WHOLE.length / 2)),
  file('not-ours', '{ "format": "sextant-engagement" }'),
  { ...file('newer-version', put('formatVersion', 2)), place: 'formatVersion' },

  shape(
    'forbidden-key',
    WHOLE.replace('"hidden": true', '"__proto__": {}'),
    'skills.experience-visioning.__proto__',
  ),
  { ...shape('repeated-key', WHOLE.replace('"version": 3,', '"version": 3, "version": 3,'), ''), place: '' },
  shape('missing', put('retired', undefined), 'retired'),
  shape('unknown-field', put('skills/vision/nmae', 'Direction'), 'skills.vision.nmae'),
  shape('not-text', put('name/en', 5), 'name.en'),
  shape('not-number', put('skills/vision/weight', 'two'), 'skills.vision.weight'),
  shape('not-list', put(`${step}/requires`, 'vision-1-cx'), 'actions.crew-briefing-2.requires'),
  shape('not-group', put('skills', []), 'skills'),
  shape('not-switch', put('skills/vision/hidden', 'yes'), 'skills.vision.hidden'),
  shape('not-allowed', put(`${step}/owner`, 'marketng'), 'actions.crew-briefing-2.owner'),
  shape('empty-text', put(`${own}/texts/en/why`, ' '), 'skills.crew-briefing.texts.en.why'),
  shape('not-positive', put('skills/vision/weight', 0), 'skills.vision.weight'),
  shape('not-counting', put('version', 0), 'version'),
  shape('repeated-value', put('retired', ['cabin-audit', 'cabin-audit']), 'retired'),
  shape('no-lens', put(`${step}/lenses`, []), 'actions.crew-briefing-2.lenses'),
  shape('bad-id', put('retired', ['Cabin/Audit']), 'retired[0]'),
  shape('anchors-not-five', put(cx, items(cx).slice(1)), 'skills.crew-briefing.texts.en.anchors.cx'),
  shape(
    'statements-not-three',
    put(`${own}/texts/en/statements/ex`, ['One', 'Two']),
    'skills.crew-briefing.texts.en.statements.ex',
  ),
  shape('steps-count', put(`${step}/texts/en/steps`, ['Do it']), 'actions.crew-briefing-2.texts.en.steps'),

  broken('PK3', 'id-own', put('id', 'sextant-core'), 'id'),
  broken('PK3', 'unknown-base', put('base/version', 9), 'base'),
  broken('PK4', 'no-language', put('languages', []), 'languages'),
  broken('PK4', 'bad-language', put('languages', ['en', 'fa', 'persian_']), 'languages[2]'),

  broken('PK5', 'unknown-entry', put('skills/visoin', { weight: 2 }), 'skills.visoin'),
  broken('PK5', 'id-retired', put('retired', ['crew-briefing']), 'skills.crew-briefing'),
  broken('PK5', 'id-clash', put('kpis/crew-briefing', { kind: 'x' }), 'skills.crew-briefing'),
  broken('PK5', 'own-prefix', put('actions/own-one', { skill: 'vision' }), 'actions.own-one'),
  broken('PK5', 'retired-foreign', put('retired', ['vision']), 'retired[0]'),

  broken('PK6', 'language-missing', put('name/fa', undefined), 'name.fa'),
  broken('PK6', 'language-undeclared', put('name/he', 'אקמי'), 'name.he'),
  broken('PK6', 'text-missing', put('skills/vision/texts/fa/name', undefined), 'skills.vision.texts.fa.name'),
  broken('PK7', 'text-too-long', put(`${cx}/1`, many(36)), 'skills.crew-briefing.texts.en.anchors.cx[1]'),
  broken('PK7', 'text-repeated', put(`${cx}/3`, items(cx)[1]), 'skills.crew-briefing.texts.en.anchors.cx[3]'),

  broken('PK8', 'competency-fixed', put('skills/vision/competency', 'lead'), 'skills.vision.competency'),
  broken(
    'PK8',
    'competency-emptied',
    put(
      'skills',
      Object.fromEntries(
        ['value-planning', 'value-delivery', 'metrics-management'].map((id) => [id, { hidden: true }]),
      ),
    ),
    'skills',
  ),
  broken('PK8', 'unknown-skill', put('skills/vision/after', 'roadmpa'), 'skills.vision.after'),
  broken('PK8', 'after-elsewhere', put('skills/vision/after', 'value-planning'), 'skills.vision.after'),
  broken(
    'PK8',
    'after-cycle',
    put('skills', { vision: { after: 'roadmap' }, roadmap: { after: 'vision' } }),
    'skills.vision.after',
  ),
  broken('PK11', 'changed-in-later', visionIs({ changedIn: 4 }), 'skills.vision.changedIn'),

  broken(
    'PK9',
    'unknown-action',
    put(`${step}/requires`, ['briefing']),
    'actions.crew-briefing-2.requires[0]',
  ),
  broken('PK9', 'unknown-skill', put(`${step}/skill`, 'briefing'), 'actions.crew-briefing-2.skill'),
  broken(
    'PK9',
    'unknown-kpi',
    put('kpis/on-time-boarding/pairs', ['delight']),
    'kpis.on-time-boarding.pairs[0]',
  ),
  broken(
    'PK9',
    'hidden-action',
    put(`${step}/requires`, ['vision-4-both']),
    'actions.crew-briefing-2.requires[0]',
  ),
  broken('PK9', 'hidden-action', put('actions/vision-1-cx', { hidden: true }), 'actions.vision-1-cx.hidden'),
  broken(
    'PK9',
    'requires-cycle',
    put('actions/crew-briefing-1/requires', ['crew-briefing-2']),
    'actions.crew-briefing-1.requires',
  ),
  broken(
    'PK9',
    'requires-higher',
    put(`${step}/requires`, ['crew-briefing-3']),
    'actions.crew-briefing-2.requires[0]',
  ),
  broken('PK9', 'effort-order', put(`${step}/effort/low`, 8), 'actions.crew-briefing-2.effort'),
]
