/**
 * What the editor's client and this server say to each other beyond the Language Server Protocol: the names of our own
 * requests and notifications, and what goes with them. It imports nothing, so that both sides can build on it.
 */

/** Lines and UTF-16 columns, both 0-based, as in the protocol. */
export interface Place {
  readonly start: { readonly line: number; readonly character: number }
  readonly end: { readonly line: number; readonly character: number }
}

export interface OfDocument {
  readonly textDocument: { readonly uri: string }
}

/** Of one document, or, with null, of all drafts of the workspace, open or not. */
export interface OfDraftOrWorkspace {
  readonly uri: string | null
}

/** A draft or folder that could not be read, and why, as a whole sentence. */
export interface UnreadDraft {
  readonly uri: string
  readonly reason: string
}

/** What this extension's client says of itself when it starts the server. */
export interface ClientOptions {
  /** It wants to be told, by `changedNotification`, when views have to be drawn anew. */
  readonly views: true
  /** Its editor contributes the built-in templates as snippets, so that completion need not offer them again. */
  readonly snippets: true
  /** Whether another language server for YAML is at work in the same editor; it may come and go later. */
  readonly otherYamlServer?: boolean
  /** False where the writer does not trust the workspace: then nothing outside it is read. */
  readonly trusted?: boolean
}

/** Asked of the server, and answered with null as soon as it is not at work on something else. */
export const pingRequest = 'responseDesk/ping'

/** Asked of the client, where the server has no disk: `{ folder: URI }`, answered with the URIs of drafts in it. */
export const findDraftsRequest = 'responseDesk/findDrafts'

/** Asked of the client, where the server has no disk: `{ uri: URI }`, answered with the file's text. */
export const readTextRequest = 'responseDesk/readText'

/**
 * Asked of the client, where the server has no disk: `{ uri: URI }` of a configuration, schema, register or file of
 * templates, answered with `TeamFileResult`.
 */
export const readTeamFileRequest = 'responseDesk/readTeamFile'

/** `text` null: there is no such file. `fault`: why it cannot be read, as a whole sentence. */
export type TeamFileResult = { readonly text: string | null } | { readonly fault: string }

/** Asked of the client, where the server has no disk: `{ folder: URI }`, answered with `FolderResult`. */
export const listFolderRequest = 'responseDesk/listFolder'

/** The files in the folder, not those in folders within; null: there is no such folder. */
export type FolderResult = { readonly uris: readonly string[] | null } | { readonly fault: string }

/** Told by the client (`TrustParams`): whether the writer trusts the workspace. */
export const trustNotification = 'responseDesk/trust'

export interface TrustParams {
  readonly trusted: boolean
}

/** Told by the client (`OtherYamlServerParams`): another language server for YAML has come, or gone. */
export const otherYamlServerNotification = 'responseDesk/otherYamlServer'

export interface OtherYamlServerParams {
  readonly runs: boolean
}

/**
 * Told by the client: the writer's cursor came to another line of the draft (`CursorParams`). By this the server knows
 * when the writer has moved on from what is not finished yet.
 */
export const cursorNotification = 'responseDesk/cursor'

export interface CursorParams extends OfDocument {
  /** Null: the writer turned to another document. */
  readonly position: { readonly line: number; readonly character: number } | null
}

/** Told by the server: what there is to know of a draft (null: of any) may have changed (`ChangedParams`). */
export const changedNotification = 'responseDesk/changed'

export interface ChangedParams {
  readonly uri: string | null
}

/** `OfDocument` -> `OverviewResult | null`; null where the document is not open, or a notebook's cell. */
export const overviewRequest = 'responseDesk/overview'

export interface OverviewResult {
  /** False where the settings switch checking off; the rest is then as it would be. */
  readonly enabled: boolean
  readonly isResponse: boolean
  /** Why it is taken for a response, or for none. */
  readonly recognition: string
  readonly schema: { readonly id: string; readonly title: string }
  readonly schemaReason: string
  readonly answered: number
  readonly total: number
  readonly findings: SeverityCounts
  readonly silenced: number
}

