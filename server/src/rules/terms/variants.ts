import { greatestOf } from '../../model/extremes.js'
import type { FlowedText } from '../../model/flow.js'
import type { RecommendationId } from '../../model/recommendationId.js'
import { leadIn, quoted } from '../messageWords.js'
import type { Fix, RelatedPlace, RuleContext } from '../rule.js'
import { changeAll } from './mendedTogether.js'
import { rewriting } from './rewriting.js'

// One thing written in two ways: which way the draft should take, and what to say of the places that take the other.

/** The text in which a place stands. */
export interface PlaceText {
  readonly flow: FlowedText
  /** The department wrote it: it may be marked. */
  readonly own: boolean
  readonly passage: { readonly recommendation: RecommendationId | null }
}

/** Where something is written in one of the forms that it may have; 0-based offsets into the flowed text. */
export interface Place<Form extends string = string> {
  readonly in: PlaceText
  readonly start: number
  readonly end: number
  readonly form: Form
  /** It shows how the draft writes, but must not be touched: a quotation, a name. */
  readonly fixed?: boolean
  /** It is the printer's, not the speaker's, and may be marked even in what the inspectorate says. */
  readonly printed?: boolean
}

/** How places that do not have the draft's form are told of. */
export interface VariantWords<P extends Place> {
  /** How the words at `place` would read in `form`. */
  rewritten(place: P, form: P['form']): string
  /** What is wrong at `place`, a clause without its full stop; where not given, how often each form stands. */
  readonly fault?: (place: P, counts: Counts<P>) => string
  /** The way out, a clause without its full stop; where not given, `Use “…” throughout`. */
  readonly remedy?: (place: P) => string
  /** What the fix for one place is called; where not given, `Change to “…”`. */
  readonly title?: (place: P) => string
  /** Whether the change is right beyond doubt. */
  readonly safety?: Fix['safety']
}

/** How often each form stands in the draft. */
export type Counts<P extends Place> = ReadonlyMap<P['form'], number>

/** So many places of one kind are told one by one; the fix for all of them mends the others too. */
const mostFindings = 20
const mostRelated = 3

/**
 * The form that most of `places` have; where as many have another, the one that `house` names, or else the first that is
 * met. Undefined where all have the same.
 */
export function preferredForm<P extends Place>(
  places: readonly P[],
  house: P['form'] | undefined,
): P['form'] | undefined {
  const counts = countsOf(places)
  if (counts.size < 2) return undefined
  const most = greatestOf(counts.values())
  const leading = [...counts.keys()].filter((form) => counts.get(form) === most)
  return house !== undefined && leading.includes(house) ? house : leading[0]
}

/** How often each form stands, in the order in which they are first met. */
export function countsOf<P extends Place>(places: readonly P[]): Map<P['form'], number> {
  const counts = new Map<P['form'], number>()
  for (const { form } of places) counts.set(form, (counts.get(form) ?? 0) + 1)
  return counts
}

/**
 * Reports the department's own `places` that do not have the form `preferred`. Each finding counts both forms, shows
 * where the other stands, and offers to change this place or all of them. Places are in the order of the draft.
 */
export function reportVariants<P extends Place>(
  context: RuleContext,
  places: readonly P[],
  preferred: P['form'],
  words: VariantWords<P>,
): void {
  const counts = countsOf(places)
  const wrong = places.filter(
    ({ form, fixed, printed, in: { own } }) => form !== preferred && (own || printed) && !fixed,
  )
  const edits = wrong.map((place) => {
    const { in: written, start, end } = place
    return rewriting(context.response, written.flow, start, end, words.rewritten(place, preferred))
  })
  const mended = edits.filter((each) => each !== undefined)
  const all = changeAll(mended.length, mended.flat())
  const related = relatedPlaces(places, preferred)
  wrong.slice(0, mostFindings).forEach((place, at) => {
    const { flow, passage } = place.in
    const wanted = words.rewritten(place, preferred)
    const fault = words.fault?.(place, counts) ?? twoForms(place, wanted, counts.get(preferred) ?? 0, counts)
    const remedy = words.remedy?.(place) ?? `Use ${quoted(wanted)} throughout`
    const title = words.title?.(place) ?? `Change to “${wanted}”`
    const own = edits[at]
    const one: readonly Fix[] = own === undefined ? [] : [{ title, safety: words.safety ?? 'ask', edits: own }]
    context.report({
      span: flow.sourceSpan(place.start, place.end),
      message: `${leadIn(passage.recommendation, context.schema)}${fault}. ${remedy}.`,
      related,
      fixes: mended.length > 1 ? [...one, all] : one,
    })
  })
}

/** `nowhere`, `once`, `twice`, `3 times`. */
export function times(count: number): string {
  if (count === 0) return 'nowhere'
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}

function twoForms<P extends Place>(place: P, wanted: string, wantedCount: number, counts: Counts<P>): string {
  const here = place.in.flow.textBetween(place.start, place.end)
  return `${quoted(here)} stands ${times(counts.get(place.form) ?? 0)} in the draft, ${quoted(wanted)} ${times(wantedCount)}`
}

function relatedPlaces<P extends Place>(places: readonly P[], preferred: P['form']): readonly RelatedPlace[] {
  return places
    .filter(({ form }) => form === preferred)
    .slice(0, mostRelated)
    .map(({ in: { flow, own }, start, end }) => ({
      span: flow.sourceSpan(start, end),
      message: `${quoted(flow.textBetween(start, end))} stands here${own ? '' : ', in the inspectorate’s words'}.`,
    }))
}
