import assert from 'node:assert/strict'
import { documentSymbols, type OutlineEntry } from '../../../server/src/features/documentSymbols.js'
import type { Day } from '../../../server/src/model/day.js'
import { createResponseService } from '../../../server/src/service.js'
import { layoutFixtures } from '../support/layouts.js'

const service = createResponseService({ today: () => '2024-03-01' as Day })

function outlineOf(text: string): readonly OutlineEntry[] {
  const { response, schema } = service.analyse({ uri: 'file:///a.response.md', version: 1, text })
  return documentSymbols(response, schema)
}

/** The outline as an editor shows it: a line for each entry, indented by its depth. */
function shown(entries: readonly OutlineEntry[], depth = 0): readonly string[] {
  return entries.flatMap(({ name, detail, children }) => [
    `${'  '.repeat(depth)}${name}${detail === '' ? '' : ` | ${detail}`}`,
    ...shown(children, depth + 1),
  ])
}

describe('the outline', () => {
  it('shows recommendations with their verdicts, parts in their whole, answers and commitments', () => {
    const draft = `# Home Office response to an inspection of ports

## Recommendation 1

> The Home Office should:

### Recommendation 1(a)

> a. publish its fees;

Partially accepted.

1.1 The Home Office will publish the fees by 31 March 2024. They were published once.

1.2 This was done.

### Recommendation 1(b)

> b. train its staff.

## Recommendation 2

> The Home Office should open its offices.

Acepted

The Home Office will open every one of its many offices in the north of England on Mondays.

## Next steps

The Home Office will report on all this by 30 June 2024.
`
    assert.deepEqual(shown(outlineOf(draft)), [
      'Recommendation 1 | 2 parts',
      '  Recommendation 1(a) | Partially accepted',
      '    1.1 The Home Office will publish the fees by 31 March 2024. They…',
      '      The Home Office will publish the fees by 31 March 2024. | firm, by 31 March 2024',
      '    1.2 This was done.',
      '  Recommendation 1(b) | no verdict',
      'Recommendation 2 | Acepted',
      '  The Home Office will open every one of its many offices in…',
      '    The Home Office will open every one of its many offices in… | firm, no date',
      'The Home Office will report on all this by 30 June 2024. | firm, by 30 June 2024',
    ])
  })

  it('shows what several recommendations are answered with once, in the first of them', () => {
    const fixture = layoutFixtures().find(({ name }) => name.startsWith('sc1-'))
    assert.ok(fixture)
    assert.deepEqual(shown(outlineOf(fixture.text)).slice(0, 6), [
      'Recommendation 1 | Accepted',
      '  The Government agrees with both of these recommendations. A…',
      '    A statement of purpose is being drafted with the help of… | firm, no date',
      '    It will be handed to everyone who reports, in one of 20… | firm, from 2 February 2015',
      '  Travel costs are refunded to those who live more than three…',
      '    Immigration Enforcement (IE) will look at whether three… | soft, no date',
    ])
    assert.equal(shown(outlineOf(fixture.text))[6], 'Recommendation 2 | Accepted')
    assert.match(shown(outlineOf(fixture.text))[7] ?? '', /^Recommendation 3/)
  })

  it('says nothing of a verdict that a kind of response need not have', () => {
    const { response, schema } = service.analyse({
      uri: 'file:///a.response.md',
      version: 1,
      text: '## Recommendation 1\n\n> Publish the fees.\n\nThe fees are published.\n',
    })
    const optional = { ...schema, labels: { ...schema.labels, verdictOptional: true } }
    assert.deepEqual(
      [schema, optional].map((one) => documentSymbols(response, one)[0]?.detail),
      ['no verdict', ''],
    )
  })

  it('is empty for an empty text', () => assert.deepEqual(outlineOf(''), []))

  it('is a sound tree in every published layout: names, spans that hold one another, each answer once', () => {
    for (const { name: file, text } of layoutFixtures()) {
      const entries = outlineOf(text)
      let paragraphs = 0
      const check = (entry: OutlineEntry, outer: OutlineEntry | undefined): void => {
        const at = `${file}: ${entry.name}`
        assert.notEqual(entry.name.trim(), '', at)
        assert.doesNotMatch(entry.name + entry.detail, /[\r\n]/, at)
        assert.ok(entry.span.start <= entry.nameSpan.start && entry.nameSpan.end <= entry.span.end, at)
        assert.ok(entry.nameSpan.start < entry.nameSpan.end, at)
        if (outer) assert.ok(outer.span.start <= entry.span.start && entry.span.end <= outer.span.end, at)
        if (entry.kind === 'paragraph') paragraphs++
        for (const child of entry.children) check(child, entry)
      }
      for (const entry of entries) check(entry, undefined)
      const { response } = service.analyse({ uri: 'file:///a.response.md', version: 1, text })
      const answers = new Set(response.recommendations.flatMap(({ answer }) => answer))
      assert.equal(paragraphs, answers.size, file)
    }
  })
})
