import { MODEL } from '@/content/load'
import type { Pack } from '@/content/pack/types'
import { currentLanguage } from '@/i18n'
import { packKey, type Profile, type QuestionnaireForm, type StoredPack } from '@/shared/engagement'
import { quarterOf } from '@/shared/quarter'
import { blankEngagement, useStorage } from '@/storage'
import { router } from '../router'

interface Wish extends Pick<Profile, 'name' | 'sector' | 'size' | 'lenses' | 'language'> {
  /** Of the first round. */
  form: QuestionnaireForm
  /** The published custom pack to rate with; null for Sextant's own. */
  pack: Pack | null
}

/** Makes an engagement with a first round and one respondent, and goes straight to the first question. */
export async function startEngagement({ form, pack: custom, ...wish }: Wish): Promise<void> {
  const now = new Date()
  const createdAt = now.toISOString()
  const { id: packId, version } = custom ?? MODEL
  const pack = { id: packId, version }
  const engagement = blankEngagement({ ...wish, pack, createdAt }, quarterOf(now))
  // The engagement carries what it is rated with, wherever it goes.
  if (custom) engagement.packs[packKey(pack)] = custom as unknown as StoredPack
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
  const [{ loadSample, loadSampleTexts }, { sampleEngagement }] = await Promise.all([
    import('@/content/load-later'),
    import('@/content/sample'),
  ])
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
