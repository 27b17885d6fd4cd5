import type { Day } from '../model/day.js'
import type { FlowedText } from '../model/flow.js'
import { parentOf, type RecommendationId } from '../model/recommendationId.js'
import type { Passage, PassageNumber, Recommendation, SummaryRow, Verdict } from '../model/response.js'
import type { DateFieldRead } from './dateFields.js'
import { doneField, fieldIn, noteField } from './dateFieldValue.js'
import { readDate } from './dates.js'
import { type PassageDraft, type RecommendationDraft, recommendationsOf, settleVoices } from './draft.js'
import type { Grammar } from './grammar.js'
import type { Unit } from './units.js'
import { lastDateField, setsLimit, verdictAtStart } from './wordsInPlace.js'

/** What the assembled units are. */
export interface Assembled {
  readonly recommendations: readonly Recommendation[]
  readonly passages: readonly Passage[]
  readonly summaryRows: readonly SummaryRow[]
}

/** Where in a response the reading stands. `between`: words that lead to the next label. */
export type Phase = 'introduction' | 'statement' | 'answer' | 'between' | 'closing'

/** A response as far as it has been read: what is open, to whom words belong, and how they are added. */
export class DocumentDraft {
  readonly drafts: RecommendationDraft[] = []
  readonly passages: PassageDraft[] = []
  readonly summaryRows: SummaryRow[] = []
  phase: Phase = 'introduction'
  /** What the last label opened, and the parts of it that are open, by depth. */
  open: RecommendationDraft[] = []
  /** Those whose text is being read: several, where one label names several. */
  stating: RecommendationDraft[] = []
  /** Whom verdict and answer go to: several, where they are answered together. */
  answering: RecommendationDraft[] = []

  constructor(
    private readonly grammar: Grammar,
    private readonly anchor: Day | null,
  ) {}

  finish(): Assembled {
    const answeredInParts = new Set(
      this.drafts.filter((draft) => draft.labelled || draft.answer.length > 0).map((draft) => parentOf(draft.id)),
    )
    for (const draft of this.drafts) if (!answeredInParts.has(draft.id)) settleVoices(draft)
    for (const draft of this.drafts) this.shareAnswer(draft)
    return {
      recommendations: recommendationsOf(this.drafts),
      passages: this.passages,
      summaryRows: this.summaryRows,
    }
  }

  /** Gives `draft`, which no verdict and no answer follow, the answer to those with which it is taken. */
  private shareAnswer(draft: RecommendationDraft): void {
    if (draft.answer.length > 0 || draft.verdicts.length > 0 || draft.takenWith.size === 0) return
    const answered = this.drafts.find((other) => draft.takenWith.has(other.id) && other.answer.length > 0)
    if (answered === undefined || answered.verdicts.length > 0) return
    draft.answer = answered.answer
    draft.end = Math.max(draft.end, answered.end)
  }

  /** The one that is being answered, or stated, if any. */
  get current(): RecommendationId | null {
    return (this.answering[0] ?? this.open.at(-1))?.id ?? null
  }

  /** Says of `drafts` that they are answered together. */
  linkTogether(drafts: readonly RecommendationDraft[]): void {
    for (const draft of drafts) for (const other of drafts) if (other !== draft) draft.takenWith.add(other.id)
  }

  add(
    unit: Unit,
    kind: Passage['kind'],
    voice: Passage['voice'],
    flow: FlowedText,
    place: { readonly recommendation?: RecommendationId | null; readonly number?: PassageNumber | null } = {},
  ): PassageDraft {
    const passage: PassageDraft = {
      kind,
      voice,
      span: unit.span,
      number: place.number ?? null,
      flow,
      recommendation: place.recommendation ?? null,
      section: this.sectionOf(voice),
      emphasised: unit.emphasis !== null,
    }
    this.passages.push(passage)
    return passage
  }

  /** The inspectorate's words go to the deepest part that is open. */
  state(unit: Unit, flow: FlowedText): void {
    const draft = this.open.at(-1) ?? this.answering[0]
    const passage = this.add(unit, kindOf(unit), 'inspectorate', flow, { recommendation: draft?.id ?? null })
    if (draft === undefined) return
    if (draft.statement.length === 0) draft.deadline ??= this.deadlineIn(flow)
    const stated = draft === this.open[0] ? this.stating : [draft]
    for (const each of stated) each.statement.push(passage)
    this.reach([draft, ...stated], unit)
  }

