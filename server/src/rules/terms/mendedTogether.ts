import type { Fix, Report, TextEdit } from '../rule.js'

// Mending all places of one kind at once, besides each by itself.

/** Of more places than these nobody wants all changed unseen. */
const mostTogether = 100

/** The fix that makes the `edits` of `places` places, all of the same kind, and leaves the choice to the writer. */
export function changeAll(places: number, edits: readonly TextEdit[]): Fix {
  return { title: `Change ${places === 2 ? 'both' : `all ${places}`} in the draft`, safety: 'ask', edits }
}

/** `reports` of one kind, to each of which that can be mended a fix is added that mends all of them, by the first fix of each. */
export function mendedTogether(reports: readonly Report[]): readonly Report[] {
  const first = reports.flatMap(({ fixes: [fix] = [] }) => (fix === undefined ? [] : [fix]))
  if (first.length < 2 || first.length > mostTogether) return reports
  const all = changeAll(
    first.length,
    first.flatMap(({ edits }) => edits),
  )
  return reports.map((report) => {
    const fixes = report.fixes ?? []
    return fixes.length === 0 ? report : { ...report, fixes: [...fixes, all] }
  })
}
