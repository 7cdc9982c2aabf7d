import { describe, expect, it, vi } from 'vitest'
import { h, nextTick, reactive } from 'vue'
import { useQuestionnaire } from '@/assessment/store'
import LensRating from '@/assessment/views/answer/LensRating.vue'
import SkillQuestion from '@/assessment/views/answer/SkillQuestion.vue'
import { loadFramework, loadSkillTexts } from '@/content/load'
import type { Answer } from '@/shared/engagement'
import type { Lens } from '@/shared/terms'
import type { EngagementHandle } from '@/storage'
import { expectAccessible } from '../../support/axe'
import { press, settled } from '../../support/keys'
import { addAnswerable, show } from '../../support/mount'
import { allByRole, byRole, namesOf } from '../../support/roles'

const texts = await loadSkillTexts('en', 'lead')
const { skills } = await loadFramework('en')
const ANCHORS = ['None.', 'A few.', 'Half of them.', 'Most.', 'All.'] as const
const OPEN: Omit<Answer, 'at'> = { value: null, note: '', confidence: null }

/** One lens of one skill, and what it asks for. */
async function showRating(answer: Partial<Answer> = {}, props: object = {}, language?: 'he' | 'fa') {
  const rated = vi.fn()
  const changed = vi.fn()
  const given = reactive({ ...OPEN, ...answer })
  await show(
    () =>
      h(LensRating, {
        ...{ skill: 'vision', lens: 'cx', anchors: ANCHORS, answer: { ...given }, inTurn: false },
        ...props,
        onRate: rated,
        onChange: changed,
      }),
    { language },
  )
  return { rated, changed, given }
}
const radios = () => allByRole('radio') as HTMLInputElement[]
const checked = () => radios().map((radio) => radio.checked)

describe('rating a skill through one lens', () => {
  it('offers five levels named by their anchors, then the two other answers', async () => {
    await showRating()
    const group = byRole('group', 'Customer experience')
    expect(namesOf('radio', group)).toEqual([
      ...ANCHORS.map((anchor, index) => expect.stringMatching(new RegExp(`^${index + 1} ?${anchor}$`))),
      'Not applicable',
      'Don’t know',
    ])
    await expectAccessible()
  })

  it('says what was chosen, and nothing of what was not', async () => {
    const { rated } = await showRating()
    for (const radio of radios()) radio.click()
    expect(rated.mock.calls.flat()).toEqual([1, 2, 3, 4, 5, 'na', 'dk'])
  })

  it('is one group of native radios, through which the browser moves by arrows in either direction', async () => {
    await showRating({ value: 3 })
    expect(new Set(radios().map(({ name }) => name)).size).toBe(1)
    radios()[2]!.focus()
    for (const arrow of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])
      expect(await press(arrow), `${arrow} is left to the browser`).toBe(false)
  })

  it('shows the answer, also when it changes elsewhere', async () => {
    const { given } = await showRating({ value: 4 })
    expect(checked()).toEqual([false, false, false, true, false, false, false])
    given.value = 'dk'
    await nextTick()
    expect(checked()).toEqual([false, false, false, false, false, false, true])
    given.value = null
    await nextTick()
    expect(checked()).toEqual(Array(7).fill(false))
  })

  it('is switched off as a whole where nothing can be changed', async () => {
    await showRating({ value: 2 }, { disabled: true })
    expect((byRole('group', 'Customer experience') as HTMLFieldSetElement).disabled).toBe(true)
  })

  it.each([['he', 'חוויית לקוח', ['1', '2', '3', '4', '5'], ['לא רלוונטי', 'לא ידוע לי']]] as const)(
    'speaks %s',
    async (language, name, digits, other) => {
      await showRating({}, {}, language)
      const group = byRole('group', name)
      expect([...group.querySelectorAll('.number')].map(({ textContent }) => textContent)).toEqual(digits)
      expect(namesOf('radio', group).slice(5)).toEqual(other)
      await expectAccessible()
    },
  )
})

describe('evidence', () => {
  const note = () => document.querySelector('textarea')!
  const write = (text: string) => {
    note().value = text
    note().dispatchEvent(new Event('input', { bubbles: true }))
  }

  it('is folded away until there is some', async () => {
    await showRating()
    expect(document.querySelector('details')!.open).toBe(false)
    expect(document.querySelector('summary')!.textContent).toBe('Add evidence and confidence')
  })

  it('is open where there is a note, and stays so while it is emptied', async () => {
    const { given } = await showRating({ note: 'A memo of March' })
    const box = document.querySelector('details')!
    expect([box.open, note().value]).toEqual([true, 'A memo of March'])
    given.note = ''
    await nextTick()
    expect(box.open).toBe(true)
  })

  it('is kept soon after the last letter, once', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const shown = showRating()
    await vi.runAllTimersAsync()
    const { changed } = await shown
    write('A')
    await vi.advanceTimersByTimeAsync(300)
    write('A memo')
    await vi.advanceTimersByTimeAsync(300)
    expect(changed).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(200)
    expect(changed.mock.calls).toEqual([[{ note: 'A memo' }]])
    vi.useRealTimers()
  })

  it('is kept at once when the person leaves the field, or the screen', async () => {
    const { changed } = await showRating()
    write('A memo')
    note().dispatchEvent(new Event('change', { bubbles: true }))
    expect(changed.mock.calls).toEqual([[{ note: 'A memo' }]])
    const { leave } = await import('../../support/mount')
    write('A memo of March')
    leave()
    expect(changed.mock.calls.at(-1)).toEqual([{ note: 'A memo of March' }])
  })

  it('shows what was written elsewhere, but not over what is being written here', async () => {
    const { given } = await showRating({ note: 'A memo' })
    given.note = 'A memo of March'
    await nextTick()
    expect(note().value).toBe('A memo of March')
    write('A memo of April')
    given.note = 'Something else'
    await nextTick()
    expect(note().value).toBe('A memo of April')
  })

  it('comes with how sure one is', async () => {
    const { changed, given } = await showRating({ note: 'A memo' })
    const sure = byRole('group', 'How sure are you?')
    expect(namesOf('radio', sure)).toEqual(['Unsure', 'Fairly sure', 'Sure'])
    byRole('radio', 'Fairly sure').click()
    expect(changed.mock.calls).toEqual([[{ confidence: 'medium' }]])
    given.confidence = 'medium'
    await nextTick()
    expect(document.querySelector('summary')!.textContent).toBe('Fairly sure of this answer')
  })
})

