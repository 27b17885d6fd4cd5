import type { Passage, Response } from '../model/response.js'

/**
 * The passages that rules about wording may judge: those in the department's voice, and headings. What the inspectorate
 * says is quoted as it stands; code, quotations and what a page left behind are not the writer's words.
 */
export function departmentText(response: Response): readonly Passage[] {
  return response.passages.filter(
    ({ kind, voice, section }) =>
      (voice === 'department' && kind !== 'code' && kind !== 'quote' && kind !== 'page-remains') ||
      (voice === 'furniture' && kind === 'heading' && section !== 'recommendation'),
  )
}
