/** Finds the few edits that turn one text into another, so that cursors and folds between them stay where they are. */
import { differingPart } from '../model/differingPart.js'
import { type Span, spanOf } from '../model/span.js'
import type { TextEdit } from '../rules/rule.js'

/** Words, line endings, and every other character by itself: no edit may part a surrogate pair or a `\r\n`. */
const tokenPattern = /[\p{L}\p{N}]+|\r\n|[\s\S]/gu

/** Texts that differ in more tokens than this are replaced from their first difference to their last. */
const mostDifferences = 400

/**
 * Edits of `before`, in order and apart from one another, that make `after` of it: as few words as can be. Offsets are
 * UTF-16, 0-based. Equal texts have none.
 */
export function differencesBetween(before: string, after: string): readonly TextEdit[] {
  const old = tokensOf(before)
  const { from, was, is } = differingPart(old, tokensOf(after), (one, other) => one === other)
  return editsOf(commonRuns(was, is), was, is, lengthOf(old, from))
}

/** A run of tokens that both have: from `old` and `fresh` on, `count` of them. */
interface CommonRun {
  readonly old: number
  readonly fresh: number
  readonly count: number
}

/**
 * The longest sequence of tokens that both have, in order (Myers, An O(ND) difference algorithm, 1986: for each number
 * of differences, how far one gets in `old` on each diagonal); none where they differ in too much.
 */
function commonRuns(old: readonly string[], fresh: readonly string[]): readonly CommonRun[] {
  const reached: Map<number, number>[] = []
  let furthest = new Map([[1, 0]])
  for (let differences = 0; differences <= mostDifferences; differences++) {
    const next = new Map<number, number>()
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let at = stepTo(furthest, diagonal, differences)
      while (at < old.length && at - diagonal < fresh.length && old[at] === fresh[at - diagonal]) at++
      next.set(diagonal, at)
      if (at >= old.length && at - diagonal >= fresh.length) return runsBack([...reached, furthest], old, fresh)
    }
    reached.push(furthest)
    furthest = new Map([...furthest, ...next])
  }
  return []
}

/** How far in `old` one gets on `diagonal` with one difference more: by an insertion or by a deletion. */
function stepTo(furthest: ReadonlyMap<number, number>, diagonal: number, differences: number): number {
  const inserted = furthest.get(diagonal + 1) ?? -1
  const deleted = furthest.get(diagonal - 1) ?? -1
  return diagonal === -differences || (diagonal !== differences && deleted < inserted) ? inserted : deleted + 1
}

/** The way back from the ends of both, along what was reached with one difference less each time. */
function runsBack(
  reached: readonly ReadonlyMap<number, number>[],
  old: readonly string[],
  fresh: readonly string[],
): readonly CommonRun[] {
  const runs: CommonRun[] = []
  let at = old.length
  let diagonal = old.length - fresh.length
  for (let differences = reached.length - 1; differences >= 0; differences--) {
    const furthest = reached[differences] ?? new Map<number, number>()
    const inserts =
      diagonal === -differences ||
      (diagonal !== differences && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1))
    const from = stepTo(furthest, diagonal, differences)
    if (at > from) runs.unshift({ old: from, fresh: from - diagonal, count: at - from })
    at = inserts ? from : from - 1
    diagonal = inserts ? diagonal + 1 : diagonal - 1
  }
  return runs
}

/** What stands between the runs, as edits of a text in which `old` begins at `start`. */
function editsOf(
  runs: readonly CommonRun[],
  old: readonly string[],
  fresh: readonly string[],
  start: number,
): readonly TextEdit[] {
  const edits: TextEdit[] = []
  let at = { old: 0, fresh: 0 }
  let offset = start
  for (const run of [...runs, { old: old.length, fresh: fresh.length, count: 0 }]) {
    const span: Span = spanOf(offset, offset + lengthOf(old.slice(at.old, run.old), run.old - at.old))
    const newText = fresh.slice(at.fresh, run.fresh).join('')
    if (span.end > span.start || newText !== '') edits.push({ span, newText })
    offset = span.end + lengthOf(old.slice(run.old), run.count)
    at = { old: run.old + run.count, fresh: run.fresh + run.count }
  }
  return edits
}

function tokensOf(text: string): readonly string[] {
  return text.match(tokenPattern) ?? []
}

/** The length in UTF-16 units of the first `count` tokens. */
function lengthOf(tokens: readonly string[], count: number): number {
  let length = 0
  for (let index = 0; index < count; index++) length += tokens[index]?.length ?? 0
  return length
}
