import type { RecommendationId } from '../model/recommendationId.js'
import type { Passage } from '../model/response.js'
import { type Span, spanOf } from '../model/span.js'
import { quotedPassages, wholeEntries, wholeText } from '../register/answeredRegister.js'
import { type Difference, differencesOf, type Word, wordsOf } from '../register/wording.js'
import { inWords, nameOf, quoted } from './messageWords.js'
import type { Fix, Rule, TextEdit } from './rule.js'

/** The inspectorate's words, quoted otherwise than the register has them. Typesetting makes no difference. */
export const registerMisquoted: Rule = {
  id: 'register/misquoted',
  title: 'A recommendation that is quoted in other words than the register has.',
  severity: 'warning',
  scope: 'response',
  check({ register, response, schema, report }) {
    if (register === null) return
    for (const { id } of wholeEntries(register)) {
      const passages = quotedPassages(response, id)
      const said = wordsOf(wholeText(register, id))
      if (passages.length === 0 || said.length === 0) continue
      const found = passages.flatMap(placedWords)
      const differences = differencesOf(found, said)
      const [first] = differences
      if (first === undefined) continue
      report({
        span: placeOf(first, found),
        message: messageFor(differences, found, said, nameOf(id, schema)),
        fixes: [fixFor(id, differences, found, said)],
      })
    }
  },
}

/** A word of the draft, its place given in the draft. */
interface PlacedWord extends Word {
  readonly passage: Passage
}

function placedWords(passage: Passage): readonly PlacedWord[] {
  return wordsOf(passage.flow.text).map((word) => {
    const { start, end } = passage.flow.sourceSpan(word.start, word.end)
    return { ...word, start, end, passage }
  })
}

/** So many differences are told one by one. */
const mostTold = 3

function messageFor(
  differences: readonly Difference[],
  found: readonly Word[],
  said: readonly Word[],
  name: string,
): string {
  const told = differences.slice(0, mostTold).map((one) => wordsFor(one, found, said))
  const others = differences.length - told.length
  const more = others === 0 ? [] : [`${others} more ${others === 1 ? 'place differs' : 'places differ'}`]
  return `${name} is not quoted as the register has it: ${inWords([...told, ...more])}. Quote it word by word.`
}

function wordsFor({ quoted: ours, register }: Difference, found: readonly Word[], said: readonly Word[]): string {
  const draft = textOf(found.slice(ours.start, ours.end))
  const right = textOf(said.slice(register.start, register.end))
  if (draft === '') return `${quoted(right)} is left out`
  return right === '' ? `${quoted(draft)} is added` : `${quoted(draft)} should be ${quoted(right)}`
}

function textOf(words: readonly Word[]): string {
  return words.map(({ written }) => written).join(' ')
}

/** The words that differ; where words are left out, the one before which, or behind which, they belong. */
function placeOf({ quoted: { start, end } }: Difference, found: readonly Word[]): Span {
  const words = end > start ? found.slice(start, end) : [found[start] ?? found[start - 1]]
  const [first] = words
  const last = words.at(-1)
  return spanOf(first?.start ?? 0, last?.end ?? 0)
}

function fixFor(
  id: RecommendationId,
  differences: readonly Difference[],
  found: readonly PlacedWord[],
  said: readonly Word[],
): Fix {
  const edits = differences.flatMap((difference) => editsFor(difference, found, said))
  return { title: `Quote recommendation ${id} as the register has it`, safety: 'ask', edits }
}

/** Puts the register's words in the place of the draft's; words that run over two paragraphs stay apart. */
function editsFor({ quoted: ours, register }: Difference, found: readonly PlacedWord[], said: readonly Word[]) {
  const words = found.slice(ours.start, ours.end)
  const newText = textOf(said.slice(register.start, register.end))
  const [first] = words
  if (first === undefined) return insertion(found[ours.start - 1], found[ours.start], newText)
  return [...new Set(words.map(({ passage }) => passage))].flatMap((passage, index): TextEdit[] => {
    const inPassage = words.filter((word) => word.passage === passage)
    const last = inPassage.at(-1) ?? first
    const start = inPassage[0]?.start ?? first.start
    if (index === 0 && newText !== '') return [{ span: spanOf(start, last.end), newText }]
    const next = found[found.indexOf(last) + 1]
    const end = next?.passage === passage ? next.start : last.end
    return [{ span: spanOf(start, end), newText: '' }]
  })
}

function insertion(
  before: PlacedWord | undefined,
  after: PlacedWord | undefined,
  newText: string,
): readonly TextEdit[] {
  // Behind the word before, where the paragraph goes on with them; else before the next word.
  if (before !== undefined) return [{ span: spanOf(before.end, before.end), newText: ` ${newText}` }]
  return after === undefined ? [] : [{ span: spanOf(after.start, after.start), newText: `${newText} ` }]
}
