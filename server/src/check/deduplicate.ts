import type { Finding } from '../rules/rule.js'

/** `findings` of one rule without those that say what an earlier one says: in the same words, of the same place. */
export function deduplicate(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings
  // Words are compared only where the rule has spoken of one place before.
  const said = new Map<string, string[]>()
  return findings.filter(({ span, message }) => {
    const place = `${span.start} ${span.end}`
    const messages = said.get(place)
    if (messages === undefined) said.set(place, [message])
    else if (messages.includes(message)) return false
    else messages.push(message)
    return true
  })
}
