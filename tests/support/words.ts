import { loadAllSkillTexts, loadFramework, loadMessagesFile } from '@/content/load'
import { loadActionTexts } from '@/content/load-later'
import { formatterFor } from '@/i18n/format'
import { LANGUAGES, type LanguageCode } from '@/i18n/languages'
import { createTranslator, type Messages } from '@/i18n/translator'
import type { Quarter } from '@/shared/quarter'
import type { CompetencyId, SkillId, Stage } from '@/shared/terms'

const ROOMS = [
  ...['shell', 'home', 'guide', 'settings', 'files'],
  ...['assessment', 'deep-form', 'results', 'planner'],
  ...['report', 'export', 'files-out', 'packs'],
]

/** Whatever the app says in one language, out of its locale files: no test writes a sentence down a second time. */
export async function wordsIn(language: LanguageCode) {
  const rooms = ROOMS.map(async (room) => [room, await loadMessagesFile(language, room)] as const)
  const messages = Object.fromEntries(await Promise.all(rooms)) as Messages
  const [framework, questions, actions] = await Promise.all([
    loadFramework(language),
    loadAllSkillTexts(language),
    loadActionTexts(language),
  ])
  const { t } = createTranslator(language, messages)
  const format = formatterFor(language)
  return {
    language,
    direction: LANGUAGES[language].direction,
    t,
    format,
    questions,
    actions,
    competency: (id: CompetencyId) => framework.competencies[id].name,
    skill: (id: SkillId) => framework.skills[id]!.name,
    stage: (id: Stage) => framework.stages[id].name,
    quarter: (id: Quarter) =>
      t('shell.quarter', {
        number: format.plain(Number(id.slice(6))),
        year: format.plain(Number(id.slice(0, 4))),
      }),
  }
}

export type Words = Awaited<ReturnType<typeof wordsIn>>
