/** Inserts the skeleton of an answer below a recommendation that has none. */
import * as vscode from 'vscode'
import {
  type AnswerSkeletonParams,
  type AnswerSkeletonResult,
  answerSkeletonRequest,
  type RecommendationItem,
  recommendationsRequest,
  type SchemaItem,
  type SchemasParams,
  schemasRequest,
} from '../../../server/src/protocol.js'
import type { CurrentDocument } from '../currentDocument.js'
import type { Desk } from '../desk.js'
import { pickWithPreview } from '../previewedPick.js'
import { overviewOf } from '../status.js'
import type { RecommendationRow } from '../views/recommendationRows.js'
import { documentOrAdvice, ofDocument, rangeFrom, tellNoResponse } from './activeDraft.js'

const inMiddle = vscode.TextEditorRevealType.InCenterIfOutsideViewport

/** `row`: one of the tree of recommendations, where the command was given there; else the writer chooses. */
export async function insertAnswer(desk: Desk, current: CurrentDocument, row: unknown): Promise<void> {
  const document = documentOrAdvice(current)
  if (document === undefined) return
  const items = await desk.request<readonly RecommendationItem[] | null>(recommendationsRequest, ofDocument(document))
  if (items === null) return tellNoResponse()
  const id = typeof row === 'object' && row !== null && 'item' in row ? (row as RecommendationRow).item.id : undefined
  const asked = flat(items).find((item) => item.id === id)
  const recommendation = asked ?? (await chooseRecommendation(items, lineOfCursor(document)))
  if (recommendation === undefined) return
  const verdict = await chooseVerdict(desk, document, recommendation)
  if (verdict === undefined) return
  const params: AnswerSkeletonParams = { ...ofDocument(document), recommendation: recommendation.id, verdict }
  const skeleton = await desk.request<AnswerSkeletonResult | null>(answerSkeletonRequest, params)
  if (skeleton === null) throw noAnswer(recommendation)
  const snippet = await chooseText(skeleton, recommendation, () => {
    for (const editor of editorsOf(document)) editor.revealRange(rangeFrom(skeleton.range), inMiddle)
  })
  // Also where the writer left: the preview had the keyboard.
  const editor = await vscode.window.showTextDocument(document, columnOf(document))
  if (snippet === undefined) return
  if (skeleton.version !== document.version) throw noAnswer(recommendation)
  await editor.insertSnippet(new vscode.SnippetString(snippet), rangeFrom(skeleton.range))
}

function noAnswer({ name }: RecommendationItem): Error {
  return new Error(vscode.l10n.t('No answer can be inserted for {0}. Write it by hand.', name))
}

/** The snippet that the writer chooses: what the verdict owes, or one of the team's templates, each shown as it will stand. */
async function chooseText(
  { snippet, preview, templates }: AnswerSkeletonResult,
  { name }: RecommendationItem,
  whenShown: () => void,
): Promise<string | undefined> {
  if (templates.length === 0) return snippet
  const { t } = vscode.l10n
  const choices: (vscode.QuickPickItem & { readonly snippet: string; readonly preview: string })[] = [
    ...templates.map((template) => ({
      label: template.title,
      description: template.owner ?? '',
      detail: template.description,
      iconPath: new vscode.ThemeIcon(template.reviewPast === null ? 'note' : 'warning'),
      snippet: template.snippet,
      preview: template.preview,
    })),
    {
      label: t('Without a template'),
      detail: t('What the verdict asks for, to be filled in.'),
      iconPath: new vscode.ThemeIcon('edit'),
      snippet,
      preview,
    },
  ]
  return (await pickWithPreview(choices, t('The answer to {0}', name), whenShown))?.snippet
}

function lineOfCursor(document: vscode.TextDocument): number {
  return editorsOf(document)[0]?.selection.active.line ?? 0
}

/** Where the document is shown already: it must not be opened a second time beside itself. */
function columnOf(document: vscode.TextDocument): vscode.ViewColumn | undefined {
  return editorsOf(document)[0]?.viewColumn
}

function editorsOf(document: vscode.TextDocument): readonly vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter((editor) => editor.document === document)
}

/** The one in which the cursor stands, where it is not answered, first; only one to choose from is chosen. */
async function chooseRecommendation(
  items: readonly RecommendationItem[],
  line: number,
): Promise<RecommendationItem | undefined> {
  const { t } = vscode.l10n
  const open = flat(items).filter(({ standing }) => standing === 'unanswered')
  if (open.length === 0) {
    void vscode.window.showInformationMessage(t('All recommendations are answered.'))
    return undefined
  }
  const isHere = ({ range }: RecommendationItem) => range.start.line <= line && line <= range.end.line
  const sorted = [...open.filter(isHere), ...open.filter((item) => !isHere(item))]
  const choices = sorted.map((item) => ({
    label: item.name,
    description: isHere(item) ? t('at the cursor') : '',
    detail: item.summary,
    item,
  }))
  const [only] = sorted
  if (sorted.length === 1) return only
  return (await vscode.window.showQuickPick(choices, { title: t('Which recommendation is to be answered?') }))?.item
}

/** The verdict that stands already, or the one that the writer chooses. */
async function chooseVerdict(
  desk: Desk,
  document: vscode.TextDocument,
  { verdict, name }: RecommendationItem,
): Promise<string | undefined> {
  const overview = await overviewOf(desk, document)
  const ofDraft: SchemasParams = { uri: document.uri.toString() }
  const schemas = await desk.request<readonly SchemaItem[]>(schemasRequest, ofDraft)
  const verdicts = schemas.find(({ id }) => id === overview?.schema.id)?.verdicts ?? []
  const given = verdicts.find(({ printed }) => printed === verdict)
  if (given !== undefined) return given.key
  const choices = verdicts.map(({ key, printed }) => ({ label: printed, key }))
  return (await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('The verdict on {0}', name) }))?.key
}

function flat(items: readonly RecommendationItem[]): readonly RecommendationItem[] {
  return items.flatMap((item) => [item, ...flat(item.children)])
}
