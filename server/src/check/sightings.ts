import type { Moving } from '../model/moving.js'
import type { Finding } from '../rules/rule.js'
import type { Severity } from '../schema/responseSchema.js'
import type { SpokenSeverity } from './checkedFinding.js'

/** A severity as a number is its place here; that of a finding whose rule is off is beyond. */
export const fromGravest: readonly SpokenSeverity[] = ['error', 'warning', 'information', 'hint']

/**
 * What is needed of each finding of a draft to choose those that are shown, by their numbers: there may be thousands, and
 * they are looked at after each letter.
 */
export interface Sightings {
  /** The offset at which each starts. */
  readonly starts: Int32Array
  /** How grave each is, by `fromGravest`. */
  readonly severities: Uint8Array
  /** 1 for each that is marked incomplete, 0 for others. */
  readonly incomplete: Uint8Array
}

/** The findings in `lists`, one list after the other. */
export function sightingsOf(lists: readonly Moving<Finding>[], severityFor: (rule: string) => Severity): Sightings {
  const length = lists.reduce((sum, list) => sum + list.length, 0)
  const sightings = {
    starts: new Int32Array(length),
    severities: new Uint8Array(length),
    incomplete: new Uint8Array(length),
  }
  let from = 0
  for (const list of lists) {
    addList(sightings, from, list, severityFor)
    from += list.length
  }
  return sightings
}

function addList(
  { starts, severities, incomplete }: Sightings,
  from: number,
  list: Moving<Finding>,
  severityFor: (rule: string) => Severity,
): void {
  const { rule, ...unmoved } = columnsOf(list.beforeMoved)
  incomplete.set(unmoved.incomplete, from)
  for (let at = 0; at < list.length; at++) starts[from + at] = list.startOf(unmoved.starts[at] ?? 0)
  if (rule !== null) severities.fill(gravityOf(rule, severityFor), from, from + list.length)
  else
    for (const [at, finding] of list.beforeMoved.entries()) severities[from + at] = gravityOf(finding.rule, severityFor)
}

function gravityOf(rule: string, severityFor: (rule: string) => Severity): number {
  const severity = severityFor(rule)
  return severity === 'off' ? fromGravest.length : fromGravest.indexOf(severity)
}

/** What sightings are made of: it stays the same while a list is only moved. */
interface Columns extends Pick<Sightings, 'starts' | 'incomplete'> {
  /** The rule that found all of them; null where there are several. */
  readonly rule: string | null
}

const known = new WeakMap<readonly Finding[], Columns>()

function columnsOf(findings: readonly Finding[]): Columns {
  const columns = known.get(findings) ?? {
    starts: Int32Array.from(findings, ({ span }) => span.start),
    incomplete: Uint8Array.from(findings, ({ incomplete }) => Number(incomplete)),
    rule: findings.every(({ rule }) => rule === findings[0]?.rule) ? (findings[0]?.rule ?? null) : null,
  }
  known.set(findings, columns)
  return columns
}
