import assert from 'node:assert/strict'
import fc from 'fast-check'
import { codeLenses } from '../../../server/src/features/codeLens.js'
import { documentLinks } from '../../../server/src/features/documentLinks.js'
import { documentSymbols } from '../../../server/src/features/documentSymbols.js'
import { folds } from '../../../server/src/features/folding.js'
import { cardsInMarkdown } from '../../../server/src/features/hover/card.js'
import { hoverAt } from '../../../server/src/features/hover.js'
import { inlayHints } from '../../../server/src/features/inlayHints.js'
import { definitionsAt, highlightsAt, referencesAt } from '../../../server/src/features/navigation.js'
import { rename, renameableAt } from '../../../server/src/features/rename.js'
import { selectionsAt } from '../../../server/src/features/selection.js'
import { semanticTokens } from '../../../server/src/features/semanticTokens.js'
import { tallyRewrite } from '../../../server/src/features/tallyText.js'
import { workspaceSymbols } from '../../../server/src/features/workspaceSymbols.js'
import { type Span, spanOf } from '../../../server/src/model/span.js'
import type { Analysis } from '../../../server/src/service.js'
import { layoutFixtures } from '../support/layouts.js'
import { analysed, readingDraft } from '../support/readingDraft.js'

const sources = [readingDraft, ...layoutFixtures().map(({ text }) => text)]

/** Drafts that somebody is in the middle of typing: cut off, with a piece taken out, and something odd put in. */
const halfTyped = fc
  .record({
    source: fc.constantFrom(...sources),
    from: fc.nat(),
    length: fc.nat(40),
    end: fc.nat(),
    typed: fc.constantFrom(
      '',
      '(',
      '# ',
      '1.',
      '🛂',
      '\r',
      '|',
      '<!--',
      'Recommendation',
      'see 1.1 to 9.9',
      '[',
      'by ',
    ),
  })
  .map(({ source, from, length, end, typed }) => {
    const at = from % source.length
    const text = source.slice(0, at) + typed + source.slice(at + length)
    return text.slice(Math.max(0, (end % text.length) - 4000), end % text.length)
  })

/** All places that the features speak of. */
function placesOf(analysis: Analysis, offset: number): readonly Span[] {
  const { response, schema, published } = analysis
  const whole = spanOf(0, response.text.length)
  const renameable = renameableAt(analysis, offset)
  const renamed = rename(analysis, offset, '7')
  return [
    ...codeLenses(analysis).map(({ span }) => span),
    ...documentLinks(response).flatMap(({ span, target }) =>
      'offset' in target ? [span, spanOf(target.offset, target.offset)] : [span],
    ),
    ...documentSymbols(response, schema).map(({ span }) => span),
    ...folds(response).map(({ span }) => span),
    ...inlayHints(response, published, whole).map((hint) => spanOf(hint.offset, hint.offset)),
    ...definitionsAt(response, offset),
    ...highlightsAt(response, offset).map(({ span }) => span),
    ...referencesAt(response, offset, { withDefinition: true }),
    ...selectionsAt(response, offset),
    ...semanticTokens(response, whole).map(({ span }) => span),
    ...tallyRewrite(response, schema).edits.map(({ span }) => span),
    ...workspaceSymbols(analysis).map(({ span }) => span),
    ...('refusal' in renameable ? [] : [renameable.span]),
    ...('refusal' in renamed ? [] : renamed.edits.map(({ span }) => span)),
  ]
}

describe('the features, on any text', () => {
  it('never break down, and speak only of what is in it', () => {
    fc.assert(
      fc.property(halfTyped, fc.nat(), (text, place) => {
        const analysis = analysed(text)
        const offset = place % (text.length + 1)
        for (const { start, end } of placesOf(analysis, offset))
          assert.ok(0 <= start && start <= end && end <= text.length, `${start} to ${end} of ${text.length}`)
        const hover = hoverAt(analysis, offset)
        if (hover !== undefined) assert.ok(cardsInMarkdown(hover.cards).length > 0)
      }),
      { numRuns: 80 },
    )
  })
})
