/**
 * Why storage could not do its work. `quota`: the disk is full. `refused`: the browser lets this page
 * store nothing. `read-failed`: what is stored cannot be read whole. `newer-version`: it was stored by a
 * newer version of the app. `unknown`: anything else; it is tried again.
 */
export type StorageFailure = 'quota' | 'refused' | 'read-failed' | 'newer-version' | 'unknown'

const REFUSALS = new Set(['SecurityError', 'InvalidStateError', 'NotAllowedError', 'InvalidAccessError'])

export function failureOf(error: unknown): StorageFailure {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') return 'quota'
  return REFUSALS.has(name) ? 'refused' : 'unknown'
}
