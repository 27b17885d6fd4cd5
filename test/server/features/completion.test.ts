import assert from 'node:assert/strict'
import type { Completion, CompletionContext } from '../../../server/src/features/completion/completion.js'
import { documentationOf } from '../../../server/src/features/completion/documentation.js'
import { completionsAt } from '../../../server/src/features/completion.js'
import { cardsInPlainText } from '../../../server/src/features/hover/card.js'
import type { Day } from '../../../server/src/model/day.js'
import { contains } from '../../../server/src/model/span.js'
import { allRules } from '../../../server/src/rules/all.js'
import { shippedSchemas } from '../../../server/src/schema/shippedSchemas.js'
import { atCursor } from '../support/cursor.js'
import { edited } from '../support/findings.js'
import { layoutFixtures } from '../support/layouts.js'
import { analysed } from '../support/readingDraft.js'

const context: CompletionContext = {
  today: '2024-03-01' as Day,
  trigger: null,
  schemas: shippedSchemas(),
  rules: allRules,
  registers: ['ports.recommendations.yaml'],
  templates: [
    {
      title: 'Answer: refused',
      prefix: 'answer-refused',
      description: 'A refusal.',
      body: `Not accepted\n\nBecause \${1:[reason]}.\n$0`,
    },
  ],
  takesSnippets: true,
}

function offered(draft: string, given: Partial<CompletionContext> = {}): readonly Completion[] {
  const { text, place } = atCursor(draft)
  return completionsAt(analysed(text), place.start, { ...context, ...given })
}

interface Case {
  readonly it: string
  readonly draft: string
  /** The labels of one kind, in their order. */
  readonly kind: Completion['kind']
  readonly labels: readonly string[]
  /** The draft once the first, or the one of that label, was chosen. */
  readonly chosen?: string
  readonly after?: string
  readonly trigger?: string
}

const head = '# Home Office response to an inspection of ports\n\n'
const first = `${head}## Recommendation 1\n\n> Publish the times.\n\n`
const numbered = `${head}### Recommendation 1\n\nPublish the times.\n\n**1.1 Accepted.**\n\n1.2 Times will be published by May 2025.\n\n### Recommendation 2\n\nTell the ports.\n\n`
const table = `${head}| No. | Recommendation | Home Office response | Date |\n| --- | --- | --- | --- |\n| 1 | Publish the times | Accepted | May 2025 |\n`
const verdicts = ['Accepted', 'Partially accepted', 'Not accepted']

