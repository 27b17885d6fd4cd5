import type { Finding } from '../rules/rule.js'

/** `findings` without those that say what an earlier one says: the same rule, in the same words, of the same place. */
export function deduplicate<Found extends Finding>(findings: readonly Found[]): Found[] {
  const said = new Set<string>()
  return findings.filter(({ rule, span, message }) => {
    const key = `${rule} ${span.start} ${span.end} ${message}`
    if (said.has(key)) return false
    said.add(key)
    return true
  })
}
