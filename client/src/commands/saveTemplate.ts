/** Saves what is selected in a draft as one of the team's templates. */
import * as vscode from 'vscode'
import {
  type AddedText,
  type NewTemplateParams,
  newTemplateRequest,
  type TemplatePlaces,
  templatePlacesRequest,
} from '../../../server/src/protocol.js'
import type { Desk } from '../desk.js'
import { ofDocument, placeOf } from './activeDraft.js'

const ending = '.response-templates.yaml'
/** Where a team that has named no folder yet keeps its templates, and in which file. */
const firstFolder = 'templates'
const firstFile = `answers${ending}`

export async function saveTemplate(desk: Desk): Promise<void> {
  const { t } = vscode.l10n
  const editor = vscode.window.activeTextEditor
  if (editor === undefined || editor.selection.isEmpty) {
    await vscode.window.showInformationMessage(t('Select the text first that is to become a template.'))
    return
  }
  const { document, selection } = editor
  const places = await desk.request<TemplatePlaces>(templatePlacesRequest, ofDocument(document))
  const title = await vscode.window.showInputBox({
    title: t('Save as a template (1 of 2): what is it called?'),
    placeHolder: t('Training is under way'),
    validateInput: (value) =>
      value.trim() === ''
        ? t('Give it a title, by which lists show it.')
        : places.titles.includes(value.trim())
          ? t('There is a template of this title already.')
          : undefined,
  })
  if (title === undefined) return
  const target = await chooseFile(places, document.uri)
  if (target === undefined) return
  const params: NewTemplateParams = {
    ...ofDocument(document),
    range: placeOf(selection),
    title: title.trim(),
    ...target,
  }
  const added = await desk.request<readonly AddedText[]>(newTemplateRequest, params)
  if (added.length === 0) throw new Error(t('Nothing but space is selected.'))
  const unwritable = added.find(({ text }) => text === null)
  if (unwritable !== undefined)
    throw new Error(t('{0} is not laid out so that it can be added to. Add to it by hand.', nameOf(unwritable.uri)))
  for (const { uri, text } of added) await append(vscode.Uri.parse(uri), text ?? '')
  const show = t('Show It')
  const message = t('The template “{0}” is saved in {1}.', params.title, nameOf(target.file))
  if ((await vscode.window.showInformationMessage(message, show)) === show)
    await vscode.window.showTextDocument(vscode.Uri.parse(target.file))
}

type Target = Pick<NewTemplateParams, 'file' | 'configuration'>

/** One of the files that there are, a new one in a folder that is configured, or, where none is, in one that will be. */
async function chooseFile(
  { files, folders, configuration }: TemplatePlaces,
  draft: vscode.Uri,
): Promise<Target | undefined> {
  const { t } = vscode.l10n
  const title = t('Save as a template (2 of 2): in which file?')
  if (folders.length === 0) return chooseFirstFile(configuration, draft, title)
  const choices: (vscode.QuickPickItem & { readonly file?: string; readonly folder?: string })[] = [
    ...files.map((file) => ({ label: nameOf(file), description: pathOf(file), file })),
    ...folders.map((folder) => ({
      label: t('A new file in {0}…', nameOf(folder)),
      description: pathOf(folder),
      folder,
    })),
  ]
  const chosen = await vscode.window.showQuickPick(choices, { title })
  if (chosen?.file !== undefined) return { file: chosen.file, configuration: null }
  if (chosen?.folder === undefined) return undefined
  const name = await vscode.window.showInputBox({
    title: t('What is the new file called?'),
    value: ending,
    valueSelection: [0, 0],
    validateInput: (value) =>
      /^[^\\/:*?"<>|]+\.response-templates\.ya?ml$/i.test(value)
        ? undefined
        : t('Write a name that ends in {0}.', ending),
  })
  if (name === undefined) return undefined
  return { file: vscode.Uri.joinPath(vscode.Uri.parse(chosen.folder), name).toString(), configuration: null }
}

/** Nobody has said yet where templates are kept: the writer agrees to a folder, which the configuration then names. */
async function chooseFirstFile(
  configuration: string | null,
  draft: vscode.Uri,
  title: string,
): Promise<Target | undefined> {
  const { t } = vscode.l10n
  // A draft that was never saved stands in no folder yet.
  const root = (vscode.workspace.getWorkspaceFolder(draft) ?? vscode.workspace.workspaceFolders?.[0])?.uri
  const settings =
    configuration !== null
      ? vscode.Uri.parse(configuration)
      : root === undefined
        ? undefined
        : vscode.Uri.joinPath(root, '.response-desk.yaml')
  if (settings === undefined) throw new Error(t('Templates are kept in a folder. Open the folder of the draft first.'))
  const file = vscode.Uri.joinPath(settings, '..', firstFolder, firstFile)
  const choice = {
    label: `${firstFolder}/${firstFile}`,
    detail: t('A new file, in a folder that {0} will name as one of templates.', nameOf(settings.toString())),
  }
  const chosen = await vscode.window.showQuickPick([choice], { title })
  return chosen === undefined ? undefined : { file: file.toString(), configuration: settings.toString() }
}

/** Writes `text` behind what the file holds, which is made where it is not there, and saves it. */
async function append(uri: vscode.Uri, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit()
  edit.createFile(uri, { ignoreIfExists: true })
  if (!(await vscode.workspace.applyEdit(edit))) throw notWritten(uri)
  const document = await vscode.workspace.openTextDocument(uri)
  const addition = new vscode.WorkspaceEdit()
  addition.insert(uri, document.lineAt(document.lineCount - 1).range.end, text)
  if (!(await vscode.workspace.applyEdit(addition)) || !(await document.save())) throw notWritten(uri)
}

function notWritten(uri: vscode.Uri): Error {
  return new Error(vscode.l10n.t('{0} could not be written.', nameOf(uri.toString())))
}

function nameOf(uri: string): string {
  const { path } = vscode.Uri.parse(uri)
  return path.slice(path.lastIndexOf('/') + 1)
}

function pathOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri))
}
