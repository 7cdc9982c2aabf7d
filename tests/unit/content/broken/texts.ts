import { edited, smallContent } from '../small-content'
import { ar, copy, drop, en, fa, GLOSSARY, he, put, remove, shownIn, write } from './copy'

const anchors = en('skills/lead')
const at = (lens: string, level: number) => ['vision', 'anchors', lens, level - 1]
const statements = en('statements/lead')
const round = ['round']
const shell = he('ui/shell')

const parsed = (file: string): unknown => JSON.parse(smallContent()[file] ?? '')
const anchorOf = (level: number) => {
  const { vision } = parsed(anchors) as { vision: { anchors: { cx: string[] } } }
  return vision.anchors.cx[level - 1] ?? ''
}

const statementOf = (number: number) => {
  const { vision } = parsed(statements) as { vision: { cx: string[] } }
  return vision.cx[number - 1] ?? ''
}

/** Seven steps in every language, so that only their number is wrong. */
function sevenSteps() {
  const alphabets = { en: 'abcdefg', he: 'אבגדהוז', fa: 'ابپتجچح', ar: 'ابتثجحخ' }
  const files = Object.entries(alphabets).reduce((files, [language, letters]) => {
    const file = `content/locales/${language}/actions/lead.json`
    return edited(files, {
      file,
      at: ['vision-2', 'steps'],
      to: [...letters].map((letter) => letter.repeat(3)),
    })
  }, smallContent())
  return { files, file: en('actions/lead') }
}

/** A term that the framework renders so in every language but Hebrew. */
function otherName() {
  const nameIn = (language: string) => {
    const framework = parsed(`content/locales/${language}/framework.json`)
    return (framework as { competencies: { lead: { name: string } } }).competencies.lead.name
  }
  const words = { en: nameIn('en'), he: 'הובלה', fa: nameIn('fa'), ar: nameIn('ar') }
  return put(GLOSSARY, ['terms', 0], { words, framework: 'competencies.lead.name' })
}

const KEYS = [
  copy('CT4', 'a file not translated', remove(ar('kpis')), 'not there'),
  copy('CT4', 'a key not translated', drop(shell, ['title']), 'title is missing'),
  copy('CT4', 'a key that English lacks', put(shell, ['extra'], 'אבג'), 'extra is not in'),
  copy(
    'CT4',
    'a step not translated',
    shownIn(fa('actions/lead'), put(en('actions/lead'), ['vision-1', 'steps', 3], 'something new')),
    'vision-1.steps.3 is missing',
  ),
]

const ANCHORS = [
  copy(
    'CT5',
    'one missing',
    drop(he('skills/lead'), at('ex', 5)),
    'vision, ex: the anchor of level 5 is missing',
  ),
  copy('CT5', 'one empty', put(anchors, at('cx', 2), ''), 'vision, cx: the anchor of level 2 is missing'),
  copy('CT5', 'a sixth', put(anchors, at('cx', 6), 'one more still'), 'more than five'),
  copy('CT6', 'one of 36', put(anchors, at('cx', 3), 'word '.repeat(36).trim()), '36 words'),
  copy('CT7', 'one twice', put(anchors, at('ex', 1), anchorOf(1)), 'reads almost like vision, cx, level 1'),
  copy('CT7', 'one with a word more', put(anchors, at('ex', 4), `${anchorOf(4)} too`), 'reads almost like'),
  copy('CT8', 'an adjective', put(anchors, at('cx', 4), 'Good practice everywhere'), '"good" judges'),
  copy('CT9', 'one of seven', sevenSteps(), 'vision-2 has 7 steps'),
]

const STATEMENTS = [
  copy('CT2', 'a lens without any', drop(he('statements/lead'), ['vision', 'ex']), 'vision.ex is missing'),
  copy('CT4', 'a skill not translated', drop(fa('statements/lead'), ['vision']), 'vision is missing'),
  copy('CT4', 'a file of them not translated', remove(he('statements/lead')), 'not there'),
  copy(
    'CT5',
    'a statement missing',
    drop(ar('statements/lead'), ['vision', 'cx', 2]),
    'vision, cx: statement 3 is missing',
  ),
  copy(
    'CT5',
    'a fourth statement',
    put(statements, ['vision', 'ex', 3], 'one more still'),
    'more than three',
  ),
  copy(
    'CT6',
    'a statement of 23',
    put(statements, ['vision', 'cx', 0], 'word '.repeat(23).trim()),
    '23 words',
  ),
  copy(
    'CT7',
    'a statement twice',
    put(statements, ['vision', 'ex', 1], statementOf(1)),
    'vision, ex, statement 2 reads almost like vision, cx, statement 1',
  ),
  copy('CT8', 'a statement that judges', put(statements, ['vision', 'cx', 1], 'Good talks'), '"good" judges'),
  copy(
    'CT8',
    'a statement with a spread of its own',
    put(ar('statements/lead'), ['vision', 'ex', 0], 'لكل اسم'),
    '"كل" says how widely',
  ),
  copy(
    'CT12',
    'a statement left in English',
    put(he('statements/lead'), ['vision', 'cx', 0], 'Leaders'),
    '"Leaders"',
  ),
  copy(
    'CT16',
    'one in a statement',
    put(ar('statements/lead'), ['vision', 'cx', 0], 'خريطة طريق'),
    'خارطة الطريق',
  ),
]

