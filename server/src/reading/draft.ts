import { greatestOf } from '../model/extremes.js'
import type { FlowedText } from '../model/flow.js'
import type { PlannedDate } from '../model/plannedDate.js'
import { parentOf, type RecommendationId } from '../model/recommendationId.js'
import type { DateField, Label, Passage, Recommendation, StatementPart, Verdict } from '../model/response.js'
import { type Span, spanOf } from '../model/span.js'
import { departmentSpeaks } from './voice.js'

/** A passage whose voice and place in a recommendation may still change while the document is read. */
export type PassageDraft = { -readonly [Key in keyof Passage]: Passage[Key] } & { emphasised: boolean }

/** A recommendation, or a part that may turn out to be one, while the document is read. */
export interface RecommendationDraft {
  readonly id: RecommendationId
  readonly label: Label
  /** From a label of its own, not a letter within another's text. */
  readonly labelled: boolean
  /** 0 for what a label opens, 1 for a lettered part, 2 for a part's part. */
  readonly depth: number
  readonly parent: RecommendationDraft | null
  statement: PassageDraft[]
  verdicts: Verdict[]
  answer: PassageDraft[]
  dateField: DateField | null
  deadline: PlannedDate | null
  owner: { text: string; span: Span } | null
  readonly takenWith: Set<RecommendationId>
  verdictInLabel: boolean
  end: number
}

/** A draft that has nothing yet but its label. */
export function draftOf(
  id: RecommendationId,
  label: Label,
  labelled: boolean,
  depth: number,
  parent: RecommendationDraft | null,
): RecommendationDraft {
  return {
    id,
    label,
    labelled,
    depth,
    parent,
    statement: [],
    verdicts: [],
    answer: [],
    dateField: null,
    deadline: null,
    owner: null,
    takenWith: new Set(),
    verdictInLabel: false,
    end: label.span.end,
  }
}

/**
 * Settles whose words stand under a label where the layout does not say: an answer without a verdict before it,
 * or the inspectorate's text behind a verdict that stands in the label.
 */
export function settleVoices(draft: RecommendationDraft): void {
  if (draft.verdictInLabel && draft.statement.length === 0 && draft.answer.length > 1) {
    const first = draft.answer[0]
    if (
      first !== undefined &&
      first.number === null &&
      (first.kind === 'quote' || !first.flow.onceInText(departmentSpeaks))
    ) {
      draft.answer = draft.answer.slice(1)
      draft.statement = [spoken(first, 'inspectorate')]
    }
  }
  if (draft.verdicts.length > 0 || draft.answer.length > 0) return
  const from = answerStart(draft.statement)
  if (from < 0) return
  draft.answer = draft.statement.slice(from).map((passage) => spoken(passage, 'department'))
  draft.statement = draft.statement.slice(0, from)
}

function spoken(passage: PassageDraft, voice: 'department' | 'inspectorate'): PassageDraft {
  passage.voice = passage.kind === 'quote' ? 'inspectorate' : voice
  passage.section = voice === 'department' ? 'answer' : 'recommendation'
  return passage
}

const placeInReport = /\((?:paragraphs?|paras?\.?) \d[\d.]*(?:(?:,| and| to|,? ?[-–]) ?\d[\d.]*)*\)[*_.]{0,3}$/i

/** Where the department begins to speak in passages that no verdict divides; -1 where it does not. */
function answerStart(passages: readonly PassageDraft[]): number {
  for (let index = 1; index < passages.length; index++) {
    const passage = passages[index]
    const before = passages[index - 1]
    if (passage === undefined || before === undefined || passage.kind === 'quote') continue
    if (before.kind === 'quote' && passage.kind !== 'list-item') return index
    // A committee's words end with the place of its report from which they are taken: `(Paragraph 12)`.
    if (before.flow.onceInText(endsInPlace) && !passage.flow.onceInText(endsInPlace)) return index
    if (before.emphasised && !passage.emphasised && before.flow.onceInText(isSentenceLong)) return index
    if (passage.kind === 'paragraph' && passage.flow.onceInText(departmentSpeaks)) return index
  }
  return -1
}

function endsInPlace(text: string): boolean {
  return placeInReport.test(text)
}

/** Whether `text` has as many words as a sentence may. */
function isSentenceLong(text: string): boolean {
  return text.split(' ').length >= 8
}

/** The recommendations of the document in their order: parts answered one by one stand for themselves, the others belong to their whole. */
export function recommendationsOf(drafts: readonly RecommendationDraft[]): Recommendation[] {
  const answered = new Set<string>()
  for (const draft of drafts) {
    if (draft.depth > 0 && hasOwnAnswer(draft) && draft.parent !== null) answered.add(siblingsKey(draft))
  }
  const stands = (draft: RecommendationDraft) =>
    draft.depth === 0 || hasOwnAnswer(draft) || answered.has(siblingsKey(draft))
  const whole = (draft: RecommendationDraft): RecommendationDraft =>
    stands(draft) || draft.parent === null ? draft : whole(draft.parent)
  const partsOf = new Map<RecommendationDraft, RecommendationDraft[]>()
  for (const draft of drafts) {
    const owner = whole(draft)
    if (owner !== draft) partsOf.set(owner, [...(partsOf.get(owner) ?? []), draft])
  }
  const standing = drafts.filter(stands)
  const parents = new Set(standing.map((draft) => parentOf(draft.id)))
  return standing
    .map((draft) => finished(draft, partsOf.get(draft) ?? [], parents.has(draft.id)))
    .sort((a, b) => a.label.span.start - b.label.span.start)
}

function siblingsKey(draft: RecommendationDraft): string {
  return `${draft.parent?.label.span.start ?? ''} ${draft.depth}`
}

function hasOwnAnswer(draft: RecommendationDraft): boolean {
  return draft.verdicts.length > 0 || draft.answer.length > 0
}

function finished(
  draft: RecommendationDraft,
  parts: readonly RecommendationDraft[],
  hasParts: boolean,
): Recommendation {
  const statement = [...draft.statement, ...parts.flatMap((part) => part.statement)].sort(
    (a, b) => a.span.start - b.span.start,
  )
  for (const passage of [...statement, ...draft.answer])
    if (passage.recommendation === null || parts.length > 0) passage.recommendation = draft.id
  return {
    id: draft.id,
    parent: parentOf(draft.id) ?? null,
    answerable: hasOwnAnswer(draft) || !hasParts,
    label: draft.label,
    statement,
    parts: parts.map(statementPart),
    deadline: draft.deadline,
    verdict: draft.verdicts[0] ?? null,
    verdicts: draft.verdicts,
    answer: draft.answer,
    dateField: draft.dateField,
    takenWith: [...draft.takenWith],
    owner: draft.owner,
    span: spanOf(draft.label.span.start, greatestOf([draft.end, ...parts.map((part) => part.end)])),
  }
}

function statementPart(part: RecommendationDraft): StatementPart {
  return { id: part.id, span: spanOf(part.label.span.start, part.end), markerSpan: part.label.span }
}

/** The label that stands in `flow` from `start` to `end`, its id from `idStart` to `idEnd`. */
export function labelIn(
  flow: FlowedText,
  start: number,
  end: number,
  idStart: number,
  idEnd: number,
  style: Label['style'],
): Label {
  return {
    text: flow.textBetween(start, end),
    span: flow.sourceSpan(start, end),
    idSpan: flow.sourceSpan(idStart, idEnd),
    style,
  }
}
