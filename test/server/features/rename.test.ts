import assert from 'node:assert/strict'
import fc from 'fast-check'
import { type Mention, mentionsIn } from '../../../server/src/features/mentions.js'
import { rename, renameableAt } from '../../../server/src/features/rename.js'
import type { Response } from '../../../server/src/model/response.js'
import type { TextEdit } from '../../../server/src/rules/rule.js'
import { layoutFixtures } from '../support/layouts.js'
import { offsetOf, shownIn, variantsOf, wordsAt } from '../support/places.js'
import { analysed, readingDraft } from '../support/readingDraft.js'

/** Where the cursor stands, the new name, and what then stands where. */
const renames: readonly (readonly [cursor: string, name: string, places: readonly string[]])[] = [
  ['1.¦1 UK Visas', '1.5', ['ccepted [1.5] UK Visa', 'ady, as [1.5] and 1.2']],
  ['1.¦1 UK Visas', ' 1.5. ', ['ccepted [1.5] UK Visa', 'ady, as [1.5] and 1.2']],
  ['as 1.1 and ¦1.2', '1.7', [' first. [1.7] We will', '1.1 and [1.7] above s']],
  ['Recommend¦ation 3 (b)', '3(c)', ['ndation [3(c)] says. #', 'ndation [3 (c)] Light t']],
  ['Recommend¦ation 3 (b)', 'Recommendation 3C', ['ndation [3(c)] says. #', 'ndation [3 (c)] Light t']],
  ['whether UK¦VI staff', 'UVI', ['ration ([UVI]) will p', 'whether [UVI] staff n']],
  [
    'Recommendation ¦1 >',
    '7',
    [
      'ndation [7] The Hom',
      'ccepted [7.1] UK Visa',
      ' first. [7.2] We will',
      'ady, as [7.1] and 7.2',
      '7.1 and [7.2] above s',
    ],
  ],
  [
    'Recommendation thr¦ee',
    '4',
    [
      'ndation [4 (a)] and par',
      'ndation [4] ### Rec',
      'ndation [4 (a)] Open th',
      'Acepted [4.1] Border ',
      'ndation [four] is met ',
      'ndation [4(b)] says. #',
      'ndation [4 (b)] Light t',
      'ccepted [4.2] Lamps a',
    ],
  ],
  ['1.¦1 UK Visas', '1.1', []],
  ['The IC¦IBI made', 'ICIBI', []],
]

/** Where the cursor stands, the new name, and why it cannot have that. */
const refusals: readonly (readonly [cursor: string, name: string, reason: RegExp])[] = [
  ['1.¦1 UK Visas', '1.2', /^There is a paragraph 1\.2 already\. .*“Renumber Paragraphs”\.$/],
  ['1.¦1 UK Visas', 'first', /^“first” is no number like 1\.1\. /],
  ['1.¦1 UK Visas', '3', /^“3” is no number like 1\.1\. /],
  ['1.¦1 UK Visas', '', /^“” is no number like 1\.1\. /],
  ['Recommendation ¦2 >', '3', /^There is a Recommendation 3 already\. /],
  ['Recommendation ¦2 >', 'two', /^“two” is no number of a recommendation\. /],
  ['Recommendation ¦2 >', '2(a)', /^“2\(a\)” is no number like 2\. /],
  ['Recommend¦ation 3 (b)', '4(b)', /^3\(b\) is a part of Recommendation 3\. Rename that, /],
  ['Recommend¦ation 3 (b)', '3(a)', /^There is a Recommendation 3\(a\) already\. /],
  ['whether UK¦VI staff', 'ICIBI', /^“ICIBI” is in use already\. /],
  ['whether UK¦VI staff', 'visas', /^“visas” is no acronym\. /],
  ['whether UK¦VI staff', 'UKVIs', /^“UKVIs” is no acronym\. /],
  [
    'whether UK¦VI staff',
    'XYZ',
    /^“XYZ” cannot be the name: it would not be read as standing for “UK Visas and Immigration”\. /,
  ],
]

/** Where the cursor stands, and why nothing there can be renamed whatever the name. */
const kept: readonly (readonly [cursor: string, reason: RegExp])[] = [
  ['open the ¦port', /^Nothing here can be renamed\. /],
  ['see 9.¦9 below', /^Paragraph 9\.9 is not in this draft, /],
  ['as paragraph 5.¦32 of', /^This is a paragraph of the inspectorate’s report, /],
]

