import { textIn } from '../model/draftText.js'
import { onceFor } from '../model/onceFor.js'
import type { ReferenceTarget, Response } from '../model/response.js'
import { overlaps } from '../model/span.js'
import type { NumberedParagraph, NumberRun } from './paragraphNumbers.js'
import type { Fix, TextEdit } from './rule.js'

/** Where more numbers of one run are wrong, those fixes put the others right too. */
const mostOffered = 50

/**
 * Offers to renumber paragraphs of `run`, each from itself on; none behind the first fifty that it is asked for, since
 * each fix is as long as the run.
 */
export function renumberings(run: NumberRun, response: Response): (from: NumberedParagraph) => readonly Fix[] {
  let offered = 0
  return (from) => (offered++ < mostOffered ? [renumbered(from, run, response)] : [])
}

/**
 * Numbers `from` and what follows it in `run` on from the paragraph before, and changes the references to those that get
 * another number. The writer is asked: perhaps a paragraph is missing instead.
 */
function renumbered(from: NumberedParagraph, run: NumberRun, response: Response): Fix {
  const at = run.paragraphs.indexOf(from)
  const before = run.paragraphs[at - 1]?.place ?? 0
  const edits = run.paragraphs.slice(at).flatMap((paragraph, offset) => {
    const newText = `${run.prefix}${before + 1 + offset}`
    return paragraph.text === newText ? [] : numberEdits(paragraph, newText, response)
  })
  const alone = edits.length === 1 || at === run.paragraphs.length - 1
  return {
    title: `Renumber ${from.text} as ${run.prefix}${before + 1}${alone ? '' : ', and what follows it'}`,
    safety: 'ask',
    edits: edits.sort((a, b) => a.span.start - b.span.start),
  }
}

/** What gives `paragraph` the number `newText`: its own number, and the department's references that lead to it. */
export function numberEdits(paragraph: NumberedParagraph, newText: string, response: Response): readonly TextEdit[] {
  const targets = (targetsById(response).get(paragraph.text) ?? []).filter(
    ({ definition }) => definition !== null && overlaps(definition, paragraph.span),
  )
  return [{ span: paragraph.span, newText }, ...targets.map(({ span }) => ({ span, newText }))]
}

/** By paragraph number: where the department refers to it in these very figures. */
const targetsById = onceFor((response: Response): ReadonlyMap<string, readonly ReferenceTarget[]> => {
  const byId = new Map<string, ReferenceTarget[]>()
  for (const { kind, voice, targets } of response.references) {
    if (kind !== 'paragraph' || voice === 'inspectorate') continue
    for (const target of targets) {
      const { id, span } = target
      if (textIn(response, span) !== id) continue
      const known = byId.get(id)
      if (known === undefined) byId.set(id, [target])
      else known.push(target)
    }
  }
  return byId
})