const cases: readonly Case[] = [
  {
    it: 'verdicts on an empty line behind the recommendation',
    draft: `${first}‸\n`,
    kind: 'verdict',
    labels: verdicts,
    chosen: 'Not accepted',
    after: `${first}Not accepted\n`,
  },
  {
    it: 'a verdict in place of its beginning, and of what of it stands behind the cursor',
    draft: `${first}Part‸ia\n`,
    kind: 'verdict',
    labels: verdicts,
    chosen: 'Partially accepted',
    after: `${first}Partially accepted\n`,
  },
  {
    it: 'verdicts with number, emphasis and stop, as the others are written',
    draft: `${numbered}‸\n`,
    kind: 'verdict',
    labels: verdicts,
    after: `${numbered}**2.1 Accepted.**\n`,
  },
  {
    it: 'verdicts behind a number that is typed already',
    draft: `${numbered}2.1 ‸\n`,
    kind: 'verdict',
    labels: verdicts,
    trigger: ' ',
    after: `${numbered}2.1 Accepted.\n`,
  },
  {
    it: 'verdicts behind emphasis, which they close',
    draft: `${numbered}**2.1 Ac‸**\n`,
    kind: 'verdict',
    labels: verdicts,
    after: `${numbered}**2.1 Accepted.**\n`,
  },
  {
    it: 'verdicts when their first letter is typed',
    draft: `${first}N‸\n`,
    kind: 'verdict',
    labels: verdicts,
    trigger: 'N',
    chosen: 'Not accepted',
    after: `${first}Not accepted\n`,
  },
  {
    it: 'other verdicts in place of the one that stands there',
    draft: `${first}Accep‸ted.\n\nTimes will be published by May 2025.\n`,
    kind: 'verdict',
    labels: verdicts,
    chosen: 'Partially accepted',
    after: `${first}Partially accepted.\n\nTimes will be published by May 2025.\n`,
  },
  {
    it: 'no verdict on the line of a paragraph',
    draft: `${first}Accepted\n\nTimes will be ‸\n`,
    kind: 'verdict',
    labels: [],
  },
  {
    it: 'no verdict where one stands, or an answer',
    draft: `${first}Accepted\n\nTimes will be published by May 2025.\n\n‸\n`,
    kind: 'verdict',
    labels: [],
  },
  {
    it: 'no verdict while the recommendation goes on',
    draft: `${head}## Recommendation 1\n\nThe Home Office should publish\nA‸\n`,
    kind: 'verdict',
    labels: [],
    trigger: 'A',
  },
  { it: 'no verdict in a quotation', draft: `${head}## Recommendation 1\n\n> A‸\n`, kind: 'verdict', labels: [] },
  { it: 'no verdict in code', draft: `${first}\`\`\`\nA‸\n\`\`\`\n`, kind: 'verdict', labels: [] },
  {
    it: 'the next label, as the others are written',
    draft: `${first}Accepted\n\nTimes will be published by May 2025.\n\n## ‸\n`,
    kind: 'label',
    labels: ['Recommendation 2'],
    trigger: ' ',
    after: `${first}Accepted\n\nTimes will be published by May 2025.\n\n## Recommendation 2\n`,
  },
  {
    it: 'the label of the next part, and that of the next whole',
    draft: `${head}**Recommendation 1(a)**\n\nPublish the times.\n\nAccepted\n\nTimes will be published by May 2025.\n\nRec‸\n`,
    kind: 'label',
    labels: ['Recommendation 1(b)', 'Recommendation 2'],
    after: `${head}**Recommendation 1(a)**\n\nPublish the times.\n\nAccepted\n\nTimes will be published by May 2025.\n\n**Recommendation 1(b)**\n`,
  },
  {
    it: 'labels that are left out, and those without an answer, before others',
    draft: `${head}## Recommendation 1\n\n> Publish the times.\n\n## Recommendation 3\n\n> Tell the ports.\n\nAccepted\n\nPorts will be told by May 2025.\n\n## ‸\n`,
    kind: 'label',
    labels: ['Recommendation 1', 'Recommendation 4', 'Recommendation 2'],
  },
  {
    it: 'no label in the middle of a paragraph',
    draft: `${first}Accepted\n\nTimes of\nRec‸\n`,
    kind: 'label',
    labels: [],
  },
  {
    it: 'paragraphs behind “paragraph”, with their first words',
    draft: `${numbered}2.1 Accepted\n\n2.2 This follows from paragraph ‸\n`,
    kind: 'paragraph',
    labels: ['1.1', '1.2', '2.1'],
    chosen: '1.2',
    trigger: ' ',
    after: `${numbered}2.1 Accepted\n\n2.2 This follows from paragraph 1.2\n`,
  },
  {
    it: 'recommendations behind “see”',
    draft: `${numbered}2.1 Accepted\n\n2.2 Ports will be told (see ‸) by May 2025.\n`,
    kind: 'recommendation',
    labels: ['recommendation 1'],
    after: `${numbered}2.1 Accepted\n\n2.2 Ports will be told (see recommendation 1) by May 2025.\n`,
  },
  {
    it: 'no reference behind “this recommendation” while one types',
    draft: `${numbered}2.1 Accepted\n\n2.2 The Home Office accepts this recommendation ‸\n`,
    kind: 'recommendation',
    labels: [],
    trigger: ' ',
  },
  {
    it: 'the rest of a reference over the end of a line',
    draft: `${numbered}2.1 Accepted\n\n2.2 This follows from paragraphs\n1.1 and 1‸\n`,
    kind: 'paragraph',
    labels: ['1.1', '1.2', '2.1'],
    chosen: '1.2',
    after: `${numbered}2.1 Accepted\n\n2.2 This follows from paragraphs\n1.1 and 1.2\n`,
  },
  {
    it: 'no reference in the inspectorate’s words',
    draft: `${head}## Recommendation 1\n\n> Publish the times, see ‸\n`,
    kind: 'paragraph',
    labels: [],
  },
  {
    it: 'dates behind “by”, from the month after publication on',
    draft: `# Home Office response to an inspection of ports\n\nPublished 12 November 2026\n\n## Recommendation 1\n\n> Publish the times.\n\nAccepted\n\nWe will publish them by ‸\n`,
    kind: 'date',
    labels: ['the end of December 2026', 'the end of January 2027', 'the end of February 2027'],
    trigger: ' ',
    chosen: 'the end of March 2027',
    after: `# Home Office response to an inspection of ports\n\nPublished 12 November 2026\n\n## Recommendation 1\n\n> Publish the times.\n\nAccepted\n\nWe will publish them by the end of March 2027\n`,
  },
  {
    it: 'dates in place of the beginning of one',
    draft: `${first}Accepted\n\nWe will publish them by the end of M‸\n`,
    kind: 'date',
    labels: ['the end of April 2024'],
    chosen: 'the end of May 2024',
    after: `${first}Accepted\n\nWe will publish them by the end of May 2024\n`,
  },
  {
    it: 'days in a date field',
    draft: `${first}Accepted\n\nTarget date: ‸\n`,
    kind: 'date',
    labels: ['30 April 2024', '31 May 2024'],
    trigger: ' ',
    after: `${first}Accepted\n\nTarget date: 30 April 2024\n`,
  },
  {
    it: 'no date of their own accord behind another “by”',
    draft: `${first}Accepted\n\nThis was signed by ‸\n`,
    kind: 'date',
    labels: [],
    trigger: ' ',
  },
  {
    it: 'verdicts in the column of a table that is for them',
    draft: `${table}| 2 | Tell the ports | ‸ | |\n`,
    kind: 'verdict',
    labels: verdicts,
    chosen: 'Not accepted',
    after: `${table}| 2 | Tell the ports | Not accepted | |\n`,
  },
  { it: 'no verdict in another column', draft: `${table}| 2 | ‸ | | |\n`, kind: 'verdict', labels: [] },
  {
    it: 'days in the column of a table that is for dates',
    draft: `${table}| 2 | Tell the ports | Accepted | ‸ |\n`,
    kind: 'date',
    labels: ['30 April 2024', '31 May 2024'],
    after: `${table}| 2 | Tell the ports | Accepted | 30 April 2024 |\n`,
  },
  {
    it: 'acronyms that the draft defines, with what they stand for',
    draft: `${head}UK Visas and Immigration (UKVI) and the Unit of Ports (UP) came. U‸\n`,
    kind: 'acronym',
    labels: ['UKVI', 'UP'],
    after: `${head}UK Visas and Immigration (UKVI) and the Unit of Ports (UP) came. UKVI\n`,
  },
  {
    it: 'owners: the department, and bodies that promise something',
    draft: `${first}Accepted\n\nBorder Force will publish them by May 2025. ‸\n`,
    kind: 'owner',
    labels: ['The Home Office', 'Border Force'],
    chosen: 'Border Force',
    after: `${first}Accepted\n\nBorder Force will publish them by May 2025. Border Force\n`,
  },
  {
    it: 'the department with an article that is there already',
    draft: `${first}Accepted\n\nThis is for the Ho‸\n`,
    kind: 'owner',
    labels: ['the Home Office'],
    after: `${first}Accepted\n\nThis is for the Home Office\n`,
  },
  {
    it: 'no acronym or owner while one types',
    draft: `${first}Accepted\n\nWe ‸\n`,
    kind: 'owner',
    labels: [],
    trigger: ' ',
  },
  {
    it: 'keys of the front matter that are not there yet',
    draft: `---\ntitle: Response\nre‸\n---\n\n${first}`,
    kind: 'key',
    labels: ['response-schema', 'inspectorate', 'published', 'register'],
    after: `---\ntitle: Response\nresponse-schema: \n---\n\n${first}`,
  },
  {
    it: 'ids of schemas',
    draft: `---\nresponse-schema: ‸\n---\n\n${first}`,
    kind: 'schema',
    labels: [...shippedSchemas().keys()],
    trigger: ' ',
    after: `---\nresponse-schema: home-office-icibi\n---\n\n${first}`,
  },
  {
    it: 'the day of publication',
    draft: `---\npublished: ‸\n---\n\n${first}`,
    kind: 'value',
    labels: ['2024-03-01'],
    after: `---\npublished: 2024-03-01\n---\n\n${first}`,
  },
  {
    it: 'the registers beside the draft',
    draft: `---\nregister: ‸\n---\n\n${first}`,
    kind: 'value',
    labels: ['ports.recommendations.yaml'],
    trigger: ' ',
    after: `---\nregister: ports.recommendations.yaml\n---\n\n${first}`,
  },
  {
    it: 'rules in a comment that silences, those found in the next paragraph first',
    draft: `${first}Accepted\n\n<!-- response-desk-disable-next-line ‸ -->\nWe will publish them.\n`,
    kind: 'rule',
    labels: ['commitment/date-missing', 'verdict/missing'],
    trigger: ' ',
    after: `${first}Accepted\n\n<!-- response-desk-disable-next-line commitment/date-missing -->\nWe will publish them.\n`,
  },
  {
    it: 'rules with the rest of a comment that is not closed yet',
    draft: `${first}Accepted\n\n<!-- response-desk-disable-next-line commitment/‸\n`,
    kind: 'rule',
    labels: ['verdict/missing'],
    trigger: '/',
    chosen: 'commitment/date-vague',
    after: `${first}Accepted\n\n<!-- response-desk-disable-next-line commitment/date-vague -- \${1:say why} -->\n`,
  },
  {
    it: 'the first word of such a comment',
    draft: `${first}Accepted\n\n<!-- res‸ -->\n`,
    kind: 'directive',
    labels: [
      'response-desk-disable-next-line',
      'response-desk-disable',
      'response-desk-enable',
      'response-desk-disable-file',
    ],
    chosen: 'response-desk-disable-file',
    after: `${first}Accepted\n\n<!-- response-desk-disable-file  -->\n`,
  },
  {
    it: 'no rule in its reason',
    draft: `${first}<!-- response-desk-disable verdict/missing -- see ‸ -->\n`,
    kind: 'rule',
    labels: [],
  },
  {
    it: 'templates at the start of a paragraph',
    draft: `${first}answer‸\n`,
    kind: 'template',
    labels: ['answer-refused'],
    after: `${first}Not accepted\n\nBecause \${1:[reason]}.\n$0\n`,
  },
  { it: 'no template in the middle of one', draft: `${first}Accepted\n\nThe answer‸\n`, kind: 'template', labels: [] },
]

