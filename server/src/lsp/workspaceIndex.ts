/** Knows what the drafts of the workspace hold, open or not: a file is analysed again only when its text or the settings have changed. */
import type { CancellationToken, WorkspaceSymbol } from 'vscode-languageserver'
import { commitmentLog, draftTitle, type LoggedCommitment } from '../features/commitmentLog.js'
import { commitmentName, workspaceSymbols } from '../features/workspaceSymbols.js'
import type { Day } from '../model/day.js'
import { hashOf } from '../model/hash.js'
import type { Place } from '../protocol.js'
import { stopIfCancelled } from './answering.js'
import { rangeOf } from './convert.js'
import { workspaceSymbolOf } from './convertReading.js'
import type { Draft, Drafts } from './drafts.js'
import type { OpenDocuments } from './openDocuments.js'
import type { Runtime, UnreadPlace } from './runtime.js'
import { isSameUri, uriKey } from './uris.js'
import { fileDocument, findDrafts, readOrExplain } from './workspaceFiles.js'

/** What others may ask of a draft without having it analysed. */
export interface IndexedDraft {
  readonly uri: string
  /** Its title, or the name of its file. */
  readonly title: string
  readonly symbols: readonly WorkspaceSymbol[]
  /** In the order of the draft; which are overdue, the day of asking decides. */
  readonly commitments: readonly IndexedCommitment[]
}

export interface IndexedCommitment extends Omit<LoggedCommitment, 'span' | 'overdue'> {
  readonly range: Place
}

export interface IndexedDrafts {
  readonly drafts: readonly IndexedDraft[]
  /** What could not be read: it is missing from `drafts`, and not empty. */
  readonly unread: readonly UnreadPlace[]
}

export interface WorkspaceIndex {
  /**
   * The draft `uri`, or, with null, all drafts in the folders of the workspace and all that are open elsewhere, by URI. Of
   * open ones the text in the editor counts. Rejects with RequestCancelled as soon as `token` is.
   */
  drafts(uri: string | null, token: CancellationToken): Promise<IndexedDrafts>
  /** Takes down what drafts of files hold, of which the analysis begins now: should the settings change meanwhile, in vain. */
  learning(): (draft: Draft) => void
  /** Forgets everything: the settings may be others. */
  clear(): void
}

export interface IndexSources {
  readonly documents: OpenDocuments
  readonly drafts: Drafts
  readonly runtime: Runtime
  /** The folders of the workspace as they are now. */
  folders(): Promise<readonly string[]>
}

/** What a file held when it was last looked at; good for this very text. */
interface Known {
  readonly text: string
  /** Undefined where it is no draft. */
  readonly draft: IndexedDraft | undefined
}

export function createWorkspaceIndex({ documents, drafts, runtime, folders }: IndexSources): WorkspaceIndex {
  /** By what a file is, until the settings change. */
  let known = new Map<string, Known>()

  const indexed = (draft: Draft): IndexedDraft => new PackedDraft(draft, runtime.today())
  const learn = (draft: Draft, files: typeof known): IndexedDraft => {
    const { document } = draft
    const found = indexed(draft)
    files.set(uriKey(document.uri), { text: nameOfText(document.getText()), draft: found })
    return found
  }
  const inFile = async (uri: string, files: typeof known): Promise<IndexedDraft | undefined> => {
    const text = await runtime.files.readText(uri)
    const last = files.get(uriKey(uri))
    if (last?.text === nameOfText(text)) return last.draft
    const draft = await drafts.closed(fileDocument(uri, text))
    if (draft === undefined) files.set(uriKey(uri), { text: nameOfText(text), draft: undefined })
    const found = draft === undefined ? undefined : learn(draft, files)
    // Other requests are answered in between.
    await new Promise<void>((resolve) => runtime.soon(resolve))
    return found
  }
  const beingWritten = async (uri: string): Promise<IndexedDraft | undefined> => {
    const draft = await drafts.open(uri)
    return draft === undefined ? undefined : indexed(draft)
  }
  return {
    async drafts(uri, token) {
      const files = known
      const { uris, unread } =
        uri === null ? await allDrafts({ documents, runtime, folders }) : { uris: [uri], unread: [] }
      const notRead: UnreadPlace[] = [...unread]
      const found: IndexedDraft[] = []
      for (const each of uris) {
        stopIfCancelled(token)
        const open = documents.all().find((document) => isSameUri(document.uri, each))
        const draft = await (open === undefined
          ? readOrExplain(each, notRead, () => inFile(each, files))
          : beingWritten(open.uri))
        if (draft !== undefined) found.push(draft)
      }
      if (uri === null) keepOnly(new Set(uris.map(uriKey)), files)
      return { drafts: found, unread: notRead }
    },
    learning() {
      const files = known
      return (draft) => void learn(draft, files)
    },
    clear() {
      known = new Map()
    },
  }
}

