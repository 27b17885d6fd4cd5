import type { Acronym, Passage } from '../model/response.js'

/** Short forms; to come. */
export function readAcronyms(_passages: readonly Passage[], _text: string): Acronym[] {
  return []
}
