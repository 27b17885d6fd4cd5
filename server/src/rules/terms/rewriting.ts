import { textIn } from '../../model/draftText.js'
import type { FlowedText } from '../../model/flow.js'
import type { Response } from '../../model/response.js'
import { type Span, spanOf } from '../../model/span.js'
import type { TextEdit } from '../rule.js'

/**
 * The edits that make the words from `start` to `end` (0-based, in `flow`) read `newText`: only the characters that
 * differ, so that line breaks within stay where they are. Undefined where markup stands in a place that would change.
 */
export function rewriting(
  response: Response,
  flow: FlowedText,
  start: number,
  end: number,
  newText: string,
): readonly TextEdit[] | undefined {
  const old = flow.textBetween(start, end)
  if (old === newText) return undefined
  const changes = old.length === newText.length ? changedLetters(old, newText) : [changedMiddle(old, newText)]
  const edits: TextEdit[] = []
  for (const { from, to, written } of changes) {
    const span = from === to ? insertionPoint(flow, start + from) : changedSpan(flow, start + from, start + to)
    const standing = textIn(response, span)
    if (standing.replace(/\s+/g, ' ') !== old.slice(from, to)) return undefined
    edits.push({ span, newText: written })
  }
  return edits
}

/** What becomes `written`: offsets into the old words. */
interface Change {
  readonly from: number
  readonly to: number
  readonly written: string
}

function changedLetters(old: string, wanted: string): Change[] {
  const changes: Change[] = []
  for (let from = 0; from < old.length; from++) {
    if (old[from] === wanted[from]) continue
    let to = from + 1
    while (to < old.length && old[to] !== wanted[to]) to++
    changes.push({ from, to, written: wanted.slice(from, to) })
    from = to
  }
  return changes
}

function changedMiddle(old: string, wanted: string): Change {
  const most = Math.min(old.length, wanted.length)
  let same = 0
  while (same < most && old[same] === wanted[same]) same++
  let behind = 0
  while (behind < most - same && old[old.length - 1 - behind] === wanted[wanted.length - 1 - behind]) behind++
  return { from: same, to: old.length - behind, written: wanted.slice(same, wanted.length - behind) }
}

/** A space at the end may be a line's end, of two characters and an indent: all of it is changed. */
function changedSpan(flow: FlowedText, from: number, to: number): Span {
  const { start, end } = flow.sourceSpan(from, to)
  return flow.textBetween(to - 1, to) === ' ' ? spanOf(start, flow.sourceOffset(to)) : spanOf(start, end)
}

/** Behind the character before, so that what is put in stays with it where a line ends between them. */
function insertionPoint(flow: FlowedText, at: number): Span {
  const point = at === 0 ? flow.sourceOffset(0) : flow.sourceOffset(at - 1) + 1
  return spanOf(point, point)
}
