import assert from 'node:assert/strict'
import type { Refactoring, RefactoringKind } from '../../../server/src/features/refactorings/refactoring.js'
import { refactorings } from '../../../server/src/features/refactorings.js'
import { atCursor } from '../support/cursor.js'
import { edited } from '../support/findings.js'
import { readOnly } from '../support/readOnly.js'

function refactored(kind: RefactoringKind, draft: string): { readonly text: string; readonly one: Refactoring } {
  const { text, place } = atCursor(draft)
  const [one] = refactorings(readOnly(text), place, (each) => each === kind)
  assert.ok(one !== undefined)
  return { text, one }
}

interface Case {
  readonly it: string
  readonly draft: string
  readonly after: string
}

interface Refusal {
  readonly it: string
  readonly draft: string
  readonly reason: RegExp
}

/** Each case as it is written and with CRLF, and once more, when there must be nothing left to do. */
function describeKind(kind: RefactoringKind, name: string, cases: readonly Case[], refusals: readonly Refusal[]): void {
  describe(name, () => {
    for (const { it: does, draft, after } of cases) {
      for (const ending of ['\n', '\r\n']) {
        it(`${does}${ending === '\n' ? '' : ', with CRLF'}`, () => {
          const { text, one } = refactored(kind, draft.replaceAll('\n', ending))
          assert.equal(one.unavailable, null)
          assert.equal(edited(text, one.edits), after.replaceAll('\n', ending))
        })
      }
    }
    for (const { it: refuses, draft, reason } of refusals) {
      it(`is refused ${refuses}, with the reason`, () => {
        const { one } = refactored(kind, draft)
        assert.deepEqual(one.edits, [])
        assert.match(one.unavailable ?? '', reason)
      })
    }
  })
}

const head = '# Home Office response to an inspection of ports\n\n'

describeKind(
  'renumber',
  'renumbering',
  [
    {
      it: 'numbers the paragraphs of each answer from 1, and takes the references along',
      draft: `${head}## Recommendation 1\n\nPublish the times.\n\n1.1 Accepted\n\n1.3 Times will be published by May 2025.\n\n1.4. A trial was held, see 1.3 above.\n\n## Recommendation 2\n\nTell the ports.\n\n2.1 Accepted\n\n1.5 Ports were told (paragraphs 1.3 to 1.4 above).\n\n2.2 It helped.‸\n`,
      after: `${head}## Recommendation 1\n\nPublish the times.\n\n1.1 Accepted\n\n1.2 Times will be published by May 2025.\n\n1.3. A trial was held, see 1.2 above.\n\n## Recommendation 2\n\nTell the ports.\n\n2.1 Accepted\n\n2.2 Ports were told (paragraphs 1.2 to 1.3 above).\n\n2.3 It helped.\n`,
    },
    {
      it: 'leaves the paragraphs of the report and the words of the inspectorate alone',
      draft: `${head}## Recommendation 1\n\nPublish the times, as paragraph 1.3 says.\n\n1.1 Accepted\n\n1.3 Times will be published by May 2025 (paragraph 1.3 of the report).‸\n`,
      after: `${head}## Recommendation 1\n\nPublish the times, as paragraph 1.3 says.\n\n1.1 Accepted\n\n1.2 Times will be published by May 2025 (paragraph 1.3 of the report).\n`,
    },
    {
      it: 'counts on through the parts of a recommendation',
      draft: `${head}## Recommendation 1(a)\n\nPublish the times.\n\n1.1 Accepted\n\n1.2 It will be done by May 2025.\n\n## Recommendation 1(b)\n\nTell the ports.\n\n1.1 Accepted\n\n1.2 It will be done by June 2025.‸\n`,
      after: `${head}## Recommendation 1(a)\n\nPublish the times.\n\n1.1 Accepted\n\n1.2 It will be done by May 2025.\n\n## Recommendation 1(b)\n\nTell the ports.\n\n1.3 Accepted\n\n1.4 It will be done by June 2025.\n`,
    },
  ],
  [
    {
      it: 'without numbers',
      draft: `${head}## Recommendation 1\n\nPublish the times.\n\nAccepted\n\nIt is done.‸\n`,
      reason: /no numbered paragraphs/,
    },
    {
      it: 'where nothing is to be done',
      draft: `${head}## Recommendation 1\n\nPublish the times.\n\n1.1 Accepted\n\n1.2 It is done.‸\n`,
      reason: /in their order already/,
    },
    {
      it: 'where a reference to nothing would lead to something',
      draft: `${head}## Recommendation 1\n\nPublish the times.\n\n1.1 Accepted\n\n1.3 It is done, see paragraph 1.2 above.‸\n`,
      reason: /1\.2.*Correct that reference first/,
    },
    {
      it: 'where a recommendation stands twice',
      draft: `${head}## Recommendation 1\n\nPublish the times.\n\n1.1 Accepted\n\n1.3 It is done.\n\n## Recommendation 1\n\nTell the ports.\n\n1.1 Accepted\n\n1.2 It is done.‸\n`,
      reason: /Recommendation 1 stands twice|no numbered/,
    },
  ],
)