export interface SeverityCounts {
  readonly error: number
  readonly warning: number
  readonly information: number
  readonly hint: number
}

/** `OfDocument` -> `readonly RecommendationItem[] | null`; null where the document is no open response. */
export const recommendationsRequest = 'responseDesk/recommendations'

/** How a recommendation stands, as far as an icon can tell. `other`: a verdict that no tally counts. `parts`: answered in its parts. */
export type Standing = 'accepted' | 'partially-accepted' | 'not-accepted' | 'other' | 'unanswered' | 'parts'

export interface RecommendationItem {
  readonly id: string
  /** `Recommendation 1(a)` */
  readonly name: string
  /** The first words of what is recommended; may be empty. */
  readonly summary: string
  readonly standing: Standing
  /** The verdict as the schema prints it, or the words that stand in its place; null where there is none. */
  readonly verdict: string | null
  readonly answered: boolean
  readonly commitments: number
  /** The last day by which something is promised, as ISO 8601; null where no day is known. */
  readonly latest: string | null
  readonly findings: number
  readonly range: Place
  readonly labelRange: Place
  readonly children: readonly RecommendationItem[]
}

/** `OfDraftOrWorkspace` -> `CommitmentsResult` */
export const commitmentsRequest = 'responseDesk/commitments'

export interface CommitmentsResult {
  /** The day that counted as today, as ISO 8601. */
  readonly today: string
  readonly drafts: readonly DraftCommitments[]
  readonly unread: readonly UnreadDraft[]
}

export interface DraftCommitments {
  readonly uri: string
  /** The draft's title, or its file's name. */
  readonly title: string
  /** In the order of the draft. */
  readonly commitments: readonly CommitmentItem[]
}

export interface CommitmentItem {
  /** The same across edits elsewhere, so that a list of them can be updated. */
  readonly id: string
  /** `Recommendation 1(a)`; null in introduction and closing. */
  readonly recommendation: string | null
  readonly class: 'firm' | 'soft' | 'continuing'
  /** The whole sentence. */
  readonly text: string
  /** Whom the sentence names; null where it names nobody. */
  readonly owner: string | null
  /** The words of time; null where there are none. */
  readonly when: string | null
  /** The first day of that time, as ISO 8601; null where there is no `due`. */
  readonly start: string | null
  /** The day by which it is to be done, as ISO 8601; null where no day is known. */
  readonly due: string | null
  readonly overdue: boolean
  readonly done: boolean
  readonly range: Place
}

/** `CommitmentLogParams` -> `CommitmentLogResult` */
export const commitmentLogRequest = 'responseDesk/commitmentLog'

export interface CommitmentLogParams extends OfDraftOrWorkspace {
  readonly format: 'csv' | 'ics'
}

export interface CommitmentLogResult {
  /** The whole file. */
  readonly text: string
  /** How many commitments it holds. A calendar holds only those with a day. */
  readonly count: number
  readonly unread: readonly UnreadDraft[]
}

/** `OfDocument` -> `PublicationCheckResult | null`; null where the document is no open response. */
export const publicationCheckRequest = 'responseDesk/publicationCheck'

export interface PublicationCheckResult {
  /** Nothing stands in the way of publication. */
  readonly ready: boolean
  readonly obstacles: readonly { readonly rule: string; readonly message: string; readonly range: Place }[]
  /** The result as a page. */
  readonly markdown: string
}

/** `OfDocument` -> `MarkdownPage | null`; null where the document is not open. */
export const configurationRequest = 'responseDesk/configuration'

export interface MarkdownPage {
  readonly markdown: string
}

/** `SchemasParams` -> `readonly SchemaItem[]`: the team's own and the shipped ones, the likeliest first. */
export const schemasRequest = 'responseDesk/schemas'

export interface SchemasParams {
  /** Of a draft, be it written yet or not; without it only the shipped schemas are told. */
  readonly uri?: string
}

export interface SchemaItem {
  readonly id: string
  readonly title: string
  readonly description: string
  /** `the Independent Chief Inspector of Borders and Immigration` */
  readonly inspectorate: string
  readonly verdicts: readonly { readonly key: string; readonly printed: string }[]
}

