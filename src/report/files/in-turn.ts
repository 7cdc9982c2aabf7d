/** Makes things one after the other, and lets the page draw, answer and cancel in between. */
export async function inTurn<From, Made>(
  from: readonly From[],
  make: (each: From) => Made | Promise<Made>,
  signal?: AbortSignal,
): Promise<Made[]> {
  const made: Made[] = []
  for (const each of from) {
    await new Promise((resolve) => setTimeout(resolve))
    signal?.throwIfAborted()
    made.push(await make(each))
  }
  return made
}