describe('rename', () => {
  for (const [variant, text] of variantsOf(readingDraft)) {
    it(`changes a name in all its places, each in its own style, in a draft ${variant}`, () => {
      const analysis = analysed(text)
      for (const [cursor, name, places] of renames)
        assert.deepEqual(afterwards(text, rename(analysis, offsetOf(text, cursor), name)), places, `${cursor} ${name}`)
    })

    it(`is refused with the reason and the way out, in a draft ${variant}`, () => {
      const analysis = analysed(text)
      for (const [cursor, name, reason] of refusals)
        assert.match(refusalOf(rename(analysis, offsetOf(text, cursor), name)), reason, `${cursor} ${name}`)
      for (const [cursor, reason] of kept) {
        assert.match(refusalOf(rename(analysis, offsetOf(text, cursor), '1')), reason, cursor)
        assert.match(refusalOf(renameableAt(analysis, offsetOf(text, cursor))), reason, cursor)
      }
    })
  }

  it('shows first what would be renamed: the name, without the words and brackets around it', () => {
    const analysis = analysed(readingDraft)
    const shown = ['Para¦graph 2.2', 'Immigration¦ (UKVI)', 'Recommend¦ation 3 (b)', 'Recommendation thr¦ee'].map(
      (cursor) => {
        const found = renameableAt(analysis, offsetOf(readingDraft, cursor))
        return 'refusal' in found ? found.refusal : `${found.name} at ${wordsAt(readingDraft, found.span)}`
      },
    )
    assert.deepEqual(shown.slice(0, 1), ['2.2 at 2.2'])
    assert.match(shown[1] ?? '', /^Nothing here/)
    assert.deepEqual(shown.slice(2), ['3 (b) at 3 (b)', 'three at three'])
  })

  it('changes acronyms in the plural, of two words, over a line’s end, and in lines of Govspeak', () => {
    const text = `# Home Office response to an inspection of ports

*[SOP]: standard operating procedure

The SOPs of the Fast Parcels Joint Border Intelligence Unit (FP JBIU) are old. The FP
JBIU will write new SOPs by 30 June 2024.
`
    const renamed = (cursor: string, name: string) =>
      withEdits(text, editsOf(rename(analysed(text), offsetOf(text, cursor), name)))
    assert.equal(renamed('new SO¦Ps', 'STOP'), text.replaceAll('SOP', 'STOP'))
    assert.equal(
      renamed('(FP ¦JBIU)', 'FPJ BIU'),
      text.replace('(FP JBIU)', '(FPJ BIU)').replace('FP\nJBIU', 'FPJ\nBIU'),
    )
    assert.equal(renamed('(FP ¦JBIU)', 'FPJBIU'), text.replace('FP JBIU', 'FPJBIU').replace('FP\nJBIU', 'FPJBIU'))
  })

  it('leaves the inspectorate’s words as they are, and says where they stand in the way', () => {
    const text = readingDraft
      .replace('Border Force should train all staff', 'Border Force should train all UKVI staff')
      .replace('> Light the port.', '> Light the port, as recommendation 1 asks.')
    const analysis = analysed(text)
    const ofAcronym = renameableAt(analysis, offsetOf(text, 'whether UK¦VI'))
    assert.match(refusalOf(ofAcronym), /^The inspectorate’s own words name “UKVI” \(“UKVI staff by/)
    const ofRecommendation = rename(analysis, offsetOf(text, 'Recommendation ¦1 >'), '7')
    assert.match(
      refusalOf(ofRecommendation),
      /^The inspectorate’s own words name Recommendation 1 \(“recommendation 1”\)/,
    )
  })

  it('finds numbers in labels of answers, tables, lists of a tally, and before verdicts', () => {
    const text = `# Home Office response to an inspection of ports

The Home Office has accepted two recommendations (1 and 3) and partially accepted one (2).

## Recommendation 1

> Go.

1. Accepted

We will go by 30 June 2024.

## Recommendation 2

> Stay.

**Response to Recommendation 2:**

2. Partially accepted

We will stay by 30 June 2024, where we can.

## Recommendation 3

> Rest.

3. Accepted

We will rest by 30 June 2024.

## Summary

| Recommendation | Home Office response |
| --- | --- |
| 1 | Accepted |
| 2 | Partially accepted |
| 3 | Accepted |
`
    assert.deepEqual(afterwards(text, rename(analysed(text), offsetOf(text, 'Recommendation ¦2 >'), '8')), [
      'ed one ([8]). ## Re',
      'ndation [8] Stay. *',
      'ndation [8]:** 8. P',
      'on 8:** [8]. Partia',
      'ted | | [8] | Parti',
    ])
  })

  it('is refused where the draft would be read otherwise', () => {
    const numbered = '1. The Home Office should go.\n\n1.1 Accepted.\n\n2. It should stay.\n\n2.1 Accepted.\n'
    const text = `# Home Office response to an inspection of ports\n\n${numbered}`
    const refused = rename(analysed(text), offsetOf(text, '¦2. It should'), '40')
    assert.match(
      refusalOf(refused),
      /^“40” cannot be the name: Recommendation [12] would no longer be read as it is\. /,
    )
    const range = readingDraft
      .replace('as 1.1 and 1.2 above', 'as 1.1 to 1.3 above')
      .replace('## Recommendation 2', '1.3 So do we.\n\n## Recommendation 2')
    assert.match(
      refusalOf(renameableAt(analysed(range), offsetOf(range, '1.¦2 We'))),
      /^“1\.1 to 1\.3” counts Paragraph 1\.2 in /,
    )
    const end = rename(analysed(range), offsetOf(range, '1.¦3 So'), '1.9')
    assert.match(refusalOf(end), /“1\.1 to 1\.3” would refer to something else/)
  })

  it('there and back is the draft as it was, and in between it says the same under the other name', () => {
    const drafts = layoutFixtures().map(({ name, text }) => {
      const before = analysed(text)
      return { name, text, before, mentions: mentionsIn(before.response) }
    })
    let renamed = 0
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9 }), (draft, place, step) => {
        const { name, text, before, mentions } = drafts[draft % drafts.length] ?? assert.fail()
        const mention = mentions[place % mentions.length]
        if (mention === undefined) return
        const there = rename(before, mention.span.start, otherName(mention, step))
        if ('refusal' in there) return
        const changed = withEdits(text, there.edits)
        const after = analysed(changed)
        assert.deepEqual(outlineOf(after.response), outlineOf(before.response), name)
        const written = text.slice(mention.span.start, mention.span.end)
        const back = rename(after, placeAfter(mention.span.start, there.edits), mention.named.name)
        // Numbers that stood twice, and numbers in words, have no way back.
        if ('refusal' in back) assert.match(back.refusal, /already/, name)
        else if (/\d|[A-Z]{2}/.test(written)) assert.equal(withEdits(changed, back.edits), text, name)
        renamed++
      }),
      { numRuns: 60 },
    )
    assert.ok(renamed > 10, `only ${renamed} were renamed`)
  })
})

