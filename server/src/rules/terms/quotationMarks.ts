// Which marks of a paragraph are quotation marks, which of them make a pair, and which are apostrophes.

/** Words between quotation marks; 0-based offsets into the text, the marks themselves included. */
export interface Quotation {
  readonly start: number
  readonly end: number
  readonly open: string
  readonly close: string
}

export interface Marks {
  readonly quotations: readonly Quotation[]
  /** Where the apostrophes stand. */
  readonly apostrophes: readonly { readonly start: number }[]
}

interface Mark {
  readonly number: number
  readonly at: number
  readonly glyph: string
  readonly opens: boolean
  readonly closes: boolean
  /** `the teams’ plan`: behind an `s` and before a word it may as well be an apostrophe. */
  readonly afterPlural: boolean
}

const anyMark = /["“”'‘’]/g
const letter = /[A-Za-zÀ-ÖØ-öø-ÿ0-9]/

/** How many marks further on, and how many characters, the partner of an opening mark may be. */
const furthestMark = 8
const longestQuotation = 400

/**
 * The quotations and apostrophes of `text`, in order. A quotation within a quotation is not told. A mark that opens and
 * never closes is none; one that another kind of mark closes (`“here'`) is paired with that.
 */
export function quotationMarksIn(text: string): Marks {
  const marks = [...text.matchAll(anyMark)].map(({ 0: glyph, index }, number) => markAt(text, glyph, index, number))
  const quotations: Quotation[] = []
  const paired = new Set<number>()
  for (let number = 0; number < marks.length; number++) {
    const open = marks[number]
    const close = open?.opens ? partnerOf(open, marks.slice(number + 1, number + 1 + furthestMark)) : undefined
    if (open === undefined || close === undefined) continue
    quotations.push({ start: open.at, end: close.at + 1, open: open.glyph, close: close.glyph })
    paired.add(open.at).add(close.at)
    number = close.number
  }
  const single = marks.filter(({ at, glyph }) => isSingle(glyph) && glyph !== '‘' && !paired.has(at))
  const apostrophes = single.filter(({ at }) => isApostrophe(text, at)).map(({ at }) => ({ start: at }))
  return { quotations, apostrophes }
}

/** Whether the character at `at` stands within one of `quotations`. */
export function isQuoted(quotations: readonly Quotation[], at: number): boolean {
  return quotations.some(({ start, end }) => start < at && at < end)
}

/** Whether `glyph` is a single mark rather than a double one. */
export function isSingle(glyph: string): boolean {
  return glyph === "'" || glyph === '‘' || glyph === '’'
}

/** Whether `glyph` is a typewriter's mark, the same at both ends. */
export function isStraight(glyph: string): boolean {
  return glyph === "'" || glyph === '"'
}

function markAt(text: string, glyph: string, at: number, number: number): Mark {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)]
  const behindSpace = before === '' || /[\s([—–/“‘"'-]/.test(before)
  const inWord = letter.test(before) && letter.test(after)
  return {
    number,
    at,
    glyph,
    opens: !inWord && behindSpace && /[^\s.,;:!?)\]]/.test(after) && glyph !== '”' && glyph !== '’',
    closes: !inWord && /\S/.test(before) && !letter.test(after) && glyph !== '“' && glyph !== '‘',
    afterPlural: isSingle(glyph) && /[sS]/.test(before) && /^ [a-z]/i.test(text.slice(at + 1, at + 3)),
  }
}

/** Which of the marks that follow closes `open`: the next of its family, or else of the other; undefined where none does. */
function partnerOf(open: Mark, following: readonly Mark[]): Mark | undefined {
  const single = isSingle(open.glyph)
  const isOwn = ({ glyph }: Mark) => isSingle(glyph) === single
  const next = following.findIndex((mark) => mark.opens && isOwn(mark))
  const inside = next < 0 ? following : following.slice(0, next)
  const closing = inside.filter((mark) => mark.closes && mark.at - open.at <= longestQuotation)
  const own = closing.filter(isOwn)
  const found = own.find(({ afterPlural }) => !afterPlural) ?? own[0]
  // Only curly marks say which way they go: a lone straight one may be an apostrophe, or inches.
  if (found !== undefined) return found
  if (isStraight(open.glyph)) return single ? strayDouble(inside, open) : undefined
  const nested = new Set(inside.filter(({ opens }) => opens).map(({ number }) => number + 1))
  return closing.find(({ afterPlural, number }) => !afterPlural && !nested.has(number))
}

/** `'here"`: a double mark that closes a few words behind a single one, and for which none has opened, is its partner. */
function strayDouble(inside: readonly Mark[], open: Mark): Mark | undefined {
  const [next] = inside.filter(({ glyph }) => !isSingle(glyph))
  return next?.closes && !next.opens && next.at - open.at <= longestTerm ? next : undefined
}

const longestTerm = 60

function isApostrophe(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)]
  return letter.test(before) && (letter.test(after) || /[sS]/.test(before))
}