/** Short, and another for every other text. */
function nameOfText(text: string): string {
  return `${text.length} ${hashOf(text)}`
}

/** The files in the folders of the workspace, and what is open elsewhere, by URI. */
async function allDrafts({ documents, runtime, folders }: Omit<IndexSources, 'drafts'>) {
  const { uris, unread } = await findDrafts(await folders(), runtime)
  const open = documents.all().map(({ uri }) => uri)
  const byKey = new Map([...uris, ...open].map((uri) => [uriKey(uri), uri]))
  return { uris: [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, uri]) => uri), unread }
}

function keepOnly(there: ReadonlySet<string>, files: Map<string, Known>): void {
  for (const key of files.keys()) if (!there.has(key)) files.delete(key)
}

/**
 * What `draft` holds, kept as bytes until somebody looks: of thousands of drafts, objects would take many times the room,
 * and words cut out of a text would keep the whole text.
 */
class PackedDraft implements IndexedDraft {
  readonly uri: string
  readonly #bytes: Uint8Array

  constructor(draft: Draft, today: Day) {
    this.uri = draft.document.uri
    this.#bytes = new TextEncoder().encode(JSON.stringify(contentsOf(draft, today)))
  }

  get title(): string {
    return this.#contents().title
  }

  get symbols(): readonly WorkspaceSymbol[] {
    const { title: draft, recommendations, commitments } = this.#contents()
    const symbol = (kind: 'recommendation' | 'commitment', name: string, range: Place) =>
      workspaceSymbolOf({ kind, name, draft }, { uri: this.uri, range })
    return [
      ...recommendations.map(({ name, range }) => symbol('recommendation', name, range)),
      ...commitments.map((values) =>
        symbol('commitment', commitmentName(fieldOf(values, 'text')), fieldOf(values, 'range')),
      ),
    ]
  }

  get commitments(): readonly IndexedCommitment[] {
    return this.#contents().commitments.map(commitmentOf)
  }

  #contents(): Contents {
    return JSON.parse(new TextDecoder().decode(this.#bytes)) as Contents
  }
}

interface Contents {
  readonly title: string
  readonly recommendations: readonly { readonly name: string; readonly range: Place }[]
  /** The values of each, in the order of `commitmentKeys`. */
  readonly commitments: readonly (readonly unknown[])[]
}

/** So written that none can be forgotten. */
const commitmentFields: Readonly<Record<keyof IndexedCommitment, true>> = {
  id: true,
  recommendationId: true,
  recommendation: true,
  class: true,
  text: true,
  owner: true,
  when: true,
  dateFrom: true,
  start: true,
  due: true,
  done: true,
  range: true,
}
const commitmentKeys = Object.keys(commitmentFields) as (keyof IndexedCommitment)[]

function fieldOf<Key extends keyof IndexedCommitment>(values: readonly unknown[], key: Key): IndexedCommitment[Key] {
  return values[commitmentKeys.indexOf(key)] as IndexedCommitment[Key]
}

function commitmentOf(values: readonly unknown[]): IndexedCommitment {
  return Object.fromEntries(commitmentKeys.map((key, at) => [key, values[at]])) as unknown as IndexedCommitment
}

function contentsOf({ analysis, document }: Draft, today: Day): Contents {
  return {
    title: draftTitle(analysis),
    // Those of commitments are made of the commitments.
    recommendations: workspaceSymbols(analysis)
      .filter(({ kind }) => kind === 'recommendation')
      .map(({ name, span }) => ({ name, range: rangeOf(document, span) })),
    commitments: commitmentLog(analysis, today).map(({ span, ...commitment }) => {
      const indexed: IndexedCommitment = { ...commitment, range: rangeOf(document, span) }
      return commitmentKeys.map((key) => indexed[key])
    }),
  }
}
