import { leadIn, quoted } from './messageWords.js'
import type { Report, Rule } from './rule.js'
import { mendedTogether } from './terms/mendedTogether.js'
import { openModifiersIn } from './terms/openModifiers.js'
import { rewriting } from './terms/rewriting.js'
import { foundIn, type TermIndex, type TermPassage, termIndexOf } from './terms/termIndex.js'

/** `an intelligence led organisation`: without its hyphen a reader takes `led` for the verb first. */
export const styleCompoundModifier: Rule = {
  id: 'style/compound-modifier',
  title: 'A compound before a noun without its hyphen: “intelligence led work”.',
  severity: 'hint',
  scope: 'response',
  check({ response, schema, report }) {
    const index = termIndexOf(response)
    // Where the draft has a compound with its hyphen too, `consistency/hyphenation` speaks.
    const hyphenated = hyphenatedIn(index)
    const reports = index.passages.flatMap((passage): readonly Report[] => {
      const { own, flow, words } = passage
      return (own ? foundIn([passage], openPlaces) : []).flatMap(({ from, to }) => {
        const written = textOf(passage, from, to)
        const wanted = written.replaceAll(' ', '-')
        if (hyphenated.has(wanted.toLowerCase())) return []
        const [start, end] = [words[from]?.start ?? 0, words[to]?.end ?? 0]
        const edits = rewriting(response.text, flow, start, end, wanted)
        return [
          {
            span: flow.sourceSpan(start, end),
            message: `${leadIn(passage.passage.recommendation, schema)}${quoted(written)} stands before a noun and has no hyphen. Write ${quoted(wanted)}.`,
            fixes: edits === undefined ? [] : [{ title: `Change to “${wanted}”`, safety: 'ask', edits }],
          },
        ]
      })
    })
    for (const each of mendedTogether(reports)) report(each)
  },
}

/** The compounds that stand with their hyphens somewhere, in lower case. */
function hyphenatedIn({ passages }: TermIndex): ReadonlySet<string> {
  return new Set(foundIn(passages, hyphenatedPlaces).map(({ text }) => text))
}

function hyphenatedPlaces(passage: TermPassage): readonly { readonly in: TermPassage; readonly text: string }[] {
  const { words } = passage
  const found: { in: TermPassage; text: string }[] = []
  for (let from = 0; from < words.length; from++) {
    let to = from
    while (words[to + 1]?.joint === 'hyphen') to++
    if (to > from) found.push({ in: passage, text: textOf(passage, from, to).toLowerCase() })
    from = to
  }
  return found
}

function openPlaces(passage: TermPassage) {
  return openModifiersIn(passage).map((place) => ({ ...place, in: passage }))
}

function textOf({ flow, words }: TermPassage, from: number, to: number): string {
  return flow.text.slice(words[from]?.start, words[to]?.end)
}
