import type { TermIndex, TermPassage } from './termIndex.js'
import type { Place } from './variants.js'

// Amounts of money and percentages, and the styles in which they are written.

export type AmountStyle = 'word' | 'letter'
export type ShareStyle = 'sign' | 'words'

const amountPattern = /£ ?\d[\d,]*(?:\.\d+)?( ?)(million|billion|m|bn|k)\b/gi

/** A figure with `%` or `per cent` behind it. */
export const sharePattern = /\b\d+(?:\.\d+)?(?:%| ?(?:per cent|percent)\b)/g

/** `£1m`, `£12.5 million`. */
export function amountsIn(passage: TermPassage): Place<AmountStyle>[] {
  return [...passage.flow.text.matchAll(amountPattern)].map(({ 0: written, 2: scale = '', index }) => ({
    in: passage,
    start: index,
    end: index + written.length,
    form: scale.length > 2 ? 'word' : 'letter',
  }))
}

/** `40%`, `40 per cent`. */
export function sharesIn(passage: TermPassage): Place<ShareStyle>[] {
  return [...passage.flow.text.matchAll(sharePattern)].map(({ 0: written, index }) => ({
    in: passage,
    start: index,
    end: index + written.length,
    form: written.endsWith('%') ? 'sign' : 'words',
  }))
}

/** The styles that the percentages of a draft have. */
export function shareStyles({ passages }: TermIndex): ReadonlySet<ShareStyle> {
  return new Set(passages.flatMap(sharesIn).map(({ form }) => form))
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

/** A percentage such as `40%` in `style`. */
export function shareInStyle(written: string, style: ShareStyle): string {
  return written.replace(/ ?(?:%|per cent|percent)$/, style === 'sign' ? '%' : ' per cent')
}
