/** Answers what commands ask that write a new response, an answer, or a template of what is selected. */
import type { Connection } from 'vscode-languageserver'
import { lineEndingOf } from '../check/lines.js'
import type { Desk } from '../configuration/desk.js'
import { deskFileKind } from '../configuration/deskFile.js'
import { folderOf, relativePath } from '../configuration/uris.js'
import { answerSkeleton, unansweredBy } from '../features/answerSkeleton.js'
import { newResponse } from '../features/newResponse.js'
import { snippetAsText } from '../features/snippetText.js'
import { templateOfSelection } from '../features/templateOfSelection.js'
import { templatesForAnswer } from '../features/templates.js'
import {
  type AddedText,
  type AnswerSkeletonParams,
  type AnswerSkeletonResult,
  type AnswerTemplate,
  answerSkeletonRequest,
  type NewResponseParams,
  type NewTemplateParams,
  newResponseRequest,
  newTemplateRequest,
  type OfDocument,
  type RegisterResult,
  registerRequest,
  type SchemaItem,
  type SchemasParams,
  schemasRequest,
  type TemplatePlaces,
  templatePlacesRequest,
} from '../protocol.js'
import { wholeEntries } from '../register/answeredRegister.js'
import { verdictFormIn } from '../rules/verdictForm.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import type { ResponseService } from '../service.js'
import { addedTemplate, addedTemplateFolder } from '../templates/saveTemplate.js'
import type { Answering } from './answering.js'
import { rangeOf, spanOfRange } from './convert.js'
import type { Draft, Drafts } from './drafts.js'
import type { Runtime } from './runtime.js'
import type { TeamDesk } from './teamDesk.js'

export interface NewDraftSources {
  readonly drafts: Drafts
  readonly service: ResponseService
  readonly desk: Pick<TeamDesk, 'configurationFor' | 'registerIn' | 'templatesFor' | 'ownTemplateFolders' | 'files'>
  readonly runtime: Pick<Runtime, 'today'>
}

/** Answers the requests; what breaks down is answered with an error. */
export function answerNewDrafts(
  connection: Pick<Connection, 'onRequest'>,
  { drafts, service, desk, runtime }: NewDraftSources,
  answering: Answering,
): void {
  const on = <Params>(method: string, answer: (params: Params) => Promise<object | null>): void =>
    void connection.onRequest(method, answering.request(method, answer))
  const schemasFor = async (uri: string | undefined): Promise<ReadonlyMap<string, ResponseSchema>> =>
    (uri === undefined ? undefined : await desk.configurationFor(uri))?.schemas ?? service.schemas

  on(schemasRequest, async ({ uri }: SchemasParams): Promise<readonly SchemaItem[]> => {
    const likeliest = uri === undefined ? undefined : (await desk.configurationFor(uri))?.schemaFor(uri)?.value
    const items = [...(await schemasFor(uri)).values()].map(schemaItem)
    return [...items.filter(({ id }) => id === likeliest), ...items.filter(({ id }) => id !== likeliest)]
  })
  on(registerRequest, async ({ uri }: { uri: string }): Promise<RegisterResult> => {
    const { register, fault } = await desk.registerIn(uri)
    return {
      fault,
      report: register?.report ?? null,
      inspectorate: register?.inspectorate ?? null,
      recommendations: register === null ? 0 : wholeEntries(register).length,
    }
  })
  on(newResponseRequest, async ({ uri, schema: id, register: registerUri, ...wanted }: NewResponseParams) => {
    const schemas = await schemasFor(uri)
    const schema = schemas.get(id) ?? [...schemas.values()][0]
    const register = registerUri == null ? null : (await desk.registerIn(registerUri)).register
    const folder = uri === undefined ? undefined : folderOf(uri)
    const named =
      register === null || registerUri == null
        ? {}
        : { register: { register, path: folder === undefined ? registerUri : relativePath(folder, registerUri) } }
    return { snippet: schema === undefined ? '' : newResponse(schema, { ...wanted, ...named }) }
  })
  on(answerSkeletonRequest, async (params: AnswerSkeletonParams): Promise<AnswerSkeletonResult | null> => {
    const { uri } = params.textDocument
    const { templates } = await desk.templatesFor(uri)
    const draft = await drafts.open(uri)
    return draft === undefined ? null : skeletonIn(draft, params, templates, runtime)
  })
  on(templatePlacesRequest, async ({ textDocument: { uri } }: OfDocument): Promise<TemplatePlaces> => {
    const configuration = await desk.configurationFor(uri)
    const teams = (configuration?.templates ?? []).map((folder) => folder.uri)
    const folders = [...teams, ...(await desk.ownTemplateFolders(uri))]
    const listed = await Promise.all(folders.map((folder) => desk.files.list(folder)))
    return {
      files: listed
        .flatMap((list) => ('uris' in list && list.uris !== null ? list.uris : []))
        .filter((file) => deskFileKind(file) === 'templates'),
      folders: folders.filter((_, index) => 'uris' in (listed[index] ?? {})),
      configuration: configuration?.uris[0] ?? null,
      titles: (await desk.templatesFor(uri)).templates.map(({ title }) => title),
    }
  })
  on(newTemplateRequest, async (params: NewTemplateParams): Promise<readonly AddedText[]> => {
    const { title, file, configuration } = params
    const draft = await drafts.look(params.textDocument.uri)
    const selected =
      draft === undefined
        ? undefined
        : templateOfSelection(draft.analysis.response, spanOfRange(draft.document, params.range))
    if (selected === undefined) return []
    const template = { uri: file, text: addedTemplate(await textOf(file, desk), { title, ...selected }) ?? null }
    if (configuration === null) return [template]
    const folder = folderOf(file) ?? file
    const path = relativePath(folderOf(configuration) ?? configuration, folder)
    return [
      template,
      { uri: configuration, text: addedTemplateFolder(await textOf(configuration, desk), path) ?? null },
    ]
  })
}