  /** The inspectorate's own time limit: `Within 3 months:` before the text proper. */
  private deadlineIn(flow: FlowedText): RecommendationDraft['deadline'] {
    if (!flow.onceInText(setsLimit)) return null
    return readDate(flow.slice(0, flow.onceInText(endOfLimit)), this.anchor)
  }

  answer(unit: Unit, flow: FlowedText, number: PassageNumber | null): void {
    const voice = unit.kind === 'quote' ? 'inspectorate' : 'department'
    const passage = this.add(unit, kindOf(unit), voice, flow, { recommendation: this.current, number })
    const last = flow.onceBy(this.grammar, lastDateField)
    for (const draft of this.answering) {
      draft.answer.push(passage)
      if (last !== null) draft.dateField ??= fieldIn(flow, last, this.grammar, this.anchor)
    }
    this.reach(this.answering, unit)
  }

  /** Takes the verdict with which `body` begins, for all that are being answered. */
  judge(unit: Unit, body: FlowedText, number: PassageNumber | null, form: Verdict['form']): void {
    const verdict = this.verdictIn(body, number, form)
    if (verdict === null) return
    for (const draft of this.answering) {
      draft.verdicts.push(verdict)
      if (verdict.note !== null) draft.dateField ??= noteField(body, verdict.note, this.grammar, this.anchor)
    }
    this.reach(this.answering, unit)
    if (form !== 'first-word') this.add(unit, 'verdict', 'furniture', body, { recommendation: this.current, number })
  }

  /** Takes words in a verdict's place that are no verdict of the schema. */
  judgeUnknown(unit: Unit, body: FlowedText, number: PassageNumber | null, form: Verdict['form'] = 'line'): void {
    const verdict: Verdict = { key: null, text: body.text, span: body.span, number, form, note: null }
    for (const draft of this.answering) draft.verdicts.push(verdict)
    this.reach(this.answering, unit)
    this.add(unit, 'verdict', 'furniture', body, { recommendation: this.current, number })
  }

  /** The verdict with which `body` begins, null where it begins with none. */
  verdictIn(body: FlowedText, number: PassageNumber | null, form: Verdict['form']): Verdict | null {
    const read = body.onceBy(this.grammar, verdictAtStart)
    if (read === null) return null
    const { note } = read
    return {
      key: read.key,
      text: body.textBetween(0, read.end),
      span: body.sourceSpan(0, read.end),
      number,
      form,
      note:
        note === null
          ? null
          : { text: body.textBetween(note.start, note.end), span: body.sourceSpan(note.start, note.end) },
    }
  }

  /** Takes the date field that fills `unit`; `read` is null where it says that all is done. */
  addDateField(unit: Unit, read: DateFieldRead | null): void {
    const field = read === null ? doneField(unit.body) : fieldIn(unit.body, read, this.grammar, this.anchor)
    for (const draft of this.answering) draft.dateField ??= field
    this.reach(this.answering, unit)
    this.add(unit, 'date-field', 'furniture', unit.body, { recommendation: this.current })
  }

  private reach(drafts: readonly RecommendationDraft[], unit: Unit): void {
    for (const draft of drafts) draft.end = Math.max(draft.end, unit.span.end)
  }

  private sectionOf(voice: Passage['voice']): Passage['section'] {
    if (this.phase === 'introduction') return 'introduction'
    if (this.phase === 'closing') return 'closing'
    return voice === 'inspectorate' || this.phase !== 'answer' ? 'recommendation' : 'answer'
  }
}

/** What kind of passage the unit is where nothing else is known of it. */
export function kindOf(unit: Unit): Passage['kind'] {
  if (unit.kind === 'heading') return 'heading'
  if (unit.kind === 'quote') return 'quote'
  return unit.bullet && unit.mark?.kind !== 'pair' ? 'list-item' : 'paragraph'
}

/** The paragraph's number with which the unit begins, null where it has none. */
export function numberOfUnit(unit: Unit): PassageNumber | null {
  const { mark, flow } = unit
  if (mark === null || (mark.kind !== 'pair' && mark.kind !== 'number')) return null
  return { text: mark.label, span: flow.sourceSpan(mark.labelStart, mark.labelEnd) }
}

/** How far a time limit reaches at most, with which words begin. */
function endOfLimit(text: string): number {
  return /[:,;.]/.exec(text)?.index ?? 80
}
