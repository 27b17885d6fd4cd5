/** Adds to a draft what its register has and it lacks, and records the wordings that its answers were written against. */
import { greatestOf } from '../model/extremes.js'
import { parentOf, type RecommendationId, wholeOf } from '../model/recommendationId.js'
import type { Recommendation, Response } from '../model/response.js'
import { spanOf } from '../model/span.js'
import { lineEndingOf } from '../model/textLines.js'
import { isOurs, recordedWordings, registerReadKey, wholeEntries, wordingsNow } from '../register/answeredRegister.js'
import type { Register, RegisterEntry } from '../register/register.js'
import { answerStub, answerToFillIn, verdictChoice } from '../rules/answerStub.js'
import { answerable, isDrafted } from '../rules/answers.js'
import { nameOf } from '../rules/messageWords.js'
import { coveredIds, missingFrom } from '../rules/registerUnanswered.js'
import type { TextEdit } from '../rules/rule.js'
import type { Analysis } from '../service.js'
import { isAnswered } from './standing.js'

/** What makes an answer for all that lack one. */
export interface MissingAnswers {
  /** None where nothing lacks an answer. */
  readonly edits: readonly TextEdit[]
  /** How many recommendations and parts get one. */
  readonly count: number
}

/**
 * Makes an answer to be filled in for each recommendation of the register that lacks one: what the draft leaves out is
 * added, quoted, in the register's order; what it has is left where it stands. The front matter, where there is one,
 * records the wordings that are going to be answered.
 */
export function missingAnswers(analysis: Analysis, register: Register): MissingAnswers {
  const { response, schema } = analysis
  const missing = missingFrom(register, coveredIds({ response })).filter((entry) => isOurs(entry, schema))
  const unanswered = unansweredIn(analysis, register)
  const ending = lineEndingOf(response.source)
  const stubs = unanswered.flatMap((one) => answerStub(one, response, schema, ending))
  const added = addedEntries(missing, analysis, register, ending)
  const made = new Set([...missing, ...unanswered].map(({ id }) => wholeOf(id)))
  const record = made.size === 0 ? undefined : recordFor(made, analysis, register)
  return {
    edits: [...(record === undefined ? [] : [record]), ...oneAtEachPlace([...stubs, ...added])],
    count: missing.length + unanswered.length,
  }
}

/** What is put in at one place becomes one edit, in the given order: an answer before the next recommendation. */
function oneAtEachPlace(edits: readonly TextEdit[]): readonly TextEdit[] {
  const merged = new Map<string, TextEdit>()
  for (const edit of edits) {
    const { start, end } = edit.span
    const before = start === end ? merged.get(`${start}`)?.newText : undefined
    merged.set(start === end ? `${start}` : `${start}-${end}`, { ...edit, newText: (before ?? '') + edit.newText })
  }
  return [...merged.values()].sort((a, b) => a.span.start - b.span.start)
}

/** The recommendations of the register that the draft has, and has not answered. */
function unansweredIn({ response, schema }: Analysis, register: Register): readonly Recommendation[] {
  const known = new Set(wholeEntries(register).map(({ id }) => id))
  // Until its verdict is chosen, nobody can tell whether an answer to fill in is to one part or to all of them.
  const begun = new Set(
    response.passages.flatMap(({ recommendation, flow }) =>
      recommendation !== null && flow.text === answerToFillIn ? [wholeOf(recommendation)] : [],
    ),
  )
  return answerable(response).filter(
    (one) =>
      known.has(wholeOf(one.id)) &&
      !begun.has(wholeOf(one.id)) &&
      one.answer.length === 0 &&
      !isAnswered(one, schema) &&
      answerStub(one, response, schema, '').length > 0,
  )
}

