import type { Commitment } from './commitment.js'
import type { Day } from './day.js'
import type { FlowedText } from './flow.js'
import type { PlannedDate } from './plannedDate.js'
import type { RecommendationId } from './recommendationId.js'
import type { SourceText } from './sourceText.js'
import type { Span } from './span.js'

/** A formal response to an inspection report, read from a draft. Everything has its place; what is missing is null or empty. */
export interface Response {
  /** The draft as it stands; every span points into it. */
  readonly text: string
  /** The same for one who looks at a few places of it: it need not be put together for him. */
  readonly source: SourceText
  readonly frontMatter: FrontMatter | null
  readonly title: Title | null
  readonly published: Publication | null
  /** Whole recommendations, umbrellas and answerable parts, flat, in the order of the document. */
  readonly recommendations: readonly Recommendation[]
  /** Everything that is written, in the order of the document, each with the voice that speaks. */
  readonly passages: readonly Passage[]
  readonly summaryRows: readonly SummaryRow[]
  readonly tallies: readonly Tally[]
  readonly references: readonly CrossReference[]
  readonly acronyms: readonly Acronym[]
  readonly commitments: readonly Commitment[]
  readonly comments: readonly Comment[]
}

export interface FrontMatter {
  /** From the first `---` to behind the last. */
  readonly span: Span
  /** The YAML between them, with the offset at which it starts. */
  readonly yaml: string
  readonly yamlStart: number
  /** The values that are plain text, number or date, by key, as text. */
  readonly values: ReadonlyMap<string, FrontMatterValue>
  /** What the YAML parser found wrong. */
  readonly problems: readonly { readonly message: string; readonly span: Span }[]
}

export interface FrontMatterValue {
  readonly text: string
  readonly keySpan: Span
  readonly span: Span
}

export interface Title {
  readonly text: string
  readonly span: Span
}

/** The day of publication, which anchors relative dates, and where the draft says it. */
export interface Publication {
  readonly day: Day
  /** The draft says `Updated` and not when it was first published: what it plans may have been planned long before. */
  readonly isUpdate: boolean
  readonly span: Span
}

/** Who speaks: the department, the inspectorate whose recommendation is quoted, or nobody (labels, headings, page remains). */
export type Voice = 'department' | 'inspectorate' | 'furniture'

/** One paragraph, heading, list item or table cell. */
export interface Passage {
  readonly kind: PassageKind
  readonly voice: Voice
  /** Where it stands: the whole of it, its label and its markup included. */
  readonly span: Span
  /** The number that stands before it (`1.2`, without its last full stop), null where unnumbered. */
  readonly number: PassageNumber | null
  /** Its words without its own label, number, list marker and markup. */
  readonly flow: FlowedText
  /** The recommendation that it states or answers; null outside recommendations. */
  readonly recommendation: RecommendationId | null
  readonly section: 'front' | 'introduction' | 'recommendation' | 'answer' | 'closing'
}

export interface PassageNumber {
  readonly text: string
  readonly span: Span
}

export type PassageKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table-cell'
  | 'quote'
  | 'footnote'
  | 'label'
  | 'verdict'
  | 'date-field'
  | 'code'
  | 'page-remains'

export interface Recommendation {
  readonly id: RecommendationId
  /** The id of the recommendation this is a part of, whether the draft prints that or not; null for a whole one. */
  readonly parent: RecommendationId | null
  /** False for an umbrella whose parts are answered one by one. */
  readonly answerable: boolean
  readonly label: Label
  /** The inspectorate's words, in order; empty where the draft has none. */
  readonly statement: readonly Passage[]
  /** Lettered or roman parts that are answered together with this one. */
  readonly parts: readonly StatementPart[]
  /** The inspectorate's own time limit in its words: `Within 3 months`. */
  readonly deadline: PlannedDate | null
  /** The first statement of the verdict; null where there is none. */
  readonly verdict: Verdict | null
  /** Every statement of the verdict on this recommendation outside the summary table, the first one included. */
  readonly verdicts: readonly Verdict[]
  /** The paragraphs that answer, in order; empty where there are none. Shared by those that are answered together. */
  readonly answer: readonly Passage[]
  readonly dateField: DateField | null
  /** The others that the draft answers together with it (`TAKEN WITH`, one answer under several verdicts). */
  readonly takenWith: readonly RecommendationId[]
  /** The lead that a table's column or a field names. */
  readonly owner: { readonly text: string; readonly span: Span } | null
  /** From the label to the end of the answer. */
  readonly span: Span
}

