import { sign } from '../../model/signs.js'
import { isQuoted } from './quotationMarks.js'
import { foundIn, type InTerms, type TermIndex, type TermPassage } from './termIndex.js'

// Amounts of money and percentages, and the styles in which they are written.

export type AmountStyle = 'word' | 'letter'
export type ShareStyle = 'sign' | 'words'

const amountPattern = /£ ?\d[\d,]*(?:\.\d+)?( ?)(million|billion|m|bn|k)\b/gi

/** A figure with `%` or `per cent` behind it. */
export const sharePattern = /\b\d+(?:\.\d+)?(?:%| ?(?:per cent|percent)\b)/g

/** `£1m`, `£12.5 million`. */
export function amountsIn(passage: TermPassage): InTerms<AmountStyle>[] {
  if (!passage.flow.hasSign(sign.pound)) return []
  return [...passage.flow.text.matchAll(amountPattern)].map(({ 0: written, 2: scale = '', index }) => ({
    in: passage,
    start: index,
    end: index + written.length,
    form: scale.length > 2 ? 'word' : 'letter',
    fixed: isQuoted(passage.marks.quotations, index),
  }))
}

const numbersInWords =
  'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety'
const figures: ReadonlyMap<string, number> = new Map(
  numbersInWords.split(' ').map((word, at) => [word, at < 12 ? at + 1 : at === 12 ? 15 : (at - 11) * 10]),
)
/** In words at the start of a sentence it has to be so. */
const shareInWords = new RegExp(
  `(?<![\\w-])(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:${numbersInWords.replaceAll(' ', '|')}) (?:per cent|percent)\\b`,
  'g',
)

/** `40%`, `40 per cent`, `forty per cent`, in order. */
export function sharesIn({ passages }: TermIndex): InTerms<ShareStyle>[] {
  return foundIn(passages, sharesInPassage)
}

function sharesInPassage(passage: TermPassage): InTerms<ShareStyle>[] {
  const { text } = passage.flow
  const found = [
    ...(passage.flow.hasSign(sign.figure) ? text.matchAll(sharePattern) : []),
    ...(/per ?cent/.test(text) ? text.matchAll(shareInWords) : []),
  ].sort((a, b) => a.index - b.index)
  return found.map(({ 0: written, index: start }): InTerms<ShareStyle> => {
    const form = written.endsWith('%') ? 'sign' : 'words'
    return { in: passage, start, end: start + written.length, form, fixed: isQuoted(passage.marks.quotations, start) }
  })
}

/** With a comma behind the thousands, or without. */
export type ThousandsStyle = 'comma' | 'plain'

const thousandsPattern = /(?<![\w.,/£–-])(?:\d{1,3}(?:,\d{3})+|[1-9]\d{3})(?!\w|[,.]\d|[/–-])/g
/** Behind these a figure is a name: `form 4016`, `Cm 9099`. */
const numberOf =
  /\b(?:form|room|number|no|page|paragraph|line|reference|ref|case|section|Cm|CP|HC|SI|extension|box)\.? $/i

/** `7,000`, `7000`: figures over 999 that count something; those that may be years are none. */
export function thousandsIn(passage: TermPassage): InTerms<ThousandsStyle>[] {
  const { text } = passage.flow
  if (!passage.flow.hasSign(sign.figure)) return []
  return [...text.matchAll(thousandsPattern)].flatMap(({ 0: written, index }) => {
    const form = written.includes(',') ? 'comma' : 'plain'
    if (
      form === 'plain' &&
      (/^(?:1[0-9]|20)/.test(written) || numberOf.test(text.slice(Math.max(0, index - 12), index)))
    )
      return []
    const fixed = isQuoted(passage.marks.quotations, index)
    return [{ in: passage, start: index, end: index + written.length, form, fixed }]
  })
}

/** The styles that the percentages of a draft have. */
export function shareStyles(index: TermIndex): ReadonlySet<ShareStyle> {
  return new Set(sharesIn(index).map(({ form }) => form))
}

const scales: readonly (readonly [letter: string, word: string])[] = [
  ['m', 'million'],
  ['bn', 'billion'],
]

/** An amount such as `£1m` in `style`. */
export function amountInStyle(written: string, style: AmountStyle): string {
  const [, thousands] = /^£ ?(\d+(?:\.\d+)?)k$/i.exec(written) ?? []
  if (thousands !== undefined)
    return style === 'word' ? `£${(Number(thousands) * 1000).toLocaleString('en-GB')}` : written
  return written.replace(/ ?(million|billion|m|bn)$/i, (_, scale: string) => {
    const [letter = '', word = ''] = scales.find((each) => each.includes(scale.toLowerCase())) ?? []
    return style === 'word' ? ` ${word}` : letter
  })
}

/** A figure such as `7000` in `style`. */
export function thousandsInStyle(written: string, style: ThousandsStyle): string {
  const digits = written.replaceAll(',', '')
  const [, before = '', number = ''] = /^(\D*)(\d+)$/.exec(digits) ?? []
  if (style !== 'comma' || number === '') return digits
  const first = number.length % 3 || 3
  return before + [number.slice(0, first), ...(number.slice(first).match(/\d{3}/g) ?? [])].join(',')
}

/** A percentage such as `40%` in `style`. */
export function shareInStyle(written: string, style: ShareStyle): string {
  const number = written.replace(/ ?(?:%|per cent|percent)$/, '')
  return style === 'sign' ? `${inFigures(number)}%` : `${number} per cent`
}

/** `forty-one` as `41`; figures as they are. */
function inFigures(number: string): string {
  const parts = number.split('-').map((part) => figures.get(part))
  return parts.every((part) => part !== undefined) ? String(parts.reduce((sum, part) => sum + part, 0)) : number
}
