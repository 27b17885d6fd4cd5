import type { Dependencies } from '../model/dependencies.js'
import { Difference } from '../model/difference.js'
import type { Moving } from '../model/moving.js'
import type { Finding, Rule, RuleContext } from '../rules/rule.js'

type Context = Omit<RuleContext, 'report'>

/** What a rule found, and what it looked at for that. */
interface Kept {
  readonly findings: Moving<Finding>
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
  findingsOf(rule: Rule): Moving<Finding> | undefined {
    const known = this.before.get(rule)
    const { difference } = this
    if (difference === undefined || known === undefined || !difference.leaves(known.looked)) return undefined
    const findings = known.findings.after(difference.change)
    if (findings !== undefined) this.now.set(rule, { findings, looked: known.looked })
    return findings
  }

  /** Says what `rule` found now, and what it looked at for that. */
  keep(rule: Rule, findings: Moving<Finding>, looked: Dependencies): void {
    this.now.set(rule, { findings, looked })
  }
}

/** Whether all but the response is what it was. */
function isSameTask(last: Context, { response: _, ...others }: Context): boolean {
  return Object.entries(others).every(([name, value]) => last[name as keyof Context] === value)
}
