import type { CommitmentOwner } from '../../model/commitment.js'
import type { FlowedText } from '../../model/flow.js'
import type { Subject } from './subject.js'
import type { Word } from './words.js'

/** Who undertakes: the subject where it is one who acts; `we` is the department. */
export function ownerOf(flow: FlowedText, words: readonly Word[], subject: Subject, department: string): CommitmentOwner | null {
  if (subject.kind !== 'we' && subject.kind !== 'agent') return null
  const first = words[subject.from]
  const last = words[subject.to - 1]
  if (first === undefined || last === undefined) return null
  const text = flow.text.slice(first.start, last.end)
  const own = subject.kind === 'we' || /^(?:department|ho|dept)$/i.test(text)
  return { text, span: flow.sourceSpan(first.start, last.end), name: own ? department : text }
}
