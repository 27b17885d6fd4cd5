/** Holds the stronger wordings to what reads well: where a date or an owner is written into a sentence, and where not. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { strongerWordings } from '../../../server/src/rules/strongerWordings.js'
import { edited, findingsIn } from '../support/findings.js'

function draft(sentence: string): string {
  return `# Home Office response to an inspection of ports

Published 29 February 2024

Recommendation 1

Publish the times of all ports.

Accepted

${sentence}

Recommendation 2

Tell the carriers.

Accepted

Border Force will tell the carriers by May 2025. Immigration Enforcement will tell the police by May 2025.
`
}

/** The answer that holds `sentence` after the last fix of `rule`, which is the one in the sentence; null without one. */
function mended(rule: string, sentence: string): string | null {
  const before = draft(sentence)
  const fix = findingsIn(before, { published: '2024-02-29' })
    .find((finding) => finding.rule === rule)
    ?.fixes.at(-1)
  if (fix === undefined || fix.title.endsWith('below the answer')) return null
  assert.equal(fix.safety, 'ask')
  const after = edited(before, fix.edits)
  return after.slice(before.indexOf(sentence), after.indexOf('\n\nRecommendation 2'))
}

/** By rule: a sentence, and the same with the fix; null where no fix may be offered. */
const wordings: Readonly<Record<string, readonly (readonly [before: string, after: string | null])[]>> = {
  'commitment/date-missing': [
    ['Times will be published.', 'Times will be published by [date].'],
    ['We will publish them without the full stop', 'We will publish them without the full stop by [date]'],
    ['We will write to the ports.1 They wait.', 'We will write to the ports by [date].1 They wait.'],
    ['We will write to the ports.² They wait.', 'We will write to the ports by [date].² They wait.'],
    ['We will write to the ports.[^2] They wait.', 'We will write to the ports by [date].[^2] They wait.'],
    ['We will write to the ports (see 1.2).', 'We will write to the ports by [date] (see 1.2).'],
    ['We will write the Gates Manual (GM).', 'We will write the Gates Manual (GM) by [date].'],
    ['(We will write to the ports.)', '(We will write to the ports by [date].)'],
    ['We will write to (some of) the ports.', 'We will write to (some of) the ports by [date].'],
    ['We will write to the ‘old’ ports.', 'We will write to the ‘old’ ports by [date].'],
    ['We will write a note that says “wait”.', 'We will write a note that says “wait” by [date].'],
    ['We will write a note that says “Wait.”', null],
    [
      'We will write to the ports, which will then tell the carriers.',
      'We will write to the ports by [date], which will then tell the carriers.',
    ],
    [
      'We will write to the ports to ensure that they know.',
      'We will write to the ports by [date] to ensure that they know.',
    ],
    ['We will ensure that all ports know.', 'We will ensure by [date] that all ports know.'],
    ['We will publish a list that names all ports.', 'We will publish a list that names all ports by [date].'],
    ['We will train officers, managers and clerks.', 'We will train officers, managers and clerks by [date].'],
    [
      'We will write rules for receiving, weighing and sending parcels.',
      'We will write rules for receiving, weighing and sending parcels by [date].',
    ],
    ['We will publish **the list**.', 'We will publish **the list** by [date].'],
    [
      'We will publish [the list](https://a.example/list).',
      'We will publish [the list](https://a.example/list) by [date].',
    ],
    [
      'We will write to the ports\nto ensure that they know.',
      'We will write to the ports by [date]\nto ensure that they know.',
    ],
    ['A guide is being written.', 'A guide is being written, to be ready by [date].'],
  ],
  'commitment/date-vague': [
    ['Times will be published in due course.', 'Times will be published by [date].'],
    ['Times will be published in due\ncourse on the intranet.', 'Times will be published by [date] on the intranet.'],
    ['Shortly, we will publish the times.', 'By [date], we will publish the times.'],
    ['We will shortly publish the times, which will help.', 'We will publish the times by [date], which will help.'],
    ['Times will be published when parliamentary time allows.', 'Times will be published by [date].'],
    ['As a priority, we will publish the times.', 'As a priority, by [date], we will publish the times.'],
    [
      'Times will be published once the gates are settled.',
      'Times will be published by [date], once the gates are settled.',
    ],
    ['Following evaluation, times will be published.', 'Following evaluation, times will be published by [date].'],
    ['Times will be published in due **course**.', null],
    [
      'Times will be published.\n\nDate of implementation: in due course',
      'Times will be published.\n\nDate of implementation: [date]',
    ],
  ],
  'commitment/soft-undated': [
    ['We will consider whether the times would help.', 'We will consider by [date] whether the times would help.'],
    [
      'We are exploring whether the times would help.',
      'We are exploring whether the times would help, with a decision by [date].',
    ],
  ],
  'commitment/date-relative': [
    ['Times will be published within the next six months.', 'Times will be published by 29 August 2024.'],
    ['Within the next six months, times will be published.', 'By 29 August 2024, times will be published.'],
    ['Times will be published by the end of March.', 'Times will be published by the end of March 2024.'],
    ['Times will be published in the autumn.', 'Times will be published in the autumn 2024.'],
    ['Times will be published by the end of the year.', 'Times will be published by 31 December 2024.'],
    ['Times will be checked every six months.', null],
  ],
  'commitment/owner-missing': [
    ['Times will be published by May 2025.', 'Times will be published by [owner] by May 2025.'],
    ['A list will be rolled out by May 2025.', 'A list will be rolled out by [owner] by May 2025.'],
    ['A list will be brought up to date by May 2025.', 'A list will be brought up to date by [owner] by May 2025.'],
    ['Carriers will be shown the list by May 2025.', null],
  ],
}

describe('the stronger wordings', () => {
  for (const [rule, cases] of Object.entries(wordings)) {
    describe(rule, () => {
      for (const [before, after] of cases) {
        it(`${after === null ? 'leaves alone' : 'mends'} ${JSON.stringify(before)}`, () => {
          assert.equal(mended(rule, before), after)
        })
      }
    })
  }

  for (const { weak, stronger } of strongerWordings) {
    it(`turns “${weak}” into “${stronger}”`, () => {
      const after = mended('commitment/date-vague', `Times will be published ${weak}.`)
      assert.equal(after, `Times will be published ${stronger}.`)
    })
  }

  const folder = new URL('../../fixtures/layouts/', import.meta.url)
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
    it(`leave nothing behind in ${name} but what is to be filled in`, () => {
      const before = readFileSync(new URL(name, folder), 'utf8')
      const found = fillable(before)
      const fixes = found.flatMap((finding) => finding.fixes)
      const after = edited(
        before,
        fixes.flatMap(({ edits }) => edits),
      )
      assert.equal(countOf('placeholder/left', after), countOf('placeholder/left', before) + fixes.length)
      const mendedMessages = new Set(found.map(({ message }) => message))
      assert.deepEqual(
        fillable(after).filter(({ message }) => mendedMessages.has(message)),
        [],
      )
    })
  }
})

/** The findings about commitments that offer something to fill in, with those fixes alone. */
function fillable(text: string) {
  return findingsIn(text).flatMap(({ rule, message, fixes }) => {
    const filling = fixes.filter(({ title }) => /\[(?:date|owner)\]/.test(title))
    return rule.startsWith('commitment/') && filling.length > 0 ? [{ message, fixes: filling }] : []
  })
}

function countOf(rule: string, text: string): number {
  return findingsIn(text).filter((finding) => finding.rule === rule).length
}
