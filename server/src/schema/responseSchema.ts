/** How a kind of response must look: what the reader and the rules know of it, read from a YAML file in `schemas/`. */
export interface ResponseSchema {
  /** `home-office-icibi`: what a draft names in its front matter. */
  readonly id: string
  readonly title: string
  readonly description: string
  /** Who inspects: `the Independent Chief Inspector of Borders and Immigration`. */
  readonly inspectorate: { readonly name: string; readonly short: string | null }
  /** Whom `we` and `the department` mean: `the Home Office`. */
  readonly department: { readonly name: string; readonly otherNames: readonly string[] }
  readonly verdicts: readonly VerdictDefinition[]
  readonly labels: LabelRules
  readonly numbering: NumberingRules
  readonly dateFields: DateFieldRules
  readonly table: TableRules
  /** Headings that the draft must have, in this order. */
  readonly sections: readonly SectionRule[]
  /** Phrases that the draft must have: thanks to the inspectorate. */
  readonly phrases: readonly PhraseRule[]
  readonly commitments: CommitmentRules
  /** Short forms that need no definition. */
  readonly knownAcronyms: readonly string[]
  /** Words of protective marking or draft status that must not be published. */
  readonly markings: readonly string[]
  /** Severity by rule id, or by group (`style/*`), where it differs from the rule's own. */
  readonly severities: ReadonlyMap<string, Severity>
}

export type Severity = 'off' | 'hint' | 'information' | 'warning' | 'error'

export interface VerdictDefinition {
  /** `partially-accepted` */
  readonly key: string
  /** The printed form, which fixes write: `Partially accepted`. */
  readonly printed: string
  /** Other spellings that readers meet: `Accepted in part`, `Partly accepted`. Case and a final full stop never matter. */
  readonly spellings: readonly string[]
  /** Verbs of a sentence whose object is the recommendation: `partially accepts`, `agrees with`. In the present, third person. */
  readonly verbs: readonly string[]
  /** What the answer owes the reader. */
  readonly obliges: readonly Obligation[]
  /** In plain words, for the hover. */
  readonly meaning: string
  /** How a tally names it: `accepted` counts as such in `accepts five`. */
  readonly tally: 'accepted' | 'partially-accepted' | 'not-accepted' | null
}

/** `reason`: why not, or which part not. `commitment`: what will be done. `date`: by when. */
export type Obligation = 'reason' | 'commitment' | 'date'

export interface LabelRules {
  /** Words that open a recommendation's label: `Recommendation`. Case does not matter in capitals or title case. */
  readonly words: readonly string[]
  /** Words of labels that are read over, such as `PAC conclusion`. */
  readonly ignored: readonly string[]
  /** Words that open the answer: `Response to`, `Government response`. */
  readonly answerWords: readonly string[]
  /** The style that formatting writes: `Recommendation {number}({letter})({roman})`. */
  readonly style: string
  /** Whether a draft may number recommendations out of order or with gaps. */
  readonly anyOrder: boolean
  /** A draft of this kind need not state verdicts at all. */
  readonly verdictOptional: boolean
}

export interface NumberingRules {
  /** The style of paragraph numbers that formatting writes: `{recommendation}.{paragraph}`. */
  readonly style: string
  /** Whether answers must be numbered. */
  readonly required: boolean
}

export interface DateFieldRules {
  /** Names by which the field is known: `Target date`, `Home Office expected implementation date`. */
  readonly names: readonly string[]
  /** The name that fixes and templates write. */
  readonly printed: string
  /** Values that say it is done: `Recommendation implemented`, `Complete`. */
  readonly done: readonly string[]
  readonly required: boolean
}

/** How a table of recommendations names its columns; empty lists where the kind has no table. */
export interface TableRules {
  readonly number: readonly string[]
  readonly recommendation: readonly string[]
  readonly verdict: readonly string[]
  readonly response: readonly string[]
  readonly owner: readonly string[]
  readonly date: readonly string[]
}

export interface SectionRule {
  readonly heading: string
  readonly otherHeadings: readonly string[]
  readonly required: boolean
}

/** One thing that the draft must say, in any of several wordings. */
export interface PhraseRule {
  /** What is said by it, as messages name it: `thanks to the inspectorate`. */
  readonly name: string
  /** Case and line breaks do not matter. The first is what fixes and messages offer. */
  readonly anyOf: readonly string[]
  readonly place: 'introduction' | 'anywhere'
}

export interface CommitmentRules {
  /** Whether every answer that owes a commitment must say who will do it. */
  readonly ownerRequired: boolean
  /** How many months after publication a date may lie at the latest; null for no limit. */
  readonly longestMonths: number | null
}
