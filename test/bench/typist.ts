/** Somebody who has a draft open in a language server, and writes a commitment into the middle of it. */
import type { ProtocolConnection } from 'vscode-languageserver/node'

const uri = 'file:///bench/long.response.md'

/** A name, what is undertaken, and a day: what is typed is looked at by most rules. */
const sentence = 'The Home Office will look at this again with the ports by the end of June 2027, and tell them. '

export interface Typist {
  readonly document: { readonly uri: string }
  /** Where the next letter goes. */
  readonly place: { readonly line: number; readonly character: number }
  /** Types one more letter; resolves with the diagnostics of what then stands there. */
  type(): Promise<void>
}

/** Opens `text`, and waits for its diagnostics. */
export async function openDraft(connection: ProtocolConnection, text: string): Promise<Typist> {
  const waiting = new Map<number, () => void>()
  connection.onNotification('textDocument/publishDiagnostics', ({ version }: { version?: number }) => {
    for (const [wanted, answer] of waiting) if (version === undefined || version >= wanted) answer()
  })
  /** Until there are diagnostics of `version`. */
  const answered = (version: number) =>
    new Promise<void>((resolve) => {
      waiting.set(version, () => {
        waiting.delete(version)
        resolve()
      })
    })
  let version = 0
  const place = middleOf(text)
  const opened = answered(version)
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version, text },
  })
  await opened
  return {
    document: { uri },
    place,
    async type() {
      version++
      const done = answered(version)
      const at = { ...place }
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: at, end: at }, text: sentence[(version - 1) % sentence.length] }],
      })
      place.character++
      await done
    },
  }
}

/** A place within the first long line behind the middle of `text`, or the longest of all. */
function middleOf(text: string): { line: number; character: number } {
  const lines = text.split('\n')
  const from = lines.length >> 1
  const long = lines.findIndex((words, at) => at >= from && words.length > 80)
  const line = long < 0 ? lines.indexOf(lines.reduce((one, other) => (other.length > one.length ? other : one))) : long
  return { line, character: (lines[line] ?? '').indexOf(' ', 40) + 1 }
}