/** Each edit as it then stands, with what is around it. */
function afterwards(text: string, answer: ReturnType<typeof rename>): readonly string[] {
  if ('refusal' in answer) return [answer.refusal]
  const changed = withEdits(text, answer.edits)
  return answer.edits.map(({ span, newText }) => {
    const start = placeAfter(span.start, answer.edits)
    return shownIn(changed, { start, end: start + newText.length }, 8)
  })
}

function editsOf(answer: ReturnType<typeof rename>): readonly TextEdit[] {
  assert.ok(!('refusal' in answer), 'refusal' in answer ? answer.refusal : '')
  return answer.edits
}

function refusalOf(answer: object): string {
  return 'refusal' in answer ? String(answer.refusal) : `not refused: ${JSON.stringify(answer)}`
}

function withEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .reverse()
    .reduce((before, { span, newText }) => before.slice(0, span.start) + newText + before.slice(span.end), text)
}

/** Where what begins at `offset` begins after `edits`. */
function placeAfter(offset: number, edits: readonly TextEdit[]): number {
  return edits
    .filter(({ span }) => span.start < offset)
    .reduce((at, { span, newText }) => at + newText.length - (span.end - span.start), offset)
}

function otherName({ named: { kind, name } }: Mention, step: number): string {
  if (kind === 'acronym') return `${name.slice(0, -1)}${String.fromCharCode(64 + step)}`
  return kind === 'paragraph'
    ? name.replace(/\d+$/, (last) => String(Number(last) + step))
    : name.replace(/\d+/, (number) => String(Number(number) + step))
}

/** What a draft says, without its names. */
function outlineOf({ recommendations, passages, references, commitments, tallies }: Response): unknown {
  return {
    recommendations: recommendations.map(({ verdict, answer, parts, dateField }) => [
      verdict?.key,
      answer.length,
      parts.length,
      dateField?.value,
    ]),
    passages: passages.map(({ kind, voice, section }) => `${kind} ${voice} ${section}`),
    references: references.map(({ kind, targets }) => [kind, targets.map(({ definition }) => definition !== null)]),
    commitments: commitments.map((commitment) => [commitment.class, commitment.date?.end]),
    tallies: tallies.map(({ total, counts }) => [total, [...counts].map(([key, { count }]) => [key, count])]),
  }
}
