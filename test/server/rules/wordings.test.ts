import assert from 'node:assert/strict'
import { findingsIn } from '../support/findings.js'

/** A draft with one recommendation, whose answer holds `sentence`. */
function inAnswer(sentence: string, verdict = 'Accepted'): string {
  return `# Home Office response to an inspection of ports

Recommendation 1

Publish the times of all ports.

${verdict}

The times have been published since January 2023. ${sentence}
`
}

/** The words that the rule marks in `draft`. */
function marked(draft: string, rule: string, published = '2024-02-29'): string[] {
  return findingsIn(draft, { published })
    .filter((finding) => finding.rule === rule)
    .map(({ span }) => draft.slice(span.start, span.end))
}

/** By rule: sentences of an answer, and what is marked in them. */
const wordings: Readonly<Record<string, readonly (readonly [sentence: string, ...marked: string[]])[]>> = {
  'placeholder/left': [
    ['A note will follow on [date].', '[date]'],
    ['A note will follow by [date TBC].', '[date TBC]'],
    ['A note will follow by date TBC.', 'date TBC'],
    ['The owner is TBC and the lead is TBD.', 'TBC', 'TBD'],
    ['The lead is [name of the director].', '[name of the director]'],
    ['It costs £XXX a year, from XX March.', '£XXX', 'XX'],
    ['It is done on XX/XX/2024.', 'XX/XX/2024'],
    ['It was agreed by ____ in March.', '____'],
    ['TODO: ask the port.', 'TODO:'],
    ['Lorem ipsum dolor sit amet.', 'Lorem ipsum'],
    ['The port is open (delete as appropriate).', '(delete as appropriate)'],
    ['The number is [to be confirmed].', '[to be confirmed]'],
    ['The number is to be confirmed by the port.'],
    ['The report says that officers “was [sic] ready”.'],
    ['It says that “[the port] was ready”, and that [some] were not.'],
    ['See [the date](https://a.example) and [1(a)], and Part XX of the Act.'],
    ['It holds item (xx) and item (xxx) of the list, and an <!-- TODO ask --> exit.'],
  ],
  'text/doubled-word': [
    ['They said the the times were wrong.', 'the the'],
    ['The the times were wrong.', 'The the'],
    ['They sent it to\nto the port.', 'to\nto'],
    ['For that that reason it was stopped.', 'that that'],
    ['They said that that reason was enough.'],
    ['They had had enough of it. It was what it is is not.'],
    ['It was 10 10 times. They went in, in March. It did so. So it went.'],
    ['The long long-term plan and the so-so plan were read in Baden Baden.'],
    ['It was the (the) port that was meant.'],
  ],
  'text/unbalanced-bracket': [
    ['They built relationships.] They went on.', ']'],
    ['They built (and kept relationships.', '('],
    ['They chose a) ports, b) gates and iv) lanes, and 2) roads.'],
    ['They were told :) and (they) went [home].'],
  ],
  'date/impossible': [
    ['It was agreed on 31 June.', '31 June'],
    ['It was agreed on 30th February 2023.', '30th February 2023'],
    ['It was agreed on 29 February 2023.', '29 February 2023'],
    ['It was agreed on 29 February 2024, and on 29 February before.'],
    ['It was agreed on 31 May and in paragraph 3.31 March was named.'],
  ],
  'date/past': [
    ['Times have been kept since August 2024.', 'August 2024'],
    ['It was agreed with the port on 8 November 2024.', '8 November 2024'],
    ['It was due to be ready in June 2024. It was agreed in 2023, and on 8 February 2024.'],
    ['It will be published by January 2024.', 'by January 2024'],
    ['It will be published by March 2024.'],
  ],
  'marking/left': [
    ['It is done.\n\nOFFICIAL-SENSITIVE', 'OFFICIAL-SENSITIVE'],
    ['It is done.\n\nOFFICIAL - SENSITIVE    2', 'OFFICIAL - SENSITIVE'],
    ['It is done.\n\n**OFFICIAL: SENSITIVE**', 'OFFICIAL: SENSITIVE'],
    ['It is done. (OFFICIAL)', 'OFFICIAL'],
    ['It is done.\n\nOFFICIAL-SENSITIVE: the port is closed.', 'OFFICIAL-SENSITIVE'],
    ['It is done.\n\nSecond DRAFT of the answer.', 'DRAFT'],
    ['It is marked OFFICIAL-SENSITIVE by the port. A draft is a secret.'],
    ['It is done.\n\nRESTRICTED GOODS AT THE PORT'],
    ['It is done. <!-- DRAFT -->'],
  ],
  'answer/no-commitment': [
    ['They are now kept.\n\nWork is ongoing.', 'Work is ongoing.'],
    ['They are now kept.\n\nThis work is currently in progress.', 'This work is currently in progress.'],
    ['They are now kept.\n\nWork is ongoing to publish them each week.'],
    ['They are now kept.\n\nComplete.'],
  ],
}

describe('what the rules mark in an answer', () => {
  for (const [rule, cases] of Object.entries(wordings)) {
    describe(rule, () => {
      for (const [sentence, ...words] of cases) {
        it(`marks ${words.map((word) => JSON.stringify(word)).join(' and ') || 'nothing'} in ${JSON.stringify(sentence)}`, () => {
          assert.deepEqual(marked(inAnswer(sentence), rule), words)
        })
      }
    })
  }

  it('leaves alone how the inspectorate words a recommendation', () => {
    const draft = inAnswer('It is done.').replace('Publish the times', 'Publish the the times (see 9.9 and RCCU')
    assert.deepEqual(
      findingsIn(draft).map(({ rule }) => rule),
      [],
    )
  })
})

describe('answer/reason-missing', () => {
  const answers: readonly (readonly [verdict: string, answer: string, fails: boolean])[] = [
    ['Partially accepted', 'The times will be published by May 2025.', true],
    ['Partially accepted', 'The times will be published by May 2025, but not by port.', false],
    ['Partially accepted', 'The times will be published by May 2025. A list by port would name its staff.', false],
    ['Partially accepted', 'The times of three ports will be published by May 2025.', false],
    ['Partially accepted', 'See 1.2 above.', true],
    ['Not accepted', 'We do not accept this recommendation. We are grateful for it.', true],
    ['Not accepted', 'We note the recommendation. Please see the introduction above.', true],
    ['Not accepted', 'We do not accept this recommendation. The times change daily.', false],
    ['Not accepted', 'The ports publish their own times.', false],
  ]
  for (const [verdict, answer, fails] of answers) {
    it(`${fails ? 'misses a reason' : 'sees a reason'} in “${verdict}: ${answer}”`, () => {
      const draft = `# Response\n\nRecommendation 1\n\nPublish the times of all ports.\n\n${verdict}\n\n${answer}\n`
      assert.deepEqual(marked(draft, 'answer/reason-missing'), fails ? [verdict] : [])
    })
  }
})
