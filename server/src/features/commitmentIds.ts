/** Gives commitments names that survive edits, so that a tracker or calendar that has them already is updated. */
import type { Commitment } from '../model/commitment.js'

/**
 * The ids of `commitments`, in their order: 16 hexadecimal digits made of the file's name, the recommendation and the
 * words of the sentence. Neither places nor case, punctuation and line breaks are part of them, nor are the words of
 * time and what is to be filled in: a date that is filled in or moved leaves the id as it was. Sentences that are alike
 * in all that are told apart by their order.
 */
export function commitmentIds(commitments: readonly Commitment[], fileName: string): readonly string[] {
  const seen = new Map<string, number>()
  return commitments.map((commitment) => {
    const words = `${fileName}\n${commitment.recommendation ?? '-'}\n${wordsOf(commitment)}`
    const nth = seen.get(words) ?? 0
    seen.set(words, nth + 1)
    return idOf(`${words}\n${nth}`)
  })
}

const toFillIn = /(?:\b(?:by|from|in|on) )?\[[A-Za-z ]{1,40}\]/g

function wordsOf({ text, date, otherDates }: Commitment): string {
  const timeless = [date, ...otherDates].reduce(
    (words, time) => (time === null ? words : words.replace(time.text, ' ')),
    text,
  )
  return (
    timeless
      .replace(toFillIn, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')
}

/** Two runs of FNV-1a with 32 bits, one from either end: among all commitments of a department, one would give some the same id. */
function idOf(words: string): string {
  let forth = 0x811c9dc5
  let back = 0x811c9dc5
  for (let at = 0; at < words.length; at++) {
    forth = Math.imul(forth ^ words.charCodeAt(at), 0x01000193)
    back = Math.imul(back ^ words.charCodeAt(words.length - 1 - at), 0x01000193)
  }
  return [forth, back].map((hash) => (hash >>> 0).toString(16).padStart(8, '0')).join('')
}
