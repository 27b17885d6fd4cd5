/** Offers dates that an answer can be held to: the ends of the months ahead, in a date field and behind `by`. */
import { addMonths, type Day, lastDayOfMonth, partsOf, printDay } from '../../model/day.js'
import type { Response } from '../../model/response.js'
import { spanOf } from '../../model/span.js'
import type { ResponseSchema } from '../../schema/responseSchema.js'
import type { Completer } from './completion.js'
import { recentWords, type WritingPlace } from './writingPlace.js'

const months = 12

/** The last days of the months behind that of `from`. */
export function monthsAhead(from: Day): readonly Day[] {
  return Array.from({ length: months }, (_, index) => lastDayOf(addMonths(from, index + 1)))
}

export const dates: Completer = (place, { response, schema, published }, { today, trigger }) => {
  if (place.zone !== 'text' || (trigger !== null && trigger !== ' ')) return []
  const slot = fieldAt(place, schema) ?? leadAt(place, response, trigger !== null)
  if (slot === undefined) return []
  const { typed, forms } = slot
  const days = monthsAhead(published ?? today)
  const span = spanOf(place.offset - typed.length, place.offset)
  // Over the end of a line no edit can reach.
  if (typed.length > place.before.length) return []
  return forms
    .flatMap((write) => days.map(write))
    .map((words) => ({
      kind: 'date',
      label: words,
      detail: '',
      edit: { span, newText: words },
      isSnippet: false,
      filterText: words,
      key: null,
    }))
}

function lastDayOf(day: Day): Day {
  const { year, month } = partsOf(day)
  return lastDayOfMonth(year, month) ?? day
}

/** A place for a date: what of it is typed, and the forms that fit there, the usual one first. */
interface DateSlot {
  readonly typed: string
  readonly forms: readonly ((lastDay: Day) => string)[]
}

const monthOf = (day: Day): string => printDay(day).replace(/^\d+ /, '')
const endOf = (day: Day): string => `the end of ${monthOf(day)}`
const firstDayAfter = (day: Day): string => `1 ${monthOf(day)}`

/** The value of a date field. */
function fieldAt({ before, behind }: WritingPlace, { dateFields }: ResponseSchema): DateSlot | undefined {
  const colon = /[:–—-][ \t]*((?:[A-Za-z0-9][A-Za-z0-9 ]{0,29})?)$/.exec(before)
  if (colon === null || behind.trim().replace(/[*_]/g, '') !== '') return undefined
  const name = before
    .slice(0, colon.index)
    .replace(/[*_#>]/g, '')
    .trim()
    .toLowerCase()
  const isField = dateFields.names.some((known) => known.toLowerCase() === name)
  return isField ? { typed: colon[1] ?? '', forms: [printDay, monthOf] } : undefined
}

const leading =
  /\b(no later than|before|by|until|in|during|from) ((?:the )?(?:end )?(?:of )?[A-Za-z0-9]{0,9}(?: \d{0,4})?)?$/i
/** Words by which the department undertakes something: only behind them is a date likely. */
const undertaking = /\b(?:will|shall|(?:aims?|plans?|intends?|expects?|commits?|is|are|due) to)\b/i

/** Behind `by` and the like. Of its own accord the list opens only in an undertaking, and where no other word follows. */
function leadAt(place: WritingPlace, { source: text }: Response, isTyped: boolean): DateSlot | undefined {
  const { behind } = place
  const recent = recentWords(place, text)
  const match = leading.exec(recent)
  if (match === null || /^\w/.test(behind)) return undefined
  const [, lead = '', typed = ''] = match
  const word = lead.toLowerCase()
  const sentence = recent.slice(recent.lastIndexOf('. ') + 1)
  if (isTyped && (!undertaking.test(sentence) || !/^(?:by|before|no later than)$/.test(word))) return undefined
  if (isTyped && !/^(?:the )?(?:end )?(?:of )?$/i.test(typed)) return undefined
  if (word === 'in' || word === 'during') return { typed, forms: [monthOf] }
  if (word === 'from') return { typed, forms: [firstDayAfter, monthOf] }
  return { typed, forms: [endOf, printDay] }
}
