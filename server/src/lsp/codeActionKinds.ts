/** Kinds of code action form a tree: whoever asks for one asks for all below it. */

/** Whether a client that asks for the kinds `only` wants `kind`: `source` holds all that begins with `source.`. */
export function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`))
}
