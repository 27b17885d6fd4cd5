import type { Dependencies } from '../model/dependencies.js'
import { Difference } from '../model/difference.js'
import type { Moving } from '../model/moving.js'
import { areSame } from '../model/readings.js'
import type { Finding, Rule, RuleContext } from '../rules/rule.js'
import { type AnswerFindings, askOfAll, askOfWritten } from './answerRules.js'

type Context = Omit<RuleContext, 'report'>

/** What a rule found, and what it looked at for that. */
interface Kept {
  readonly findings: Moving<Finding>
  readonly looked: Dependencies
}

/** What was found in one version. */
class KeptFindings {
  readonly byRule = new Map<Rule, Kept>()
  answers: { readonly rules: readonly Rule[]; readonly findings: AnswerFindings } | undefined
}

/** What the rules found in the last version of a document. */
export class FindingsMemory {
  private last: { readonly context: Context; readonly kept: KeptFindings } | undefined

  /** What of it holds of the response of `context`, which becomes the last version. */
  recall(context: Context): Recall {
    const { last } = this
    const kept = new KeptFindings()
    this.last = { context, kept }
    const difference =
      last !== undefined && isSameTask(last.context, context)
        ? Difference.between(last.context.response, context.response)
        : undefined
    return new Recall(context, difference, last?.kept ?? kept, kept)
  }
}

/** What the rules found before, as far as it holds now. */
export class Recall {
  constructor(
    private readonly context: Context,
    private readonly difference: Difference | undefined,
    private readonly before: KeptFindings,
    private readonly now: KeptFindings,
  ) {}

  /**
   * What `rules` find in the answers, each of which is known from here on by itself; undefined where nothing is known of the
   * version before. Whoever asks of all answers at once is done sooner, but as long as somebody writes in one of them, the
   * others need not be asked again.
   */
  answersTo(rules: readonly Rule[]): AnswerFindings | undefined {
    const { context, difference } = this
    if (difference === undefined) return undefined
    const { answers } = this.before
    const findings =
      (answers !== undefined && areSame(answers.rules, rules)
        ? askOfWritten(rules, context, answers.findings, difference)
        : undefined) ?? askOfAll(rules, context)
    this.now.answers = { rules, findings }
    return findings
  }

  /** What `rule` finds, in its places of now, where nothing of what it looked at has changed; else undefined. */
  findingsOf(rule: Rule): Moving<Finding> | undefined {
    const known = this.before.byRule.get(rule)
    const { difference } = this
    if (difference === undefined || known === undefined || !difference.leaves(known.looked)) return undefined
    const findings = known.findings.after(difference.change)
    if (findings !== undefined) this.now.byRule.set(rule, { findings, looked: known.looked })
    return findings
  }

  /** Says what `rule` found now, and what it looked at for that. */
  keep(rule: Rule, findings: Moving<Finding>, looked: Dependencies): void {
    this.now.byRule.set(rule, { findings, looked })
  }
}

/** Whether all but the response is what it was. */
function isSameTask(last: Context, { response: _, ...others }: Context): boolean {
  return Object.entries(others).every(([name, value]) => last[name as keyof Context] === value)
}
