/** Asks everything of a draft that an editor or the command line can ask of it, at one place in it. */

import { quickFixes } from '../../../server/src/features/codeActions.js'
import { codeLenses } from '../../../server/src/features/codeLens.js'
import type { CompletionContext } from '../../../server/src/features/completion/completion.js'
import { documentationOf } from '../../../server/src/features/completion/documentation.js'
import { completionsAt } from '../../../server/src/features/completion.js'
import { documentLinks } from '../../../server/src/features/documentLinks.js'
import { documentSymbols } from '../../../server/src/features/documentSymbols.js'
import { effectiveConfiguration } from '../../../server/src/features/effectiveConfiguration.js'
import { folds } from '../../../server/src/features/folding.js'
import { formatting } from '../../../server/src/features/formatting.js'
import { cardsInMarkdown, cardsInPlainText } from '../../../server/src/features/hover/card.js'
import { hoverAt } from '../../../server/src/features/hover.js'
import { inlayHints } from '../../../server/src/features/inlayHints.js'
import { mostPressing } from '../../../server/src/features/mostPressing.js'
import { definitionsAt, highlightsAt, referencesAt } from '../../../server/src/features/navigation.js'
import { overviewOf } from '../../../server/src/features/overview.js'
import { publicationCheck } from '../../../server/src/features/publicationCheck.js'
import { recommendationTree } from '../../../server/src/features/recommendationTree.js'
import { refactorings } from '../../../server/src/features/refactorings.js'
import { rename, renameableAt } from '../../../server/src/features/rename.js'
import { selectionsAt } from '../../../server/src/features/selection.js'
import { semanticTokens } from '../../../server/src/features/semanticTokens.js'
import { tallyRewrite } from '../../../server/src/features/tallyText.js'
import { afterEnter } from '../../../server/src/features/typing.js'
import { workspaceSymbols } from '../../../server/src/features/workspaceSymbols.js'
import { shownWhileWriting } from '../../../server/src/features/writing.js'
import type { Day } from '../../../server/src/model/day.js'
import { spanOf } from '../../../server/src/model/span.js'
import { recommendationsInReport } from '../../../server/src/register/readReport.js'
import { listedIn, registerYaml } from '../../../server/src/register/writeRegister.js'
import { allRules } from '../../../server/src/rules/all.js'
import type { TextEdit } from '../../../server/src/rules/rule.js'
import { shippedSchemas } from '../../../server/src/schema/shippedSchemas.js'
import { type Analysis, defaultSettings } from '../../../server/src/service.js'
import { commitmentFilesOf } from './commitmentFiles.js'

/** Edits that one command or action would carry out. */
export interface OfferedEdits {
  /** The feature, and what of it: `refactoring renumber`, `fix text/doubled-word`. */
  readonly from: string
  readonly edits: readonly TextEdit[]
}

/** What the features answered, by their names. */
export interface Answers {
  readonly values: Readonly<Record<string, unknown>>
  readonly edits: readonly OfferedEdits[]
}

const completionContext: CompletionContext = {
  today: '2024-03-01' as Day,
  trigger: null,
  schemas: shippedSchemas(),
  rules: allRules,
  templates: [{ title: 'T', prefix: 'template', description: '', body: 'words' }],
  takesSnippets: true,
  registers: [],
}

/** The answers of all features about `analysis`, asked at `offset` (0-based) where a place matters. */
export function everyFeature(analysis: Analysis, offset: number, today: Day): Answers {
  const { response, schema } = analysis
  const whole = spanOf(0, response.text.length)
  const place = spanOf(offset, offset)
  const hover = hoverAt(analysis, offset)
  const completions = completionsAt(analysis, offset, completionContext)
  const fixes = quickFixes(analysis, whole)
  const changes = refactorings(analysis, place, () => true)
  const renameable = renameableAt(analysis, offset)
  const renamed = 'refusal' in renameable ? renameable : rename(analysis, offset, otherName(renameable.name))
  const values = {
    hover,
    hoverText: hover === undefined ? [] : [cardsInMarkdown(hover.cards), cardsInPlainText(hover.cards)],
    completions,
    documentation: completions.map(({ kind, key }) =>
      key === null ? null : documentationOf(kind, key, analysis, completionContext),
    ),
    symbols: documentSymbols(response, schema),
    folds: folds(response),
    selections: selectionsAt(response, offset),
    definitions: definitionsAt(response, offset),
    references: referencesAt(response, offset, { withDefinition: true }),
    highlights: highlightsAt(response, offset),
    links: documentLinks(response),
    lenses: codeLenses(analysis),
    hints: inlayHints(response, analysis.published, whole),
    tokens: semanticTokens(response, whole),
    fixes,
    changes,
    renameable,
    renamed,
    tree: recommendationTree(analysis),
    overview: overviewOf(analysis),
    publicationCheck: publicationCheck(analysis, defaultSettings),
    tally: tallyRewrite(response, schema),
    workspaceSymbols: workspaceSymbols(analysis),
    configuration: effectiveConfiguration(analysis, defaultSettings, { enabled: true, configurations: [], values: [] }),
    shown: mostPressing(analysis.found.sightings, shownWhileWriting(response, offset), offset),
    files: commitmentFilesOf(analysis, today),
    register: registerYaml({ report: 'R', inspectorate: null, published: null }, listedIn(response)),
    report: recommendationsInReport(response.text),
  }
  const edits: OfferedEdits[] = [
    ...fixes.map(({ title, finding, edits }) => ({ from: `fix ${finding.rule}: ${title}`, edits })),
    ...changes.map(({ kind, edits }) => ({ from: `refactoring ${kind}`, edits })),
    ...completions.map(({ kind, edit }) => ({ from: `completion ${kind}`, edits: [edit] })),
    { from: 'formatting', edits: formatting(response, schema) },
    { from: 'enter', edits: afterEnter(response, offset) },
    { from: 'rename', edits: 'edits' in renamed ? renamed.edits : [] },
  ]
  return { values, edits }
}

/** A name of the same kind that the draft hardly has: the same with other digits, or other letters. */
function otherName(name: string): string {
  return /\d/.test(name) ? name.replace(/\d+/, (digits) => String(Number(digits) + 7)) : `${name}X`
}
