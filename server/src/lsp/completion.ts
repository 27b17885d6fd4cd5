/** Answers with what may be written at a place, and later with what there is to say of one such thing. */
import { CompletionTriggerKind, type Connection } from 'vscode-languageserver'
import { builtInTemplates } from '../features/builtInTemplates.generated.js'
import type { CompletionContext } from '../features/completion/completion.js'
import { documentationOf } from '../features/completion/documentation.js'
import { completionsAt } from '../features/completion.js'
import type { ResponseService } from '../service.js'
import type { Answering } from './answering.js'
import type { ClientAbilities } from './capabilities.js'
import { completionDataOf, completionItemOf, documentedItem } from './convertWriting.js'
import type { Drafts } from './drafts.js'
import type { OnDraft } from './onDraft.js'
import type { Runtime } from './runtime.js'

export interface CompletionSources {
  readonly drafts: Drafts
  readonly service: ResponseService
  readonly runtime: Pick<Runtime, 'today'>
  readonly abilities: ClientAbilities
  /** Of the client: whether its editor offers the built-in templates itself. */
  readonly initializationOptions: unknown
}

export function answerCompletion(
  connection: Pick<Connection, 'onCompletion' | 'onCompletionResolve'>,
  { drafts, service, runtime, abilities, initializationOptions }: CompletionSources,
  answering: Answering,
  onDraft: OnDraft,
): void {
  const templates = hasOwnSnippets(initializationOptions) ? [] : builtInTemplates
  connection.onCompletion(
    onDraft('textDocument/completion', [], ({ analysis, document }, { position, context }) => {
      const isTyped = context?.triggerKind === CompletionTriggerKind.TriggerCharacter
      const given: CompletionContext = {
        today: runtime.today(),
        trigger: isTyped ? (context.triggerCharacter ?? null) : null,
        schemas: service.schemas,
        rules: service.rules(analysis.schema),
        templates,
        takesSnippets: abilities.completesSnippets,
      }
      return completionsAt(analysis, document.offsetAt(position), given).map((completion, index) =>
        completionItemOf(completion, index, document),
      )
    }),
  )
  connection.onCompletionResolve((item, token) =>
    answering.request(
      'completionItem/resolve',
      async () => {
        const data = completionDataOf(item.data)
        const draft = data === undefined ? undefined : await drafts.open(data.uri)
        if (data === undefined || draft === undefined) return item
        const card = documentationOf(data.kind, data.key, draft.analysis, { schemas: service.schemas, templates })
        return card === undefined ? item : documentedItem(item, card, abilities.completesInMarkdown)
      },
      () => item,
    )(item, token),
  )
}

function hasOwnSnippets(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'snippets' in options && options.snippets === true
}
