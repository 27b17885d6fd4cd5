import assert from 'node:assert/strict'
import { checkResponse } from '../../../server/src/check/checkResponse.js'
import { applyFixes } from '../../../server/src/check/fix.js'
import type { Rule } from '../../../server/src/rules/rule.js'
import { defaultSchema } from '../../../server/src/schema/defaultSchema.js'
import { handMadeResponse, ruleAgainst, today } from '../support/handMadeResponse.js'

const rules: readonly Rule[] = [ruleAgainst('bad'), ruleAgainst('poor'), ruleAgainst('sad', { id: 'moods/sad' })]

/** `line: rule` for each finding that is shown, lines from 1. */
function shown(text: string, some: readonly Rule[] = rules): string[] {
  return check(text, some).findings.map(({ rule, span }) => `${lineOf(text, span.start)}: ${rule}`)
}

function check(text: string, some: readonly Rule[] = rules) {
  return checkResponse(handMadeResponse(text), defaultSchema, { today, published: null, rules: some })
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length
}

/** Each document with what is still shown of it. */
const documents: readonly { what: string; text: string; shown: readonly string[] }[] = [
  { what: 'no comment', text: 'bad\n\npoor bad', shown: ['1: words/bad', '3: words/poor', '3: words/bad'] },
  {
    what: 'the next line, and no other',
    text: 'bad\n<!-- response-desk-disable-next-line words/bad -- quoted -->\nbad\n\nbad',
    shown: ['1: words/bad', '5: words/bad'],
  },
  {
    what: 'the named rule, and no other',
    text: '<!-- response-desk-disable-next-line words/bad -- quoted -->\nbad poor',
    shown: ['2: words/poor'],
  },
  {
    what: 'several named rules',
    text: '<!-- response-desk-disable-next-line words/bad, moods/sad -- quoted -->\nbad sad poor',
    shown: ['2: words/poor'],
  },
  {
    what: 'a group of rules',
    text: '<!-- response-desk-disable-next-line words/* -- quoted -->\nbad sad poor',
    shown: ['2: moods/sad'],
  },
  {
    what: 'the next line behind blank lines and other comments',
    text: '<!-- response-desk-disable-next-line words/bad -- one -->\n<!-- response-desk-disable-next-line words/poor -- two -->\n<!-- a note\nof two lines -->\n\nbad poor',
    shown: [],
  },
  {
    what: 'a paragraph that is hard-wrapped, to its end',
    text: '<!-- response-desk-disable-next-line words/bad -- quoted -->\nIt is\nnot so\nbad at all.\n\nbad',
    shown: ['6: words/bad'],
  },
  {
    what: 'one list item of several',
    text: '- bad\n  <!-- response-desk-disable-next-line words/bad -- quoted -->\n- bad\n- bad',
    shown: ['1: words/bad', '4: words/bad'],
  },
  {
    what: 'a table as a whole',
    text: '<!-- response-desk-disable-next-line words/bad -- imported -->\n| bad |\n| --- |\n| bad |\n\nbad',
    shown: ['6: words/bad'],
  },
  {
    what: 'a range',
    text: 'bad\n<!-- response-desk-disable words/bad -- quoted -->\nbad\n\nbad\n<!-- response-desk-enable words/bad -->\nbad',
    shown: ['1: words/bad', '7: words/bad'],
  },
  {
    what: 'a range that nothing ends',
    text: 'bad\n<!-- response-desk-disable words/bad -- quoted -->\nbad\n\nbad',
    shown: ['1: words/bad'],
  },
  {
    what: 'two ranges that one comment ends',
    text: '<!-- response-desk-disable words/bad -- a -->\nbad\n<!-- response-desk-disable moods/* -- b -->\nbad sad\n<!-- response-desk-enable -->\nbad sad',
    shown: ['6: words/bad', '6: moods/sad'],
  },
  {
    what: 'a group of which one rule speaks again',
    text: '<!-- response-desk-disable words/* -- a -->\nbad poor\n<!-- response-desk-enable words/poor -->\nbad poor',
    shown: ['4: words/poor'],
  },
  {
    what: 'the whole draft, wherever the comment stands',
    text: 'bad\n\npoor bad\n\n<!-- response-desk-disable-file words/bad -- quoted -->',
    shown: ['3: words/poor'],
  },
  {
    what: 'the reason behind a dash as word processors write it',
    text: '<!-- response-desk-disable-next-line words/bad – quoted -->\nbad',
    shown: [],
  },
]