const answered = `${head}## Recommendation 1\n\nPublish the times.\n\n1.1 Accepted\n\n1.2 Times will be published by May 2025.\n\n`

describeKind(
  'number',
  'numbering of pasted paragraphs',
  [
    {
      it: 'numbers what is selected, and makes room for it',
      draft: `${answered}⟦A trial was held.\n\nIt went well.⟧\n\n1.3 Ports were told.\n\n## Recommendation 2\n\nTell the ports.\n\n2.1 Accepted\n\n2.2 It was done, see 1.3 above.\n`,
      after: `${answered}1.3 A trial was held.\n\n1.4 It went well.\n\n1.5 Ports were told.\n\n## Recommendation 2\n\nTell the ports.\n\n2.1 Accepted\n\n2.2 It was done, see 1.5 above.\n`,
    },
    {
      it: 'writes numbers as the others are written',
      draft: `${answered.replace('1.2 Times', '- **1.2** Times')}A trial was‸ held.\n`,
      after: `${answered.replace('1.2 Times', '- **1.2** Times')}- **1.3** A trial was held.\n`,
    },
  ],
  [
    {
      it: 'where all have numbers',
      draft: `${answered}1.3 It went‸ well.\n`,
      reason: /has its numbers already|have its numbers already|its numbers already/,
    },
    {
      it: 'outside answers',
      draft: `${head}The port was ‸closed.\n\n## Recommendation 1\n\nx\n`,
      reason: /Only paragraphs of an answer/,
    },
    {
      it: 'in a draft without numbers',
      draft: `${head}## Recommendation 1\n\nPublish the times.\n\nAccepted\n\nIt was ‸done.\n`,
      reason: /have no numbers/,
    },
  ],
)

describeKind(
  'insertAnswer',
  'inserting an answer',
  [
    {
      it: 'writes a verdict and an answer to fill in, in the form of the others',
      draft: `${head}### Recommendation 1\n\nPublish the times.\n\n**1.1 Accepted.**\n\n1.2 It is done.\n\n### Recommendation 2\n\nTell‸ the ports.\n\n### Recommendation 3\n\nOpen the port.\n`,
      after: `${head}### Recommendation 1\n\nPublish the times.\n\n**1.1 Accepted.**\n\n1.2 It is done.\n\n### Recommendation 2\n\nTell the ports.\n\n**2.1 [insert Accepted, Partially accepted or Not accepted]**\n\n2.2 [insert the answer]\n\n### Recommendation 3\n\nOpen the port.\n`,
    },
    {
      it: 'writes what a verdict owes that stands there already',
      draft: `${head}## Recommendation 1\n\n> Publish the times.\n\nAccepted\n\nDate of implementation: May 2025\n\nIt is done.\n\n## Recommendation 2\n\n> Tell the ports.\n\nPartially accepted‸\n`,
      after: `${head}## Recommendation 1\n\n> Publish the times.\n\nAccepted\n\nDate of implementation: May 2025\n\nIt is done.\n\n## Recommendation 2\n\n> Tell the ports.\n\nPartially accepted\n\nDate of implementation: [date]\n\n[insert what will be done, by whom and by when]\n\n[insert the reason]\n`,
    },
  ],
  [
    {
      it: 'where all are answered',
      draft: `${head}## Recommendation 1\n\n> Publish ‸the times.\n\nAccepted\n\nIt is done.\n`,
      reason: /Every recommendation/,
    },
    {
      it: 'in one that is answered',
      draft: `${head}## Recommendation 1\n\n> Publish ‸the times.\n\nAccepted\n\nIt is done.\n\n## Recommendation 2\n\n> Tell the ports.\n`,
      reason: /This recommendation has an answer/,
    },
  ],
)

