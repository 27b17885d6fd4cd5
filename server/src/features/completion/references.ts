/** Offers paragraphs and recommendations of the draft behind words that refer to one: `see `, `paragraph `. */
import type { Passage, Response } from '../../model/response.js'
import { spanOf } from '../../model/span.js'
import { numberedParagraphs } from '../../rules/paragraphNumbers.js'
import { shortened } from '../shortened.js'
import type { Completer, Completion } from './completion.js'
import { recentWords, type WritingPlace } from './writingPlace.js'

const id = String.raw`\d{1,3}(?:\.\d{1,3})?[a-z]?(?:\([a-z]{1,4}\)){0,2}`
const leading = new RegExp(
  String.raw`\b(see(?: also)?|paragraphs?|paras?\.?|recommendations?|recs?\.?|(?:response|answer) to) (?:${id}(?:, and |, | and | to )){0,8}(\d[\d.()a-z]{0,10})?$`,
  'i',
)

/** What of a half-typed reference stands behind the cursor; a bracket or stop around it is not part of it. */
const restOfId = /^(?:\d+(?:\.\d+)*[a-z]?)?(?:\([a-z]{1,4}\)){0,2}/

/** As much of a target as a list has room for. */
const mostLetters = 80

export const references: Completer = (place, { response }, { trigger }) => {
  if (place.zone !== 'text' || (trigger !== null && trigger !== ' ')) return []
  const recent = recentWords(place, response.source)
  const match = leading.exec(recent)
  if (match === null || (trigger !== null && !refersSurely(recent, match))) return []
  const [, lead = '', typed = ''] = match
  const span = spanOf(place.offset - typed.length, place.offset + (restOfId.exec(place.behind)?.[0].length ?? 0))
  const word = lead.toLowerCase()
  const ofParagraphs = /^(?:see|para)/.test(word)
  const ofRecommendations = !/^para/.test(word)
  const isNamed = /^rec/.test(word)
  return [
    ...(ofParagraphs ? paragraphs(place, response) : []),
    ...(ofRecommendations ? recommendations(place, response, isNamed) : []),
  ].map((one) => ({ ...one, edit: { span, newText: one.label } }))
}

/** `(see `, `See `, `paragraph `; not so `as we see it`, `the response to the report`, `paragraph 1.2 and then`. */
function refersSurely(recent: string, { 0: whole, 1: lead = '', index }: RegExpExecArray): boolean {
  if (/^(?:response|answer)/i.test(lead) || whole.length > lead.length + 1) return false
  const before = recent.slice(0, index)
  return /^see/i.test(lead) ? /(?:^|[(.;,–-] ?)$/.test(before) : !determiner.test(before)
}

/** `this recommendation`, `the six recommendations`: no number follows. */
const determiner =
  /\b(?:this|the|these|those|that|each|every|all|both|an?|any|no|its|his|her|their|our|\w+ed|\d+|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|last|other) $/i

type Target = Omit<Completion, 'edit'>

/** The numbered paragraphs, without the one that is being written. */
function paragraphs({ passage }: WritingPlace, response: Response): readonly Target[] {
  const texts = new Map<number, Passage>()
  for (const each of response.passages) if (each.number !== null) texts.set(each.number.span.start, each)
  return numberedParagraphs(response).flatMap(({ text: label, span }) => {
    const target = texts.get(span.start)
    if (target === passage) return []
    const detail = shortened(target?.flow.text ?? '', mostLetters)
    return [{ kind: 'paragraph', label, detail, isSnippet: false, filterText: label, key: label }]
  })
}

/** Recommendations and their parts, without the one that is being answered. `isNamed`: the word stands there already. */
function recommendations(place: WritingPlace, { recommendations: all }: Response, isNamed: boolean): readonly Target[] {
  const targets = new Map<string, string>()
  for (const { id, statement, parts } of all) {
    const own = statement.find(({ flow }) => flow.text !== '')?.flow.text ?? ''
    if (!targets.has(id) || targets.get(id) === '') targets.set(id, own)
    for (const part of parts) {
      const words = statement.find(({ span }) => span.start === part.span.start)?.flow.text ?? ''
      if (!targets.has(part.id)) targets.set(part.id, words)
    }
  }
  if (place.recommendation !== null) targets.delete(place.recommendation.id)
  return [...targets].map(([id, text]) => {
    const label = isNamed ? id : `recommendation ${id}`
    return {
      kind: 'recommendation',
      label,
      detail: shortened(text, mostLetters),
      isSnippet: false,
      filterText: label,
      key: id,
    }
  })
}
