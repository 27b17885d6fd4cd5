/** Rules that are asked of one answer after the other: they say the same as of the whole, and no other is asked after an edit. */
import assert from 'node:assert/strict'
import { askOfAll } from '../../../server/src/check/answerRules.js'
import { FindingsMemory } from '../../../server/src/check/findingsMemory.js'
import { runRules } from '../../../server/src/check/runRules.js'
import type { Day } from '../../../server/src/model/day.js'
import { divisionsOf } from '../../../server/src/model/division.js'
import { DocumentMemory } from '../../../server/src/reading/documentMemory.js'
import { readResponse } from '../../../server/src/reading/readResponse.js'
import { allRules } from '../../../server/src/rules/all.js'
import type { Finding, Rule, RuleContext } from '../../../server/src/rules/rule.js'
import { schemaByDefault, shippedSchemas } from '../../../server/src/schema/shippedSchemas.js'
import { exampleDrafts } from '../support/layouts.js'

const drafts = exampleDrafts()
const ofAnswers = allRules.filter(({ scope }) => scope !== 'response')

function contextOf(response: ReturnType<typeof readResponse>, schema = schemaByDefault()) {
  const today = '2026-01-01' as Day
  const published = response.published?.day ?? null
  return { response, schema, today, published, register: null, registerFault: null, lineEnding: '\n' }
}

/** Each finding once, in one order. */
function inOrder(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map((finding) => JSON.stringify(finding)))].sort()
}

/** Asks a rule that does `work` of one version of a draft after the other: of which recommendations, and what it finds. */
function checkedBy(work: (context: RuleContext) => void) {
  const asked: string[] = []
  const rule: Rule = {
    id: 'test/rule',
    title: '',
    severity: 'warning',
    scope: 'answer',
    check(context) {
      for (const { id } of context.response.recommendations) asked.push(id)
      work(context)
    },
  }
  const reading = new DocumentMemory()
  const findings = new FindingsMemory()
  return (text: string) => {
    asked.length = 0
    const response = readResponse(text, schemaByDefault(), {}, reading.under(schemaByDefault()))
    const { found } = runRules([rule], contextOf(response), findings)
    const places = found.flatMap(({ values }) => values).map(({ span }) => text.slice(span.start, span.end))
    return { asked: [...asked], places: places.sort() }
  }
}

describe('rules that are asked of one answer after the other', () => {
  for (const { name, text } of drafts)
    it(`say the same as of all at once: ${name}`, () => {
      for (const schema of shippedSchemas().values()) {
        const context = contextOf(readResponse(text, schema), schema)
        const whole = runRules(ofAnswers, context).found.flatMap(({ values }) => values)
        const parted = askOfAll(ofAnswers, context).found.lists.flatMap(({ values }) => values)
        assert.deepEqual(inOrder(parted), inOrder(whole))
      }
    })

  it('find something in these drafts', () => {
    const found = new Set<string>()
    for (const { text } of drafts)
      for (const { values } of runRules(ofAnswers, contextOf(readResponse(text, schemaByDefault()))).found)
        for (const { rule } of values) found.add(rule)
    assert.ok(found.size > ofAnswers.length / 2, [...found].join(', '))
  })

  const draft = [1, 2, 3]
    .map(
      (number) =>
        `## Recommendation ${number}\n\nDo it.\n\n${number}.1 Accepted\n\n${number}.2 The Home Office will do it.\n`,
    )
    .join('\n')

  it('say the same of what stands before all recommendations, be it no sentence', () => {
    const title = `Response to ${'a report on the work of those at the ports '.repeat(4)}`
    const context = contextOf(readResponse(`${title}\n\n${draft}`, schemaByDefault()))
    const whole = runRules(ofAnswers, context).found.flatMap(({ values }) => values)
    const parted = askOfAll(ofAnswers, context).found.lists.flatMap(({ values }) => values)
    assert.deepEqual(inOrder(parted), inOrder(whole))
  })

  it('see one division, with what stands in it', () => {
    const { all } = divisionsOf(readResponse(`# A response\n\nWe thank them.\n\n${draft}`, schemaByDefault()))
    assert.deepEqual(
      all.map(({ recommendations, commitments }) => [recommendations.map(({ id }) => id), commitments.length]),
      [
        [['1'], 1],
        [['2'], 1],
        [['3'], 1],
        [[], 0],
      ],
    )
  })

  it('are asked again only where somebody writes', () => {
    const check = checkedBy(({ response, report }) => {
      for (const { span, text } of response.commitments) report({ span, message: text })
    })
    check(draft)
    const versions = ['it now', 'it now, and', 'it now, and soon'].map((words) =>
      draft.replace('2.2 The Home Office will do it', `2.2 The Home Office will do ${words}`),
    )
    // From the first edit on each answer is known by itself.
    assert.deepEqual(check(versions[0] ?? '').asked, ['1', '2', '3'])
    for (const [at, text] of versions.entries()) {
      if (at === 0) continue
      const { asked: again, places } = check(text)
      assert.deepEqual(again, ['2'])
      assert.deepEqual(places, [...text.matchAll(/The Home Office will[^.]*\./g)].map(([words]) => words).sort())
    }
    const elsewhere = (versions[2] ?? '').replace('3.2 The Home Office will', '3.2 The Home Office will also')
    assert.deepEqual(check(elsewhere).asked, ['3'])
    const more = elsewhere.replace('1.2 The', '1.2 It is new.\n\n1.3 The')
    assert.deepEqual(check(more).asked, ['1'])
    assert.deepEqual(check(elsewhere).asked, ['1'])
    // What belongs to two answers has all asked.
    assert.deepEqual(check(elsewhere.replace('## Recommendation 2', 'Recommendation')).asked, ['1', '3'])
  })

  it('are asked of one answer alone where a paragraph comes between that and what is found in another', () => {
    const check = checkedBy(({ response, report }) => {
      for (const { label } of response.recommendations) report({ span: label.span, message: label.text })
    })
    const labelled = draft.replaceAll('## ', '')
    check(labelled)
    check(labelled.replace('1.2 The', '1.2 It is so. The'))
    const more = labelled.replace('\nRecommendation 2', '\n1.3 It is new.\n\nRecommendation 2')
    for (const text of [more, labelled])
      assert.deepEqual(check(text), {
        asked: ['1'],
        places: ['Recommendation 1', 'Recommendation 2', 'Recommendation 3'],
      })
  })
})
