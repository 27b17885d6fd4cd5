/**
 * Regular expressions that match in any case, compiled without the flag `i`: with it the engine takes five times as long to
 * compile them, and most of those that a draft asks for never match.
 */

/** An expression that looks at a text in lower case, and tells what it finds as it is written. */
export interface Caseless {
  /** Whether it matches in `lower`, which is some text in lower case. */
  test(lower: string): boolean
  /**
   * The match in `text`, of which `lower` is the lower case; it is of the text as it is written. A sticky expression matches
   * at the offset `at`: nothing is kept from one call to the next.
   */
  exec(text: string, lower: string, at?: number): RegExpExecArray | null
}

/** The expression `source`, which need not be in lower case itself; `flags` are its others than `i`. */
export function caseless(source: string, flags: '' | 'y' = ''): Caseless {
  const inLower = new RegExp(lowerSource(source), `${flags}d`)
  return {
    test: (lower) => inLower.test(lower),
    exec(text, lower, at = 0) {
      inLower.lastIndex = at
      // A few letters are longer in lower case: offsets would be wrong.
      return asWritten(inLower.exec(text.length === lower.length ? lower : inLowerAscii(text)), text)
    },
  }
}

function inLowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase())
}

/** The `match` in the lower case of `text`, as one in `text`. */
function asWritten(match: RegExpExecArray | null, text: string): RegExpExecArray | null {
  const { indices } = match ?? {}
  if (match === null || indices === undefined) return null
  const { groups } = match
  indices.forEach((place, at) => {
    if (place !== undefined) match[at] = text.slice(...place)
  })
  for (const [name, place] of Object.entries(indices.groups ?? {}))
    if (place !== undefined && groups !== undefined) groups[name] = text.slice(...place)
  match.input = text
  return match
}

/** `source` in lower case, but for what only looks like letters: `\W`, `\k<unitEach>`, `(?<unitEach>`. */
function lowerSource(source: string): string {
  return source.replace(
    /(\\(?:k<\w+>|[\s\S])|\(\?<\w+>)|[A-Z]+/g,
    (written, kept?: string) => kept ?? written.toLowerCase(),
  )
}
