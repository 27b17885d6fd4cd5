/** Offers verdicts where one belongs, as the draft writes them: behind the words of a recommendation, and in place of one. */
import type { Recommendation, Response, Verdict } from '../../model/response.js'
import { spanOf } from '../../model/span.js'
import { numberPlaceAt } from '../../rules/paragraphPlaces.js'
import { type VerdictForm, verdictFormIn, verdictLine, withStop } from '../../rules/verdictForm.js'
import type { ResponseSchema, VerdictDefinition } from '../../schema/responseSchema.js'
import type { Completer, Completion } from './completion.js'
import type { WritingPlace } from './writingPlace.js'

export const verdicts: Completer = (place, { response, schema }, { trigger }) => {
  if (place.zone === 'code' || place.zone === 'comment' || place.zone === 'front-matter' || place.hasQuoteMark)
    return []
  const stated = statedAt(place, response)
  if (stated !== undefined) return trigger === null ? replacements(stated, schema) : []
  const opened = openedLine(place, schema)
  if (opened === undefined || !isAskedFor(opened, trigger) || !awaitsVerdict(place)) return []
  const form = verdictFormIn(response)
  const number = form.isNumbered && opened.marks === '' ? nextNumber(place, response, schema) : null
  return schema.verdicts.map((verdict) => insertion(verdict, opened, form, number, place))
}

/** A verdict at the cursor that is more than the beginning of one. */
function statedAt({ offset }: WritingPlace, { recommendations, source: text }: Response): Verdict | undefined {
  return recommendations
    .flatMap((recommendation) => recommendation.verdicts)
    .find(
      ({ span, form }) =>
        span.start <= offset &&
        offset <= span.end &&
        form !== 'sentence' &&
        form !== 'first-word' &&
        !/[\r\n]/.test(text.slice(span.start, span.end)),
    )
}

function replacements({ span, text, key }: Verdict, { verdicts: known }: ResponseSchema): readonly Completion[] {
  const stop = text.endsWith('.') ? '.' : ''
  return known.map(({ key: own, printed, meaning }) => ({
    kind: 'verdict',
    label: printed,
    detail: meaning,
    edit: { span, newText: printed.endsWith('.') ? printed : `${printed}${stop}` },
    isSnippet: false,
    // A whole verdict is replaced by any other; the beginning of one by those that begin so.
    filterText: key === null ? printed : text,
    key: own,
  }))
}

/** A line that holds nothing but the beginning of a verdict. */
interface OpenedLine {
  /** Heading, bullet, emphasis and number, as typed. */
  readonly marks: string
  /** The letters of the verdict that are there already. */
  readonly words: string
  /** How much behind the cursor belongs to it. */
  readonly behind: number
}

const opening =
  /^[ \t]*((?:#{1,6}[ \t]+)?(?:[-*+•][ \t]+)?[*_]{0,2}(?:\d{1,3}(?:\.\d{1,3})?[.)]?[*_]{0,2}[ \t]+)?[*_]{0,2})([A-Za-z][A-Za-z’' ]{0,60})?$/
const rest = /^[A-Za-z’' ]{0,60}[.*_]{0,3}$/

function openedLine({ before, behind }: WritingPlace, { verdicts: known }: ResponseSchema): OpenedLine | undefined {
  const match = opening.exec(before)
  if (match === null || !rest.test(behind.trimEnd())) return undefined
  const [, marks = '', words = ''] = match
  const typed = words.toLowerCase()
  const begins = ({ printed, spellings }: VerdictDefinition) =>
    [printed, ...spellings].some((spelling) => spelling.toLowerCase().startsWith(typed))
  return known.some(begins) ? { marks, words, behind: behind.trimEnd().length } : undefined
}

/** What a typed character may open by itself: a number with its space, emphasis, the first letter. */
function isAskedFor({ marks, words }: OpenedLine, trigger: string | null): boolean {
  if (trigger === null) return true
  if (trigger === ' ') return words === '' && /\d[.)]?[*_]{0,2}[ \t]+$/.test(marks)
  if (trigger === '*' || trigger === '_') return words === '' && /[*_]$/.test(marks)
  return words === trigger
}

/** Whether the recommendation here is stated, undecided, and not answered above. */
function awaitsVerdict({ recommendation, line, beginsParagraph, offset }: WritingPlace): boolean {
  if (recommendation === null || !recommendation.answerable || recommendation.label.style === 'cell') return false
  const { verdicts: stated, answer } = recommendation
  const isOpen = stated.every(({ span }) => span.start >= line.start && span.start <= line.end)
  const isAbove = answer.some(({ span }) => span.start < line.start)
  return isOpen && !isAbove && beginsParagraph && offset > stateEnd(recommendation, line.start)
}

/** The end of the label, or of the first words of the recommendation where they stand above. */
function stateEnd({ label, statement: [first] }: Recommendation, lineStart: number): number {
  return first !== undefined && first.span.start < lineStart ? first.span.end : label.span.end
}

function nextNumber({ line, recommendation }: WritingPlace, response: Response, schema: ResponseSchema): string | null {
  const next = numberPlaceAt(line.start, recommendation?.id ?? null, response, schema.numbering)
  return next === null ? null : `${next.prefix}${next.next}`
}

function insertion(
  { printed, meaning, key }: VerdictDefinition,
  { marks, words, behind }: OpenedLine,
  form: VerdictForm,
  number: string | null,
  { before, offset }: WritingPlace,
): Completion {
  const emphasis = /(?:^|[ \t])([*_]{1,2})(?:\d[\d.)]*[ \t]+)?$/.exec(marks)?.[1] ?? ''
  const newText = marks === '' ? verdictLine(form, printed, number) : `${marks}${withStop(form, printed)}${emphasis}`
  return {
    kind: 'verdict',
    label: printed,
    detail: meaning,
    edit: { span: spanOf(offset - (before.length - indentOf(before)), offset + behind), newText },
    isSnippet: false,
    filterText: `${marks}${startsLike(printed, words)}`,
    key,
  }
}

/** What is typed may begin another spelling: the editor then compares that with itself. */
function startsLike(printed: string, words: string): string {
  return printed.toLowerCase().startsWith(words.toLowerCase()) ? printed : `${words} ${printed}`
}

function indentOf(before: string): number {
  return before.length - before.trimStart().length
}