describeKind(
  'tally',
  'writing the tally',
  [
    {
      it: 'writes it at the end of the introduction',
      draft: `${head}We thank the inspectors.‸\n\n## Recommendation 1\n\n> Publish the times.\n\nAccepted\n\nIt is done.\n\n## Recommendation 2\n\n> Tell the ports.\n\nNot accepted\n\nThey know, because they asked.\n`,
      after: `${head}We thank the inspectors.\n\nThe Home Office accepts 1 of the 2 recommendations and does not accept 1.\n\n## Recommendation 1\n\n> Publish the times.\n\nAccepted\n\nIt is done.\n\n## Recommendation 2\n\n> Tell the ports.\n\nNot accepted\n\nThey know, because they asked.\n`,
    },
  ],
  [{ it: 'before all is decided', draft: `${head}## Recommendation 1\n\n> Publish the‸ times.\n`, reason: /verdict/ }],
)

describeKind(
  'expandAcronym',
  'spelling an acronym out',
  [
    {
      it: 'moves its definition to its first use',
      draft: 'The RCCU opened in June. The Regional Command and Control Unit (RCC‸U) works by day.\n',
      after: 'The Regional Command and Control Unit (RCCU) opened in June. The RCCU works by day.\n',
    },
    {
      it: 'takes the words that the draft has in full',
      draft: 'The R‸CCU opened in June. Of old it was the Regional Command and Control Unit.\n',
      after:
        'The Regional Command and Control Unit (RCCU) opened in June. Of old it was the Regional Command and Control Unit.\n',
    },
    {
      it: 'knows who inspects',
      draft: 'The ‸ICIBI came in June.\n',
      after: 'The Independent Chief Inspector of Borders and Immigration (ICIBI) came in June.\n',
    },
    {
      it: 'leaves a place where nobody but the writer knows',
      draft: 'The ‸RCCU opened in June.\n',
      after: 'The [insert the full name] (RCCU) opened in June.\n',
    },
  ].map((one) => ({ ...one, draft: head + one.draft, after: head + one.after })),
  [
    { it: 'away from acronyms', draft: `${head}The ‸port opened.\n`, reason: /Put the cursor on an acronym/ },
    {
      it: 'where it is spelt out in time',
      draft: `${head}The Warnings Index (W‸I) is old. The WI is used.\n`,
      reason: /already/,
    },
  ],
)

describeKind(
  'split',
  'splitting parts',
  [
    {
      it: 'gives each part its label, words, verdict, date and answer',
      draft: `${head}### Recommendation 1\n\nThe ports should:\n\na) publish the times\n\nb) tell the ferries\n\n**1.1 Accepted.**\n\n1.2 Times will be published by May 2025.\n\n1.3 As to part b, ferries will‸ be told by June 2025 (see 1.2 above).\n\n### Recommendation 2\n\nOpen the port.\n\n**2.1 Accepted.**\n\n2.2 It will open by May 2025, see 1.3 above.\n`,
      after: `${head}### Recommendation 1\n\nThe ports should:\n\n#### Recommendation 1(a)\n\npublish the times\n\n**1.1 Accepted.**\n\n1.2 Times will be published by May 2025.\n\n#### Recommendation 1(b)\n\ntell the ferries\n\n**1.3 Accepted.**\n\n1.4 As to part b, ferries will be told by June 2025 (see 1.2 above).\n\n### Recommendation 2\n\nOpen the port.\n\n**2.1 Accepted.**\n\n2.2 It will open by May 2025, see 1.4 above.\n`,
    },
    {
      it: 'leaves a place for the answer to a part that has none',
      draft: `${head}## Recommendation 1\n\n> The ports should:\n>\n> a) publish the times\n>\n> b) tell the‸ ferries\n\nAccepted\n\nTarget date: May 2025\n\nTimes will be published.\n`,
      after: `${head}## Recommendation 1\n\n> The ports should:\n\n### Recommendation 1(a)\n\n> publish the times\n\nAccepted\n\nTarget date: May 2025\n\nTimes will be published.\n\n### Recommendation 1(b)\n\n> tell the ferries\n\nAccepted\n\nTarget date: May 2025\n\n[insert the answer]\n`,
    },
  ],
  [
    { it: 'without parts', draft: `${answered}‸`, reason: /no lettered parts/ },
    {
      it: 'outside recommendations',
      draft: `${head}We ‸thank them.\n\n## Recommendation 1\n\nx\n`,
      reason: /Put the cursor/,
    },
  ],
)

