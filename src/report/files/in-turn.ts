/** Makes things one after the other, and lets the page draw and answer in between. */
export async function inTurn<From, Made>(from: readonly From[], make: (each: From) => Made): Promise<Made[]> {
  const made: Made[] = []
  for (const each of from) {
    await new Promise((resolve) => setTimeout(resolve))
    made.push(make(each))
  }
  return made
}