/** `{ uri }` of a register -> `RegisterResult` */
export const registerRequest = 'responseDesk/register'

export interface RegisterResult {
  /** Why it cannot be used, in whole sentences; null where it can. */
  readonly fault: string | null
  readonly report: string | null
  readonly inspectorate: string | null
  /** How many whole recommendations it has. */
  readonly recommendations: number
}

/** `NewResponseParams` -> `{ snippet: string }`, the whole draft in the syntax of LSP snippets. */
export const newResponseRequest = 'responseDesk/newResponse'

export interface NewResponseParams {
  /** Of the draft that is to be: its team's schemas may be named, and its register is named relative to it. */
  readonly uri?: string
  /** One that is not known counts as the default one. */
  readonly schema: string
  /** What was inspected: `the handling of original documents`. */
  readonly title: string
  readonly inspectorate: string
  /** At least 1, at most 200; those of the register count before it. */
  readonly recommendations: number
  /** The URI of the register whose recommendations are answered; null or absent: none. */
  readonly register?: string | null
}

/** `AnswerSkeletonParams` -> `AnswerSkeletonResult | null`; null where there is no such recommendation to answer. */
export const answerSkeletonRequest = 'responseDesk/answerSkeleton'

export interface AnswerSkeletonParams extends OfDocument {
  /** The recommendation's id: `1(a)`. */
  readonly recommendation: string
  /** The verdict's key in the schema. */
  readonly verdict: string
}

export interface AnswerSkeletonResult {
  /** What the snippet replaces; mostly empty. */
  readonly range: Place
  /** In the syntax of LSP snippets. */
  readonly snippet: string
  /** The version of the document that this is for. */
  readonly version: number
  /** What the snippet puts in, as text. */
  readonly preview: string
  /** The team's templates that are meant for this answer, each in place of what the verdict owes. */
  readonly templates: readonly AnswerTemplate[]
}

export interface AnswerTemplate {
  readonly title: string
  readonly description: string
  /** Who answers for its words; null where it does not say. */
  readonly owner: string | null
  /** The day, as ISO 8601, past which its words should have been looked at again; null where it is not past. */
  readonly reviewPast: string | null
  readonly snippet: string
  readonly preview: string
}

/** `OfDocument` -> `TemplatePlaces`: where the draft's team keeps its templates. */
export const templatePlacesRequest = 'responseDesk/templatePlaces'

export interface TemplatePlaces {
  /** URIs of the files of templates, and of the folders that are configured for them. */
  readonly files: readonly string[]
  readonly folders: readonly string[]
  /** The nearest configuration's URI; null where there is none. */
  readonly configuration: string | null
  /** Titles that are taken. */
  readonly titles: readonly string[]
}

/** `NewTemplateParams` -> `readonly AddedText[]`: what is to be written; none where nothing is selected. */
export const newTemplateRequest = 'responseDesk/newTemplate'

export interface NewTemplateParams extends OfDocument {
  readonly range: Place
  readonly title: string
  /** The URI of the file of templates, there or not. */
  readonly file: string
  /** The URI of the configuration that is to name the file's folder; null where one does. */
  readonly configuration: string | null
}

/** What goes behind all that the file `uri` holds, which may not be there yet; null: it must be written by hand. */
export interface AddedText {
  readonly uri: string
  readonly text: string | null
}

/**
 * The kinds of code action behind commands of the editor: each is asked for over the whole document, and is carried out
 * or says why it cannot be.
 */
export const renumberKind = 'refactor.rewrite.responseDesk.renumber'
export const tallyKind = 'refactor.rewrite.responseDesk.tally'
export const numberKind = 'refactor.rewrite.responseDesk.number'
/** Adds the recommendations of the register that the draft lacks. */
export const addMissingAnswersKind = 'refactor.rewrite.responseDesk.addMissing'
/** Records in the front matter against which wordings of the register the answers were written. */
export const recordWordingsKind = 'refactor.rewrite.responseDesk.recordWordings'
