/** A writer at an open document, whose every edit goes to the server as an editor would send it. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { TestClient } from './testClient.js'

/** What is typed over: from so far into the text (wrapped round at its end), so many units. */
export interface Keystroke {
  readonly at: number
  readonly length: number
  readonly text: string
}

export class Writer {
  /** The text of each version, by its number. */
  readonly texts = new Map<number, string>()
  private document: TextDocument
  /** Texts that undoing comes back to, and those that redoing does. */
  private readonly before: string[] = []
  private readonly undone: string[] = []

  constructor(
    private readonly client: TestClient,
    readonly uri: string,
    text: string,
  ) {
    this.document = TextDocument.create(uri, 'markdown', 1, text)
    this.texts.set(1, text)
    client.open(uri, text, 1)
  }

  get text(): string {
    return this.document.getText()
  }

  get version(): number {
    return this.document.version
  }

  /** Types with as many cursors as there are `strokes`: one notification, whose changes follow one another. */
  type(strokes: readonly Keystroke[]): void {
    const changes: TextDocumentContentChangeEvent[] = []
    let current = this.document
    for (const { at, length, text } of strokes) {
      const from = at % (current.getText().length + 1)
      const range = { start: current.positionAt(from), end: current.positionAt(from + length) }
      changes.push({ range, text })
      current = TextDocument.update(copyOf(current), [{ range, text }], current.version)
    }
    this.write(changes)
  }

  /** Takes back what was written last, or writes it again: the editor sends the stretch that differs. */
  undo(): void {
    this.goTo(this.before.pop(), this.undone)
  }

  redo(): void {
    this.goTo(this.undone.pop(), this.before)
  }

  /** As after a merge, or when another program wrote the file: the whole text, with no word of what changed. */
  replace(text: string): void {
    this.write([{ text }])
  }

  private goTo(text: string | undefined, from: string[]): void {
    if (text === undefined) return
    from.push(this.text)
    this.send([differenceTo(this.document, text)])
  }

  private write(changes: readonly TextDocumentContentChangeEvent[]): void {
    this.before.push(this.text)
    this.undone.length = 0
    this.send(changes)
  }

  private send(changes: readonly TextDocumentContentChangeEvent[]): void {
    const version = this.document.version + 1
    this.document = TextDocument.update(copyOf(this.document), [...changes], version)
    this.texts.set(version, this.text)
    this.client.change(this.uri, version, changes)
  }
}

function copyOf(document: TextDocument): TextDocument {
  return TextDocument.create(document.uri, document.languageId, document.version, document.getText())
}

/** The one change that makes `text` of `document`; all of it where the change would begin or end within a line ending. */
function differenceTo(document: TextDocument, text: string): TextDocumentContentChangeEvent {
  const old = document.getText()
  const shorter = Math.min(old.length, text.length)
  let start = 0
  while (start < shorter && old[start] === text[start]) start++
  let behind = 0
  while (behind < shorter - start && old[old.length - 1 - behind] === text[text.length - 1 - behind]) behind++
  const range = { start: document.positionAt(start), end: document.positionAt(old.length - behind) }
  const isWhole = document.offsetAt(range.start) === start && document.offsetAt(range.end) === old.length - behind
  return isWhole ? { range, text: text.slice(start, text.length - behind) } : { text }
}
