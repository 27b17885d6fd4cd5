import { leadIn } from '../messageWords.js'
import type { Report, RuleContext } from '../rule.js'
import { mendedTogether } from './mendedTogether.js'
import { rewriting } from './rewriting.js'
import { type TermPassage, termIndexOf } from './termIndex.js'

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

export interface PhraseWords {
  /** Found in the department's words; `g`, and in linear time. */
  readonly pattern: RegExp
  /** Whether these words are the ones that are meant; all are, where not given. */
  readonly applies?: (phrase: Phrase) => boolean
  /** What is wrong and the way out, in one sentence or two. */
  message(phrase: Phrase): string
  /** What should stand there; undefined where only the writer can know. */
  readonly instead?: (phrase: Phrase) => string | undefined
}

/** The department's own words that `pattern` finds, without those in quotation marks. */
export function phrasesIn({ response }: Pick<RuleContext, 'response'>, pattern: RegExp): readonly Phrase[] {
  return termIndexOf(response).passages.flatMap((passage) => {
    if (!passage.own) return []
    const { quotations } = passage.marks
    let next = 0
    return [...passage.flow.text.matchAll(pattern)].flatMap((match) => {
      const [text, ...groups] = match
      const [start, end] = [match.index, match.index + text.length]
      while ((quotations[next]?.end ?? end) < end) next++
      const quotation = quotations[next]
      if (quotation !== undefined && quotation.start < start && end < quotation.end) return []
      return [{ in: passage, start, end, text, groups }]
    })
  })
}

/** Reports each phrase that `words` find, with fixes for it and for all of them where it is known what should stand there. */
export function reportPhrases(context: RuleContext, words: PhraseWords): void {
  const reports = phrasesIn(context, words.pattern).flatMap((phrase): Report[] => {
    if (words.applies?.(phrase) === false) return []
    const { in: passage, start, end } = phrase
    const instead = words.instead?.(phrase)
    const edits =
      instead === undefined ? undefined : rewriting(context.response.text, passage.flow, start, end, instead)
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
