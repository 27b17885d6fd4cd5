/** Flowed text as the forms of dates expect it: one space between words, straight apostrophes, hyphens for short dashes. */

export interface PlainText {
  readonly text: string
  /** The offset in the flowed text of the unit at `at`. */
  flowedOffset(at: number): number
}

const odd = /[\t\r\n\u00a0\u2000-\u200a\u202f\u2010-\u2013\u2018\u2019\u2212]| {2}/

/** Em dashes stay: they part sentences, while hyphens and en dashes join the ends of a range. */
export function plainTextOf(flowed: string): PlainText {
  if (!odd.test(flowed)) return { text: flowed, flowedOffset: (at) => at }
  const single = flowed
    .replace(/[\t\r\n\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replace(/[\u2010-\u2013\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
  return single.includes('  ') ? withoutDoubleSpaces(single) : { text: single, flowedOffset: (at) => at }
}

function withoutDoubleSpaces(text: string): PlainText {
  const offsets: number[] = []
  let plain = ''
  for (const piece of text.matchAll(/[^ ]+| +/g)) {
    const kept = piece[0].startsWith(' ') ? ' ' : piece[0]
    for (let unit = 0; unit < kept.length; unit++) offsets.push(piece.index + unit)
    plain += kept
  }
  return { text: plain, flowedOffset: (at) => offsets[at] ?? text.length }
}
