/** Lists what a draft promises, by whom and by when: the log by which a department sees to it that it is done. */
import type { Commitment, CommitmentClass } from '../model/commitment.js'
import type { Day } from '../model/day.js'
import type { PlannedDate } from '../model/plannedDate.js'
import type { RecommendationId } from '../model/recommendationId.js'
import type { Response } from '../model/response.js'
import type { Span } from '../model/span.js'
import { dateFieldsById, isDone } from '../rules/answers.js'
import { nameOf } from '../rules/messageWords.js'
import type { Analysis } from '../service.js'
import { commitmentIds } from './commitmentIds.js'

export interface LoggedCommitment {
  /** The same across edits elsewhere in the draft, and when its date is filled in or moved; see `commitmentIds`. */
  readonly id: string
  /** The bare id: `1(a)`; null in introduction and closing. */
  readonly recommendationId: RecommendationId | null
  /** `Recommendation 1(a)`; null in introduction and closing. */
  readonly recommendation: string | null
  readonly class: CommitmentClass
  /** The whole sentence, flowed. */
  readonly text: string
  /** Whom the sentence names, or else the lead that the recommendation names; null where neither does. */
  readonly owner: string | null
  /** The words of time: the sentence's own, else those of the date field that dates the answer. */
  readonly when: string | null
  /** Where those words stand; null where there are none. */
  readonly dateFrom: 'sentence' | 'date-field' | null
  /** The first day of that time; null where there is no `due`. */
  readonly start: Day | null
  /** The last day by which it is to be done; null where no day is known. */
  readonly due: Day | null
  /** Its day lies before today, and the draft does not say that it is done. */
  readonly overdue: boolean
  /** The draft says that the recommendation is implemented. */
  readonly done: boolean
  readonly span: Span
}

/** The commitments of an analysed draft, in its order; `today` decides what is overdue. */
export function commitmentLog(
  { response, schema, uri }: Pick<Analysis, 'response' | 'schema' | 'uri'>,
  today: Day,
): readonly LoggedCommitment[] {
  const dateOf = dateOfCommitment(response)
  const ids = commitmentIds(response.commitments, fileNameOf(uri))
  const byId = new Map(response.recommendations.map((recommendation) => [recommendation.id, recommendation]))
  return response.commitments.map((commitment, index) => {
    const { recommendation: id, text, span, owner } = commitment
    const recommendation = id === null ? undefined : byId.get(id)
    const date = dateOf(commitment)
    const done = recommendation !== undefined && isDone(recommendation, schema)
    const due = date?.end ?? null
    return {
      id: ids[index] ?? '',
      recommendationId: id,
      recommendation: id === null ? null : nameOf(id, schema),
      class: commitment.class,
      text,
      owner: owner?.name ?? recommendation?.owner?.text ?? null,
      when: date?.text ?? null,
      dateFrom: date === null ? null : date === commitment.date ? 'sentence' : 'date-field',
      start: due === null ? null : (date?.start ?? due),
      due,
      overdue: isOverdue({ due, done }, today),
      done,
      span,
    }
  })
}

/** Whether a commitment has passed its day by `today`, undone. */
export function isOverdue({ due, done }: Pick<LoggedCommitment, 'due' | 'done'>, today: Day): boolean {
  return due !== null && due < today && !done
}

/** The draft's title, as a list of several drafts shows it; the file's name where there is none. */
export function draftTitle({ response, uri }: Pick<Analysis, 'response' | 'uri'>): string {
  return response.title?.text.trim() || fileNameOf(uri)
}

/**
 * What dates a commitment: its own words of time, or those of the date field of its answer, where the sentence has none
 * or only vague ones (`in due course`, and a day in the field below).
 */
export function dateOfCommitment(response: Response): (commitment: Commitment) => PlannedDate | null {
  const fields = dateFieldsById(response)
  return ({ date, recommendation }) => {
    const field = (recommendation === null ? undefined : fields.get(recommendation)?.date) ?? null
    return date !== null && (date.end !== null || field === null) ? date : field
  }
}

/** The last segment of `uri`, decoded where it can be. */
export function fileNameOf(uri: string): string {
  const segment = uri.slice(uri.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
