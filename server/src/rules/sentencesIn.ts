import type { FlowedText } from '../model/flow.js'

const end = /[.!?][”’"')\]]? (?=["'“‘(]?[A-Z0-9])/g

/**
 * The sentences of one passage as far as a full stop and a capital show them: enough to ask whether each of them says
 * anything. Commitments come with their own sentences, which the reader splits with more care.
 */
export function sentencesIn(flow: FlowedText): readonly FlowedText[] {
  return flow.once(splitAtStops).map((sentence) => sentence.moved(flow.origin))
}

function splitAtStops(flow: FlowedText): readonly FlowedText[] {
  const sentences: FlowedText[] = []
  let start = 0
  for (const match of flow.text.matchAll(end)) {
    const next = match.index + match[0].length
    sentences.push(flow.slice(start, next).trim())
    start = next
  }
  sentences.push(flow.slice(start).trim())
  return sentences.filter(({ text }) => text !== '')
}
