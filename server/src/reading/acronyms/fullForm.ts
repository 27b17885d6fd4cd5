import { leastOf } from '../../model/extremes.js'
import { type Span, spanOf } from '../../model/span.js'
import { lettersOf, type ShortShape } from './shortForms.js'

// The words for which a short form stands, found by going back over their first letters.

/** A word, or a part of one before or behind a hyphen or apostrophe. */
interface Part {
  /** Offsets into the text that was given. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** The letters that it may give, from the first on: of a word in capitals several, as `HM` in `HMRC`. */
  readonly letters: readonly string[]
  /** `and`, `of`: may be passed over. */
  readonly small: boolean
}

const partPattern = /[A-Za-zÀ-ÖØ-öø-ÿ]+|\d+/g
const smallWords = new Set(
  'a an and as at by for from in into of on or over s the to under upon with within d de des du et l la le les'.split(
    ' ',
  ),
)

/**
 * Where the full form of `short` stands at the end of `text`, as 0-based offsets into it. The letters of the short
 * form fit the words' first letters from the last back, small words aside; of longer ones a word or two may be left over
 * (`organised immigration crime teams`). Failing that, a name in capitals that has most of the letters will do:
 * `Committee of Public Accounts (PAC)`. Undefined where neither is there.
 */
export function fullFormBefore(text: string, short: string, shape: ShortShape): Span | undefined {
  const parts = partsOf(text)
  const letters = lettersOf(short)
  const first = matchBackwards(parts, letters, shape === 'name' ? 0 : slack(letters)) ?? nameWith(parts, letters, shape)
  if (first === undefined) return undefined
  // `Criminal and Financial Investigations team (CFI)`: a common noun behind a name is none of it.
  const isName = isCapital(first)
  const last = parts.findLast((part) => part.letters[0] === letters.at(-1) || !isName || isCapital(part))
  return spanOf(first.start, (last ?? first).end)
}

/** Whether all of `text` is the full form of `short`: `FP JBIU (Fast Parcel Joint Border Intelligence Unit)`. */
export function isFullForm(text: string, short: string): boolean {
  const parts = partsOf(text)
  const letters = lettersOf(short)
  return parts.length > 1 && matchBackwards(parts, letters, slack(letters)) === parts.find(({ small }) => !small)
}

function partsOf(text: string): Part[] {
  return [...text.matchAll(partPattern)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    text: word,
    letters: lettersIn(word),
    small: smallWords.has(word.toLowerCase()),
  }))
}

function lettersIn(word: string): readonly string[] {
  const plain = word.normalize('NFD').toLowerCase()
  if (/^\d/.test(word)) return [plain]
  return /^[A-Z]{2,5}$/.test(word) ? plain.split('') : [plain.charAt(0)]
}

function isCapital({ text }: Part): boolean {
  return /^[A-ZÀ-Þ]/.test(text)
}

/** How many words may be left over that give no letter. */
function slack(letters: readonly string[]): number {
  return letters.length >= 5 ? 2 : letters.length >= 3 ? 1 : 0
}

/** What it costs to take a letter from `of` or `and`: they are passed over rather, but give one in `MoU`. */
const smallLetterCost = 0.5

/**
 * The part that gives the first of `letters` when the parts behind it give the others, in order, with the fewest left
 * over and then the fewest in all; undefined where more than `most` would be left over.
 */
function matchBackwards(parts: readonly Part[], letters: readonly string[], most: number): Part | undefined {
  // leftOver[n]: the fewest parts left over when the first n letters have still to be found.
  let leftOver: number[] = letters.map(() => Number.POSITIVE_INFINITY).concat(0)
  let best = most + 1
  let first: Part | undefined
  for (const part of parts.toReversed()) {
    const before = leftOver
    leftOver = before.map((cost, open) => {
      const given = part.letters.map((_, more) =>
        gives(part, more + 1, letters, open) ? (before[open + more + 1] ?? best) : best,
      )
      // The first letter is always that of a word of its own.
      if (open === 0) return part.small ? best : Math.min(best, leastOf(given))
      return Math.min(cost + (part.small ? 0 : 1), ...given.map((each) => each + (part.small ? smallLetterCost : 0)))
    })
    const cost = leftOver[0] ?? best
    if (cost < best) {
      best = cost
      first = part
    }
    if (leftOver.every((each) => each >= best)) break
  }
  return first
}

/** Whether the first `count` letters of `part` are those from `at` on. */
function gives(part: Part, count: number, letters: readonly string[], at: number): boolean {
  for (let more = 0; more < count; more++) if (part.letters[more] !== letters[at + more]) return false
  return true
}

/** The first word of a name in capitals at the end of `parts` that has three in five of `letters`, in whatever order. */
function nameWith(parts: readonly Part[], letters: readonly string[], shape: ShortShape): Part | undefined {
  if (shape === 'name') return undefined
  const from = parts.findLastIndex((part) => !isCapital(part) && !part.small) + 1
  const name = parts.slice(from)
  const first = name.findIndex((part) => isCapital(part) && !part.small)
  const words = first < 0 ? [] : name.slice(first)
  if (words.filter((part) => isCapital(part) && !part.small).length < 2 || words.length > letters.length + 4)
    return undefined
  const found = lettersFound(words, letters)
  if (found * 5 < letters.length * 3) return undefined
  // `Decisions of the Detention Gatekeeper (DGK)`: what gives no letter in front is the sentence's.
  const names = words.filter((part) => !part.small)
  const last = names.findLastIndex((part) => lettersFound(words.slice(words.indexOf(part)), letters) === found)
  return names[last]
}

/** How many of `letters` begin one of `words`, in whatever order, each word once. */
function lettersFound(words: readonly Part[], letters: readonly string[]): number {
  const initials = words.map(({ letters: [initial = ''] }) => initial)
  return letters.filter((letter) => {
    const at = initials.indexOf(letter)
    if (at >= 0) initials.splice(at, 1)
    return at >= 0
  }).length
}
