import { leastOf } from '../model/extremes.js'
import type { ResponseSchema } from '../schema/responseSchema.js'

/** Words that stand where a verdict would, in one language or another of government, and are none of ours. */
const weakWords =
  /^(?:noted|welcomed|acknowledged|considered|deferred|superseded|withdrawn|redacted|(?:accept(?:ed)?|agree(?:d)?) (?:in principle|intent)|in principle|under (?:review|consideration)|subject to .{1,40}|for parliament|open|closed|premature.{0,40}|addressed to .{1,40}|(?:to be )?(?:confirmed|decided|determined)|tbc|tbd|pending)$/i

/** `The government welcomes this recommendation.`: polite, and no verdict. */
const politeSentence =
  /^[A-Z][A-Za-z’' ]{1,60} (?:welcomes?|notes?|acknowledges?|recognises?|understands?|sympathises? with|shares? the aims? of) (?:the|this|these|that) (?:[A-Za-z’']{1,20} ){0,3}recommendations?$/

/**
 * Whether `words` in a verdict's place are a verdict that the schema does not know: one of the weak words, a misspelt
 * verdict, or (`numbered`: behind `1.1`) any few words that are no sentence.
 */
export function looksLikeVerdict(words: string, numbered: boolean, schema: ResponseSchema): boolean {
  const plain = words.replace(/(?<![.\s])[.\s]+$/, '').trim()
  if (politeSentence.test(plain)) return true
  if (plain === '' || plain.length > 60 || /[:?]$/.test(words)) return false
  if (weakWords.test(plain)) return true
  const lower = plain.toLowerCase()
  for (const verdict of schema.verdicts) {
    for (const spelling of [verdict.printed, ...verdict.spellings]) {
      if (
        Math.abs(spelling.length - lower.length) <= 2 &&
        spelling.length > 5 &&
        editDistance(spelling.toLowerCase(), lower, 2) <= 2
      )
        return true
    }
  }
  return (
    numbered && plain.split(' ').length <= 4 && /^[A-Z][a-z]+(?: [a-z]+)*$/.test(plain) && /(?:ed|t|d)\b/.test(plain)
  )
}

/** How many letters differ between `a` and `b`, counted up to `most` (then `most` + 1). */
export function editDistance(a: string, b: string, most: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost))
    }
    if (leastOf(next) > most) return most + 1
    row = next
  }
  return row[b.length] ?? 0
}
