import type { Dependencies } from '../model/dependencies.js'
import { Difference } from '../model/difference.js'
import type { Span } from '../model/span.js'
import type { Finding, Fix, Rule, RuleContext, TextEdit } from '../rules/rule.js'

type Context = Omit<RuleContext, 'report'>

/** What a rule found, and what it looked at for that. */
interface Kept {
  readonly findings: readonly Finding[]
  readonly looked: Dependencies
}

/** What the rules found in the last version of a document. */
export class FindingsMemory {
  private last: { readonly context: Context; readonly kept: ReadonlyMap<Rule, Kept> } | undefined

  /** What of it holds of the response of `context`, which becomes the last version. */
  recall(context: Context): Recall {
    const { last } = this
    const kept = new Map<Rule, Kept>()
    this.last = { context, kept }
    const difference =
      last !== undefined && isSameTask(last.context, context)
        ? Difference.between(last.context.response, context.response)
        : undefined
    return new Recall(difference, last?.kept ?? kept, kept)
  }
}

/** What the rules found before, as far as it holds now. */
export class Recall {
  constructor(
    private readonly difference: Difference | undefined,
    private readonly before: ReadonlyMap<Rule, Kept>,
    private readonly now: Map<Rule, Kept>,
  ) {}

  /** What `rule` finds, in its places of now, where nothing of what it looked at has changed; else undefined. */
  findingsOf(rule: Rule): readonly Finding[] | undefined {
    const { difference } = this
    const known = this.before.get(rule)
    if (difference === undefined || known === undefined || !difference.leaves(known.looked)) return undefined
    const findings = movedAll(known.findings, (finding) => movedFinding(finding, difference))
    if (findings !== undefined) this.now.set(rule, { findings, looked: known.looked })
    return findings
  }

  /** Says what `rule` found now, and what it looked at for that. */
  keep(rule: Rule, findings: readonly Finding[], looked: Dependencies): void {
    this.now.set(rule, { findings, looked })
  }
}

/** Whether all but the response is what it was. */
function isSameTask(last: Context, { response: _, ...others }: Context): boolean {
  return Object.entries(others).every(([name, value]) => last[name as keyof Context] === value)
}

function movedFinding(finding: Finding, difference: Difference): Finding | undefined {
  const span = difference.moved(finding.span)
  const related = movedAll(finding.related, (place) => movedPlace(place, difference))
  const fixes = movedAll(finding.fixes, (fix) => movedFix(fix, difference))
  if (span === undefined || related === undefined || fixes === undefined) return undefined
  if (span === finding.span && related === finding.related && fixes === finding.fixes) return finding
  return { ...finding, span, related, fixes }
}

function movedFix(fix: Fix, difference: Difference): Fix | undefined {
  const edits = movedAll(fix.edits, (edit) => movedPlace<TextEdit>(edit, difference))
  return edits === undefined ? undefined : edits === fix.edits ? fix : { ...fix, edits }
}

function movedPlace<Place extends { readonly span: Span }>(place: Place, difference: Difference): Place | undefined {
  const span = difference.moved(place.span)
  return span === undefined ? undefined : span === place.span ? place : { ...place, span }
}

/** `values` as `move` moves each, the same list where none moves; undefined where it cannot say of one. */
function movedAll<Value>(
  values: readonly Value[],
  move: (value: Value) => Value | undefined,
): readonly Value[] | undefined {
  let areSame = true
  const moved: Value[] = []
  for (const value of values) {
    const one = move(value)
    if (one === undefined) return undefined
    if (one !== value) areSame = false
    moved.push(one)
  }
  return areSame ? values : moved
}
