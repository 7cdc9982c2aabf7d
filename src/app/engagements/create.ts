import { loadSample, loadSampleTexts, MODEL } from '@/content/load'
import { sampleEngagement } from '@/content/sample'
import { currentLanguage } from '@/i18n'
import type { Profile, QuestionnaireForm } from '@/shared/engagement'
import { quarterOf } from '@/shared/quarter'
import { blankEngagement, useStorage } from '@/storage'
import { router } from '../router'

interface Wish extends Pick<Profile, 'name' | 'sector' | 'size' | 'lenses' | 'language'> {
  /** Of the first round. */
  form: QuestionnaireForm
}

/** Makes an engagement with a first round and one respondent, and goes straight to the first question. */
export async function startEngagement({ form, ...wish }: Wish): Promise<void> {
  const now = new Date()
  const createdAt = now.toISOString()
  const pack = { id: MODEL.id, version: MODEL.version }
  const engagement = blankEngagement({ ...wish, pack, createdAt }, quarterOf(now))
  engagement.rounds[crypto.randomUUID()] = { name: '', openedAt: createdAt, closedAt: null, form, pack }
  engagement.respondents[crypto.randomUUID()] = {
    name: '',
    function: null,
    level: null,
    language: wish.language,
  }
  const id = useStorage().catalog.create(engagement)
  // From now on there is something to keep.
  void import('@/storage/durability').then(({ useDurability }) => useDurability().request())
  await router.push({ name: 'answer', params: { engagement: id } })
}

/** Opens the sample engagement in the reader's language, as a copy of their own to play with. */
export async function openSample(): Promise<void> {
  const now = new Date()
  const [template, texts] = await Promise.all([loadSample(), loadSampleTexts(currentLanguage.value)])
  const engagement = sampleEngagement(template, texts, quarterOf(now))
  const language = currentLanguage.value
  const profile = { ...engagement.profile, language, createdAt: now.toISOString() }
  const respondents = Object.fromEntries(
    Object.entries(engagement.respondents).map(([id, respondent]) => [id, { ...respondent, language }]),
  )
  const id = useStorage().catalog.create({ ...engagement, profile, respondents })
  await router.push({ name: 'results', params: { engagement: id } })
}
