import { FlowBuilder, type FlowedText } from '../../model/flow.js'

// Lists whose items go on from what leads in to them: `Border Force will:` and below `publish the guidance by June;`.

/** A lead that leaves the verb to the items, with a parenthesis at most: `The unit will, by the end of June 2024:`. */
const openLead = /\b(?:will|shall|to)(?: also| then| now)?(?:, [^,:]{1,80})?:$/i

const openParenthesis = /, [^,]{1,80}:$/

/** What the items of a list go on from, where `sentence` leads in to them and leaves the verb open; else null. */
export function leadOf(sentence: FlowedText | undefined): FlowedText | null {
  return sentence !== undefined && openLead.test(sentence.text) ? sentence : null
}

/**
 * `lead` and `item` as one sentence, with the places of both; where a parenthesis stands before the colon, that closes
 * it as a comma.
 */
export function joinLead(lead: FlowedText, item: FlowedText): FlowedText {
  const builder = new FlowBuilder()
  const colon = lead.text.length - 1
  copy(builder, lead.slice(0, colon))
  if (openParenthesis.test(lead.text)) builder.add(',', lead.sourceOffset(colon))
  builder.addBreak(lead.sourceOffset(colon))
  copy(builder, item)
  return builder.build()
}

/** Adds `flow` to `builder` in the runs that stand unbroken in the document. */
function copy(builder: FlowBuilder, flow: FlowedText): void {
  let start = 0
  for (let at = 1; at <= flow.text.length; at++) {
    const breaks = at === flow.text.length || flow.sourceOffset(at) !== flow.sourceOffset(at - 1) + 1
    if (!breaks) continue
    builder.add(flow.text.slice(start, at), flow.sourceOffset(start))
    start = at
  }
}