function schemaItem({ id, title, description, inspectorate, verdicts }: ResponseSchema): SchemaItem {
  const printed = verdicts.map((verdict) => ({ key: verdict.key, printed: verdict.printed }))
  return { id, title, description, inspectorate: inspectorate.name, verdicts: printed }
}

/** The answer that is asked for, by what its verdict owes and by each of `templates` that is meant for it. */
function skeletonIn(
  { analysis, document }: Draft,
  { recommendation: id, verdict }: AnswerSkeletonParams,
  templates: Parameters<typeof templatesForAnswer>[2],
  { today }: Pick<Runtime, 'today'>,
): AnswerSkeletonResult | null {
  const { response, schema } = analysis
  const wanted = { id, key: verdict, lineEnding: lineEndingOf(document.getText()) }
  const skeleton = answerSkeleton(response, schema, wanted)
  if (skeleton === undefined) return null
  const recommendation = unansweredBy(response, id)
  // Where verdicts are paragraphs, the new one takes the first number.
  const paragraphsBefore = recommendation?.verdict == null && verdictFormIn(response).isNumbered ? 1 : 0
  const meant = templatesForAnswer(analysis, { recommendation, verdict, paragraphsBefore }, templates, today())
  return {
    range: rangeOf(document, skeleton.span),
    ...insertion(skeleton.snippet),
    version: document.version,
    templates: meant.flatMap(({ title, description, owner, reviewPast, body }): AnswerTemplate[] => {
      const filled = answerSkeleton(response, schema, { ...wanted, body })
      return filled === undefined ? [] : [{ title, description, owner, reviewPast, ...insertion(filled.snippet) }]
    }),
  }
}

function insertion(snippet: string): { readonly snippet: string; readonly preview: string } {
  return { snippet, preview: snippetAsText(snippet).trim() }
}

/** The text of a file, which is empty where there is none. */
async function textOf(uri: string, { files }: Pick<Desk, 'files'>): Promise<string> {
  const found = await files.read(uri)
  if ('text' in found) return found.text ?? ''
  throw new Error(`The file cannot be added to. ${found.fault}`)
}
