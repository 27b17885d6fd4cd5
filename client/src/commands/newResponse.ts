/** Asks for what a new response begins with, and opens it as a draft that is not saved yet. */
import * as vscode from 'vscode'
import {
  type NewResponseParams,
  newResponseRequest,
  type RegisterResult,
  registerRequest,
  type SchemaItem,
  type SchemasParams,
  schemasRequest,
} from '../../../server/src/protocol.js'
import type { Desk } from '../desk.js'
import { draftFileName } from '../draftFileName.js'

const mostRecommendations = 200

export async function createResponse(desk: Desk): Promise<void> {
  const wanted = await askForResponse(desk)
  if (wanted === undefined) return
  const params: NewResponseParams = { ...wanted, ...inFirstFolder(draftFileName(wanted.title)) }
  const { snippet } = await desk.request<{ readonly snippet: string }>(newResponseRequest, params)
  const document = await openUnsaved(draftFileName(wanted.title))
  const editor = await vscode.window.showTextDocument(document)
  await editor.insertSnippet(new vscode.SnippetString(snippet))
}

/** Some questions; undefined as soon as the writer leaves one. */
async function askForResponse(desk: Desk): Promise<NewResponseParams | undefined> {
  const { t } = vscode.l10n
  const schema = await chooseSchema(desk)
  if (schema === undefined) return undefined
  const register = await chooseRegister(desk)
  if (register === undefined) return undefined
  const title = await vscode.window.showInputBox({
    title: t('New response: what was inspected?'),
    value: register?.report ?? '',
    placeHolder: t('the handling of original documents'),
    validateInput: (value) => (value.trim() === '' ? t('Say what was inspected, or the whole title.') : undefined),
  })
  if (title === undefined) return undefined
  const inspectorate = await vscode.window.showInputBox({
    title: t('New response: who inspected it?'),
    value: (register?.inspectorate ?? schema.inspectorate).replace(/^the /, ''),
  })
  if (inspectorate === undefined) return undefined
  const recommendations = register === null ? await askForCount() : register.recommendations
  if (recommendations === undefined) return undefined
  return { schema: schema.id, title, inspectorate, recommendations, register: register?.uri ?? null }
}

async function chooseSchema(desk: Desk): Promise<SchemaItem | undefined> {
  // Given as a promise: the question stands there at once, while the server may still have to start.
  const choices = desk
    .request<readonly SchemaItem[]>(schemasRequest, inFirstFolder(draftFileName('')))
    .then((schemas) =>
      schemas.map((item) => ({ label: item.title, description: item.id, detail: item.description, item })),
    )
  const title = vscode.l10n.t('New response: which kind?')
  return (await vscode.window.showQuickPick(choices, { title, matchOnDescription: true }))?.item
}

/** A draft called `name` in the first folder: what the team has set there counts. */
function inFirstFolder(name: string): SchemasParams {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri
  return folder === undefined ? {} : { uri: vscode.Uri.joinPath(folder, name).toString() }
}

type ChosenRegister = RegisterResult & { readonly uri: string }

/** Which register's recommendations are answered; null: none, undefined: the writer left. Not asked where there is none. */
async function chooseRegister(desk: Desk): Promise<ChosenRegister | null | undefined> {
  const { t } = vscode.l10n
  const found = await vscode.workspace.findFiles('**/*.recommendations.{yaml,yml}', '**/node_modules/**', 100)
  if (found.length === 0) return null
  const choices = [
    ...found
      .map((uri) => ({ label: vscode.workspace.asRelativePath(uri), detail: t('A register of recommendations'), uri }))
      .sort((a, b) => (a.label < b.label ? -1 : 1)),
    { label: t('No register'), detail: t('You say how many recommendations there are.'), uri: undefined },
  ]
  const title = t('New response: whose recommendations does it answer?')
  const chosen = await vscode.window.showQuickPick(choices, { title })
  if (chosen?.uri === undefined) return chosen === undefined ? undefined : null
  const uri = chosen.uri.toString()
  const register = await desk.request<RegisterResult>(registerRequest, { uri })
  if (register.fault !== null) throw new Error(`${chosen.label}: ${register.fault}`)
  if (register.recommendations === 0) throw new Error(t('{0} has no recommendations.', chosen.label))
  return { ...register, uri }
}

async function askForCount(): Promise<number | undefined> {
  const { t } = vscode.l10n
  const count = await vscode.window.showInputBox({
    title: t('New response: how many recommendations are there?'),
    value: '1',
    validateInput: (value) =>
      isCount(value) ? undefined : t('Write a whole number from 1 to {0}.', mostRecommendations),
  })
  return count === undefined ? undefined : Number(count)
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
