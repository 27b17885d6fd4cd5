import assert from 'node:assert/strict'
import type { Response } from '../../../server/src/model/response.js'
import { lineIndexOf } from '../../../server/src/reading/lines.js'
import { readResponse } from '../../../server/src/reading/readResponse.js'
import { shippedSchema } from '../../../server/src/schema/shippedSchemas.js'
import { type ExpectedResponse, layoutFixtures } from '../support/layouts.js'

function read(text: string, expected: ExpectedResponse): Response {
  const schema = shippedSchema(expected.schema ?? 'home-office-icibi')
  assert.ok(schema)
  return readResponse(text, schema)
}

/** What the reader found, one line a fact, with 1-based lines moved back by `shift`. */
function factsOf(text: string, response: Response, expected: ExpectedResponse, shift: number) {
  const index = lineIndexOf(text)
  const line = (offset: number) => index.positionAt(offset).line + 1 - shift
  const open = new Set(expected.recommendations.filter((each) => each.optional).map((each) => each.id))
  const counted = response.recommendations.filter((each) => !open.has(each.id))
  const doubtful = new Set(expected.recommendations.filter((each) => each.verdict_any).map((each) => each.id))
  return {
    recommendations: counted.map(
      (each) => `${each.id} at ${line(each.label.idSpan.start)} ${each.answerable ? 'answerable' : 'umbrella'}`,
    ),
    verdicts: counted
      .filter((each) => each.answerable && !doubtful.has(each.id))
      .map(
        (each) =>
          `${each.id} ${each.verdict?.key ?? 'none'} at ${each.verdict === null ? '-' : line(each.verdict.span.start)}`,
      ),
    paragraphs: counted.flatMap((each) =>
      each.answer.flatMap(({ number }) =>
        number === null ? [] : [`${each.id} ${number.text} at ${line(number.span.start)}`],
      ),
    ),
    dateFields: counted.flatMap(({ dateField }) =>
      // `Accepted – complete` names neither a field nor a date.
      dateField === null || (dateField.name === '' && dateField.date === null)
        ? []
        : [`${line(dateField.span.start)} ${dateField.date?.kind === 'absolute' ? dateField.date.end : null}`],
    ),
    references: response.references
      .filter((each) => each.kind !== 'report-paragraph')
      .map((each) =>
        reference(
          line(each.span.start),
          each.targets.map((target) => target.id),
          each.targets.every((target) => target.definition !== null),
        ),
      ),
  }
}

function reference(line: number, targets: readonly string[], resolves: boolean): string {
  return `${line} -> ${[...targets].sort().join(', ')}${resolves ? '' : ' (nowhere)'}`
}

function factsExpected(expected: ExpectedResponse) {
  const counted = expected.recommendations.filter((each) => !each.optional)
  return {
    recommendations: counted.map(
      (each) => `${each.id} at ${each.label_line} ${each.answerable ? 'answerable' : 'umbrella'}`,
    ),
    verdicts: counted
      .filter((each) => each.answerable && !each.verdict_any)
      .map((each) => `${each.id} ${each.verdict ?? 'none'} at ${each.verdict_line ?? '-'}`),
    paragraphs: counted.flatMap((each) =>
      each.paragraphs
        .filter((paragraph) => paragraph.label !== null)
        .map((paragraph) => `${each.id} ${paragraph.label} at ${paragraph.line}`),
    ),
    dateFields: expected.date_fields
      .filter((field) => !field.further_row && !field.optional)
      .map((field) => `${field.line} ${field.date_end}`),
    references: expected.crossrefs
      .filter((each) => each.kind !== 'external-paragraph' && !each.optional)
      .map((each) => reference(each.line, each.targets, each.resolves)),
  }
}

/** References that a careful reader may or may not count. */
function withoutOptional(found: readonly string[], expected: ExpectedResponse): string[] {
  const optional = new Set(
    expected.crossrefs.filter((each) => each.optional).map((each) => reference(each.line, each.targets, each.resolves)),
  )
  return found.filter((each) => !optional.has(each))
}

describe('every published layout', () => {
  for (const { name, text, expected } of layoutFixtures()) {
    const variants: [string, string, number][] = [
      ['as it stands', text, 0],
      ['with CRLF', text.replace(/\r?\n/g, '\r\n'), 0],
      ['behind an emoji and a byte order mark', `\uFEFF<!-- 🇬🇧 😀 -->\n\n${text}`, 2],
    ]
    for (const [how, variant, shift] of variants) {
      it(`${name}, ${how}`, () => {
        const found = factsOf(variant, read(variant, expected), expected, shift)
        const wanted = factsExpected(expected)
        for (const key of ['recommendations', 'verdicts', 'paragraphs'] as const) {
          assert.deepEqual([...found[key]].sort(), [...wanted[key]].sort(), key)
        }
        assert.deepEqual(
          withoutOptional(found.references, expected).sort(),
          [...wanted.references].sort(),
          'references',
        )
        assert.deepEqual(
          withoutOptionalFields(found.dateFields, expected).sort(),
          [...wanted.dateFields].sort(),
          'date fields',
        )
      })
    }
  }
})

function withoutOptionalFields(found: readonly string[], expected: ExpectedResponse): string[] {
  const optional = new Set(
    expected.date_fields.filter((field) => field.optional).map((field) => `${field.line} ${field.date_end}`),
  )
  return found.filter((each) => !optional.has(each))
}
