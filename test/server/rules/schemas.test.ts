import assert from 'node:assert/strict'
import type { ResponseSchema } from '../../../server/src/schema/responseSchema.js'
import { schemaByDefault, shippedSchema } from '../../../server/src/schema/shippedSchemas.js'
import { findingsIn } from '../support/findings.js'

/** Ids and messages of what is found under a schema. */
function found(text: string, schema: ResponseSchema): string[] {
  return findingsIn(text, { schema }).map(({ rule, message }) => `${rule}: ${message}`)
}

function shipped(id: string): ResponseSchema {
  const schema = shippedSchema(id)
  assert.ok(schema, id)
  return schema
}

const gap = `Recommendation 1

Publish the times.

Accepted

Times will be published by May 2025.

Recommendation 3

Tell the ports.

Accepted

Ports will be told by May 2025.
`

describe('the rules under another schema', () => {
  const ours = schemaByDefault()

  it('let numbers be left out where they may come in any order', () => {
    const anyOrder = { ...ours, labels: { ...ours.labels, anyOrder: true } }
    assert.deepEqual(found(gap, anyOrder), [])
    assert.deepEqual(
      findingsIn(gap, { schema: ours }).map(({ rule }) => rule),
      ['recommendation/number-skipped'],
    )
  })

  it('ask for no verdict where none need be stated', () => {
    const text = 'Recommendation 1\n\nPublish the times.\n\nThe Home Office will publish the times by May 2025.\n'
    const verdictOptional = { ...ours, labels: { ...ours.labels, verdictOptional: true } }
    assert.deepEqual(found(text, verdictOptional), [])
    assert.deepEqual(
      findingsIn(text, { schema: ours }).map(({ rule }) => rule),
      ['verdict/missing'],
    )
  })

  it('ask of each verdict what the schema says it obliges to', () => {
    const text = 'Recommendation 1\n\nPublish the times.\n\nNot accepted\n\nWe are grateful for this recommendation.\n'
    const verdicts = ours.verdicts.map((verdict) => ({ ...verdict, obliges: [] }))
    assert.deepEqual(found(text, { ...ours, verdicts }), [])
  })

  it('name what is answered as its kind of response does', () => {
    const text = `1: PAC recommendation: Publish the times.

1.1 The government agrees with the Committee’s recommendation.

1.2 The department will publish the times in due course.
`
    assert.deepEqual(found(text, shipped('treasury-minute')), [
      'date/field-missing: PAC recommendation 1 lacks the field “Target implementation date”. Add it with the date by which all of it is done.',
      'commitment/date-vague: PAC recommendation 1: “in due course” fixes no date for “will publish the times in…”. Give a month and year, or a day.',
    ])
  })

  it('read the rows of a table', () => {
    const text = `# Action plan

| Number in report | Recommendation | Agreed, Partly Agreed, Not Agreed | Response | Function responsible | Target Date |
|---|---|---|---|---|---|
| S40 | Tell prisoners in time. | Agreed | The prison will send a weekly list. | Governor | |
| S41 | Use interpreters. | Agreed | Telephones have been put in each wing. | Governor | Completed September 2023 |
`
    assert.deepEqual(found(text, shipped('hmpps-action-plan')), [
      'date/field-empty: Recommendation S40: the field “Target Date” is empty. Write a date, or take the field out.',
    ])
  })
})
