/** Adds to a draft what its register has and it lacks, and records the wordings that its answers were written against. */

import { type RecommendationId, wholeOf } from '../model/recommendationId.js'
import type { Recommendation } from '../model/response.js'
import { spanOf } from '../model/span.js'
import { lineEndingOf } from '../model/textLines.js'
import { isOurs, registerReadKey, wholeEntries, wordingsNow } from '../register/answeredRegister.js'
import type { Register, RegisterEntry } from '../register/register.js'
import { isDrafted } from '../rules/answers.js'
import { nameOf } from '../rules/messageWords.js'
import { coveredIds, missingFrom } from '../rules/registerUnanswered.js'
import type { TextEdit } from '../rules/rule.js'
import type { Analysis } from '../service.js'

/**
 * Edits that add each whole recommendation of the register that the draft lacks, quoted, with an answer to be written, in
 * the register's order; none where it lacks none. Missing parts of one that it has are left to the writer.
 */
export function missingAnswers({ response, schema }: Analysis, register: Register): readonly TextEdit[] {
  const order = wholeEntries(register).map(({ id }) => id)
  const missing = missingFrom(register, coveredIds({ response })).filter(
    (entry) => wholeOf(entry.id) === entry.id && isOurs(entry, schema),
  )
  const ending = lineEndingOf(response.text)
  const open = headingMark(response.recommendations[0], response.text)
  const added = new Map<number, string>()
  for (const entry of missing) {
    const at = placeFor(order.slice(0, order.indexOf(entry.id)), response.recommendations, response.text)
    const blocks = [
      `${open}${nameOf(entry.id, schema)}`,
      ...quotation(entry, register).map((paragraph) => `> ${paragraph}`),
      '[insert the verdict and the answer]',
    ]
    added.set(at, (added.get(at) ?? '') + blocks.map((block) => `${ending}${ending}${block}`).join(''))
  }
  return [...added].map(([at, newText]) => ({ span: spanOf(at, at), newText }))
}

function quotation(entry: RegisterEntry, { entries }: Register): readonly string[] {
  const parts = entries.filter(({ id }) => id !== entry.id && wholeOf(id) === entry.id)
  return [entry.text, ...parts.map(({ id, text }) => `${id.slice(entry.id.length).replace('(', '')} ${text}`)].filter(
    (text) => text !== '',
  )
}

/** The marks of a heading before the labels that are there, so that new ones look alike. */
function headingMark(first: Recommendation | undefined, text: string): string {
  const line = first === undefined ? '' : text.slice(text.lastIndexOf('\n', first.label.span.start - 1) + 1)
  return /^#{1,6} /.exec(line)?.[0] ?? '## '
}

/** Behind the last of those before it that the draft has; else at the draft's end. */
function placeFor(before: readonly RecommendationId[], all: readonly Recommendation[], text: string): number {
  const last = all.filter(({ id }) => before.includes(wholeOf(id))).map(({ span }) => span.end)
  const at = last.length === 0 ? text.length : Math.max(...last)
  return text.slice(0, at).trimEnd().length
}

/**
 * The edit that writes into the front matter against which wordings the drafted answers were written; undefined where
 * that stands there already, or the draft has no front matter to write it into.
 */
export function recordedAnswers({ response }: Analysis, register: Register): TextEdit | undefined {
  const { frontMatter, recommendations, text } = response
  if (frontMatter === null) return undefined
  const drafted = new Set(recommendations.filter(isDrafted).map(({ id }) => wholeOf(id)))
  const ids = wholeEntries(register).map(({ id }) => id)
  const value = wordingsNow(
    register,
    ids.filter((id) => drafted.has(id)),
  )
  const present = frontMatter.values.get(registerReadKey)
  if (value === '' || present?.text === value) return undefined
  if (present !== undefined) return { span: present.span, newText: value }
  const at = frontMatter.yamlStart + frontMatter.yaml.length
  return { span: spanOf(at, at), newText: `${registerReadKey}: ${value}${lineEndingOf(text)}` }
}
