/** Tells drafts of responses from all other text, so that nothing is judged that was never meant for a response. */
import type { Recommendation, Response } from '../model/response.js'

export interface Recognition {
  readonly isResponse: boolean
  /** Why it is taken for one, or for none, and the way out; whole sentences. */
  readonly reason: string
}

/** The front matter's key by which a draft names its schema. */
export const schemaKey = 'response-schema'

const draftName = /\.response\.md$/i
/** What a title calls such a text, and to what it is one: `Home Office response to an inspection of ...`. */
const titleOfResponse = /\b(?:response|reply|answer|action plan)\b/i
const titleOfReport =
  /\b(?:report|inspections?|re-?inspections?|inspector|inspectorate|recommendations?|review|inquiry|committee)\b/i

/** Whether files of this name are drafts whatever stands in them: `fees.response.md`. */
export function isDraftName(fileName: string): boolean {
  return draftName.test(fileName)
}

/**
 * Whether the text of `response`, in a file called `fileName`, is meant for a response. Its name or its front matter
 * says so; else it must look like one: recommendations with verdicts, or recommendations under a title that says
 * `response` and to what. One label in an essay is not enough.
 */
export function recognise(fileName: string, response: Response): Recognition {
  if (isDraftName(fileName)) return recognised('Its name ends in .response.md.')
  if (response.frontMatter?.values.has(schemaKey)) return recognised('Its front matter names a schema.')
  const asked = response.recommendations.filter(({ answerable }) => answerable)
  const decided = asked.filter(hasVerdict)
  if (decided.length >= 2 && decided.length * 2 >= asked.length)
    return recognised(`It has recommendations with verdicts (${decided.length} of ${asked.length}).`)
  if (titleSaysResponse(response) && (asked.length >= 2 || decided.length >= 1))
    return recognised('Its title says that it is a response, and it has recommendations.')
  return {
    isResponse: false,
    reason: `It has ${missing(asked, decided)}. Call it NAME.response.md, or write “${schemaKey}: home-office-icibi” in its front matter, to have it checked.`,
  }
}

/** By the kind of what is read of drafts: most edits leave that as it is. */
const recognitions = new WeakMap<object, { readonly fileName: string; readonly recognition: Recognition }>()

/** As `recognise`; `kind` is the same object for versions of a draft that differ in nothing that this goes by. */
export function recogniseKind(kind: object, fileName: string, response: Response): Recognition {
  const known = recognitions.get(kind)
  if (known?.fileName === fileName) return known.recognition
  const recognition = recognise(fileName, response)
  recognitions.set(kind, { fileName, recognition })
  return recognition
}

function recognised(reason: string): Recognition {
  return { isResponse: true, reason }
}

function hasVerdict({ verdict }: Recommendation): boolean {
  return verdict !== null && verdict.key !== null
}

function titleSaysResponse({ title }: Response): boolean {
  return title !== null && titleOfResponse.test(title.text) && titleOfReport.test(title.text)
}

function missing(asked: readonly unknown[], decided: readonly unknown[]): string {
  if (asked.length === 0) return 'no recommendations that are answered'
  return decided.length === 0 ? 'no verdicts on recommendations' : 'too few verdicts on recommendations'
}
