import type { FlowedText } from '../model/flow.js'
import type { Recommendation } from '../model/response.js'
import { sentencesOf } from '../model/sentences.js'
import { isBareStatus, isMereAgreement, tellsOfAction } from './actionWords.js'
import { answerable, answerParagraphs, commitmentsIn, isAcceptedWhole, isDone, oncePerAnswer } from './answers.js'
import { nameOf, quoted } from './messageWords.js'
import type { Rule, RuleContext } from './rule.js'

/**
 * A recommendation that is accepted, and an answer in which nothing is undertaken, done or going on; or one paragraph of
 * it, such as the note on one of several older recommendations, that is nothing but a status.
 */
export const answerNoCommitment: Rule = {
  id: 'answer/no-commitment',
  title: 'An accepted recommendation whose answer undertakes nothing.',
  severity: 'warning',
  scope: 'answer',
  check(context) {
    const { response, schema } = context
    const accepted = answerable(response).filter((recommendation) => isAcceptedWhole(recommendation, schema))
    for (const recommendation of oncePerAnswer(accepted)) {
      if (isDone(recommendation, schema)) continue
      if (undertakesNothing(recommendation, context)) reportAnswer(recommendation, context)
      else reportBareStatuses(recommendation, context)
    }
  },
}

/** Whether every sentence of the answer only agrees or gives a status, so far as its words show. */
function undertakesNothing(recommendation: Recommendation, { response }: RuleContext): boolean {
  const said = new Set(answerParagraphs(recommendation).map(({ flow }) => flow.once(weightOf)))
  return (
    said.has('agreement') &&
    !said.has('more') &&
    commitmentsIn(recommendation, response).every(({ text }) => isBareStatus(text))
  )
}

/** What the sentences of a paragraph come to: nothing where there are none. */
function weightOf(words: FlowedText): 'nothing' | 'agreement' | 'more' {
  const sentences = sentencesOf(words)
  if (sentences.length === 0) return 'nothing'
  const isEmpty = ({ text }: FlowedText) => isBareStatus(text) || (isMereAgreement(text) && !tellsOfAction(text))
  return sentences.every(isEmpty) ? 'agreement' : 'more'
}

function reportAnswer(recommendation: Recommendation, { schema, report }: RuleContext): void {
  const [first] = answerParagraphs(recommendation)
  if (first === undefined) return
  report({
    span: first.flow.span,
    message: `${nameOf(recommendation.id, schema)} is accepted, but its answer undertakes nothing. Say what will be done and by when, or what has been done.`,
    incomplete: true,
  })
}

function reportBareStatuses(recommendation: Recommendation, { schema, report }: RuleContext): void {
  for (const { flow } of answerParagraphs(recommendation)) {
    if (!flow.onceInText(isBareStatus)) continue
    report({
      span: flow.span,
      message: `${nameOf(recommendation.id, schema)}: ${quoted(flow.text)} gives no action and no date. Say what is being done, and when it will be finished.`,
      incomplete: true,
    })
  }
}