/** Each document with what is wrong with its comment, the way out that is offered first, and what that makes of it. */
const faults: readonly { what: string; text: string; says: readonly string[]; fixed?: string }[] = [
  {
    what: 'no reason',
    text: '<!-- response-desk-disable-next-line words/bad -->\nbad',
    says: ['1: suppression/no-reason'],
    fixed: '<!-- response-desk-disable-next-line words/bad -- say why -->\nbad',
  },
  {
    what: 'dashes and no reason behind them',
    text: '<!-- response-desk-disable-next-line words/bad -- -->\nbad',
    says: ['1: suppression/no-reason'],
    fixed: '<!-- response-desk-disable-next-line words/bad -- say why -->\nbad',
  },
  {
    what: 'a reason that is still the placeholder',
    text: '<!-- response-desk-disable-next-line words/bad -- say why -->\nbad',
    says: ['1: suppression/no-reason'],
  },
  {
    what: 'a rule that does not exist, with one that does nearby',
    text: '<!-- response-desk-disable-next-line words/badd -- quoted -->\nbad',
    says: ['1: suppression/unknown-rule', '2: words/bad'],
    fixed: '<!-- response-desk-disable-next-line words/bad -- quoted -->\nbad',
  },
  {
    what: 'a group that does not exist',
    text: '<!-- response-desk-disable-next-line mods/* -- quoted -->\nsad',
    says: ['1: suppression/unknown-rule', '2: moods/sad'],
    fixed: '<!-- response-desk-disable-next-line moods/* -- quoted -->\nsad',
  },
  {
    what: 'a rule that does not exist among others',
    text: '<!-- response-desk-disable-next-line other/thing-altogether, words/bad -- quoted -->\nbad',
    says: ['1: suppression/unknown-rule'],
    fixed: '<!-- response-desk-disable-next-line words/bad -- quoted -->\nbad',
  },
  {
    what: 'a rule about such comments',
    text: '<!-- response-desk-disable-next-line suppression/unused -- quiet -->\nwell',
    says: ['1: suppression/unknown-rule'],
    fixed: 'well',
  },
  {
    what: 'a comment of no use',
    text: 'well\n\n  <!-- response-desk-disable-next-line words/bad -- quoted -->\nwell',
    says: ['3: suppression/unused'],
    fixed: 'well\n\nwell',
  },
  {
    what: 'one name of no use',
    text: '<!-- response-desk-disable-next-line words/bad, words/poor -- quoted -->\nbad',
    says: ['1: suppression/unused'],
    fixed: '<!-- response-desk-disable-next-line words/bad -- quoted -->\nbad',
  },
  {
    what: 'a wider comment that a narrower one leaves nothing to do',
    text: '<!-- response-desk-disable-file words/bad -- a -->\n\n<!-- response-desk-disable-next-line words/bad -- b -->\nbad',
    says: ['1: suppression/unused'],
    fixed: '\n<!-- response-desk-disable-next-line words/bad -- b -->\nbad',
  },
  {
    what: 'a comment for the next line at the end of the draft',
    text: 'bad\n<!-- response-desk-disable-next-line words/bad -- quoted -->',
    says: ['1: words/bad', '2: suppression/unused'],
    fixed: 'bad\n',
  },
  {
    what: 'an end without its beginning',
    text: 'bad\n<!-- response-desk-enable words/bad -->\nbad',
    says: ['1: words/bad', '2: suppression/unused', '3: words/bad'],
    fixed: 'bad\nbad',
  },
  {
    what: 'an end of everything where nothing is silent',
    text: 'well\n<!-- response-desk-enable -->\nwell',
    says: ['2: suppression/unused'],
    fixed: 'well\nwell',
  },
  {
    what: 'a misspelt word',
    text: '<!-- response-desk-disable-nextline words/bad -- quoted -->\nbad',
    says: ['1: suppression/malformed', '2: words/bad'],
    fixed: '<!-- response-desk-disable-next-line words/bad -- quoted -->\nbad',
  },
  {
    what: 'a space for a hyphen, and capitals',
    text: '<!-- Response Desk: disable-next-line words/bad -- quoted -->\nbad',
    says: ['1: suppression/malformed', '2: words/bad'],
    fixed: '<!-- response-desk-disable-next-line words/bad -- quoted -->\nbad',
  },
  {
    what: 'no rule',
    text: '<!-- response-desk-disable-next-line -- quoted -->\nbad',
    says: ['1: suppression/malformed', '2: words/bad'],
    fixed: 'bad',
  },
  {
    what: 'a reason without dashes',
    text: '<!-- response-desk-disable-next-line words/bad because it is quoted -->\nbad',
    says: ['1: suppression/malformed', '2: words/bad'],
    fixed: '<!-- response-desk-disable-next-line words/bad -- because it is quoted -->\nbad',
  },
  {
    what: 'no id of a rule',
    text: '<!-- response-desk-disable-next-line bad -- quoted -->\nbad',
    says: ['1: suppression/malformed', '2: words/bad'],
    fixed: 'bad',
  },
  { what: 'a comment to people', text: '<!-- Response Desk is down, ask Kim -->\nwell', says: [] },
]

