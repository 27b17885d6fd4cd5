/**
 * Regular expressions that match in any case, compiled without the flag `i`: with it the engine takes five times as long to
 * compile them, and most of those that a draft asks for never match.
 */

/** An expression that looks at a text in lower case, and tells what it finds as it is written. */
export interface Caseless {
  /** Whether it matches in `lower`, which is some text in lower case. */
  test(lower: string): boolean
  /**
   * The match in `text`, of which `lower` is what `lowerOf` gives; it is of the text as it is written. A sticky expression
   * matches at the offset `at`: nothing is kept from one call to the next.
   */
  exec(text: string, lower: string, at?: number): RegExpExecArray | null
}

/** The expression `source`, which need not be in lower case itself; `flags` are its others than `i`. */
export function caseless(source: string, flags: '' | 'y' = ''): Caseless {
  const expression = new RegExp(lowerSource(source), `${flags}d`)
  return {
    test: (lower) => expression.test(lower),
    exec(text, lower, at = 0) {
      expression.lastIndex = at
      return asWritten(expression.exec(lower), text)
    },
  }
}

/** `text` in lower case and as long as it is, so that offsets in one are offsets in the other. */
export function lowerOf(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return text.replace(/\p{Lu}/gu, (capital) => {
    const small = capital.toLowerCase()
    return small.length === capital.length ? small : capital
  })
}

/** The `match` in the lower case of `text`, as one in `text`. */
function asWritten(match: RegExpExecArray | null, text: string): RegExpExecArray | null {
  const { indices } = match ?? {}
  if (match === null || indices === undefined) return null
  const { groups } = match
  indices.forEach((place, at) => {
    if (place !== undefined) match[at] = text.slice(place[0], place[1])
  })
  for (const [name, place] of Object.entries(indices.groups ?? {}))
    if (place !== undefined && groups !== undefined) groups[name] = text.slice(place[0], place[1])
  match.input = text
  return match
}

/** `source` in lower case, but for what only looks like letters: `\W`, `\k<unitEach>`, `(?<unitEach>`. */
export function lowerSource(source: string): string {
  if (source === source.toLowerCase()) return source
  return source.replace(
    /(\\(?:k<\w+>|[\s\S])|\(\?<\w+>)|[^\\(]+/g,
    (written, kept?: string) => kept ?? written.toLowerCase(),
  )
}
