/** Learns how a draft writes its verdicts, so that what fixes and completion write looks like the others. */
import { textAt } from '../model/draftText.js'
import { onceFor } from '../model/onceFor.js'
import type { Response, Verdict } from '../model/response.js'
import type { ReadableText } from '../model/sourceText.js'
import { lineEndOf, lineStartOf } from '../model/textLines.js'

/** What stands around the verdict's words on their line: `#### `, `**`, `- **`, a full stop. */
export interface VerdictForm {
  /** From the start of the line to the number, or to the words where there is no number. */
  readonly opening: string
  readonly isNumbered: boolean
  /** Between number and words: ` `, `. `, `** `. */
  readonly afterNumber: string
  /** `.` where verdicts end in a full stop. */
  readonly stop: string
  /** Behind the words: `**`. */
  readonly closing: string
}

const plainForm: VerdictForm = { opening: '', isNumbered: false, afterNumber: ' ', stop: '', closing: '' }

/** The form that most verdicts on lines of their own have, the first of several; the plain words where there is none. */
export const verdictFormIn = onceFor((response: Response): VerdictForm => {
  const seen = new Map<string, { readonly form: VerdictForm; count: number }>()
  const counted = new Set<number>()
  for (const { verdict } of response.recommendations) {
    if (verdict === null || counted.has(verdict.span.start)) continue
    counted.add(verdict.span.start)
    const form = formOf(verdict, textAt(response, verdict.span.start))
    if (form === undefined) continue
    const key = JSON.stringify(form)
    const known = seen.get(key)
    if (known === undefined) seen.set(key, { form, count: 1 })
    else known.count++
  }
  let usual: { readonly form: VerdictForm; readonly count: number } = { form: plainForm, count: 0 }
  for (const one of seen.values()) if (one.count > usual.count) usual = one
  return usual.form
})

/** The line of a verdict in `form`; a form with numbers is written without one where `number` is null. */
export function verdictLine(form: VerdictForm, printed: string, number: string | null): string {
  const { opening, isNumbered, afterNumber, closing } = form
  const words = withStop(form, printed)
  if (!isNumbered || number !== null)
    return `${opening}${isNumbered ? `${number}${afterNumber}` : ''}${words}${closing}`
  // The mark that opened before the number may have closed behind it: `**1.1** Accepted`.
  return isBalanced(opening, closing) ? `${opening}${words}${closing}` : words
}

/** `printed` with the full stop that verdicts of this form have. */
export function withStop({ stop }: VerdictForm, printed: string): string {
  return printed.endsWith('.') ? printed : `${printed}${stop}`
}

const opens = /^(?:#{1,6}[ \t]+)?(?:[-*+•][ \t]+)?(?:[*_]{1,2})?\(?$/
const numberGap = /^[).:]{0,2}[*_]{0,2}[ \t]+[*_]{0,2}$/
const closes = /^[*_]{0,2}$/

/** The form in which `verdict` stands; undefined where it is no line of its own, or something besides markup is on the line. */
function formOf({ form, key, number, span, text: words, note }: Verdict, text: ReadableText): VerdictForm | undefined {
  if (form !== 'line' || key === null || note !== null) return undefined
  const lineStart = lineStartOf(text, span.start)
  const from = number === null || number.span.start < lineStart ? span.start : number.span.start
  const before = text.slice(lineStart, from)
  const opening = before.trimStart()
  const afterNumber = from === span.start ? ' ' : text.slice(number?.span.end ?? span.start, span.start)
  const closing = text.slice(span.end, lineEndOf(text, span.end)).trimEnd()
  if (!opens.test(opening) || !closes.test(closing) || (from !== span.start && !numberGap.test(afterNumber)))
    return undefined
  if (!isBalanced(opening, (from === span.start ? '' : afterNumber) + closing)) return undefined
  return { opening, isNumbered: from !== span.start, afterNumber, stop: words.endsWith('.') ? '.' : '', closing }
}

/** Whether every mark of emphasis in `opening` and `rest` is closed: stars and underscores come in even numbers. */
export function isBalanced(opening: string, rest: string): boolean {
  const marks = opening.replace(/^(?:#{1,6}[ \t]+)?(?:[-*+•][ \t]+)?/, '') + rest
  return marks.replace(/[^*_]/g, '').length % 2 === 0
}
