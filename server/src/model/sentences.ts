/** Cuts a passage into sentences: the unit in which commitments are looked for, and which rules judge and mark. */
import type { FlowedText } from './flow.js'

// Rules of our own rather than `Intl.Segmenter`: that one follows the host's version of Unicode, so that editor and
// browser may differ; it takes more than twice as long on paragraphs, and quadratic time on long ones (measured in
// Node 20:
// 10 s for a passage of 40,000 short sentences); and the short forms, brackets and footnotes below are needed all the
// same.

/** Short forms that a capital follows in mid-sentence, whatever it is. */
const titles = new Set(
  'mr mrs ms miss mx dr prof st sir lt col maj capt gen sgt cpl insp supt cllr rev hon rt messrs cf viz ie eg v vs'.split(
    ' ',
  ),
)

/** Short forms that a number, a letter or a roman number follows: `No. 4`, `Art. 8`. */
const numbered = new Set(
  'no nos para paras p pp fig figs art arts reg regs s ss sch sec sect sects ch vol vols ref refs rec recs cl app ann annex pt tab ver v ed approx c ca circa est'.split(
    ' ',
  ),
)

/** Words that a single capital labels: `Annex B. The ...` ends a sentence, `J. B. Smith` does not. */
const labelled = new Set(
  'annex appendix part option table section group class category tier plan schedule phase type band terminal level grade model and or'.split(
    ' ',
  ),
)

/** Words that open a sentence far oftener than they go on with a name: `in the U.K. The ...`. */
const openers = new Set(
  `the this that these those it its they their we our he she his her you there here in on at by for from to with of as if when while
whilst although though once after before since until during through under within where what how why who which whether because however
therefore moreover furthermore similarly additionally also and but or so nor yet both all any each every some many most much more such
another other no not a an i following subject given despite further alongside instead`.split(/\s+/),
)

/** A last word and its full stop, at the end of a piece. */
const lastWord = /(?:^|[\s(["'“‘/])((?:[A-Za-z]\.){0,4}[A-Za-z]{1,8})\.\s*$/
const firstWord = /^["'“‘([]{0,3}([A-Za-z]+)/
const opensWithNumber = /^["'“‘([]{0,2}(?:\d|[ivxlc]{1,6}\b|[IVXLC]{1,6}\b|[A-Z]\b)/
/** A sentence opens with a capital, a figure or a bullet; or with a name such as `ePassport`. */
const opens = /^["'“‘([*_]{0,4}(?:[A-ZÀ-Þ\d£$€•–—-]|[a-z]{1,2}[A-Z])/
/** `1.`, `a)`, `(ii).`: a marker that somebody left in front of the sentence. */
const marker = /^["'“‘(]{0,2}(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivx]{1,5}|[•*–—-])[.)\]]{0,2}$/i

const opensBracket = /^\s?["'“‘]?\(/
const initials = /^(?:[A-Za-z]\.){0,4}[A-Z]$/
const initialFollows = /^[A-Z]\.\s/
const beforeInitial = /([A-Za-z]{1,20})\s[A-Z]\.\s?$/
const capital = /^[A-Z]/

/** A full stop and what belongs to it: closing quotation marks and brackets, and a footnote's figure stuck to it. */
const stop =
  /(?=[!?….])(?:(?<![!?….])[!?….]+["'’”)\]]{0,3}(?:(?<=[a-z]{2}\.|[A-Z]{2}\.|(?<!\d)(?:19|20)\d\d\.|[)\]’”"']\.|\.[’”"')\]])(?:\d{1,2}|[¹²³⁰-⁹]{1,2}|\[\^?\w{1,8}\]))?(?=\s)|(?<=[a-z]{3}|\b(?:19|20)\d\d)\.(?=[A-Z][a-z]{1,15}\s))/g

/** The sentences of a passage's words, split once; see `splitSentences`. */
export function sentencesOf(flow: FlowedText): readonly FlowedText[] {
  const { origin } = flow
  return flow.once(splitSentences).map((sentence) => sentence.moved(origin))
}

/**
 * The sentences of one passage (a paragraph, a list item), trimmed, in order, each with its map into the document.
 * A passage of white space has none; one without any full stop is one sentence. A footnote's figure stays with the
 * sentence that it follows.
 */
export function splitSentences(flow: FlowedText): FlowedText[] {
  const text = flow.text
  const sentences: FlowedText[] = []
  let start = 0
  for (const end of sentenceEnds(text)) {
    const sentence = flow.slice(start, end).trim()
    if (sentence.text.length > 0) sentences.push(sentence)
    start = end
  }
  return sentences.slice()
}

/** Offsets behind each sentence, in order; the last is the text's length. */
function sentenceEnds(text: string): number[] {
  const ends: number[] = []
  let start = 0
  let scanned = 0
  let depth = 0
  for (const match of text.matchAll(stop)) {
    const end = match.index + match[0].length
    depth = Math.max(0, depth + bracketBalance(text, scanned, end))
    scanned = end
    if (goesOn(text, start, end, depth)) continue
    ends.push(end)
    start = end
    depth = 0
  }
  if (start < text.length) ends.push(text.length)
  return ends
}

/** Whether the sentence that began at `start` goes on behind the full stop that ends at `end`. */
function goesOn(text: string, start: number, end: number, depth: number): boolean {
  const piece = text.slice(Math.max(start, end - 40), end)
  const rest = text.slice(end, end + 40).trimStart()
  if (rest.length > 0 && !opens.test(rest)) return true
  if (piece.length < 12 && marker.test(piece.trim())) return true
  // A sentence that opened a bracket on its way goes on to the bracket's end, if that is near.
  if (depth > 0 && !opensBracket.test(text.slice(start, start + 3)) && closesNear(text, end)) return true
  const before = lastWord.exec(piece)?.[1]
  return before !== undefined && isShortForm(before, piece, rest)
}

function isShortForm(word: string, piece: string, rest: string): boolean {
  const bare = word.replaceAll('.', '').toLowerCase()
  const next = firstWord.exec(rest)?.[1] ?? ''
  if (titles.has(bare)) return true
  if (numbered.has(bare) && opensWithNumber.test(rest)) return true
  const isOpener = openers.has(next.toLowerCase())
  // Initials: `J. B. Smith`, `U.K. Border Force`.
  if (!initials.test(word)) return false
  if (initialFollows.test(rest)) return true
  const earlier = beforeInitial.exec(piece)?.[1]?.toLowerCase()
  return !isOpener && capital.test(next) && (earlier === undefined || !labelled.has(earlier))
}

/** Opening brackets less closing ones, from `start` to `end`. */
function bracketBalance(text: string, start: number, end: number): number {
  let balance = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x28) balance++
    else if (unit === 0x29) balance--
  }
  return balance
}

/** How far a bracket may run on behind a full stop that stands in it. */
const bracketReach = 240

function closesNear(text: string, from: number): boolean {
  const near = text.slice(from, from + bracketReach)
  const close = near.indexOf(')')
  const open = near.indexOf('(')
  return close >= 0 && (open < 0 || open > close)
}
