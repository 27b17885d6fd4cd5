/**
 * What is asked of the words of a unit while a draft is put together. Each question is asked once of the same words
 * (`FlowedText.once`, and `onceBy` where a schema decides): what they answer, and not what they are, is what the outline of
 * the draft goes by.
 */
import type { FlowedText } from '../model/flow.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import type { DateFieldRead } from './dateFields.js'
import type { Grammar } from './grammar.js'
import type { Unit } from './units.js'
import { looksLikeVerdict } from './unknownVerdict.js'
import type { VerdictRead } from './verdicts.js'

/** The verdict with which words begin, null where they begin with none. */
export function verdictAtStart({ text }: FlowedText, { verdicts }: Grammar): VerdictRead | null {
  return verdicts.read(text) ?? null
}

/** Whether words in a verdict's place are one that the schema does not know (`looksLikeVerdict`). */
export function standsForVerdict({ text }: FlowedText, schema: ResponseSchema, numbered: boolean): boolean {
  return looksLikeVerdict(text, numbered, schema)
}

/** `Recommendation implemented`. */
export function saysDone({ text }: FlowedText, { dateFields }: Grammar): boolean {
  return dateFields.isDone(text)
}

/** The date field with which words end, null where they end with none. */
export function lastDateField({ text }: FlowedText, { dateFields }: Grammar): DateFieldRead | null {
  return dateFields.readLast(text) ?? null
}

/** `Within 3 months:` */
export function setsLimit(text: string): boolean {
  return /^\W{0,2}(?:within|by|before|no later than)\b/i.test(text)
}

/** Headings in plain type that end the answers. */
const endHeading =
  /^(?:summary(?: of .{1,40})?|annex(?: .{1,60})?|appendix(?: .{1,60})?|conclusions?|closing(?: remarks)?|next steps|table of .{1,40}|housekeeping points|other matters)$/i

export function isEndHeading(text: string): boolean {
  return endHeading.test(text)
}

/** `(iv) Know what happens after a reporting event`, `**Closure plans**`: a line that names the point to which the next paragraph speaks. */
export function isRunInHead(unit: Unit, next: Unit | undefined): boolean {
  if (unit.kind !== 'text' || unit.bullet || unit.verdict !== null || unit.dateField !== null) return false
  if (unit.mark?.kind !== 'letter' && (unit.emphasis !== 'bold' || unit.mark !== null)) return false
  const follows =
    next !== undefined && next.kind === 'text' && next.mark === null && !next.bullet && next.label === null
  return follows && unit.body.onceInText(isShortAndOpen)
}

function isShortAndOpen(text: string): boolean {
  return text.length < 120 && !/[.;,:]$/.test(text)
}

/** The words of `flow` before `end`, without the white space behind them. */
export function trimmedPart(flow: FlowedText, end: number): FlowedText {
  return flow.part(0, flow.textBetween(0, end).trimEnd().length)
}
