import { sentencesOf } from '../model/sentences.js'
import { leadIn } from './messageWords.js'
import type { Rule } from './rule.js'
import { termIndexOf } from './terms/termIndex.js'

/** A sentence of more than 25 words. GOV.UK asks writers to look at those; half of the sentences of responses are longer. */
export const styleLongSentence: Rule = {
  id: 'style/long-sentence',
  title: 'A sentence of more than 25 words.',
  severity: 'off',
  scope: 'answer',
  check({ response, schema, report }) {
    for (const { own, flow, passage } of termIndexOf(response).passages) {
      if (!own || passage.kind === 'table-cell') continue
      for (const sentence of sentencesOf(flow)) {
        const count = wordCount(sentence.text)
        if (count <= mostWords) continue
        const subject = passage.recommendation === null ? 'This' : 'this'
        report({
          span: sentence.span,
          message: `${leadIn(passage.recommendation, schema)}${subject} sentence has ${count} words. See whether it can be two.`,
        })
      }
    }
  },
}

const mostWords = 25

/** How many words stand in `text` between spaces. */
function wordCount(text: string): number {
  let count = 1
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++
  return count
}
