/** Drafts in which a mark shows where the writer's cursor stands, or what is selected. */
import assert from 'node:assert/strict'
import { type Span, spanOf } from '../../../server/src/model/span.js'

const cursor = '‸'
const selected = /⟦([\s\S]*?)⟧/

/** `draft` without its mark, and the place that this shows: `‸` is an empty one, `⟦words⟧` that of the words. */
export function atCursor(draft: string): { readonly text: string; readonly place: Span } {
  const at = draft.indexOf(cursor)
  if (at >= 0) return { text: draft.replace(cursor, ''), place: spanOf(at, at) }
  const match = selected.exec(draft)
  assert.ok(match !== null, 'The draft has neither cursor nor selection.')
  const [whole, words = ''] = match
  return { text: draft.replace(whole, words), place: spanOf(match.index, match.index + words.length) }
}
