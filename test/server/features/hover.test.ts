import assert from 'node:assert/strict'
import { cardsInMarkdown, cardsInPlainText } from '../../../server/src/features/hover/card.js'
import { hoverAt } from '../../../server/src/features/hover.js'
import { mentionsIn } from '../../../server/src/features/mentions.js'
import { layoutFixtures } from '../support/layouts.js'
import { offsetOf, variantsOf, wordsAt } from '../support/places.js'
import { analysed, readingDraft } from '../support/readingDraft.js'

/** Where the pointer is, what is explained, and how, line by line. */
const hovers: readonly (readonly [pointer: string, words: string, lines: readonly string[]])[] = [
  [
    'Recommendation ¦1 >',
    'Recommendation 1',
    [
      'Recommendation 1 · Accepted',
      '“The Home Office should publish its guidance, as paragraph 5.32 of this report explains.”',
      'Answer: UK Visas and Immigration (UKVI) will publish the guidance by the autumn. It will be sent to the ICIBI first. We will consider in due course whether UKVI staff need more (see recommendation 3 (a) and paragraph 2.1 below).',
      'Commitments: 3, the latest by 30 November 2024',
    ],
  ],
  [
    'Recommendation thr¦ee',
    'Recommendation three',
    ['Recommendation 3 · answered in parts', 'Recommendation 3(a): Acepted', 'Recommendation 3(b): Partially accepted'],
  ],
  [
    'explains. Acc¦epted',
    'Accepted',
    [
      'Accepted',
      'All of the recommendation will be done. The answer says what will be done, and by when.',
      'The answer owes: what will be done and by when',
    ],
  ],
  [
    'Acep¦ted',
    'Acepted',
    ['“Acepted”', 'This is no verdict of Home Office response to an ICIBI report. Perhaps “Accepted” is meant.'],
  ],
  [
    'Paragraph 2.¦2 below',
    'Paragraph 2.2',
    ['Paragraph 2.2 · Recommendation 2', '“Training all of them again would cost £2 million.”'],
  ],
  [
    'as paragraph 5.¦32 of',
    'paragraph 5.32',
    ['Paragraph 5.32', 'It is of the inspectorate’s report, and not of this draft.'],
  ],
  [
    'The IC¦IBI made',
    'ICIBI',
    [
      'ICIBI',
      'Independent Chief Inspector of Borders and Immigration',
      'Spelt out: in the introduction',
      'Used: twice',
    ],
  ],
  [
    'whether UK¦VI staff',
    'UKVI',
    [
      'UKVI',
      'UK Visas and Immigration',
      'Spelt out: in the answer to Recommendation 1, paragraph 1.1',
      'Used: once',
      'Soft commitment: a look, without an undertaking',
      'Owner: the Home Office (“We”)',
      'Date: 30 November 2024 (“30 November 2024” in the date field)',
      'It looks at: “will consider”.',
    ],
  ],
  [
    'will open ¦the port',
    'Border Force will open the port from August.',
    [
      'Firm commitment',
      'Owner: Border Force',
      'Date: 1 August 2024 to 31 August 2024 (“from August”)',
      'It undertakes: “will open”.',
    ],
  ],
  [
    'put up in 2024¦/25',
    'in 2024/25',
    [
      '1 April 2024 to 31 March 2025',
      'Words: “in 2024/25”',
      'Firm commitment',
      'Owner: Border Force',
      'Date: 1 April 2024 to 31 March 2025 (“in 2024/25”)',
      'It plans: “are to be put”.',
    ],
  ],
  ['by summer 20¦25', 'by summer 2025', ['1 June 2025 to 31 August 2025', 'Words: “by summer 2025”']],
  ['Published 4 ¦March', '4 March 2024', ['4 March 2024', 'Words: “4 March 2024”']],
  [
    'Target d¦ate',
    'Target date: 30 November 2024',
    ['Target date', 'Value: “30 November 2024”', 'Read as: 30 November 2024', 'Dates: the answer to Recommendation 1'],
  ],
  [
    'accepts 2 ¦and',
    'The Home Office accepts 2 and does not accept 2.',
    [
      '3 recommendations, 4 answers: 1 accepted, 1 partially accepted, 1 not accepted, 1 without a verdict',
      'accepted: 2 here, 1 in the draft',
      'not accepted: 2 here, 1 in the draft',
    ],
  ],
]

