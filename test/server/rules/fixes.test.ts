import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { allRules } from '../../../server/src/rules/all.js'
import { edited, findingsIn } from '../support/findings.js'
import { teamFilesOf } from '../support/rulePages.js'

const head = '# Home Office response to an inspection of ports\n\n'

interface Mending {
  readonly rule: string
  /** Which of the fixes, from 0. */
  readonly choice?: number
  readonly before: string
  readonly after: string
}

const mendings: readonly Mending[] = [
  {
    rule: 'verdict/missing',
    choice: 1,
    before: 'Recommendation 1\n\nPublish the times.\n\nTimes will be published by May 2025, but not by port.\n',
    after:
      'Recommendation 1\n\nPublish the times.\n\nPartially accepted\n\nTimes will be published by May 2025, but not by port.\n',
  },
  {
    rule: 'verdict/missing',
    before: 'Recommendation 1\n\nPublish the times.\n\n1.1 Times will be published by May 2025.\n',
    after: 'Recommendation 1\n\nPublish the times.\n\nAccepted\n\n1.1 Times will be published by May 2025.\n',
  },
  {
    rule: 'verdict/unknown',
    before: 'Recommendation 1\n\nPublish the times.\n\n**Acepted.**\n\nTimes will be published by May 2025.\n',
    after: 'Recommendation 1\n\nPublish the times.\n\n**Accepted.**\n\nTimes will be published by May 2025.\n',
  },
  {
    rule: 'verdict/contradicts-summary-table',
    before:
      'Recommendation 1\n\nPublish the times.\n\nAccepted\n\nIt will be done by May 2025.\n\n| Recommendation | Home Office response |\n| --- | --- |\n| 1. Publish the times | Not accepted |\n',
    after:
      'Recommendation 1\n\nPublish the times.\n\nAccepted\n\nIt will be done by May 2025.\n\n| Recommendation | Home Office response |\n| --- | --- |\n| 1. Publish the times | Accepted |\n',
  },
  {
    rule: 'commitment/date-missing',
    before: 'Recommendation 1\n\nPublish the times.\n\nAccepted\n\nTimes will be published.\n',
    after:
      'Recommendation 1\n\nPublish the times.\n\nAccepted\n\nTimes will be published.\n\nDate of implementation: \n',
  },
  {
    rule: 'date/impossible',
    before: 'Recommendation 1\n\nPublish the times.\n\nAccepted\n\nTimes will be published by 31 June 2025.\n',
    after: 'Recommendation 1\n\nPublish the times.\n\nAccepted\n\nTimes will be published by 30 June 2025.\n',
  },
  {
    rule: 'numbering/duplicate',
    before:
      'Recommendation 1\n\nPublish the times.\n\n1.1 Accepted\n\n1.2 Times will be published by May 2025.\n\n1.2. A trial was held.\n\n1.3 It was short, see 1.1 and 1.2, and went well.\n\nRecommendation 2\n\nTell the ports.\n\n2.1 Accepted\n\n2.2 Ports were told (see 1.3 above).\n',
    after:
      'Recommendation 1\n\nPublish the times.\n\n1.1 Accepted\n\n1.2 Times will be published by May 2025.\n\n1.3. A trial was held.\n\n1.4 It was short, see 1.1 and 1.2, and went well.\n\nRecommendation 2\n\nTell the ports.\n\n2.1 Accepted\n\n2.2 Ports were told (see 1.4 above).\n',
  },
  {
    rule: 'numbering/gap',
    before:
      'Recommendation 1\n\nPublish the times.\n\n1.1 Accepted\n\n1.3 Times will be published by May 2025.\n\n1.4 A trial was held.\n',
    after:
      'Recommendation 1\n\nPublish the times.\n\n1.1 Accepted\n\n1.2 Times will be published by May 2025.\n\n1.3 A trial was held.\n',
  },
  {
    rule: 'numbering/wrong-recommendation',
    before:
      'Recommendation 1\n\nPublish the times.\n\n1.1 Accepted\n\n1.2 Times will be published by May 2025.\n\nRecommendation 2\n\nTell the ports.\n\n2.1 Accepted\n\n1.3 Ports were told.\n\n2.3 They will be told again in May 2025.\n',
    after:
      'Recommendation 1\n\nPublish the times.\n\n1.1 Accepted\n\n1.2 Times will be published by May 2025.\n\nRecommendation 2\n\nTell the ports.\n\n2.1 Accepted\n\n2.2 Ports were told.\n\n2.3 They will be told again in May 2025.\n',
  },
  {
    rule: 'reference/unresolved',
    before:
      'Recommendation 1\n\nPublish the times.\n\n1.1 Accepted\n\n1.2 Times will be published by May 2025.\n\n1.3 Ports were told, see paragraph 1.6.\n',
    after:
      'Recommendation 1\n\nPublish the times.\n\n1.1 Accepted\n\n1.2 Times will be published by May 2025.\n\n1.3 Ports were told, see paragraph 1.3.\n',
  },
  {
    rule: 'reference/direction',
    before:
      'Recommendation 1\n\nPublish the times.\n\n1.1 Accepted\n\n1.2 Times will be published by May 2025.\n\n1.3 Ports were told (see 1.2 below).\n',
    after:
      'Recommendation 1\n\nPublish the times.\n\n1.1 Accepted\n\n1.2 Times will be published by May 2025.\n\n1.3 Ports were told (see 1.2 above).\n',
  },
  {
    rule: 'acronym/late',
    before: 'The RCCU opened in June. The Regional Command and Control Unit (RCCU) works by day.\n',
    after: 'The Regional Command and Control Unit (RCCU) opened in June. The RCCU works by day.\n',
  },
  {
    rule: 'acronym/near-miss',
    before: 'The Independent Chief Inspector of Borders and Immigration (ICIBI) came. The ICBI went.\n',
    after: 'The Independent Chief Inspector of Borders and Immigration (ICIBI) came. The ICIBI went.\n',
  },
  {
    rule: 'marking/left',
    before: 'The port was closed.\n\nOFFICIAL-SENSITIVE\n\nIt was opened again.\n',
    after: 'The port was closed.\n\n\nIt was opened again.\n',
  },
  {
    rule: 'marking/left',
    before: 'The port was closed. **OFFICIAL**\n\nIt was opened again.\n',
    after: 'The port was closed.\n\nIt was opened again.\n',
  },
  {
    rule: 'marking/left',
    before: 'OFFICIAL-SENSITIVE: The port was closed (by night).\n',
    after: 'The port was closed (by night).\n',
  },
  {
    rule: 'marking/left',
    before: 'The second DRAFT response\n',
    after: 'The second response\n',
  },
  {
    rule: 'text/doubled-word',
    before: 'The port was closed in the\nthe morning.\n',
    after: 'The port was closed in the\nmorning.\n',
  },
  {
    rule: 'text/doubled-word',
    before: 'The port was **closed closed**, and the the\ngates.\n',
    after: 'The port was **closed**, and the the\ngates.\n',
  },
  {
    rule: 'text/unbalanced-bracket',
    before: 'The port was closed.] It was opened again.\n',
    after: 'The port was closed. It was opened again.\n',
  },
  {
    rule: 'verdict/missing',
    before:
      'Recommendation 1\n\nPublish the times.\n\n**1.1 Accepted.**\n\n1.2 Times will be published by May 2025.\n\nRecommendation 2\n\nTell the ports.\n\n2.1 Ports will be told by May 2025.\n\n2.2 They asked, see 2.1 above.\n',
    after:
      'Recommendation 1\n\nPublish the times.\n\n**1.1 Accepted.**\n\n1.2 Times will be published by May 2025.\n\nRecommendation 2\n\nTell the ports.\n\n**2.1 Accepted.**\n\n2.2 Ports will be told by May 2025.\n\n2.3 They asked, see 2.2 above.\n',
  },
  {
    rule: 'verdict/repeated-differently',
    before:
      'Recommendation 1\n\nPublish the times.\n\nAccepted\n\nNot accepted\n\nTimes will be published by May 2025.\n',
    after: 'Recommendation 1\n\nPublish the times.\n\nAccepted\n\nAccepted\n\nTimes will be published by May 2025.\n',
  },
  {
    rule: 'verdict/contradicts-summary-table',
    choice: 1,
    before:
      'Recommendation 1\n\nPublish the times.\n\nAccepted\n\nIt will be done by May 2025.\n\n| Recommendation | Home Office response |\n| --- | --- |\n| 1. Publish the times | Not accepted |\n',
    after:
      'Recommendation 1\n\nPublish the times.\n\nNot accepted\n\nIt will be done by May 2025.\n\n| Recommendation | Home Office response |\n| --- | --- |\n| 1. Publish the times | Not accepted |\n',
  },
  {
    rule: 'recommendation/unanswered',
    before:
      'Recommendation 1\n\nPublish the times.\n\n1.1 Accepted\n\n1.2 Times will be published by May 2025.\n\nRecommendation 2\n\nTell the ports.\n',
    after:
      'Recommendation 1\n\nPublish the times.\n\n1.1 Accepted\n\n1.2 Times will be published by May 2025.\n\nRecommendation 2\n\nTell the ports.\n\n2.1 [insert Accepted, Partially accepted or Not accepted]\n\n2.2 [insert the answer]\n',
  },
  {
    rule: 'recommendation/text-missing',
    before: '## Recommendation 1\n\nAccepted\n\nTimes will be published by May 2025.\n',
    after:
      '## Recommendation 1\n\n> [insert the recommendation as the report prints it]\n\nAccepted\n\nTimes will be published by May 2025.\n',
  },
  {
    rule: 'answer/reason-missing',
    before:
      'Recommendation 1\n\nPublish the times.\n\nNot accepted\n\nWe are grateful for this recommendation. The Home Office does not accept it.\n',
    after:
      'Recommendation 1\n\nPublish the times.\n\nNot accepted\n\nWe are grateful for this recommendation. The Home Office does not accept it. This is because [insert the reason].\n',
  },
  {
    rule: 'date/field-empty',
    before:
      'Recommendation 1\n\nPublish the times.\n\nAccepted\n\nTarget date:\n\nTimes will be published by May 2025.\n',
    after: 'Recommendation 1\n\nPublish the times.\n\nAccepted\n\nTimes will be published by May 2025.\n',
  },
  {
    rule: 'reference/unresolved',
    choice: 1,
    before:
      'Recommendation 1\n\nPublish the times.\n\n1.1 Accepted\n\n1.2 Times will be published by May 2025.\n\n1.3 Ports were told, see paragraph 1.6.\n',
    after:
      'Recommendation 1\n\nPublish the times.\n\n1.1 Accepted\n\n1.2 Times will be published by May 2025.\n\n1.3 Ports were told, see paragraph 1.2.\n',
  },
  {
    rule: 'reference/unresolved',
    before:
      'Recommendation 1(a)\n\nPublish the times.\n\nAccepted\n\nTimes will be published by May 2025.\n\nRecommendation 1(b)\n\nTell the ports.\n\nAccepted\n\nPorts will be told by May 2025 (see recommendation 1(c)).\n',
    after:
      'Recommendation 1(a)\n\nPublish the times.\n\nAccepted\n\nTimes will be published by May 2025.\n\nRecommendation 1(b)\n\nTell the ports.\n\nAccepted\n\nPorts will be told by May 2025 (see recommendation 1(b)).\n',
  },
  {
    rule: 'acronym/undefined',
    before: 'The Regional Command and Control Unit opened in June. The RCCU works by day.\n',
    after:
      'The Regional Command and Control Unit opened in June. The Regional Command and Control Unit (RCCU) works by day.\n',
  },
  {
    rule: 'acronym/undefined',
    before: 'The RCCU works by day.\n',
    after: 'The [insert the full name] (RCCU) works by day.\n',
  },
  {
    rule: 'text/unbalanced-bracket',
    before: 'The port was closed (by night. It was opened again.\n',
    after: 'The port was closed (by night). It was opened again.\n',
  },
]

