/** The command behind the lens on a title: puts the tally of that draft right. */
import type { Connection } from 'vscode-languageserver'
import { tallyRewrite } from '../features/tallyText.js'
import type { ClientAbilities } from './capabilities.js'
import type { Command } from './commands.js'
import { workspaceEditOf } from './convert.js'
import type { Drafts } from './drafts.js'
import { ErrorCodes, LSPErrorCodes, ResponseError } from './library.js'

/**
 * Takes `[{ uri }]`, and answers whether the client applied the edit. Where the tally cannot be written, or need not be,
 * the answer is an error that tells the writer why.
 */
export function tallyCommand(
  connection: { readonly workspace: Pick<Connection['workspace'], 'applyEdit'> },
  drafts: Drafts,
  abilities: ClientAbilities,
): Command {
  return async ([argument]) => {
    const uri = uriIn(argument)
    if (uri === undefined) throw new ResponseError(ErrorCodes.InvalidParams, 'Name the draft: [{ "uri": "..." }].')
    const draft = await drafts.open(uri)
    if (draft === undefined) throw refusal('No response is open there.')
    const { analysis, document } = draft
    const { edits, title, unavailable } = tallyRewrite(analysis.response, analysis.schema)
    if (unavailable !== null) throw refusal(unavailable)
    const { applied } = await connection.workspace.applyEdit({
      label: title,
      edit: workspaceEditOf(document, edits, abilities, null),
    })
    return applied
  }
}

function uriIn(argument: unknown): string | undefined {
  const isNamed = typeof argument === 'object' && argument !== null && 'uri' in argument
  return isNamed && typeof argument.uri === 'string' ? argument.uri : undefined
}

function refusal(message: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, message)
}
