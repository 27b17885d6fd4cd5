/** Reads the list of recommendations of an inspectorate's report, as text or Markdown: copied from a page or a PDF. */
import { parseRecommendationId, partOf, type RecommendationId } from '../model/recommendationId.js'
import type { ListedRecommendation } from './writeRegister.js'

/** `Recommendation 3`, `**Recommendation 3:** text`, `Rec. 3 – text`; `3.` or `3)` at the start of a paragraph. */
const labelled = /^(?:recommendation|rec\.?) ?(?:no\.? ?)?([A-Z]?\d{1,3}(?:\.\d{1,3})?)(?:\s?[.:)–—-]+)?(?:\s+|$)/i
const numbered = /^(\d{1,3})[.)](?:\s+|$)/
const lettered = /^(?:\(([a-z])\)|([a-z])[.)])\s+/
/** Words before a list are none of it, and a heading behind it ends it. */
const heading = /^#{1,6}\s/
const listHeading = /recommendations?\b/i
const limit = /^(within \d{1,2} (?:weeks|months)|immediately)\s?[:,–—-]?\s/i

interface Open {
  readonly id: RecommendationId
  readonly words: string[]
  readonly parts: { readonly id: RecommendationId; readonly words: string[] }[]
}

/**
 * The recommendations in `text`, in order. Labels count before bare numbers: a text that has any has its numbers for
 * lists within a recommendation. Page numbers that stand alone are left out. Never throws; none found is none.
 */
export function recommendationsInReport(text: string): readonly ListedRecommendation[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map(plainLine)
  const label = lines.some((line) => labelled.test(line)) ? labelled : numbered
  const found: Open[] = []
  let open: Open | undefined
  for (const line of lines) {
    const start = startOf(line, label, found)
    if (start !== undefined) {
      open = { id: start.id, words: [start.rest], parts: [] }
      found.push(open)
    } else if (heading.test(line) && !listHeading.test(line)) open = undefined
    else if (open !== undefined && !/^\d{1,4}$/.test(line)) addTo(open, line.replace(heading, ''))
  }
  return found.map(listed)
}

/** Without the marks of emphasis and quotation that Markdown puts before words. */
function plainLine(line: string): string {
  return line
    .trim()
    .replace(/^(?:>\s?){1,3}/, '')
    .replace(/^#{1,6}\s+(?=rec)/i, '')
    .replace(/^[*_]{1,3}(?=\S)/, '')
    .replace(/[*_]{2,3}/g, '')
    .trim()
}

/** Bare numbers count only in sequence: `2019.` or `3.` in the middle of a paragraph begins nothing. */
function startOf(
  line: string,
  label: RegExp,
  found: readonly Open[],
): { id: RecommendationId; rest: string } | undefined {
  const match = label.exec(line)
  const id = match === null ? undefined : parseRecommendationId(match[1] ?? '')
  if (match === null || id === undefined || found.some((one) => one.id === id)) return undefined
  const previous = found.at(-1)
  if (label === numbered && Number(id) !== (previous === undefined ? 1 : Number(previous.id) + 1)) return undefined
  return { id, rest: line.slice(match[0].length) }
}

function addTo(open: Open, line: string): void {
  const letter = lettered.exec(line)
  const name = letter?.[1] ?? letter?.[2]
  const expected = String.fromCharCode('a'.charCodeAt(0) + open.parts.length)
  if (letter !== null && name === expected)
    open.parts.push({ id: partOf(open.id, name), words: [line.slice(letter[0].length)] })
  else (open.parts.at(-1)?.words ?? open.words).push(line)
}

function listed({ id, words, parts }: Open): ListedRecommendation {
  const text = joined(words)
  return {
    id,
    text,
    deadline: limit.exec(text)?.[1] ?? null,
    parts: parts.map((part) => ({ id: part.id, text: joined(part.words) })),
  }
}

/** Lines of a page joined; a word that is parted at a line's end by a soft hyphen is one again. */
function joined(lines: readonly string[]): string {
  return lines
    .join(' ')
    .replace(/\u00ad\s?/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