describe('the fixes of the rules', () => {
  it('are safe where the words themselves show what is right, and no others are', () => {
    const safeties = (text: string, rule: string) =>
      findingsIn(head + text)
        .find((each) => each.rule === rule)
        ?.fixes.map(({ safety }) => safety)
    const answer = 'Recommendation 1\n\nPublish the times.\n\n1.1 Accepted\n\n'
    assert.deepEqual(safeties(`${answer}1.2 Ports were told (see 1.1 below).\n`, 'reference/direction'), ['safe'])
    assert.deepEqual(safeties(`${answer}1.3 Ports were told.\n`, 'numbering/gap'), ['ask'])
    assert.deepEqual(safeties('The RCCU works by day.\n', 'acronym/undefined'), ['ask'])
  })

  for (const { rule, choice = 0, before, after } of mendings) {
    for (const [shape, ending] of [
      ['', '\n'],
      [' with Windows line ends', '\r\n'],
    ] as const) {
      it(`${rule} mends “${before.slice(0, 60).replaceAll('\n', ' ')}…”${shape}`, () => {
        const draft = (head + before).replaceAll('\n', ending)
        const finding = findingsIn(draft).find((each) => each.rule === rule)
        const fix = finding?.fixes[choice]
        assert.equal(edited(draft, fix?.edits ?? []), (head + after).replaceAll('\n', ending))
      })
    }
  }
})

describe('the pages of the rules', () => {
  const pages = new URL('../../../docs/rules/', import.meta.url)

  for (const rule of allRules) {
    it(`of ${rule.id} says whether there is a fix, as its example shows`, () => {
      const page = readFileSync(new URL(`${rule.id}.md`, pages), 'utf8')
      const [, fixes = ''] = /\| Fixes \|\n\|[-| ]+\n\|[^|]*\|[^|]*\|([^|]*)\|/.exec(page) ?? []
      const [, options = '', draft = ''] = /^```markdown fails(.*)\n([\s\S]*?)^```$/m.exec(page) ?? []
      const given = Object.fromEntries(
        [...options.matchAll(/(\w+)=(\S+)/g)].map(([, name = '', value]) => [name, value]),
      )
      const found = findingsIn(draft, { ...teamFilesOf(page), ...given, also: rule.id }).filter(
        (finding) => finding.rule === rule.id,
      )
      assert.notEqual(fixes.trim(), '')
      assert.equal(
        found.some((finding) => finding.fixes.length > 0),
        !/^none\b/.test(fixes.trim()),
      )
    })
  }
})
