/** How a request about one open draft is answered: from its newest version, or with nothing where there is no draft. */
import type { CancellationToken } from 'vscode-languageserver'
import type { Answering } from './answering.js'
import type { Draft, Drafts } from './drafts.js'

export interface OfTextDocument {
  readonly textDocument: { readonly uri: string }
}

/** Makes handlers; `nothing` is what a client gets where the document is no open response, or we break down. */
export type OnDraft = <Params extends OfTextDocument, Result>(
  method: string,
  nothing: Result,
  make: (draft: Draft, params: Params) => Result | Promise<Result>,
) => (params: Params, token: CancellationToken) => Promise<Result>

export function createOnDraft(drafts: Drafts, answering: Answering): OnDraft {
  return (method, nothing, make) =>
    answering.request(
      method,
      async (params) => {
        const draft = await drafts.open(params.textDocument.uri)
        return draft === undefined ? nothing : make(draft, params)
      },
      () => nothing,
    )
}
