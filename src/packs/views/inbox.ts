import { shallowRef } from 'vue'

/** A questionnaire's file that was opened elsewhere in the app; the list of questionnaires takes it in. */
export const inbox = shallowRef<File | null>(null)

/** Leaves the file for the list; false when it is no questionnaire's. */
export async function leaveFile(file: File): Promise<boolean> {
  const isPack = (await file.text()).includes('"sextant-pack"')
  if (isPack) inbox.value = file
  return isPack
}
