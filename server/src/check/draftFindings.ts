import type { Moving } from '../model/moving.js'
import type { Span } from '../model/span.js'
import type { Finding } from '../rules/rule.js'
import type { Severity } from '../schema/responseSchema.js'
import type { CheckedFinding } from './checkedFinding.js'
import { withSeverity } from './severity.js'
import { type Sightings, sightingsOf } from './sightings.js'
import { sortFindings } from './sort.js'

/** What is found in a draft, rule by rule. What stands elsewhere since the last edit is moved only when somebody looks. */
export class DraftFindings {
  #all: readonly CheckedFinding[] | undefined

  constructor(
    private readonly found: readonly Moving<Finding>[],
    private readonly severityFor: (rule: string) => Severity,
  ) {}

  /** All findings, frozen, in the order of the draft. */
  get all(): readonly CheckedFinding[] {
    this.#all ??= this.#checked(this.found.flatMap(({ values }) => values))
    return this.#all
  }

  /** Enough of each finding to choose those that are shown; in no particular order, those of rules that are off included. */
  get sightings(): Sightings {
    return sightingsOf(this.found, this.severityFor)
  }

  /** The findings that `place` touches, frozen, in the order of the draft; an empty place touches what it stands at the end of. */
  touching({ start, end }: Span): readonly CheckedFinding[] {
    const touched = this.found.map((list) => {
      const isTouched = ({ span }: Finding) => list.startOf(span.start) <= end && start <= list.endOf(span.end)
      return list.moved(list.beforeMoved.filter(isTouched))
    })
    return this.#checked(touched.flat())
  }

  /** Whether `isSought` is true of one of the findings, wherever that stands. */
  some(isSought: (finding: Finding) => boolean): boolean {
    return this.found.some(({ beforeMoved }) =>
      beforeMoved.some((finding) => this.severityFor(finding.rule) !== 'off' && isSought(finding)),
    )
  }

  /** The findings whose numbers among the sightings are `numbers`, which rise; frozen, in the order of the draft. */
  of(numbers: readonly number[]): readonly CheckedFinding[] {
    const chosen: Finding[] = []
    let from = 0
    let at = 0
    for (const list of this.found) {
      const some: Finding[] = []
      for (; (numbers[at] ?? Infinity) < from + list.length; at++) {
        const finding = list.beforeMoved[(numbers[at] ?? 0) - from]
        if (finding !== undefined) some.push(finding)
      }
      if (some.length > 0) for (const finding of list.moved(some)) chosen.push(finding)
      from += list.length
    }
    return this.#checked(chosen)
  }

  #checked(findings: readonly Finding[]): readonly CheckedFinding[] {
    return Object.freeze(
      sortFindings(withSeverity(findings, this.severityFor)).map((finding) => Object.freeze(finding)),
    )
  }
}
