import type { Moving } from '../model/moving.js'
import type { Span } from '../model/span.js'
import type { Finding } from '../rules/rule.js'
import type { Severity } from '../schema/responseSchema.js'
import type { CheckedFinding, SpokenSeverity } from './checkedFinding.js'
import { withSeverity } from './severity.js'
import { sortFindings } from './sort.js'

/** That there is a finding, how grave it is and where it starts: enough to choose those that are shown. */
export interface Sighting {
  readonly severity: SpokenSeverity
  readonly span: Pick<Span, 'start'>
  readonly incomplete: boolean
}

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

  /** One for each finding, in no particular order. */
  get sightings(): readonly SightedFinding[] {
    const sightings: SightedFinding[] = []
    for (const list of this.found)
      for (const finding of list.beforeMoved) {
        const severity = this.severityFor(finding.rule)
        if (severity !== 'off') sightings.push(new SightedFinding(severity, list, finding))
      }
    return sightings
  }

  /** The findings behind `sightings`, frozen, in the order of the draft. */
  of(sightings: readonly SightedFinding[]): readonly CheckedFinding[] {
    const chosen = new Map<Moving<Finding>, Finding[]>()
    for (const sighting of sightings) {
      const some = chosen.get(sighting.list)
      if (some === undefined) chosen.set(sighting.list, [sighting.finding])
      else some.push(sighting.finding)
    }
    return this.#checked([...chosen].flatMap(([list, some]) => list.moved(some)))
  }

  #checked(findings: readonly Finding[]): readonly CheckedFinding[] {
    return Object.freeze(
      sortFindings(withSeverity(findings, this.severityFor)).map((finding) => Object.freeze(finding)),
    )
  }
}

/** A sighting that leads back to its finding. */
class SightedFinding implements Sighting {
  readonly span: Pick<Span, 'start'>
  readonly incomplete: boolean

  constructor(
    readonly severity: SpokenSeverity,
    readonly list: Moving<Finding>,
    readonly finding: Finding,
  ) {
    const { span } = finding
    const start = list.startOf(span.start)
    this.span = start === span.start ? span : { start }
    this.incomplete = finding.incomplete
  }
}
