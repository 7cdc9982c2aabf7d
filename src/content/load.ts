import model from '@content/model.json'
import type { CompetencyId, SkillId } from '@/shared/terms'
import { json, read, readAll } from './files'
import type { Framework, Model, SkillText } from './types'

/** The questionnaire's bones: small, and needed by every screen. */
export const MODEL = model as unknown as Model

/** Texts by key, nested. */
export interface Messages {
  readonly [key: string]: string | Messages
}

const messages = json<Messages>(import.meta.glob('../../content/locales/*/ui/*.json', { import: 'default' }))
const frameworks = json<Framework>(
  import.meta.glob('../../content/locales/*/framework.json', { import: 'default' }),
)
const skillTexts = json<Record<SkillId, SkillText>>(
  import.meta.glob('../../content/locales/*/skills/*.json', { import: 'default' }),
)

/** Languages whose names are there, hence can be offered; the content check sees that the rest is too. */
export const languagesWithContent = Object.keys(frameworks).map((path) => path.split('/').at(-2)!)

export const loadMessagesFile = (language: string, room: string) =>
  read(messages, `locales/${language}/ui/${room}.json`)

export const loadFramework = (language: string) => read(frameworks, `locales/${language}/framework.json`)

/** The questions and anchors of one competency: a screen shows one at a time, so only that much is fetched. */
export const loadSkillTexts = (language: string, competency: CompetencyId) =>
  read(skillTexts, `locales/${language}/skills/${competency}.json`)

export async function loadAllSkillTexts(language: string): Promise<Record<SkillId, SkillText>> {
  return Object.assign({}, ...(await readAll(skillTexts, `locales/${language}/skills/`)))
}
