/** Edits after which something was once taken to say the same that did not: what is known then is what is read from scratch. */
import assert from 'node:assert/strict'
import type { Day } from '../../server/src/model/day.js'
import { type Analysis, createResponseService } from '../../server/src/service.js'
import { cleanDraft } from './drafts.js'

const service = () => createResponseService({ today: () => '2024-03-01' as Day })
const told = ({ response, findings }: Analysis) => JSON.stringify([findings, response])

const compounds = `${cleanDraft}
Searches were made, and notes ma-de of them, which is made the rule.
`

/** The versions of a draft, one after the other. */
const cases: Readonly<Record<string, readonly string[]>> = {
  'other letters in a verdict, as many as before': [
    `${cleanDraft}\n## Recommendation 3\n\nNot accepted.\n`,
    `${cleanDraft}\n## Recommendation 3\n\nNot Accepted.\n`,
  ],
  'a full stop behind the emphasis of a verdict': ['**[2] – Partially accepted**', '**[2] – Partially accepted**.'],
  'words at the end of a heading': [
    '### Recommendation 3: Tell those who refer information what became of it',
    '### Recommendation 3: Tell those who refer information what became of it and IE has none left',
  ],
  'a sentence before another that begins as it does, behind markup': [
    cleanDraft.replace('We will publish', 'This **will not** do. The staff will publish'),
    cleanDraft.replace('We will publish', 'This **will not** do. The port is old. The staff will publish'),
  ],
  'a compound where none of its family stood when it was first looked for': [
    compounds.replace('ma-de', 'made'),
    compounds,
    compounds.replace('The Home Office thanks', 'The Home Office, with what was made of it, thanks'),
  ],
  'words at the end of a page that breaks a paragraph': ['', ', :'].map((added) =>
    cleanDraft.replace(
      'publish the guidance',
      `publish,\nas has been agreed with the staff side, and will\n\nBORDER FORCE: TERMINAL 3${added}          Page 2 of 3\n\nhold to, the guidance`,
    ),
  ),
  'a letter between a date before all recommendations and what has none behind them': ['the', 'the,'].map((the) =>
    cleanDraft
      .replace('We accept both', 'The plan will apply from 1 April 2024. We accept both')
      .replace('publish the guidance', `publish ${the} guidance`)
      .concat('\n## Next steps\n\nThe table is to be brought up to date each quarter by the unit.\n'),
  ),
  'a letter in an answer that goes on, without a blank line, from another that says when': ['all', 'alla'].map(
    (all) => `# Home Office response to an inspection of ferry ports

Recommendation 1
Publish the guidance.
Accepted
We will publish a toolkit by 30 June 2024.
Recommendation 2
Train all staff.
Accepted
They will train ${all} staff.
`,
  ),
  'a verdict by which words of the inspectorate are the department’s': ['Accepte', 'Accepted'].map(
    (verdict) => `# Home Office response to an inspection of ferry ports

Recommendation 1

Count them.

Accepted

We will count the coastal patrol vessels by May 2025.

Recommendation 2

${verdict}

Let the crews of the Coastal Patrol Vessels be counted.
`,
  ),
  'a name behind white space, in the first half of what a page broke': [
    '',
    'B',
    'Bo',
    'Bo ',
    'Bo F',
    'Bo Fo',
    'Bo Fo ',
  ].map(
    (words) =>
      `${cleanDraft}\n## Recommendation 3\n\nTrain all staff.\n\nAccepted\n\n9.2 We will do it with ${words}\n\n**meeting all of them four times a year**\n\nIt is so.\n`,
  ),
  'a paragraph that goes to another place, and names that stand there': ['ab', 'ba', 'a', 'ab'].map((order) =>
    cleanDraft.concat(
      ...[...order].map((which) =>
        which === 'a' ? '\nThe Small Boats came to the ports.\n' : '\nSo did other small boats, as the SOP has it.\n',
      ),
    ),
  ),
  'a bracket in an answer, and one behind a heading that is none of it': [
    'it cannot say (see below more).',
    'it cannot say (see below\n\n# The Home Office response to it, more).',
    'it can not say (see below\n\n# The Home Office response to it, more).',
  ].map((words) => cleanDraft.concat(`\n## Recommendation 3\n\nSay it.\n\nAccepted\n\nWe know that ${words}\n`)),
  'a letter in what two recommendations say together that nobody has answered': ['state', 'stated'].map(
    (state) => `THE GOVERNMENT RESPONSE TO THE FIFTH REPORT FROM THE HOME AFFAIRS COMMITTEE

CONCLUSION/RECOMMENDATION 8 TAKEN WITH CONCLUSION/RECOMMENDATION 9

The Home Office should ${state} what reporting is for. (Paragraph 11)
`,
  ),
  'a cell in the head of a table': ['ecommendation | Agreed, Partly Agreed,', ''].map(
    (cells) => `| Number in report | R${cells} Not Agreed | Response | Function responsible | Target date |
|---|---|---|---|---|---|
| S40 | Prisoners should be told. | Agreed | A list has been sent. HMPPS will raise it. | Head of Delivery | December 2023 |
| S41 | Interpreters should be used. | Partly Agreed | Use is checked by the team every month. | Head of Safety | Ongoing |
`,
  ),
  'white space before an item that goes on from what leads in to it': [
    `${cleanDraft}\nBorder Force will:\n\n- publish a plan by March 2025.\n`,
    `${cleanDraft}\nBorder Force will:\n\n-  publish a plan by March 2025.\n`,
  ],
  'a letter in an item of a list, and then one in the next, which goes on from what leads in to both': [
    ['targets', 'begin'],
    ['tarets', 'begin'],
    ['tarets', 'bein'],
  ].map(
    ([targets, begin]) => `${cleanDraft}
Border Force will, by the end of June 2024:

- publish the ${targets} on the intranet
- ${begin} to report on them each month
`,
  ),
  // Between the two another answer stands, of which the rules of that number see nothing.
  'a letter, where an undertaking ends in a colon and the next one under its number stands elsewhere': [
    'all',
    'al',
  ].map(
    (all) => `The Home Office should bring together ${all} that it publishes:

**Recommendation 3**

3.2 UKVI are looking into whether leave could be sought, bearing in mind what was said about:

**Recommendation 2**

2.3 Interviewers will be trained in it, once that has been done, by UK Visas and Immigration (UKVI).

**Recommendation 3**

3.2 UKVI are looking into whether leave could be sought, bearing in mind what was said.
`,
  ),
}

describe('an analysis after an edit that looks like less than it is', () => {
  for (const [what, versions] of Object.entries(cases))
    it(`is what one from scratch is: ${what}`, () => {
      const kept = service()
      for (const [version, text] of versions.entries()) {
        const analysis = kept.analyse({ uri: 'file:///a.response.md', version, text })
        assert.equal(told(analysis), told(service().analyse({ uri: 'file:///a.response.md', version: 0, text })))
      }
    })
})
