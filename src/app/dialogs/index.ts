import { shallowRef } from 'vue'

/** The dialog that is open; one at a time. */
export type DialogRequest =
  | { readonly kind: 'new-engagement' }
  | { readonly kind: 'rename'; readonly engagement: string; readonly name: string }
  | { readonly kind: 'shortcuts' }
  | {
      readonly kind: 'import-known'
      readonly name: string
      readonly answer: (how: 'copy' | 'merge' | null) => void
    }
  | { readonly kind: 'import-failed'; readonly file: string; readonly problem: ImportProblem }

export interface ImportProblem {
  /** What happened, what is safe, what to do next. */
  readonly text: string
  /** One line for each thing that is wrong in the file. */
  readonly details: readonly string[]
}

export const dialog = shallowRef<DialogRequest | null>(null)

export function closeDialog(): void {
  dialog.value = null
}
