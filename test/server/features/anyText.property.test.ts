import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { CompletionContext } from '../../../server/src/features/completion/completion.js'
import { completionsAt } from '../../../server/src/features/completion.js'
import { formatting } from '../../../server/src/features/formatting.js'
import { refactorings } from '../../../server/src/features/refactorings.js'
import { afterEnter } from '../../../server/src/features/typing.js'
import type { Day } from '../../../server/src/model/day.js'
import { spanOf } from '../../../server/src/model/span.js'
import { allRules } from '../../../server/src/rules/all.js'
import type { TextEdit } from '../../../server/src/rules/rule.js'
import { shippedSchemas } from '../../../server/src/schema/shippedSchemas.js'
import { edited } from '../support/findings.js'
import { analysed } from '../support/readingDraft.js'

// What drafts are made of, put together at random: half of it makes no sense, as while one writes.
const pieces = [
  '# Response to an inspection',
  '## Recommendation 1',
  '### Recommendation 1(a)',
  '**Recommendation 1 (b)**',
  'Recommendation 2: Do it.',
  '1. The Home Office should:',
  '> Publish the times.',
  '> a) soon',
  'a) soon',
  'b) and well',
  '- a. soon',
  'Accepted',
  '**1.1 Partially accepted.**',
  '1.1 Accepted',
  '1.2 We will publish it by May 2025.',
  '- **1.3** See 1.2 above',
  '1.9 (see paragraph 1.7',
  'Not accepted – by June',
  'Target date:',
  'Target date: May 2025',
  'The Home Office accepts both recommendations.',
  'The RCCU (ICIBI) came.',
  '<!-- response-desk-disable-next-line ',
  '<!-- words -->',
  '```',
  '| No. | Recommendation | Home Office response |',
  '| --- | --- | --- |',
  '| 1 | Do it | Accepted |',
  '---',
  'published: 2024-03-01',
  'TAKEN WITH RECOMMENDATION 2',
  'Response to 1a: Accepted',
  '## Next steps',
  '🛂',
  '\\',
  '*',
  '_',
  '`',
  '',
  '',
  '',
  '',
]
const anyDraft = fc
  .tuple(
    fc.array(fc.constantFrom(...pieces), { maxLength: 25 }),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([some, ending, part]) => {
    const text = some.join(ending)
    return { text, offset: Math.floor(part * text.length) }
  })

const context: Omit<CompletionContext, 'trigger'> = {
  today: '2024-03-01' as Day,
  schemas: shippedSchemas(),
  rules: allRules,
  registers: ['a.recommendations.yaml'],
  templates: [{ title: 'T', prefix: 'template', description: '', body: 'words' }],
  takesSnippets: true,
}

function assertSound(text: string, edits: readonly TextEdit[]): void {
  let behind = 0
  for (const { span } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    assert.ok(span.start >= behind && span.end <= text.length)
    behind = span.end
  }
}

describe('in any text, at any place', () => {
  it('completion offers edits of the cursor’s line, and nothing else', () => {
    fc.assert(
      fc.property(anyDraft, fc.constantFrom(null, ' ', '/', '*', 'A'), ({ text, offset }, trigger) => {
        for (const { edit } of completionsAt(analysed(text), offset, { ...context, trigger })) {
          assert.ok(edit.span.start <= offset && offset <= edit.span.end && edit.span.end <= text.length)
          assert.doesNotMatch(text.slice(edit.span.start, edit.span.end), /[\r\n]/)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('refactorings are sound, or refused with a reason', () => {
    fc.assert(
      fc.property(anyDraft, ({ text, offset }) => {
        for (const { edits, unavailable } of refactorings(analysed(text), spanOf(offset, offset), () => true)) {
          assertSound(text, edits)
          assert.equal(edits.length === 0, unavailable !== null)
          if (unavailable !== null) assert.match(unavailable, /\.$/)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('formatting is sound and done at once, and Enter does no more than write a number or take one away', () => {
    fc.assert(
      fc.property(anyDraft, ({ text, offset }) => {
        const { response, schema } = analysed(text)
        const edits = formatting(response, schema)
        assertSound(text, edits)
        assert.deepEqual(formatting(analysed(edited(text, edits)).response, schema), [])
        for (const { span, newText } of afterEnter(response, offset)) {
          assert.match(newText, /^[\r\n]*[-*+•\s_(]*\d*\.?\d*[.):*_\s]*$/)
          assert.match(text.slice(span.start, span.end), /^[\s\-*+•_(\d.):]*$/)
        }
      }),
      { numRuns: 300 },
    )
  })
})
