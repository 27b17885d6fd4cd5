/** One word, number or mark of punctuation of a sentence; offsets are into the sentence's flowed text. */
export interface Word {
  readonly text: string
  /** In lower case, with a straight apostrophe. */
  readonly lower: string
  readonly start: number
  readonly end: number
}

// Figures keep their points and strokes (`1.2`, `2019/20`, `£2,000`), words their hyphens and apostrophes; `'ll` is a
// word of its own, so that `we'll` is read as `we will`.
const wordPattern =
  /[£$€]?\d+(?:[.,/-]\d+)*%?|['’](?:ll|re|ve|m)\b|[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ\d]*(?:(?:[-/.]|['’](?!(?:ll|re|ve|m)\b))[A-Za-zÀ-ɏ\d]+)*(?:['’](?![A-Za-z]))?|[,;:–—]|-(?=\s)/g

/** A quotation of so many words or more is somebody else's sentence; a shorter one is a term. */
const longQuotation = 5

/**
 * How many words of a sentence are read: none that a person wrote is so long, and clauses are sought by looking back.
 */
const longestSentence = 300

/**
 * The words of a sentence, in order (the first 300), without what stands in brackets or in a long quotation: those are not the
 * sentence's own clauses. A sentence that stands in brackets as a whole keeps its words.
 */
export function wordsOf(text: string): Word[] {
  const asides = asidesOf(text)
  const words: Word[] = []
  let aside = 0
  for (const match of text.matchAll(wordPattern)) {
    const start = match.index
    while ((asides[aside]?.end ?? Number.POSITIVE_INFINITY) <= start) aside++
    const next = asides[aside]
    if (next !== undefined && next.start <= start) continue
    if (words.length >= longestSentence) break
    words.push({ text: match[0], lower: match[0].toLowerCase().replace('’', "'"), start, end: start + match[0].length })
  }
  return words
}

const asidePattern =
  /\([^()]{0,600}\)|\[[^[\]]{0,600}\]|[“"]([^“”"]{0,600})[”"]|(?<![A-Za-z])‘([^‘]{0,600}?)’(?![A-Za-z])/g

const opensAside = /[([“"‘]/

function asidesOf(text: string): { readonly start: number; readonly end: number }[] {
  if (!opensAside.test(text)) return []
  const asides: { start: number; end: number }[] = []
  for (const match of text.matchAll(asidePattern)) {
    const quotation = match[1] ?? match[2]
    const end = match.index + match[0].length
    if (quotation !== undefined && quotation.split(' ').length < longQuotation) continue
    if (match.index === 0 && end >= text.length - 1) continue
    asides.push({ start: match.index, end })
  }
  return asides
}

const mark = /^[,;:–—-]$/

/** Whether the word is a comma, a semicolon, a colon or a dash. */
export function isMark(word: Word | undefined): boolean {
  return word !== undefined && mark.test(word.lower)
}

/** The word at `index` in lower case; empty outside the sentence. */
export function at(words: readonly Word[], index: number): string {
  return words[index]?.lower ?? ''
}

/** The words from `from` to `to` (exclusive) in lower case, with single spaces. */
export function textOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(Math.max(0, from), Math.max(0, to))
    .map((word) => word.lower)
    .join(' ')
}

const capital = /^[A-ZÀ-Þ]/

/** Whether the word is written with a capital. */
export function isCapital(word: Word | undefined): boolean {
  return word !== undefined && capital.test(word.text)
}