export interface Label {
  /** As it stands, without markup: `Recommendation 1 (a)`. */
  readonly text: string
  readonly span: Span
  /** Where the bare id stands in it: `1 (a)`. */
  readonly idSpan: Span
  readonly style: LabelStyle
}

/** `word`: the label's word and the id. `number`: `1.` and the text. `part`: `a)` within a recommendation. `bracket`: `[1a]`. `cell`: a table's. */
export type LabelStyle = 'word' | 'number' | 'part' | 'bracket' | 'cell'

export interface StatementPart {
  readonly id: RecommendationId
  readonly span: Span
  /** Where the marker stands: `a)`. */
  readonly markerSpan: Span
}

export interface Verdict {
  /** The schema's key, or null for words in a verdict's place that no verdict of the schema has. */
  readonly key: string | null
  /** The words as they stand: `Partially accepted.` */
  readonly text: string
  readonly span: Span
  /** The number that stands before it (`1.1`, `2`), null where there is none. */
  readonly number: PassageNumber | null
  readonly form: 'line' | 'sentence' | 'first-word' | 'label' | 'cell'
  /** What a dash joins to it: `estimated delivery date ...`, `will be part of ...`. */
  readonly note: { readonly text: string; readonly span: Span } | null
}

/** A field for the date beside the verdict or below the answer. */
export interface DateField {
  /** The field's name as it stands: `Home Office expected implementation date`; empty where a bare date or `complete` stands in its place. */
  readonly name: string
  readonly span: Span
  /** Where the date stands, or would stand. */
  readonly valueSpan: Span
  readonly value: string
  /** Null where the field is empty, or says no word of time. */
  readonly date: PlannedDate | null
  /** The value says that it is done: `Recommendation implemented`, `Complete`. */
  readonly done: boolean
}

/** One row of a table that repeats the verdicts. */
export interface SummaryRow {
  readonly id: RecommendationId
  readonly verdict: Verdict
  readonly span: Span
}

/** What a sentence claims about the number of recommendations. */
export interface Tally {
  readonly span: Span
  readonly text: string
  readonly total: number | null
  /** By verdict key. `all` and `all other` are counted out on the document. */
  readonly counts: ReadonlyMap<string, TallyCount>
  /** Classes that the sentence adds together: `accepted or partially accepted seven`. */
  readonly combined: { readonly keys: readonly string[]; readonly count: number; readonly span: Span } | null
  readonly totalSpan: Span | null
}

export interface TallyCount {
  readonly count: number
  /** The number's own words: `three`, `4`, `all other`. */
  readonly span: Span
  /** The recommendations that it lists: `(2, 3, 4 and 6)`, `first and second`. */
  readonly listed: readonly RecommendationId[]
}

/** A mention of a paragraph, a recommendation, or a paragraph or page of the inspectorate's report. */
export interface CrossReference {
  readonly kind: 'paragraph' | 'recommendation' | 'report-paragraph'
  readonly text: string
  readonly span: Span
  /** Normal forms: `1.2`, `1(a)`, `report:5.32`. Ranges are counted out where they are of this document. */
  readonly targets: readonly ReferenceTarget[]
  /** `above` or `below`, where the draft says so. */
  readonly direction: 'above' | 'below' | null
  /** The voice of the passage in which it stands. */
  readonly voice: Voice
}

export interface ReferenceTarget {
  readonly id: string
  readonly span: Span
  /** Where what it names begins; null where the document has no such thing (always null for the report's). */
  readonly definition: Span | null
}

/** A short form that the draft defines, and where it is used. */
export interface Acronym {
  readonly short: string
  /** Null for one that is used and never defined. */
  readonly definition: AcronymDefinition | null
  /** Second and later definitions. */
  readonly repeated: readonly AcronymDefinition[]
  /** Every use outside its definitions, in order. */
  readonly uses: readonly AcronymUse[]
}

export interface AcronymDefinition {
  readonly full: string
  readonly fullSpan: Span
  /** The short form in its brackets, or at the start of a Govspeak `*[ICIBI]: ...` line. */
  readonly span: Span
  readonly voice: Voice
}

export interface AcronymUse {
  readonly span: Span
  readonly voice: Voice
  readonly inHeading: boolean
}

/** An HTML comment. */
export interface Comment {
  readonly span: Span
  /** The words between the marks, trimmed. */
  readonly text: string
  readonly textSpan: Span
}
