import { onceFor } from '../model/onceFor.js'
import type { AcronymUse, Passage, Response } from '../model/response.js'
import { contains } from '../model/span.js'

// What of a draft is the department's own wording.

/**
 * The passages that rules about wording may judge: those in the department's voice, and headings. What the inspectorate
 * says is quoted as it stands; code, quotations and what a page left behind are not the writer's words.
 */
export const departmentText: (response: Response) => readonly Passage[] = onceFor(({ passages }) =>
  passages.filter(
    ({ kind, voice, section }) =>
      (voice === 'department' && kind !== 'code' && kind !== 'quote' && kind !== 'page-remains') ||
      (voice === 'furniture' && kind === 'heading' && section !== 'recommendation'),
  ),
)

/** The first of `uses` in the department's own text; titles and headings may be short. */
export function firstUseInText(uses: readonly AcronymUse[], { title }: Response): AcronymUse | undefined {
  return uses.find(
    ({ voice, inHeading, span }) =>
      voice === 'department' && !inHeading && !(title !== null && contains(title.span, span)),
  )
}
