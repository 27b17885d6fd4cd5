/** Asks rules of one division of a response after the other: what they say of it hangs on nothing that is said elsewhere. */
import { OutsideDependencies, withDependencies } from '../model/dependencies.js'
import type { Difference } from '../model/difference.js'
import { Divided } from '../model/divided.js'
import {
  type Division,
  type DivisionPlaces,
  DivisionView,
  differingDivision,
  divisionsOf,
  type PlacedDivision,
  rewordedDivision,
} from '../model/division.js'
import { keepLasting, lastingOf } from '../model/lasting.js'
import { movedAll, movedPlace } from '../model/moved.js'
import type { Response } from '../model/response.js'
import type { Move, Span } from '../model/span.js'
import type { Finding, Rule, RuleContext } from '../rules/rule.js'
import { askRule } from './askRule.js'
import { movedFindings } from './movedFindings.js'

type Context = Omit<RuleContext, 'report'>

/** Text that was looked at and stands in no passage of the division. */
interface Stretch {
  readonly span: Span
}

/** What is found in the divisions of one version of a draft. */
export interface AnswerFindings {
  readonly found: Divided<Finding>
  /** By id, what a rule that broke down had thrown. */
  readonly failed: ReadonlyMap<string, unknown>
  readonly places: DivisionPlaces
  /** The division in which the writer is at work, and its place among them. */
  readonly written: { readonly index: number; readonly division: Division } | null
  readonly stretches: Divided<Stretch>
  readonly looked: OutsideDependencies
}

/** What `rules` find in `context`, division by division. */
export function askOfAll(rules: readonly Rule[], context: Context): AnswerFindings {
  const { all, places } = divisionsOf(context.response)
  const looked = new OutsideDependencies()
  const failed = new Map<string, unknown>()
  const each = all.map((division) => askOf(division, rules, context, looked, failed))
  const found = Divided.of(
    each.map(({ findings }) => findings),
    movedFindings,
  )
  const stretches = Divided.of(
    each.map((one) => one.stretches),
    movedStretches,
  )
  return { found, failed, places, written: null, stretches, looked }
}

/**
 * What `rules` find in `context`, of which they found `last` in the version before: only the division in which the two differ
 * is looked at. Undefined where more has changed than that, or may have.
 */
export function askOfWritten(
  rules: readonly Rule[],
  context: Context,
  last: AnswerFindings,
  difference: Difference,
): AnswerFindings | undefined {
  if (last.failed.size > 0 || !difference.leavesOutside(last.looked)) return undefined
  const written = writtenIn(context.response, last, difference)
  if (written === undefined) return undefined
  const { places, index, division } = written
  const { change } = difference
  // Of what is written between words that somebody looks at from elsewhere nothing else tells.
  const isSeen = ({ span }: Stretch) => span.start < change.oldEnd && change.start < span.end
  if (last.stretches.othersThan(index).some(isSeen)) return undefined
  const { looked } = last
  const failed = new Map<string, unknown>()
  const own = askOf(division, rules, context, looked, failed)
  const found = last.found.after(change, index, own.findings)
  const stretches = last.stretches.after(change, index, own.stretches)
  if (found === undefined || stretches === undefined) return undefined
  return { found, failed, places, written: { index, division }, stretches, looked }
}

/** The division of `response` in which alone it differs from the one before, and its place; undefined where there are more. */
function writtenIn(
  response: Response,
  { places, written }: AnswerFindings,
  { before, change, reworded, replaced }: Difference,
): PlacedDivision | undefined {
  if (replaced !== undefined) return differingDivision(before, response, change, replaced)
  if (reworded === undefined) return undefined
  // Where commitments elsewhere are others, so may be what is said of them.
  if (reworded.commitments === undefined && !reworded.sameParts.has('commitments')) return undefined
  const index = places.of(reworded.was)
  const division =
    index === written?.index ? rewordedDivision(written.division, reworded) : divisionsOf(response).all[index]
  return division && { places, index, division }
}

function askOf(
  division: Division,
  rules: readonly Rule[],
  context: Context,
  looked: OutsideDependencies,
  failed: Map<string, unknown>,
): { readonly findings: readonly Finding[]; readonly stretches: readonly Stretch[] } {
  const response = new DivisionView(context.response, division)
  keepLasting(response, lastingOf(context.response))
  const before = looked.stretches.length
  const asked = { ...context, response }
  const { value: findings } = withDependencies(() => rules.flatMap((rule) => askRule(rule, asked, failed)), looked)
  return { findings, stretches: looked.stretches.splice(before).map((span) => ({ span })) }
}

function movedStretches(stretches: readonly Stretch[], move: Move): readonly Stretch[] {
  return movedAll(stretches, (stretch) => movedPlace(stretch, move))
}