const parts = `${head}## Recommendation 1\n\n> The ports should:\n\n### Recommendation 1(a)\n\n> publish the times\n\n1.1 Accepted\n\n1.2 Times will be published by May 2025.\n\n### Recommendation 1(b)\n\n> tell the ferries\n\n1.3 Accepted\n\n1.4 Ferries will‸ be told by May 2025, see 1.2 above.\n\n## Recommendation 2\n\n> Open the port.\n\n2.1 Accepted\n\n2.2 See 1.3 and 1.4 above. It will open by May 2025.\n`

describeKind(
  'join',
  'joining parts',
  [
    {
      it: 'makes one list, one verdict and one answer of them, and takes the references along',
      draft: parts,
      after: `${head}## Recommendation 1\n\n> The ports should:\n\n> a) publish the times\n\n> b) tell the ferries\n\n1.1 Accepted\n\n1.2 Times will be published by May 2025.\n\n1.3 Ferries will be told by May 2025, see 1.2 above.\n\n## Recommendation 2\n\n> Open the port.\n\n2.1 Accepted\n\n2.2 See 1.1 and 1.3 above. It will open by May 2025.\n`,
    },
  ],
  [
    {
      it: 'where verdicts differ',
      draft: parts.replace('1.3 Accepted', '1.3 Not accepted'),
      reason: /different verdicts/,
    },
    {
      it: 'where dates differ',
      draft: parts
        .replace('1.2 Times', 'Target date: May 2025\n\n1.2 Times')
        .replace('1.4 Ferries', 'Target date: June 2025\n\n1.4 Ferries'),
      reason: /different dates/,
    },
    { it: 'without parts', draft: `${answered}‸`, reason: /Put the cursor in a part|no parts/ },
  ],
)

describeKind(
  'layout',
  'converting the layout',
  [
    {
      it: 'makes headings, quotations and lines of their own, and keeps the numbers',
      draft: `${head}We thank the inspectors.‸\n\n**Recommendation 1 (a)**\n\n**Publish the times.**\n\n#### 1.1 Accepted\n\n- 1.2 Times will be published by **May 2025**.\n\n- 1.3 See 1.2 above.\n`,
      after: `${head}We thank the inspectors.\n\n### Recommendation 1(a)\n\n> Publish the times.\n\n1.1 Accepted\n\n1.2 Times will be published by **May 2025**.\n\n1.3 See 1.2 above.\n`,
    },
    {
      it: 'parts label from words, and a date from its verdict',
      draft: `${head}‸Recommendation 1: Publish the times,\nand the dates.\n\nAccepted – estimated delivery date: May 2025\n\nIt will be done.\n\nRecommendation 2: Tell the ports.\n\nNot accepted\n\nThey know, because they asked.\n`,
      after: `${head}## Recommendation 1\n\n> Publish the times,\n> and the dates.\n\nAccepted\n\nEstimated delivery date: May 2025\n\nIt will be done.\n\n## Recommendation 2\n\n> Tell the ports.\n\nNot accepted\n\nThey know, because they asked.\n`,
    },
    {
      it: 'gives a verdict in a sentence a line of its own',
      draft: `${head}## Recommendation 1‸\n\n> Publish the times.\n\nThe Home Office accepts this recommendation. It will be done by May 2025.\n`,
      after: `${head}## Recommendation 1\n\n> Publish the times.\n\nAccepted\n\nThe Home Office accepts this recommendation. It will be done by May 2025.\n`,
    },
  ],
  [
    {
      it: 'where it is the recommended one',
      draft: `${head}## Recommendation 1\n\n> Publish the times.‸\n\nAccepted\n\nIt is done.\n`,
      reason: /already/,
    },
    { it: 'without recommendations', draft: `${head}We thank‸ them.\n`, reason: /no recommendations/ },
    {
      it: 'for tables',
      draft: `${head}| Rec. No | Recommendation | Home Office response | Response |\n| --- | --- | --- | --- |\n| 1 | Publish the times | Accepted | It will be done by May 2025. ‸|\n| 2 | Tell the ports | Accepted | It will be done by June 2025. |\n`,
      reason: /table/,
    },
  ],
)
