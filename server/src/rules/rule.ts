import type { Day } from '../model/day.js'
import type { Response } from '../model/response.js'
import type { Span } from '../model/span.js'
import type { Register } from '../register/register.js'
import type { ResponseSchema, Severity } from '../schema/responseSchema.js'

/** One replacement of text: `span` of the text that was checked becomes `newText`. */
export interface TextEdit {
  readonly span: Span
  readonly newText: string
}

/** A way to mend a finding. `safe`: right beyond doubt, may run on save. `ask`: the writer chooses. */
export interface Fix {
  readonly title: string
  readonly safety: 'safe' | 'ask'
  readonly edits: readonly TextEdit[]
}

/** A place that explains a finding: the other paragraph of the same number. */
export interface RelatedPlace {
  readonly span: Span
  readonly message: string
}

/** What a rule has to say of one place. It has no severity (schema and settings decide) and no words of any protocol. */
export interface Finding {
  readonly rule: string
  readonly span: Span
  /** What is wrong, which recommendation, and the way out; at most two sentences. */
  readonly message: string
  readonly related: readonly RelatedPlace[]
  readonly fixes: readonly Fix[]
  /** The writer may just not have got there yet: an editor keeps it back until the writer moves on. */
  readonly incomplete: boolean
}

/** What a rule reports; the rule's own id is added. */
export type Report = Pick<Finding, 'span' | 'message'> & Partial<Pick<Finding, 'related' | 'fixes' | 'incomplete'>>

/** All that a rule may look at. */
export interface RuleContext {
  readonly response: Response
  readonly schema: ResponseSchema
  /**
   * The day that counts as today: for a register's time limits, and for a draft whose day of publication is unknown; whoever
   * counts from it elsewhere has to say so in `hangsOnToday`.
   */
  readonly today: Day
  /** The day of publication: of the draft, else of the configuration; null where unknown. */
  readonly published: Day | null
  /** What the inspectorate recommended, where the draft names a register; else null. */
  readonly register: Register | null
  /** Why the register that the draft names cannot be used, in whole sentences; else null. */
  readonly registerFault: string | null
  /** The document's own line ending, for fixes that add lines. */
  readonly lineEnding: string
  /** Words as the team writes them: they decide what the draft itself leaves open. */
  readonly houseWords?: readonly string[]
  report(report: Report): void
}

/** One rule: a fault in the domain's words, and how to see it. */
export interface Rule {
  /** `group/fault`; never renamed. */
  readonly id: string
  /** One line for the table of rules. */
  readonly title: string
  readonly severity: Severity
  /**
   * What that which it says of an answer depends on: that answer alone; also on facts of the whole response (`factOf`); or
   * on anything. In the first two cases it is asked of one division after the other (`model/division`), and sees no more.
   */
  readonly scope: 'answer' | 'answer-and-facts' | 'response'
  check(context: RuleContext): void
}
