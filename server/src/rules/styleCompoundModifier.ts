import { sign } from '../model/signs.js'
import { leadIn, quoted } from './messageWords.js'
import type { Report, Rule } from './rule.js'
import { mendedTogether } from './terms/mendedTogether.js'
import { openModifiersIn } from './terms/openModifiers.js'
import { rewriting } from './terms/rewriting.js'
import { foundIn, type TermPassage, termIndexOf } from './terms/termIndex.js'

/** `an intelligence led organisation`: without its hyphen a reader takes `led` for the verb first. */
export const styleCompoundModifier: Rule = {
  id: 'style/compound-modifier',
  title: 'A compound before a noun without its hyphen: “intelligence led work”.',
  severity: 'hint',
  scope: 'response',
  check({ response, schema, report }) {
    const { passages } = termIndexOf(response)
    const modifiers = foundIn(passages, modifiersIn)
    if (modifiers.length === 0) return
    // Where the draft has a compound with its hyphen too, `consistency/hyphenation` speaks.
    const hyphenated = new Set(foundIn(passages, hyphenatedIn).map(({ written }) => written.toLowerCase()))
    const reports = modifiers.flatMap(({ in: passage, start, end, written }): readonly Report[] => {
      const wanted = written.replaceAll(' ', '-')
      if (hyphenated.has(wanted.toLowerCase())) return []
      const edits = rewriting(response, passage.flow, start, end, wanted)
      return [
        {
          span: passage.flow.sourceSpan(start, end),
          message: `${leadIn(passage.passage.recommendation, schema)}${quoted(written)} stands before a noun and has no hyphen. Write ${quoted(wanted)}.`,
          fixes: edits === undefined ? [] : [{ title: `Change to “${wanted}”`, safety: 'ask', edits }],
        },
      ]
    })
    for (const each of mendedTogether(reports)) report(each)
  },
}

/** Words of a passage that are a compound; 0-based offsets into its flowed text. */
interface CompoundWords {
  readonly in: TermPassage
  readonly start: number
  readonly end: number
  readonly written: string
}

/** The department's compounds that have lost their hyphens. */
function modifiersIn(passage: TermPassage): readonly CompoundWords[] {
  return passage.own ? openModifiersIn(passage).map(({ from, to }) => wordsOf(passage, from, to)) : []
}

/** The compounds that stand with their hyphens. */
function hyphenatedIn(passage: TermPassage): readonly CompoundWords[] {
  const { words, flow } = passage
  const found: CompoundWords[] = []
  for (let from = 0; flow.hasSign(sign.hyphen) && from < words.length; from++) {
    let to = from
    while (words[to + 1]?.joint === 'hyphen') to++
    if (to > from) found.push(wordsOf(passage, from, to))
    from = to
  }
  return found
}

function wordsOf(passage: TermPassage, from: number, to: number): CompoundWords {
  const [start, end] = [passage.startOf(from), passage.endOf(to)]
  return { in: passage, start, end, written: passage.flow.text.slice(start, end) }
}
