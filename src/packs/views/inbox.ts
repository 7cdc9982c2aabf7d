import { shallowRef } from 'vue'

/** A questionnaire's file that was opened elsewhere in the app; the list of questionnaires takes it in. */
export const inbox = shallowRef<File | null>(null)
