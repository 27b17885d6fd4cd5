import type { Day } from '../model/day.js'
import type { FlowedText } from '../model/flow.js'
import type { DateField } from '../model/response.js'
import type { Span } from '../model/span.js'
import type { DateFieldRead } from './dateFields.js'
import { readDate } from './dates.js'
import type { Grammar } from './grammar.js'

/** The date field that `read` found in `flow`, its value read. */
export function fieldIn(flow: FlowedText, read: DateFieldRead, grammar: Grammar, anchor: Day | null): DateField {
  const value = flow.slice(read.valueStart, read.valueEnd)
  return {
    name: flow.text.slice(read.nameStart, read.nameEnd),
    span: flow.sourceSpan(read.nameStart, read.valueEnd),
    valueSpan: flow.sourceSpan(read.valueStart, read.valueEnd),
    value: value.text,
    date: readDate(value, anchor),
    done: grammar.dateFields.isDone(value.text),
  }
}

/** Words that make a note a date field without being one of its names. */
const plannedLead =
  /^(?:(?:to be |is |will be |it is )?(?:delivered|completed|implemented|finished|done|expected|planned|due) )?/i

/** The date that a dash joins to a verdict, where the note names a date field or is nothing but a date. */
export function noteField(
  body: FlowedText,
  note: { readonly text: string; readonly span: Span },
  grammar: Grammar,
  anchor: Day | null,
): DateField | null {
  const start = body.text.lastIndexOf(note.text)
  const flow = body.slice(start, start + note.text.length)
  const named = grammar.dateFields.read(flow.text) ?? grammar.dateFields.readLast(flow.text)
  if (named !== undefined) return fieldIn(flow, named, grammar, anchor)
  const lead = plannedLead.exec(flow.text)?.[0].length ?? 0
  const value = flow.slice(lead)
  const date = readDate(value, anchor)
  const words = value.text.replace(/(?<![\s.;)])[\s.;)]+$/, '')
  if (grammar.dateFields.isDone(flow.text)) return doneField(flow)
  if (date === null || date.kind !== 'absolute' || date.text.length < words.length - 3) return null
  return {
    name: flow.text.slice(0, lead).trim(),
    span: flow.span,
    valueSpan: value.span,
    value: words,
    date,
    done: false,
  }
}

/** Words that stand in a date's place and say that all is done: `Recommendation implemented`, `Accepted – complete`. */
export function doneField(flow: FlowedText): DateField {
  return { name: '', span: flow.span, valueSpan: flow.span, value: flow.text, date: null, done: true }
}
