/** Finds where words begin, the only places where a form of time can. Faster than any pattern for it, and it runs over all prose. */

/** No word that opens a form of time is longer: `performance year`. */
const longestOpening = 11

/**
 * Calls `visit` with the start and end of each run of ASCII letters that begins a word of `text`, in order, and with
 * an empty run for each number. Passes over what stands inside a word, a number or an amount of money (`£2019`,
 * `1.31`) and words too long to open a form.
 */
export function eachWord(text: string, visit: (start: number, end: number) => void): void {
  let at = 0
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (!isLetter(unit) && !isFigure(unit)) {
      at++
      continue
    }
    let end = at
    while (end < text.length && isLetter(text.charCodeAt(end))) end++
    if (end - at <= longestOpening && isOpen(text, at)) visit(at, end)
    at = end
    while (at < text.length && isWordUnit(text.charCodeAt(at))) at++
  }
}

function isLetter(unit: number): boolean {
  const lower = unit | 32
  return lower >= 97 && lower <= 122
}

function isFigure(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

function isWordUnit(unit: number): boolean {
  return isLetter(unit) || isFigure(unit) || unit === 95
}

/** Whether what stands before `at` leaves the word on its own. Before a full stop or slash, figures make a number. */
function isOpen(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' '
  if ('_£$€#'.includes(before)) return false
  return !('.,/:'.includes(before) && isFigure(text.charCodeAt(at - 2)))
}