describe('a skill with both lenses on one screen', () => {
  interface Exposed {
    rate(value: Answer['value']): void
  }

  async function ask(handle: EngagementHandle) {
    let questionnaire: ReturnType<typeof useQuestionnaire> | undefined
    const wrapper = await show({
      setup: () => {
        questionnaire = useQuestionnaire(handle)
        return () =>
          h(SkillQuestion, {
            ref: 'question',
            ...{
              skill: 'vision',
              name: skills.vision!,
              competency: 'Lead',
              place: '1 of 20',
              text: texts.vision!,
            },
            ...{ lenses: handle.data.profile.lenses, questionnaire: questionnaire! },
          })
      },
    })
    const rate = async (value: Answer['value']) => {
      ;(wrapper.findComponent(SkillQuestion).vm as unknown as Exposed).rate(value)
      await settled()
    }
    return { rate, questionnaire: questionnaire! }
  }
  const given = (handle: EngagementHandle) =>
    (['cx', 'ex'] as Lens[]).map((lens) => handle.data.answers[`r1/p1/vision/${lens}`]?.value ?? null)
  const inTurn = () => document.querySelector<HTMLElement>('.rating.turn')?.dataset.lens

  it('asks one question, and explains it where one asks for that', async () => {
    await ask(await addAnswerable('Acme'))
    expect(byRole('heading').textContent).toBe(texts.vision!.question)
    const help = document.querySelector('details.help') as HTMLDetailsElement
    expect(help.open).toBe(false)
    expect(help.textContent).toContain(texts.vision!.evidence)
    expect(namesOf('radio', byRole('group', 'Employee experience'))).toContain(
      `5${texts.vision!.anchors.ex[4]}`,
    )
  })

  it('takes digits for the lens in turn, then for the other', async () => {
    const handle = await addAnswerable('Acme')
    const { rate } = await ask(handle)
    expect(inTurn()).toBe('cx')
    await rate(4)
    expect([given(handle), inTurn()]).toEqual([[4, null], 'ex'])
    await rate(2)
    expect([given(handle), inTurn()]).toEqual([[4, 2], 'ex'])
    await rate(3)
    expect(given(handle), 'the last one can be put right').toEqual([4, 3])
  })

  it('gives the turn to the lens that is touched', async () => {
    const handle = await addAnswerable('Acme')
    const { rate } = await ask(handle)
    byRole('group', 'Employee experience').querySelector('input')!.focus()
    await settled()
    expect(inTurn()).toBe('ex')
    await rate('na')
    expect([given(handle), inTurn()]).toEqual([[null, 'na'], 'cx'])
  })

  it('starts with the lens that is still open', async () => {
    const handle = await addAnswerable('Acme')
    handle.change('answer', (draft) =>
      draft.set('answers', 'r1/p1/vision/cx', {
        value: 5,
        note: '',
        confidence: null,
        at: '2026-01-06T08:00:00.000Z',
      }),
    )
    const { rate } = await ask(handle)
    expect(inTurn()).toBe('ex')
    await rate(1)
    expect(given(handle)).toEqual([5, 1])
  })

  it('keeps note and confidence when the level changes', async () => {
    const handle = await addAnswerable('Acme')
    const { rate, questionnaire } = await ask(handle)
    questionnaire.answer('vision', 'cx', { note: 'A memo', confidence: 'high' })
    await rate(2)
    expect(questionnaire.answerTo('vision', 'cx')).toMatchObject({
      value: 2,
      note: 'A memo',
      confidence: 'high',
    })
  })

  it('marks no turn where there is one lens', async () => {
    const handle = await addAnswerable('Acme', ['ex'])
    const { rate } = await ask(handle)
    expect(inTurn()).toBeUndefined()
    await rate(3)
    expect(given(handle)).toEqual([null, 3])
    expect(allByRole('radio').length, 'only that lens').toBe(7)
  })

  it('is usable by everyone', async () => {
    await ask(await addAnswerable('Acme'))
    await expectAccessible()
  })
})
