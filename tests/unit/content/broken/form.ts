import { smallContent } from '../small-content'
import { ACTIONS, BENCHMARKS, copy, drop, en, fa, he, KPIS, put, remove, write } from './copy'

const twice = (text = '') => text.replace('"id"', '"id": "x", "id"')
const frameworkText = smallContent()[en('framework')] ?? ''

export const FORM_COPIES = [
  copy('CT1', 'a comma too many', write(he('sample'), '{ "name": "א", }'), 'not JSON'),
  copy('CT1', 'a key twice', write(KPIS, twice(smallContent()[KPIS])), '"id" stands twice'),
  copy('CT2', 'a key missing', drop(ACTIONS, [0, 'effort', 'high']), '0.effort.high is missing'),
  copy(
    'CT2',
    'an unknown key',
    put(he('kpis'), ['nps', 'formulae'], 'אבג'),
    'nps.formulae is an unknown key',
  ),
  copy('CT2', 'an empty text', put(fa('sample'), ['name'], ''), 'name is empty'),
  copy('CT2', 'a number as text', put(ACTIONS, [1, 'durationWeeks'], '6'), '1.durationWeeks is "6"'),
  copy('CT2', 'a structural file missing', remove(BENCHMARKS), 'not there'),
  copy('CT2', 'a file that nobody reads', write('content/notes.json', '{}'), 'nobody reads'),
  copy(
    'CT3',
    'an unknown language',
    write('content/locales/xx/framework.json', frameworkText),
    '"xx" is not known',
  ),
  copy('CT3', 'no English', remove(en('framework')), 'not there'),
]
