import { LANGUAGES } from '@/i18n/languages'
import { pluralCategories } from '@/i18n/plurals'
import { STAGES } from '@/shared/terms'
import { checkContent, type Files, type Verdict } from '@/content/check'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

export const FACTS = Object.fromEntries(
  Object.entries(LANGUAGES).map(([code, { name, locale }]) => [
    code,
    { name, variants: pluralCategories(locale).length },
  ]),
)

const ALPHABETS: Readonly<Record<string, string>> = {
  en: 'abcdefghijklm',
  he: 'אבגדהוזחטיכלמ',
  fa: 'ابپتجچحخدرسشص',
  ar: 'ابتثجحخدرسشصض',
}

/** Invented words of a language, none twice: no two texts of the small content are alike. */
function speaker(language: string) {
  const letters = [...(ALPHABETS[language] ?? '')]
  let next = 0
  const word = () => {
    const number = ++next
    return [number, Math.floor(number / 13), Math.floor(number / 169)]
      .map((digit) => letters[digit % 13])
      .join('')
  }
  return () => `${word()} ${word()} ${word()}`
}

const SKILL = 'vision'
const STEPS = [1, 2, 3, 4] as const

const structure = {
  'content/model.json': {
    id: 'small',
    version: 1,
    competencies: [{ id: 'lead', skills: [SKILL] }],
    retired: ['long-gone'],
  },
  'content/actions/lead.json': STEPS.map((from) => ({
    id: `vision-${from}`,
    skill: SKILL,
    from,
    lenses: ['cx', 'ex'],
    owner: 'finance',
    effort: { low: 1, likely: 2, high: 3 },
    durationWeeks: 4,
    requires: from === 1 ? [] : [`vision-${from - 1}`],
    tags: [],
    journeyStages: ['use'],
    kpis: ['nps'],
  })),
  'content/kpis.json': [
    {
      id: 'nps',
      kind: 'x',
      lenses: ['cx'],
      unit: 'points',
      good: 'up',
      cadence: 'monthly',
      owner: 'cx',
      pairs: ['churn'],
    },
    {
      id: 'churn',
      kind: 'o',
      lenses: ['cx'],
      unit: 'percent',
      good: 'down',
      cadence: 'monthly',
      owner: 'cx',
      pairs: ['nps'],
    },
  ],
  'content/benchmarks.json': {
    stages: [
      {
        id: 'stages-2025',
        year: 2025,
        n: 223,
        margin: 6.6,
        percent: { investigate: 29, initiate: 36, mobilize: 21, scale: null, embed: 3 },
      },
    ],
    obstacles: [{ id: 'other-work', percent: 64, year: 2025, n: 223 }],
    findings: [{ id: 'benefit', percent: 17, year: 2025, n: 223 }],
  },
  'content/sample-engagement.json': {
    profile: { name: '@name' },
    respondents: { p1: {} },
    rounds: { r1: { name: '@round' } },
    answers: { 'r1/p1/vision/cx': { value: 3 } },
    agreed: { 'r1/vision/cx': { level: 3 } },
    targets: { 'vision/ex': { level: 4 } },
    importance: { vision: 5 },
    actions: { 'vision-2': {}, 'own-1': {} },
    kpis: { nps: {} },
    readings: { 'nps/2026-07-01': {} },
    checkIns: { '2026-Q3': { actions: { 'vision-2': {}, 'own-1': {} } } },
  },
  'content/glossary.json': {
    terms: [
      {
        words: { en: 'roadmap', he: 'מפת דרכים', fa: 'نقشهٔ راه', ar: 'خارطة الطريق' },
        avoid: { he: ['תוכנית דרך'], ar: ['خريطة طريق'] },
      },
    ],
    allowedLatin: ['CX', 'PDF'],
    bannedInAnchors: { en: ['good'] },
    spreadWords: { en: ['every'], ar: ['كل'] },
  },
}

const SOURCE = `<script setup lang="ts">
const title = 'shell.title'
</script>
<template><p>{{ $t('shell.hello', { name }) }} {{ $t(\`shell.count.\${kind}\`, 2) }}</p></template>`

function locale(language: string): Record<string, Json> {
  const say = speaker(language)
  const named = (ids: readonly string[], other: string) =>
    Object.fromEntries(ids.map((id) => [id, { name: say(), [other]: say() }]))
  const anchors = () => [say(), say(), say(), say(), say()]
  const action = () => ({
    title: say(),
    outcome: say(),
    steps: [say(), say(), say()],
    artefact: say(),
    fails: say(),
  })
  const kpi = () => ({ name: say(), definition: say(), formula: say(), limits: say() })
  const variants = Array.from({ length: FACTS[language]?.variants ?? 1 }, () => `{count} ${say()}`).join(
    ' | ',
  )
  return {
    framework: {
      stages: named(STAGES, 'description'),
      competencies: named(['lead'], 'purpose'),
      skills: named([SKILL], 'meaning'),
    },
    'skills/lead': {
      vision: {
        why: say(),
        question: say(),
        anchors: { cx: anchors(), ex: anchors() },
        evidence: say(),
        overrating: say(),
      },
    },
    'actions/lead': Object.fromEntries(STEPS.map((from) => [`vision-${from}`, action()])),
    kpis: { nps: kpi(), churn: kpi() },
    benchmarks: {
      source: say(),
      caveats: { sampling: say() },
      obstacles: { 'other-work': say() },
      findings: { benefit: say() },
    },
    sample: { name: say(), round: say() },
    'statements/lead': { vision: { cx: [say(), say(), say()], ex: [say(), say(), say()] } },
    'ui/shell': { title: say(), hello: `${say()} {name}`, count: { actions: variants } },
  }
}

/** A whole content in miniature, in four languages, that holds to every rule. */
export function smallContent(): Record<string, string> {
  const locales = Object.keys(ALPHABETS).flatMap((language) =>
    Object.entries(locale(language)).map(
      ([part, json]) => [`content/locales/${language}/${part}.json`, json] as const,
    ),
  )
  const json = Object.entries({ ...structure, ...Object.fromEntries(locales) })
  return {
    ...Object.fromEntries(json.map(([file, value]) => [file, JSON.stringify(value, null, 2)])),
    'src/app/Home.vue': SOURCE,
  }
}

/** A change that breaks something: a value put at a path of a file, or taken away with `undefined`. */
export interface Edit {
  readonly file: string
  readonly at: readonly (string | number)[]
  readonly to: Json | undefined
}

export function edited(files: Files, { file, at, to }: Edit): Files {
  const root = JSON.parse(files[file] ?? '') as Record<string | number, Json>
  const parent = at.slice(0, -1).reduce((inner, key) => inner[key] as unknown as typeof root, root)
  const last = at.at(-1) ?? ''
  if (to !== undefined) parent[last] = to
  else if (Array.isArray(parent)) parent.splice(Number(last), 1)
  else delete parent[last]
  return { ...files, [file]: JSON.stringify(root, null, 2) }
}

export const check = (files: Files): Verdict => checkContent(files, FACTS)
