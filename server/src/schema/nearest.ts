/** Guesses which known word a misspelt one was meant to be, so that a message can offer it. */

/** Longer words are compared by their first characters only: nobody misspells them by so much that it matters. */
const longestCompared = 64

/**
 * The one of `known` that `word` (3 letters or more) begins, or else the one that takes the fewest slips of the pen (a character left out, put in, changed, or two swapped) to
 * become `word`; undefined where none is within a third of the word's length. Case does not count. Of two equally near
 * ones the first is taken.
 */
export function nearestOf(word: string, known: readonly string[]): string | undefined {
  const wanted = word.slice(0, longestCompared).toLowerCase()
  const longer = known.filter((candidate) => candidate.toLowerCase().startsWith(wanted))
  if (wanted.length >= 3 && longer.length === 1) return longer[0]
  let nearest: string | undefined
  let fewest = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of known) {
    const slips = slipsBetween(wanted, candidate.slice(0, longestCompared).toLowerCase())
    if (slips < fewest) {
      fewest = slips
      nearest = candidate
    }
  }
  return nearest
}

/** Slips between two words (optimal string alignment distance), row by row. */
function slipsBetween(from: string, to: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      current[column] = Math.min(
        cell(last, column) + 1,
        cell(current, column - 1) + 1,
        cell(last, column - 1) + (same ? 0 : 1),
        swapped ? cell(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    beforeLast = last
    last = current
  }
  return cell(last, to.length)
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
