import { say } from '@/composables/notices'
import { useLocale } from '@/i18n'
import { agreedKey, type AgreedValue } from '@/shared/engagement'
import type { Lens, Level, SkillId } from '@/shared/terms'
import type { EngagementHandle } from '@/storage'
import type { Words } from '../use-words'

interface Question {
  readonly round: string
  readonly skill: SkillId
  readonly lens: Lens
}

/** The level on which a group settles one question; both verbs can be taken back. [SC2] */
export function useAgreedValue(handle: () => EngagementHandle, question: () => Question, words: () => Words) {
  const { t } = useLocale()

  /** Puts a value, or none, in the place of the one there is, and offers to put that one back. */
  function replace(label: string, value: AgreedValue | undefined, sentence: string) {
    const engagement = handle()
    const { round, skill, lens } = question()
    const key = agreedKey(round, skill, lens)
    const before = engagement.data.agreed[key]
    const put = (entry: AgreedValue | undefined) =>
      engagement.change(label, (draft) =>
        entry ? draft.set('agreed', key, entry) : draft.remove('agreed', key),
      )
    if (!put(value)) return
    const text = t(sentence, {
      skill: words().skill(skill),
      lens: words().lens(lens),
      level: value ? words().whole(value.level) : '',
    })
    say(text, { action: { label: t('shell.command.undo'), run: () => put(before) } })
  }

  return {
    agree: (level: Level, reason: string) =>
      replace('agree', { level, reason, at: new Date().toISOString() }, 'results.agreed.done'),
    withdraw: () => replace('withdraw-agreed', undefined, 'results.agreed.withdrawn'),
  }
}
