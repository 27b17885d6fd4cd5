/** Asks for what a new response begins with, and opens it as a draft that is not saved yet. */
import * as vscode from 'vscode'
import {
  type NewResponseParams,
  newResponseRequest,
  type SchemaItem,
  schemasRequest,
} from '../../../server/src/protocol.js'
import type { Desk } from '../desk.js'
import { draftFileName } from '../draftFileName.js'

const mostRecommendations = 200

export async function createResponse(desk: Desk): Promise<void> {
  const wanted = await askForResponse(desk)
  if (wanted === undefined) return
  const { snippet } = await desk.request<{ readonly snippet: string }>(newResponseRequest, wanted)
  const document = await openUnsaved(draftFileName(wanted.title))
  const editor = await vscode.window.showTextDocument(document)
  await editor.insertSnippet(new vscode.SnippetString(snippet))
}

/** Four questions; undefined as soon as the writer leaves one. */
async function askForResponse(desk: Desk): Promise<NewResponseParams | undefined> {
  const { t } = vscode.l10n
  // Given as a promise: the question stands there at once, while the server may still have to start.
  const choices = desk.request<readonly SchemaItem[]>(schemasRequest, {}).then((schemas) =>
    schemas.map(({ id, title, description, inspectorate }) => ({
      label: title,
      description: id,
      detail: description,
      inspectorate,
    })),
  )
  const schema = await vscode.window.showQuickPick(choices, {
    title: t('New response (1 of 4): which kind?'),
    matchOnDescription: true,
  })
  if (schema === undefined) return undefined
  const title = await vscode.window.showInputBox({
    title: t('New response (2 of 4): what was inspected?'),
    placeHolder: t('the handling of original documents'),
    validateInput: (value) => (value.trim() === '' ? t('Say what was inspected, or the whole title.') : undefined),
  })
  if (title === undefined) return undefined
  const inspectorate = await vscode.window.showInputBox({
    title: t('New response (3 of 4): who inspected it?'),
    value: schema.inspectorate.replace(/^the /, ''),
  })
  if (inspectorate === undefined) return undefined
  const recommendations = await vscode.window.showInputBox({
    title: t('New response (4 of 4): how many recommendations are there?'),
    value: '1',
    validateInput: (value) =>
      isCount(value) ? undefined : t('Write a whole number from 1 to {0}.', mostRecommendations),
  })
  if (recommendations === undefined) return undefined
  return { schema: schema.description, title, inspectorate, recommendations: Number(recommendations) }
}

function isCount(value: string): boolean {
  const count = Number(value)
  return /^\d{1,3}$/.test(value.trim()) && count >= 1 && count <= mostRecommendations
}

/** An empty document that is saved under `name` in the first folder, where that is a place to save to, if it is free. */
async function openUnsaved(name: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri
  if (folder !== undefined && (folder.scheme === 'file' || folder.scheme === 'vscode-remote')) {
    try {
      const uri = vscode.Uri.joinPath(folder, name).with({ scheme: 'untitled' })
      const document = await vscode.workspace.openTextDocument(uri)
      if (document.getText() === '') return await vscode.languages.setTextDocumentLanguage(document, 'markdown')
    } catch {
      // There is such a file already: the writer chooses another name when saving.
    }
  }
  return vscode.workspace.openTextDocument({ language: 'markdown' })
}
