/** Inserts the skeleton of an answer below a recommendation that has none. */
import type { Recommendation } from '../../model/response.js'
import type { Span } from '../../model/span.js'
import { lineEndingOf } from '../../model/textLines.js'
import { answerStub } from '../../rules/answerStub.js'
import { answerable } from '../../rules/answers.js'
import { nameOf } from '../../rules/messageWords.js'
import type { Analysis } from '../../service.js'
import { recommendationBlocks } from '../recommendationBlocks.js'
import { isAnswered } from '../standing.js'
import { offered, type Refactoring, refused } from './refactoring.js'

/** Of the recommendations that `place` touches, the first that is unanswered gets its answer. */
export function insertAnswer({ response, schema }: Pick<Analysis, 'response' | 'schema'>, place: Span): Refactoring {
  const title = 'Insert an answer'
  const answered = new Set(
    answerable(response)
      .filter((one) => isAnswered(one, schema))
      .map(({ id }) => id),
  )
  const lacks = ({ answerable: wants, answer, id }: Recommendation) => wants && answer.length === 0 && !answered.has(id)
  const touched = recommendationBlocks(response).filter(
    ({ span }) => span.start <= place.end && place.start <= span.end,
  )
  const recommendation = touched.map((block) => block.recommendation).find(lacks)
  if (recommendation === undefined)
    return refused('insertAnswer', title, whyNot(touched.length, response.recommendations.some(lacks)))
  const name = nameOf(recommendation.id, schema)
  const edits = answerStub(recommendation, response, schema, lineEndingOf(response.source))
  return edits.length === 0
    ? refused('insertAnswer', title, whyNoStub(recommendation, name))
    : offered('insertAnswer', `Insert an answer to ${name}`, edits)
}

function whyNot(touched: number, isSomeUnanswered: boolean): string {
  if (!isSomeUnanswered) return 'Every recommendation of the draft has an answer.'
  return touched === 0 ? 'Put the cursor in a recommendation.' : 'This recommendation has an answer.'
}

function whyNoStub({ label }: Recommendation, name: string): string {
  return label.style === 'cell'
    ? `${name} is answered in a table. Write the answer in its row.`
    : `${name} has an answer to fill in already.`
}
