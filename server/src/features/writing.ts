/** Keeps quiet about what the writer has just not got to: the unfinished ends of the recommendation being written. */
import { movedAcross } from '../model/change.js'
import { lastingOf } from '../model/lasting.js'
import { type Origin, originIn } from '../model/origin.js'
import type { Response } from '../model/response.js'
import type { Span } from '../model/span.js'
import { blockAt } from './recommendationBlocks.js'

/** Whether a finding that starts at the offset `start`, and is marked incomplete or not, is to be shown. */
export type ShownAt = (start: number, incomplete: boolean) => boolean

/**
 * Which findings are to be shown while the writer is at work at `offset` of the very text that `response` was read from: all
 * but those marked incomplete in the block of the recommendation there. Null: nobody is writing, and all of them are shown.
 */
export function shownWhileWriting(response: Response, offset: number | null): ShownAt {
  // Looked for where there is anything incomplete, of which there is little.
  let block: Span | null | undefined = offset === null ? null : undefined
  return (start, incomplete) => {
    if (!incomplete) return true
    if (block === undefined) block = writtenBlock(response, offset ?? 0)
    return block === null || start < block.start || start >= block.end
  }
}

/** Where the writer was last at work. */
interface LastWritten {
  /** The version; weakly, or this would keep it when another is there. */
  readonly of: WeakRef<Response>
  readonly block: Span | null
}

/** The block at `offset`; while the writer goes on within it, it is the same one, and has not to be looked for again. */
function writtenBlock(response: Response, offset: number): Span | null {
  const known = lastingOf(response).same('written', [], (): { last: LastWritten | null } => ({ last: null }))
  const before = known.last?.of.deref()
  const block =
    (before && known.last?.block && blockAfter(known.last.block, originIn(before, response), offset)) ??
    blockAt(response, offset)?.span ??
    null
  known.last = { of: new WeakRef(response), block }
  return block
}

/** Where `block` stands after the words of a paragraph in it were changed at `offset`; undefined where that is not all. */
function blockAfter(block: Span, origin: Origin | undefined, offset: number): Span | undefined {
  if (origin === undefined || offset < origin.change.start || offset > origin.change.newEnd) return undefined
  return movedAcross(block, origin.change)
}

/** Whether two places of one text belong to one block; outside recommendations no two do. */
export function inOneBlock(response: Response, a: number, b: number): boolean {
  const block = blockAt(response, a)
  return block !== undefined && block.recommendation === blockAt(response, b)?.recommendation
}
