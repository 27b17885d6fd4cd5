/** Cuts texts to what lists and hovers have room for. */

/** `text` on one line, in full words of at most `mostLetters` letters, with an ellipsis where some are left out. */
export function shortened(text: string, mostLetters: number): string {
  const head = onOneLine(text.slice(0, 4 * mostLetters))
  // Most of a long text need not be looked at, unless its head is hardly more than white space.
  const line = head.length > mostLetters ? head : onOneLine(text)
  if (line.length <= mostLetters) return line
  const end = line.lastIndexOf(' ', mostLetters)
  // A single word of that length is cut, though not within a surrogate pair.
  const words = end > 0 ? line.slice(0, end) : line.slice(0, mostLetters).replace(/[\uD800-\uDBFF]$/, '')
  return `${words.replace(/[\s,;:]$/, '')}…`
}

const unevenSpace = /[^\S ]| {2}/

function onOneLine(text: string): string {
  return unevenSpace.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim()
}
