/** Keeps quiet about what the writer has just not got to: the unfinished ends of the recommendation being written. */
import type { CheckedFinding } from '../check/checkedFinding.js'
import type { Response } from '../model/response.js'
import { blockAt } from './recommendationBlocks.js'

/**
 * The findings that are to be shown while the writer is at work at `offset` of the very text that they are of: all but
 * those marked incomplete in the block of the recommendation there. Null: nobody is writing, and all of them are shown.
 */
export function shownWhileWriting(
  { response, findings }: { readonly response: Response; readonly findings: readonly CheckedFinding[] },
  offset: number | null,
): readonly CheckedFinding[] {
  if (offset === null || !findings.some(({ incomplete }) => incomplete)) return findings
  const block = blockAt(response, offset)?.span
  if (block === undefined) return findings
  return findings.filter(({ incomplete, span }) => !incomplete || span.start < block.start || span.start >= block.end)
}

/** Whether two places of one text belong to one block; outside recommendations no two do. */
export function inOneBlock(response: Response, a: number, b: number): boolean {
  const block = blockAt(response, a)
  return block !== undefined && block.recommendation === blockAt(response, b)?.recommendation
}