describe('hover', () => {
  for (const [name, text] of variantsOf(readingDraft))
    it(`explains what stands there, in a draft ${name}`, () => {
      const analysis = analysed(text)
      for (const [pointer, words, lines] of hovers) {
        const hover = hoverAt(analysis, offsetOf(text, pointer))
        assert.ok(hover, pointer)
        assert.equal(wordsAt(text, hover.span), words, pointer)
        assert.deepEqual(cardsInPlainText(hover.cards).split(/\n+/), lines, pointer)
      }
      assert.equal(hoverAt(analysis, offsetOf(text, 'Open th¦e port')), undefined)
    })

  it('says of an acronym that stands only where it is spelt out that it is not used again', () => {
    const text = '# Response to an inspection\n\nThe Warnings Index (WI) is old.\n'
    const hover = hoverAt(analysed(text), offsetOf(text, '(W¦I)'))
    assert.match(cardsInPlainText(hover?.cards ?? []), /It is not used again\.$/)
  })

  it('lets no words of a draft be markup, a link or a command', () => {
    const text = `# Home Office response to an inspection of ports

The [Port](command:evil) \`Inspectorate\` <img src=x> Body (PIB) is **bold** at https://example.org/x_y_z.

## Recommendation 1

> Open [the](command:workbench.action.quit) gate at https://example.org, <b>now</b> &amp; *here*. $(alert) | x

Accepted

1. We will go [on](command:x) by 30 June 2024, www.example.org and a@example.org.
`
    const analysis = analysed(text)
    const pages: string[] = []
    for (let offset = 0; offset <= text.length; offset++) {
      const hover = hoverAt(analysis, offset)
      if (hover !== undefined) pages.push(cardsInMarkdown(hover.cards))
    }
    assert.ok(pages.some((page) => page.includes('gate at')))
    for (const page of new Set(pages)) {
      // What we write ourselves: bold titles, quotations, lists and rules.
      const rest = page.replace(/^\*\*(.*)\*\*$/gm, '$1').replace(/^> |^- |^---$/gm, '')
      assert.doesNotMatch(rest, /[[\]<>`*_|]|\$\(|:\/\/|www\.|@|\]\(|command:/, page)
    }
  })

  it('is nothing but words for clients that show text as it is', () => {
    const hover = hoverAt(analysed(readingDraft), offsetOf(readingDraft, 'The IC¦IBI made'))
    assert.doesNotMatch(cardsInPlainText(hover?.cards ?? []), /[*_`#&>]/)
  })

  it('tells of every recommendation that a published layout names, wherever it is named', () => {
    let named = 0
    for (const { name, text } of layoutFixtures()) {
      const analysis = analysed(text)
      const ids = new Set<string>(analysis.response.recommendations.map(({ id }) => id))
      for (const mention of mentionsIn(analysis.response)) {
        if (mention.named.kind !== 'recommendation' || !mention.isWritten || !ids.has(mention.named.name)) continue
        for (const offset of [mention.span.start, mention.span.end]) {
          const titles = hoverAt(analysis, offset)?.cards.map((card) => card.title) ?? []
          const place = `${name}: ${text.slice(offset - 20, offset)}¦${text.slice(offset, offset + 20)}`
          assert.ok(
            titles.some((title) => /recommendation/i.test(title)),
            `${place}: ${titles}`,
          )
        }
        named++
      }
    }
    assert.ok(named > 100, `only ${named}`)
  })

  it('never breaks down, and explains words of the draft, wherever it points in any published layout', () => {
    for (const { name, text } of layoutFixtures()) {
      const analysis = analysed(text)
      for (let offset = 0; offset <= text.length; offset += 97) {
        const hover = hoverAt(analysis, offset)
        if (hover === undefined) continue
        assert.ok(hover.span.start <= offset && offset <= hover.span.end, `${name} ${offset}`)
        assert.ok(hover.cards.length > 0 && cardsInMarkdown(hover.cards).length < 3000, `${name} ${offset}`)
      }
    }
  })
})
