import { ACTIONS, BENCHMARKS, copy, drop, en, KPIS, MODEL, put, remove, SAMPLE, shownIn, write } from './copy'

const NAMES = [
  copy(
    'CT19',
    'an action without texts',
    shownIn(en('actions/lead'), put(ACTIONS, [0, 'id'], 'vision-one')),
    'vision-one is missing',
  ),
  copy(
    'CT19',
    'a text without its figure',
    shownIn(en('benchmarks'), put(BENCHMARKS, ['obstacles'], [])),
    'obstacles.other-work has texts',
  ),
  copy('CT19', 'a file of no competency', write(en('skills/follow'), '{}'), 'no competency has this name'),
  copy('CT19', 'a competency without statements', remove(en('statements/lead')), 'write the texts of'),
  copy('CT19', 'a skill without statements', drop(en('statements/lead'), ['vision']), 'vision is missing'),
  copy(
    'CT19',
    'statements of no competency',
    write(en('statements/follow'), '{}'),
    'no competency has this name',
  ),
  copy('CT20', 'a skill', put(ACTIONS, [0, 'skill'], 'visions'), 'no skill of "lead" is called "visions"'),
  copy('CT20', 'a function', put(ACTIONS, [0, 'owner'], 'wizards'), 'no function is called "wizards"'),
  copy('CT20', 'a measure', put(ACTIONS, [0, 'kpis', 0], 'nsp'), 'no measure is called "nsp"'),
  copy(
    'CT20',
    'a stage',
    put(ACTIONS, [0, 'journeyStages', 0], 'sleep'),
    'no journey stage is called "sleep"',
  ),
  copy(
    'CT20',
    'a competency',
    put(MODEL, ['competencies', 1], { id: 'follow', skills: [] }),
    'no competency is called "follow"',
  ),
  copy('CT21', 'capitals', put(KPIS, [0, 'id'], 'NPS'), '"NPS" is not kebab-case'),
  copy('CT21', 'one twice', put(ACTIONS, [1, 'id'], 'vision-1'), 'the action "vision-1" is already in'),
  copy('CT22', 'one is', put(MODEL, ['retired', 0], 'vision'), '"vision" is retired'),
]

const LADDER = [
  copy(
    'CT23',
    'one for customers only',
    put(ACTIONS, [2, 'lenses'], ['cx']),
    'no action from 3 to 4 serves ex',
  ),
  copy('CT24', 'one does not', put(ACTIONS, [1, 'requires', 0], 'vision-9'), 'requires "vision-9"'),
  copy(
    'CT25',
    'they do',
    put(ACTIONS, [0, 'requires'], ['vision-3']),
    'vision-1 → vision-3 → vision-2 → vision-1',
  ),
  copy('CT25', 'one requires itself', put(ACTIONS, [3, 'requires'], ['vision-4']), 'vision-4 → vision-4'),
  copy(
    'CT26',
    'one does',
    put(ACTIONS, [0, 'requires'], ['vision-4']),
    'vision-1 (from 1) requires vision-4',
  ),
  copy('CT27', 'low above likely', put(ACTIONS, [0, 'effort', 'low'], 5), '5 / 2 / 3'),
]

const MEASURES_AND_SAMPLE = [
  copy('CT28', 'one alone', put(KPIS, [0, 'pairs'], []), '"nps" has no measure beside it'),
  copy('CT28', 'one not named in turn', put(KPIS, [0, 'pairs'], []), '"nps" does not name "churn" in turn'),
  copy('CT28', 'two of one kind', put(KPIS, [1, 'kind'], 'x'), 'are of one kind'),
  copy('CT29', 'a reference without', put(SAMPLE, ['rounds', 'r1', 'name'], '@first'), '@first has no text'),
  copy(
    'CT29',
    'a text without',
    shownIn(en('sample'), put(SAMPLE, ['rounds', 'r1', 'name'], '@name')),
    'nothing refers to "round"',
  ),
  copy('CT30', 'a skill', put(SAMPLE, ['answers', 'r1/p1/visions/cx'], {}), 'there is no "visions"'),
  copy('CT30', 'a round', put(SAMPLE, ['agreed', 'r2/vision/cx'], {}), 'there is no "r2"'),
  copy(
    'CT30',
    'an action',
    put(SAMPLE, ['checkIns', '2026-Q3', 'actions', 'vision-9'], {}),
    'there is no "vision-9"',
  ),
]

export const STRUCTURE_COPIES = [...NAMES, ...LADDER, ...MEASURES_AND_SAMPLE]
