import type { SchemaProblem } from '../schema/schemaProblem.js'

/** What is wrong in one of a team's files; the span is of that file's text. */
export interface FileProblem extends SchemaProblem {
  readonly uri: string
  /** Any checker of YAML finds it too, by the JSON Schema of the file's kind. */
  readonly byShape?: boolean
}

/** `problem`, which was found in the text of the file `uri`. */
export function inFile(problem: SchemaProblem, uri: string): FileProblem {
  return { ...problem, uri, byShape: problem.beyondShape !== true }
}