const endings: readonly [name: string, ending: string][] = [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
]

for (const [name, ending] of endings) {
  const inEnding = (text: string) => text.replaceAll('\n', ending)

  describe(`comments that silence rules, ${name}`, () => {
    for (const { what, text, shown: expected } of documents) {
      it(`silence ${what}`, () => {
        assert.deepEqual(shown(inEnding(text)), expected)
        assert.deepEqual(shown(`\u{1F600}${ending}${inEnding(text)}`), expected.map(oneLineOn))
      })
    }
  })

  describe(`faults of comments that silence rules, ${name}`, () => {
    for (const { what, text, says, fixed } of faults) {
      it(`reports ${what}`, () => {
        const draft = inEnding(text)
        assert.deepEqual(shown(draft), says)
        const fault = check(draft).findings.find(({ rule }) => rule.startsWith('suppression/'))
        const edits = fault?.fixes[0]?.edits
        assert.equal(edits && applyFixes(draft, edits), fixed && inEnding(fixed))
      })
    }
  })
}

function oneLineOn(place: string): string {
  return place.replace(/^\d+/, (line) => String(Number(line) + 1))
}

describe('what comments silence', () => {
  it('is kept with its reason', () => {
    const text = '<!-- response-desk-disable-next-line words/bad -- the minister’s own words -->\nbad'
    const [silenced] = check(text).silenced
    assert.equal(silenced?.finding.rule, 'words/bad')
    assert.equal(silenced.reason, 'the minister’s own words')
    assert.equal(text.slice(silenced.comment.start, silenced.comment.end), text.split('\n')[0])
  })

  it('is of use or not only where the rule ran to its end', () => {
    const text = '<!-- response-desk-disable-next-line words/bad -- quoted -->\nwell'
    const broken: Rule = {
      ...ruleAgainst('bad'),
      check: () => {
        throw new Error('no')
      },
    }
    assert.deepEqual(shown(text, [broken]), ['1: check/rule-failed'])
    assert.deepEqual(shown(text, [ruleAgainst('bad', { severity: 'off' })]), [])
  })

  it('does not hang on the order of comments in the response', () => {
    const text = 'bad\n<!-- response-desk-disable words/bad -- a -->\nbad\n<!-- response-desk-enable words/bad -->\nbad'
    const response = handMadeResponse(text)
    const reversed = { ...response, comments: [...response.comments].reverse() }
    const findings = (some: typeof response) =>
      checkResponse(some, defaultSchema, { today, published: null, rules }).findings
    assert.deepEqual(findings(reversed), findings(response))
  })
})
