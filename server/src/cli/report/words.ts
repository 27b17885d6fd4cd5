import type { SpokenSeverity } from '../../check/checkedFinding.js'

/** `1 warning`, `3 warnings`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** `a, b and c`. */
export function enumerated(items: readonly string[]): string {
  const [last = '', ...others] = [...items].reverse()
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`
}

/** From the loudest to the quietest, each with its plural. */
export const severityWords: readonly (readonly [SpokenSeverity, string])[] = [
  ['error', 'errors'],
  ['warning', 'warnings'],
  ['information', 'information'],
  ['hint', 'hints'],
]
