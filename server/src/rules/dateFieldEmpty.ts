import { textAt, textIn } from '../model/draftText.js'
import type { DateField, Response } from '../model/response.js'
import { spanOf } from '../model/span.js'
import { lineEndOf, lineStartOf, nextLineStartOf } from '../model/textLines.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import { fieldSaysDone, owes, verdictDefinition } from './answers.js'
import { nameOf, quoted } from './messageWords.js'
import { placeholdersIn } from './placeholders.js'
import type { Fix, Rule } from './rule.js'

/** A date field that says no date: the reader sees that one was meant. */
export const dateFieldEmpty: Rule = {
  id: 'date/field-empty',
  title: 'A date field in which no date stands.',
  severity: 'error',
  scope: 'answer',
  check({ response, schema, report }) {
    const seen = new Set<number>()
    for (const recommendation of response.recommendations) {
      const { dateField: field, id } = recommendation
      if (field === null || seen.has(field.span.start) || !saysNoDate(field, schema)) continue
      seen.add(field.span.start)
      const needsNone = verdictDefinition(recommendation, schema) !== undefined && !owes(recommendation, 'date', schema)
      const value = field.value.trim()
      const written = textIn(response, field.span).trimEnd()
      if (needsNone && value !== '') continue
      const empty = /^[\s.,;:–—-]*$/.test(value)
      report({
        span: spanOf(field.span.start, field.span.start + written.length),
        message: empty
          ? `${nameOf(id, schema)}: the field ${quoted(field.name)} is empty. Write a date, or take the field out.`
          : `${nameOf(id, schema)}: ${quoted(value)} is no date. Write a month and year, or a day.`,
        fixes: empty ? taken(field, response) : [],
        incomplete: true,
      })
    }
  },
}

/** Takes a field out that has a line to itself, with the blank line behind it. */
function taken({ span, name }: DateField, response: Response): readonly Fix[] {
  const text = textAt(response, span.start)
  const start = lineStartOf(text, span.start)
  const end = lineEndOf(text, span.start)
  const isAlone = /^[\s*_>-]*$/.test(text.slice(start, span.start)) && end >= span.end
  if (!isAlone || name === '') return []
  const next = nextLineStartOf(text, end) ?? end
  const isBlankBehind = next < text.length && text.slice(next, lineEndOf(text, next)).trim() === ''
  const cut = spanOf(start, isBlankBehind ? (nextLineStartOf(text, next) ?? lineEndOf(text, next)) : next)
  return [{ title: `Take out ${quoted(name)}`, safety: 'ask', edits: [{ span: cut, newText: '' }] }]
}

/** A placeholder is the fault of another rule. */
function saysNoDate(field: DateField, schema: ResponseSchema): boolean {
  return field.date === null && !fieldSaysDone(field, schema) && placeholdersIn(field.value).length === 0
}
