/** Compares the errors of a draft before and after an edit: an edit of ours may mend, and must not break. */
import assert from 'node:assert/strict'
import type { Analysis } from '../../../server/src/service.js'

type Found = Pick<Analysis, 'findings'>

/** How often each rule finds an error; what is to be filled in is said to be so on purpose. */
function errorsIn({ findings }: Found): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { rule, severity } of findings)
    if (severity === 'error' && rule !== 'placeholder/left') counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return counts
}

/** `edit` says in a failure what was done; of `allowed` rules there may be more. */
export function assertNoNewErrors(before: Found, after: Found, allowed: readonly string[] = [], edit = 'it'): void {
  const known = errorsIn(before)
  for (const [rule, count] of errorsIn(after))
    if (!allowed.includes(rule)) assert.ok(count <= (known.get(rule) ?? 0), `${edit} brings ${rule}`)
}