/** Edits that add `missing` to the draft, one at each place. */
function addedEntries(
  missing: readonly RegisterEntry[],
  { response, schema }: Analysis,
  register: Register,
  ending: string,
): readonly TextEdit[] {
  const open = headingMark(response.recommendations[0], response.text)
  const added = new Map<number, string>()
  for (const entry of missing) {
    const before = register.entries.slice(0, register.entries.indexOf(entry)).map(({ id }) => id)
    const at = placeFor(entry, before, response)
    const blocks = [
      `${open}${nameOf(entry.id, schema)}`,
      ...quotationOf(entry, register).map((paragraph) => `> ${paragraph}`),
      ...(schema.labels.verdictOptional ? [] : [verdictChoice(schema)]),
      answerToFillIn,
    ]
    added.set(at, (added.get(at) ?? '') + blocks.map((block) => `${ending}${ending}${block}`).join(''))
  }
  return [...added].map(([at, newText]) => ({ span: spanOf(at, at), newText }))
}

/** The paragraphs in which a draft quotes `entry`: its words, then each of its parts behind its letter. */
export function quotationOf(entry: RegisterEntry, { entries }: Register): readonly string[] {
  const parts = entries.filter(({ id }) => id.startsWith(`${entry.id}(`))
  return [entry.text, ...parts.map(({ id, text }) => `${id.slice(entry.id.length).replace('(', '')} ${text}`)].filter(
    (text) => text !== '',
  )
}

/** The marks of a heading before the labels that are there, so that new ones look alike. */
function headingMark(first: Recommendation | undefined, text: string): string {
  const line = first === undefined ? '' : text.slice(text.lastIndexOf('\n', first.label.span.start - 1) + 1)
  return /^#{1,6} /.exec(line)?.[0] ?? '## '
}

/** Behind the last of those before it in the register that the draft has; else at the draft's end. */
function placeFor(
  { id }: RegisterEntry,
  before: readonly RecommendationId[],
  { recommendations, source: text }: Response,
) {
  const isPart = parentOf(id) !== undefined
  const last = recommendations
    .filter((one) => before.includes(isPart ? one.id : wholeOf(one.id)))
    .map(({ span }) => span.end)
  const at = last.length === 0 ? text.length : greatestOf(last)
  return text.slice(0, at).trimEnd().length
}

/**
 * The edit that writes into the front matter against which wordings the drafted answers were written; undefined where
 * that stands there already, or the draft has no front matter to write it into.
 */
export function recordedAnswers({ response }: Analysis, register: Register): TextEdit | undefined {
  const drafted = new Set(response.recommendations.filter(isDrafted).map(({ id }) => wholeOf(id)))
  const ids = wholeEntries(register).map(({ id }) => id)
  return recordEdit(
    wordingsNow(
      register,
      ids.filter((id) => drafted.has(id)),
    ),
    response,
  )
}

/** The edit that records the wordings of `made` as they are now, and leaves those that are recorded as they are. */
function recordFor(
  made: ReadonlySet<RecommendationId>,
  { response }: Analysis,
  register: Register,
): TextEdit | undefined {
  const recorded = new Map(
    recordedWordings(response.frontMatter, response.text).map(({ id, fingerprint }) => [id, `${id} ${fingerprint}`]),
  )
  const wordings = wholeEntries(register).flatMap(({ id }) => {
    const wording = recorded.get(id) ?? (made.has(id) ? wordingsNow(register, [id]) : undefined)
    recorded.delete(id)
    return wording ?? []
  })
  return recordEdit([...wordings, ...recorded.values()].join(', '), response)
}

function recordEdit(value: string, { frontMatter, source: text }: Response): TextEdit | undefined {
  const present = frontMatter?.values.get(registerReadKey)
  if (frontMatter === null || value === '' || present?.text === value) return undefined
  if (present !== undefined) return { span: present.span, newText: value }
  const at = frontMatter.yamlStart + frontMatter.yaml.length
  return { span: spanOf(at, at), newText: `${registerReadKey}: ${value}${lineEndingOf(text)}` }
}
