import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Day } from '../../server/src/model/day.js'
import { placeholdersIn } from '../../server/src/rules/placeholders.js'
import { createResponseService } from '../../server/src/service.js'

const snippets: Record<string, { prefix: string; description: string; body: string[] }> = JSON.parse(
  readFileSync(new URL('../../snippets/markdown.json', import.meta.url), 'utf8'),
)

/** What a snippet leaves in the text when nobody fills anything in: the words of its stops, the first of its choices. */
function expanded({ body }: { body: string[] }): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d/g, '')
}

const service = createResponseService({ today: () => '2026-01-15' as Day })
const rulesIn = (text: string) =>
  service.analyse({ uri: 'untitled:a.response.md', version: 1, text }).findings.map(({ rule }) => rule)

describe('the snippets', () => {
  it('have a prefix of their own each, a description, and a place to begin', () => {
    const all = Object.values(snippets)
    assert.equal(new Set(all.map(({ prefix }) => prefix)).size, all.length)
    for (const { description, body } of all) {
      assert.match(description, /\.$/)
      assert.match(body.join('\n'), /\$\{1[:|]/)
    }
  })

  it('leave nothing in the text unseen that has still to be filled in', () => {
    const answers = Object.values(snippets).filter(({ prefix }) => prefix.startsWith('answer-'))
    assert.equal(answers.length, 3)
    for (const answer of answers) {
      const draft = `## Recommendation 1\n\n> Train the staff.\n\n${expanded(answer)}\n`
      const left = placeholdersIn(draft).length
      assert.equal(rulesIn(draft).filter((rule) => rule === 'placeholder/left').length, left)
      assert.ok(left >= 2)
      assert.doesNotMatch(rulesIn(draft).join(), /verdict|reference|numbering|text\//)
    }
  })

  it('make a whole draft in which only placeholders and what follows from them are found', () => {
    const whole = expanded(snippets['Whole response'] ?? { body: [] })
    const { response, schema } = service.analyse({ uri: 'untitled:a.md', version: 1, text: whole })
    assert.equal(schema.id, 'home-office-icibi')
    assert.deepEqual(
      response.recommendations.map(({ id, verdict }) => [id, verdict?.key]),
      [['1', 'accepted']],
    )
    const others = rulesIn(whole).filter((rule) => !/^(?:placeholder|commitment|answer|date)\//.test(rule))
    assert.deepEqual(others, [])
  })
})