const MESSAGES = [
  copy('CT10', 'one by another name', put(shell, ['hello'], 'שלום {nam}'), '{nam}'),
  copy('CT10', 'one left out', put(ar('ui/shell'), ['hello'], 'اهلا'), 'no places'),
  copy(
    'CT11',
    'one left out',
    put(shell, ['count', 'actions'], 'אחת | {count} פעולות'),
    '2 of 3 plural variants',
  ),
  copy('CT11', 'variants where English has none', put(ar('ui/shell'), ['title'], 'اسم | اسماء'), '2 of 1'),
]

const WORDING = [
  copy('CT12', 'a word left in English', put(he('sample'), round, 'סבב Baseline'), '"Baseline"'),
  copy('CT12', 'an allowed one inside another', put(he('sample'), round, 'של CXO'), '"CXO"'),
  copy('CT12', 'Hebrew in Arabic', put(ar('sample'), round, 'اسم שם'), '"שם"'),
  copy('CT13', 'an Arabic yeh in Persian', put(fa('sample'), round, 'بلي'), 'ی instead of "ي"'),
  copy('CT13', 'an Arabic kaf in Persian', put(fa('sample'), round, 'كتاب'), 'ک instead of "ك"'),
  copy('CT13', 'a Persian kaf in Arabic', put(ar('sample'), round, 'کتاب'), 'ك instead of "ک"'),
  copy('CT13', 'Western digits in Persian', put(fa('sample'), round, 'دور 2'), '۰–۹'),
  copy('CT13', 'a space for a joiner in Persian', put(fa('sample'), round, 'ما می رویم'), 'zero-width'),
  copy(
    'CT14',
    'a straight apostrophe in English',
    put(en('sample'), round, "the round's name"),
    `’ instead of "'"`,
  ),
  copy('CT14', 'straight quotes in Hebrew', put(he('sample'), round, 'דו"ח'), '״ instead of """'),
  copy('CT14', 'English quotes in Arabic', put(ar('sample'), round, '“اسم”'), '« »'),
  copy('CT14', 'an English question mark in Persian', put(fa('sample'), round, 'چرا?'), '؟ instead of "?"'),
  copy('CT14', 'a hyphen in Hebrew', put(he('sample'), round, 'אי-שם'), '־ instead'),
  copy('CT15', 'two in a row', put(en('sample'), round, 'second  round'), 'two spaces'),
  copy('CT15', 'one at the end', put(en('sample'), round, 'second '), 'begins or ends'),
  copy('CT16', 'one to avoid', put(he('sample'), round, 'לתוכנית הדרך'), 'the glossary says "מפת דרכים"'),
  copy('CT16', 'a language without one', drop(GLOSSARY, ['terms', 0, 'words', 'ar']), 'no word of "ar"'),
  copy(
    'CT16',
    'another in the framework',
    shownIn(he('framework'), otherName()),
    'competencies.lead.name is',
  ),
]

const OTHER = 'src/app/Other.ts'
const hello = "$t('shell.hello') + t(`shell.count.${kind}`)"

const CODE = [
  copy('CT17', 'a key', write(OTHER, "\nt('shell.nothing')"), 'shell.nothing'),
  copy('CT17', 'a title of a command', write(OTHER, "{ title: 'shell.nothing' }"), 'shell.nothing'),
  copy('CT17', 'a key of an unknown room', write(OTHER, "t('attic.title')"), 'attic.title'),
  copy('CT17', 'a pattern', write(OTHER, 't(`shell.${one}.two`)'), 'shell.${one}.two'),
  copy(
    'CT17',
    'a sentence of the report',
    write('src/report/model/a.ts', "words.say('cover.it')"),
    'report.cover.it',
  ),
  copy('CT18', 'one is not', shownIn(en('ui/shell'), write('src/app/Home.vue', hello)), 'shell.title'),
]

export const TEXT_COPIES = [...KEYS, ...ANCHORS, ...STATEMENTS, ...MESSAGES, ...WORDING, ...CODE]
