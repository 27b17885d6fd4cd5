import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { checkResponse } from '../../../server/src/check/checkResponse.js'
import { applyFixes, fixAll } from '../../../server/src/check/fix.js'
import { silenceHere } from '../../../server/src/check/silence.js'
import { readResponse } from '../../../server/src/reading/readResponse.js'
import { allRules } from '../../../server/src/rules/all.js'
import type { Rule } from '../../../server/src/rules/rule.js'
import { schemaByDefault } from '../../../server/src/schema/shippedSchemas.js'
import { ruleAgainst, today } from '../support/handMadeResponse.js'

const layouts = new URL('../../fixtures/layouts/', import.meta.url)
const drafts = readdirSync(layouts)
  .filter((name) => name.endsWith('.response.md'))
  .map((name) => ({ name, text: readFileSync(new URL(name, layouts), 'utf8') }))

function check(text: string, rules: readonly Rule[] = allRules) {
  const schema = schemaByDefault()
  return checkResponse(readResponse(text, schema), schema, { today, published: null, rules })
}

const rules = [ruleAgainst('bad')]
const here = '<!-- response-desk-disable-next-line words/bad -- quoted -->'

/** Drafts in which nothing of `bad` should be shown, nor anything of the comment. */
const silent: Readonly<Record<string, string>> = {
  'a paragraph of an answer': `Recommendation 1\n\nDo it.\n\nAccepted\n\n${here}\n1.1 It is bad.\n`,
  'a paragraph that is hard-wrapped': `Recommendation 1\n\nDo it.\n\nAccepted\n\n${here}\nIt is\nnot that\nbad.\n`,
  'the rest of a paragraph, from within it': `Recommendation 1\n\nDo it.\n\nAccepted\n\nIt is\n${here}\nnot that\nbad.\n`,
  'an item of a list': `Recommendation 1\n\nDo it.\n\nAccepted\n\n- well\n  ${here}\n- bad\n- well\n`,
  'an item that is hard-wrapped': `Recommendation 1\n\nDo it.\n\nAccepted\n\n- well\n  ${here}\n- not\n  that bad\n- well\n`,
  'a table': `Recommendation 1\n\nDo it.\n\nAccepted\n\n${here}\n| a | b |\n| --- | --- |\n| well | bad |\n`,
  'a quotation': `Recommendation 1\n\nDo it.\n\nAccepted\n\n${here}\n> It is\n> bad.\n`,
  'a heading': `${here}\n# The bad news\n\nRecommendation 1\n`,
}

/** Drafts in which the comment is no comment. */
const spoken: Readonly<Record<string, string>> = {
  'a code span': `Write \`${here}\`\nbad\n`,
  'a code block': `\`\`\`\n${here}\n\`\`\`\nbad\n`,
}

describe('comments that silence rules, in drafts as they are read', () => {
  for (const [what, text] of Object.entries(silent)) {
    for (const [name, variant] of Object.entries({
      LF: text,
      CRLF: text.replaceAll('\n', '\r\n'),
      'a byte order mark': `\uFEFF${text}`,
    })) {
      it(`silence ${what}, ${name}`, () => {
        const { findings, silenced } = check(variant, rules)
        assert.deepEqual(
          findings.map(({ rule }) => rule),
          [],
        )
        assert.equal(silenced.length, 1)
      })
    }
  }
  for (const [what, text] of Object.entries(spoken)) {
    it(`are none in ${what}`, () =>
      assert.deepEqual(
        check(text, rules).findings.map(({ rule }) => rule),
        ['words/bad'],
      ))
  }
})

describe('every finding in every layout', () => {
  for (const { name, text } of drafts) {
    it(`can be silenced: ${name}`, () => {
      const { findings } = check(text)
      const response = readResponse(text, schemaByDefault())
      for (const finding of findings) {
        const fix = silenceHere(finding, response)
        if (fix === undefined) continue
        const after = check(applyFixes(text, fix.edits))
        assert.ok(
          after.silenced.some(({ finding: { rule, message } }) => rule === finding.rule && message === finding.message),
          `${finding.rule} ${text.slice(finding.span.start, finding.span.end)}`,
        )
      }
    })
    it(`is mended or left by fixing, and nothing safe remains: ${name}`, () => {
      const { text: fixed, left } = fixAll(text, check, { safeOnly: true })
      assert.deepEqual(
        left.filter(({ fixes }) => fixes.some(({ safety }) => safety === 'safe')),
        [],
      )
      assert.equal(fixAll(fixed, check, { safeOnly: true }).text, fixed)
    })
  }
})

describe('checkResponse, on any text', () => {
  const pieces = [
    'Recommendation 1',
    '1.1 Accepted',
    'bad',
    '- ',
    '\n',
    '\n\n',
    '\r\n',
    '| a | b |\n| --- | --- |\n',
    '> ',
    '```\n',
    '<!-- ',
    ' -->',
    'response-desk-disable',
    'response-desk-enable',
    '-next-line',
    ' words/bad',
    ' words/*',
    ', ',
    ' -- ',
    '\u{1F600}',
    '---\n',
  ]
  const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((some) => some.join(''))

  it('does not throw, and points into the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { findings, silenced } = check(text, rules)
        for (const { span, fixes, rule } of [...findings, ...silenced.map(({ finding }) => finding)]) {
          assert.notEqual(rule, 'check/rule-failed')
          for (const { start, end } of [span, ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span))])
            assert.ok(0 <= start && start <= end && end <= text.length)
        }
        // Nothing is lost: what is not shown is silenced.
        const bare = text.replaceAll(/response-desk/g, 'xxxxxxxx-xxxx')
        const of = (some: typeof findings) => some.filter((one) => one.rule === 'words/bad').length
        assert.equal(of(findings) + silenced.length, of(check(bare, rules).findings))
      }),
    )
  })
})
