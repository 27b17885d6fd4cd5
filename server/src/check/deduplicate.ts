import type { Finding } from '../rules/rule.js'

/** `findings` without those that say what an earlier one says: the same rule, in the same words, of the same place. */
export function deduplicate<Found extends Finding>(findings: readonly Found[]): Found[] {
  // Words are compared only where a rule has spoken of one place before.
  const said = new Map<string, string[]>()
  return findings.filter(({ rule, span, message }) => {
    const place = `${rule} ${span.start} ${span.end}`
    const messages = said.get(place)
    if (messages === undefined) said.set(place, [message])
    else if (messages.includes(message)) return false
    else messages.push(message)
    return true
  })
}
