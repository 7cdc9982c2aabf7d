/** Control characters and direction marks: a name from a file must not steer the terminal it is shown on. */
const STEERING = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu

/** A text from outside, on one line. */
export const shown = (text: string) => text.replace(STEERING, '\ufffd')

const SYSTEM: Readonly<Record<string, string>> = {
  EACCES: 'this user may not do so',
  EDQUOT: 'your share of the disk is used up',
  EEXIST: 'a file stands where a folder is wanted',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a link that leads to itself',
  EMFILE: 'too many files are open on this machine',
  ENAMETOOLONG: 'the name is too long for this disk',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'part of the path is a file, not a folder',
  EPERM: 'this user may not do so',
  EROFS: 'the disk is read-only',
}

/** Why the machine would not read or write, or undefined when the mistake is ours. */
export function systemReason(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return SYSTEM[String(error.code)] ?? ('syscall' in error ? `the system says ${error.code}` : undefined)
}
