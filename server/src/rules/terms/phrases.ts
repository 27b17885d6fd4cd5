import { leadIn } from '../messageWords.js'
import type { Report, RuleContext } from '../rule.js'
import { mendedTogether } from './mendedTogether.js'
import { rewriting } from './rewriting.js'
import { passagesWith, type TermIndex, type TermPassage, termIndexOf } from './termIndex.js'

// Words that house style would have otherwise: the same wherever they stand, and never in a quotation.

/** Words that were found; 0-based offsets into the flowed text of their passage. */
export interface Phrase {
  readonly in: TermPassage
  readonly start: number
  readonly end: number
  readonly text: string
  /** What the pattern's groups matched. */
  readonly groups: readonly (string | undefined)[]
}

/** What every match has with it, so that passages without it are passed over: one of these words (in lower case), or signs. */
export type PhrasePlaces = { readonly words: readonly string[] } | { readonly signs: number }

export interface PhraseWords {
  /** Found in the department's words; `g`, and in linear time. */
  readonly pattern: RegExp
  readonly where: PhrasePlaces
  /** Whether these words are the ones that are meant; all are, where not given. */
  readonly applies?: (phrase: Phrase) => boolean
  /** What is wrong and the way out, in one sentence or two. */
  message(phrase: Phrase): string
  /** What should stand there; undefined where only the writer can know. */
  readonly instead?: (phrase: Phrase) => string | undefined
}

const matchers = new Map<string, (text: string) => readonly RegExpExecArray[]>()

/** A function that finds the matches of `pattern`, the same one for the same pattern. There are as many as rules. */
function matchesOf(pattern: RegExp): (text: string) => readonly RegExpExecArray[] {
  const key = String(pattern)
  const known = matchers.get(key) ?? ((text: string) => [...text.matchAll(pattern)])
  matchers.set(key, known)
  return known
}

/** The department's own words that `pattern` finds, without those in quotation marks. */
function phrasesIn(index: TermIndex, { pattern, where }: PhraseWords): Phrase[] {
  const phrases: Phrase[] = []
  const matches = matchesOf(pattern)
  for (const passage of 'words' in where ? passagesWith(where.words, index) : index.passages) {
    if (!passage.own || ('signs' in where && !passage.flow.hasSign(where.signs))) continue
    const found = passage.flow.onceInText(matches)
    if (found.length === 0) continue
    const { quotations } = passage.marks
    let next = 0
    for (const match of found) {
      const [text, ...groups] = match
      const [start, end] = [match.index, match.index + text.length]
      while ((quotations[next]?.end ?? end) < end) next++
      const quotation = quotations[next]
      if (quotation !== undefined && quotation.start < start && end < quotation.end) continue
      phrases.push({ in: passage, start, end, text, groups })
    }
  }
  return phrases
}

/** Reports each phrase that `words` find, with fixes for it and for all of them where it is known what should stand there. */
export function reportPhrases(context: RuleContext, words: PhraseWords): void {
  const reports = phrasesIn(termIndexOf(context.response), words).flatMap((phrase): Report[] => {
    if (words.applies?.(phrase) === false) return []
    const { in: passage, start, end } = phrase
    const instead = words.instead?.(phrase)
    const edits = instead === undefined ? undefined : rewriting(context.response, passage.flow, start, end, instead)
    return [
      {
        span: passage.flow.sourceSpan(start, end),
        message: `${leadIn(passage.passage.recommendation, context.schema)}${words.message(phrase)}`,
        fixes: edits === undefined ? [] : [{ title: `Change to “${instead}”`, safety: 'ask', edits }],
      },
    ]
  })
  for (const report of mendedTogether(reports)) context.report(report)
}
