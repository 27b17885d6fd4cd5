import type { FlowedText } from '../model/flow.js'
import type { Passage } from '../model/response.js'
import { sentencesOf } from '../model/sentences.js'
import { spanOf } from '../model/span.js'
import { type SpanIndex, spanIndexOf } from '../model/spanIndex.js'
import { placeOf } from './answers.js'
import { isOpening, partnerOf, strayBracketsIn } from './brackets.js'
import { departmentText } from './departmentText.js'
import { leadIn, quoted } from './messageWords.js'
import type { Fix, Rule } from './rule.js'

/** Where one paragraph has more of them it is no prose, and what is said of the others would help nobody. */
const mostInParagraph = 20

/** A bracket that is opened and not closed in its paragraph, or closed and never opened. */
export const textUnbalancedBracket: Rule = {
  id: 'text/unbalanced-bracket',
  title: 'A bracket without its partner in the same paragraph.',
  severity: 'warning',
  scope: 'answer',
  check({ response, schema, report }) {
    const passages = departmentText(response)
    const strays = passages.map((passage) => passage.flow.onceInText(strayBracketsIn))
    const kinds = strays.map((each) => new Set(each.map(({ bracket }) => bracket)))
    passages.forEach(({ flow, recommendation }, at) => {
      if (strays[at]?.length === 0) return
      const sentences = spanIndexOf(sentencesOf(flow))
      for (const { index, bracket } of strays[at]?.slice(0, mostInParagraph) ?? []) {
        if (partnerInNextPart(at, bracket, passages, kinds)) continue
        const span = flow.sourceSpan(index, index + 1)
        const open = isOpening(bracket)
        const near = flow.textBetween(open ? index : Math.max(0, index - 60), open ? index + 60 : index + 1)
        report({
          span,
          message: `${leadIn(recommendation, schema)}the bracket at ${quoted(open ? near : lastWords(near))} is never ${open ? 'closed' : 'opened'}. Add its partner, or take it out.`,
          incomplete: open,
          fixes: [
            ...(open ? closed(flow.sourceOffset(index), bracket, sentences) : []),
            { title: `Take out the “${bracket}”`, safety: 'ask', edits: [{ span, newText: '' }] },
          ],
        })
      }
    })
  },
}

/** Closed before the full stop of its sentence. */
function closed(place: number, bracket: string, sentences: SpanIndex<FlowedText>): readonly Fix[] {
  const [sentence] = sentences.touching(place, place)
  if (sentence === undefined) return []
  const stop = /[.!?;:]$/.test(sentence.text) ? 1 : 0
  const at = sentence.sourceOffset(sentence.text.length - stop - 1) + 1
  const partner = partnerOf(bracket)
  return [
    {
      title: `Close it at the end of the sentence`,
      safety: 'ask',
      edits: [{ span: spanOf(at, at), newText: partner }],
    },
  ]
}

/** Whether a page's end has cut one paragraph in two, and the partner stands in the other part. */
function partnerInNextPart(
  at: number,
  bracket: string,
  passages: readonly Passage[],
  kinds: readonly ReadonlySet<string>[],
): boolean {
  const other = isOpening(bracket) ? at + 1 : at - 1
  const [first, second] = [passages[Math.min(at, other)], passages[Math.max(at, other)]]
  if (first === undefined || second === undefined || placeOf(first) !== placeOf(second)) return false
  if (/[.!?:;]["”’)\]]?$/.test(first.flow.text)) return false
  return kinds[other]?.has(partnerOf(bracket)) ?? false
}

function lastWords(text: string): string {
  return text.split(' ').slice(-3).join(' ')
}
