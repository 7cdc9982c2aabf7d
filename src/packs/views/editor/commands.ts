import { nextTick } from 'vue'
import { CheckCheck, Plus } from '@lucide/vue'
import { useCommands } from '@/composables/commands'
import type { CompetencyId } from '@/shared/terms'
import { addSkill, entryPath, textPath } from '../../edits'
import { newEntryId } from '../../store'
import type { PackContext } from './context'

/** Adds a skill at the end of a competency and goes to its name. */
export function useAddSkill({ change, goTo, skillsOf, language }: PackContext) {
  return async (competency: CompetencyId) => {
    const id = newEntryId('skill')
    change('packs.change.add', addSkill(id, competency, skillsOf(competency).at(-1) ?? null))
    await nextTick()
    await goTo(textPath(entryPath('skills', id), language.value, 'name'))
  }
}

export function useEditorCommands(context: PackContext): void {
  const add = useAddSkill(context)
  useCommands([
    {
      id: 'packs.check',
      title: 'packs.check.title',
      group: 'edit',
      icon: CheckCheck,
      keys: ['Alt+KeyC'],
      run: () => (context.page.value = 'check'),
    },
    {
      id: 'packs.addSkill',
      title: 'packs.tree.addHere',
      group: 'edit',
      icon: Plus,
      run: () => add(competencyHere(context)),
    },
  ])
}

/** That of the skill on screen, else the first. */
function competencyHere({ base, page, skillsOf }: PackContext): CompetencyId {
  const skill = page.value?.split('/')[1] ?? ''
  const { competencies } = base.value.model
  return (competencies.find(({ id }) => skillsOf(id).includes(skill)) ?? competencies[0]!).id
}
