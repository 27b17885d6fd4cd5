import { foundIn, type TermPassage } from './termIndex.js'
import type { Place } from './variants.js'
import { type Grammar, verbAt } from './verbs.js'
import type { Word } from './words.js'

// Bodies as the subjects of their sentences, and whether the verb takes them for one or for several.

/** A verb with a body as its subject. */
export interface SubjectVerb extends Place<Grammar> {
  /** The verb for the other number. */
  readonly other: string
  /** The body and the verb: `Border Force expect`. */
  readonly words: string
}

const adverbs: ReadonlySet<string> = new Set(
  'already also now currently always still often regularly routinely therefore fully generally not only never'.split(
    ' ',
  ),
)
/** What may stand before a subject: a clause begins behind it. */
const openers: ReadonlySet<string> = new Set(
  'that as while whilst when where which if because although though but so whether since how what than whereas until once'.split(
    ' ',
  ),
)
const articles: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'their', 'our'])
const objects: ReadonlySet<string> = new Set(['them', 'him', 'us', 'this', 'it', 'so'])
const finite: ReadonlySet<string> = new Set(
  'is are was were has have had will would should can could may must does do'.split(' '),
)

/**
 * The verbs of `passages` whose subject is a body in capitals, by the body in lower case, in order. `shortForms` gives for
 * full names, in lower case, the short ones under which they are found as well.
 */
export function verbsBySubject(
  passages: readonly TermPassage[],
  shortForms: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly SubjectVerb[]> {
  const subjects = new Map<string, SubjectVerb[]>()
  for (const subject of foundIn(passages, subjectsIn)) {
    const key = shortForms.get(subject.name) ?? subject.name
    const places = subjects.get(key)
    if (places === undefined) subjects.set(key, [subject])
    else places.push(subject)
  }
  return subjects
}

interface NamedSubject extends SubjectVerb {
  readonly in: TermPassage
  /** In lower case. */
  readonly name: string
}

function subjectsIn(passage: TermPassage): NamedSubject[] {
  const { flow, words, runs } = passage
  return runs.flatMap(({ from, to }): NamedSubject[] => {
    const at = adverbs.has(words[to + 1]?.lower ?? '') ? to + 2 : to + 1
    const word = words[at]
    const verb = word?.joint === 'space' && !words[to]?.possessive ? verbAt(word.text, words[at + 1]?.lower) : undefined
    if (word === undefined || verb === undefined || words[to + 1]?.joint !== 'space') return []
    if (!isSubject(words, from, verb.grammar, word.lower)) return []
    // `The Casework Centre in Sheffield` is the Casework Centre.
    const place = words.findIndex(({ lower }, each) => each > from && each < to && lower === 'in')
    const last = place < 0 ? to : place - 1
    const name = flow.text.slice(passage.startOf(from), passage.endOf(last)).toLowerCase()
    const [start, end] = [passage.startOf(at), passage.endOf(at)]
    const whole = flow.text.slice(passage.startOf(from), end)
    return [{ in: passage, start, end, form: verb.grammar, other: verb.other, words: whole, fixed: word.quoted, name }]
  })
}

/** Whether the name that begins at `from` is a subject by itself: `officers of Border Force are` and `the police and Border Force are` are none. */
function isSubject(words: readonly Word[], from: number, grammar: Grammar, verb: string): boolean {
  let first = from
  if (articles.has(words[first - 1]?.lower ?? '') && words[first]?.joint === 'space') first--
  const word = words[first]
  const before = words[first - 1]
  if (word === undefined) return false
  if (word.joint === 'start' || word.joint === 'stop') return true
  if (before === undefined || word.joint === 'other') return false
  if (word.joint === 'comma') return before.capital === 'none'
  if (openers.has(before.lower)) return true
  return before.lower === 'and' && (grammar === 'singular' || beginsClause(words, first - 1, verb))
}

/**
 * Whether the `and` at `at` joins sentences and not subjects: the one before has its verb, and no list of names leads up to
 * it; or a comma stands before the `and`, and no other since that verb: `the board has a plan, and Border Force have it`.
 */
function beginsClause(words: readonly Word[], at: number, verb: string): boolean {
  const before = words[at - 1]
  if (before === undefined) return false
  // `it is among them and Border Force have it`: a pronoun that is no subject ends the sentence before.
  const behindComma = words[at]?.joint === 'comma' || objects.has(before.lower)
  if (!behindComma) {
    if (finite.has(verb) || before.capital !== 'none' || articles.has(words[at - 2]?.lower ?? '')) return false
  }
  for (let back = at - 1; back >= Math.max(0, at - 60); back--) {
    const word = words[back]
    if (word === undefined) return false
    if (finite.has(word.lower)) return true
    if (behindComma && (word.joint === 'comma' || openers.has(word.lower))) return false
    if (word.joint === 'stop' || word.joint === 'start') return false
  }
  return false
}
