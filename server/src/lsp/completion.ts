/** Answers with what may be written at a place, and later with what there is to say of one such thing. */
import type { CompletionItem, CompletionParams, Connection } from 'vscode-languageserver'
import { deskFileKind } from '../configuration/deskFile.js'
import type { TeamFiles } from '../configuration/teamFiles.js'
import { folderOf, nameOf } from '../configuration/uris.js'
import { builtInTemplates } from '../features/builtInTemplates.generated.js'
import type { CompletionContext, Template } from '../features/completion/completion.js'
import { documentationOf } from '../features/completion/documentation.js'
import { completionsAt } from '../features/completion.js'
import { templatesFor } from '../features/templates.js'
import type { Analysis, ResponseService } from '../service.js'
import type { Answering } from './answering.js'
import type { ClientAbilities } from './capabilities.js'
import { completionDataOf, completionItemOf, documentedItem } from './convertWriting.js'
import type { Drafts } from './drafts.js'
import { CompletionTriggerKind } from './library.js'
import type { OnDraft } from './onDraft.js'
import type { Runtime } from './runtime.js'
import type { TeamDesk } from './teamDesk.js'
import type { TeamFileReading } from './teamFileReading.js'

export interface CompletionSources {
  readonly drafts: Drafts
  readonly service: ResponseService
  readonly runtime: Pick<Runtime, 'today'>
  readonly abilities: ClientAbilities
  /** Of the client: whether its editor offers the built-in templates itself. */
  readonly initializationOptions: unknown
  /** For a team's own templates and registers. */
  readonly desk: Pick<TeamDesk, 'templatesFor' | 'files'>
  readonly teamFiles: Pick<TeamFileReading, 'completion'>
}

export function answerCompletion(
  connection: Pick<Connection, 'onCompletion' | 'onCompletionResolve'>,
  { drafts, service, runtime, abilities, initializationOptions, desk, teamFiles }: CompletionSources,
  answering: Answering,
  onDraft: OnDraft,
): void {
  const builtIn = hasOwnSnippets(initializationOptions) ? [] : builtInTemplates
  /** The team's come first: they are more to the point. */
  const templatesAt = async (analysis: Analysis, offset: number): Promise<readonly Template[]> => {
    const team = (await desk.templatesFor(analysis.uri)).templates
    return [...templatesFor(analysis, offset, team, runtime.today()), ...builtIn]
  }
  const onDraftCompletion = onDraft(
    'textDocument/completion',
    [],
    async ({ analysis, document, settings }, { position, context }: CompletionParams): Promise<CompletionItem[]> => {
      const isTyped = context?.triggerKind === CompletionTriggerKind.TriggerCharacter
      const given: CompletionContext = {
        today: runtime.today(),
        trigger: isTyped ? (context.triggerCharacter ?? null) : null,
        schemas: settings.schemas ?? service.schemas,
        rules: service.rules(analysis.schema),
        registers: await registersBeside(analysis.uri, desk.files),
        templates: await templatesAt(analysis, document.offsetAt(position)),
        takesSnippets: abilities.completesSnippets,
      }
      return completionsAt(analysis, document.offsetAt(position), given).map((completion, index) =>
        completionItemOf(completion, index, document),
      )
    },
  )
  connection.onCompletion(async (params, token) => {
    const ofTeam = await teamFiles.completion(params.textDocument.uri, params.position)
    return ofTeam ?? onDraftCompletion(params, token)
  })
  connection.onCompletionResolve((item, token) =>
    answering.request(
      'completionItem/resolve',
      async () => {
        const data = completionDataOf(item.data)
        const draft = data === undefined ? undefined : await drafts.open(data.uri)
        if (data === undefined || draft === undefined) return item
        const card = documentationOf(data.kind, data.key, draft.analysis, {
          schemas: draft.settings.schemas ?? service.schemas,
          templates: await templatesAt(draft.analysis, 0),
        })
        return card === undefined ? item : documentedItem(item, card, abilities.completesInMarkdown)
      },
      () => item,
    )(item, token),
  )
}

function hasOwnSnippets(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'snippets' in options && options.snippets === true
}

async function registersBeside(uri: string, files: TeamFiles): Promise<readonly string[]> {
  const folder = folderOf(uri)
  const listed = folder === undefined ? { uris: null } : await files.list(folder)
  const beside = 'uris' in listed && listed.uris !== null ? listed.uris : []
  return beside.filter((file) => deskFileKind(file) === 'register').map(nameOf)
}