describe('completion', () => {
  for (const { it: name, draft, kind, labels, chosen, after, trigger = null } of cases) {
    for (const [shape, ending] of [
      ['', '\n'],
      [' with CRLF', '\r\n'],
    ] as const) {
      it(`offers ${name}${shape}`, () => {
        const written = draft.replaceAll('\n', ending)
        const ofKind = offered(written, { trigger }).filter((one) => one.kind === kind)
        const found = ofKind.map(({ label }) => label)
        if (labels.length === 0) assert.deepEqual(found, [])
        else
          assert.deepEqual(
            found.slice(0, kind === 'rule' ? 1 : labels.length),
            labels.slice(0, kind === 'rule' ? 1 : labels.length),
          )
        if (after === undefined) return
        const choice = ofKind.find(({ label }) => chosen === undefined || label === chosen)
        const { text } = atCursor(written)
        assert.equal(edited(text, choice === undefined ? [] : [choice.edit]), after.replaceAll('\n', ending))
      })
    }
  }

  it('says beside each what it is', () => {
    const [reference] = offered(`${numbered}2.1 Accepted\n\n2.2 This follows from paragraph ‸\n`)
    assert.equal(reference?.detail, 'Accepted.')
    const acronym = offered(`${head}UK Visas and Immigration (UKVI) came. UK‸\n`).find(({ kind }) => kind === 'acronym')
    assert.equal(acronym?.detail, 'UK Visas and Immigration')
  })

  it('says more of one when it is looked at', () => {
    const { text } = atCursor(`${numbered}2.1 Accepted\n\n2.2 See ‸\n`)
    const more = (kind: Completion['kind'], key: string) => {
      const card = documentationOf(kind, key, analysed(text), context)
      return card === undefined ? undefined : cardsInPlainText([card])
    }
    assert.match(more('verdict', 'partially-accepted') ?? '', /which part/)
    assert.match(more('paragraph', '1.2') ?? '', /Times will be published by May 2025/)
    assert.match(more('recommendation', '2') ?? '', /Tell the ports/)
    assert.match(more('template', 'answer-refused') ?? '', /Because \[reason\]\./)
    assert.equal(more('paragraph', '7.7'), undefined)
  })

  it('writes templates without places to fill in, where a client knows none', () => {
    const [template] = offered(`${first}answer‸\n`, { takesSnippets: false }).filter(({ kind }) => kind === 'template')
    assert.deepEqual([template?.isSnippet, template?.edit.newText], [false, 'Not accepted\n\nBecause [reason].\n'])
  })

  it('opens with a space nowhere in finished drafts but behind words that lead in', () => {
    for (const { text } of layoutFixtures()) {
      const analysis = analysed(text)
      for (const { index } of text.matchAll(
        /(?<=\b(?:(?<!\b(?:by|before|than) )the|of|and|to|a|is|are|was|were|it|this)) (?=[a-z])/g,
      ))
        assert.deepEqual(
          completionsAt(analysis, index + 1, { ...context, trigger: ' ' }),
          [],
          text.slice(index - 30, index + 10),
        )
    }
  })

  it('replaces a stretch of one line with the cursor in it, at every place of every layout', () => {
    for (const { text } of layoutFixtures()) {
      const analysis = analysed(text)
      for (let offset = 0; offset <= text.length; offset += 97) {
        for (const { edit } of completionsAt(analysis, offset, context)) {
          assert.ok(contains(edit.span, { start: offset, end: offset }))
          assert.doesNotMatch(text.slice(edit.span.start, edit.span.end), /[\r\n]/)
        }
      }
    }
  })
})
