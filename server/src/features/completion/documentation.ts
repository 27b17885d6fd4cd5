/** Says more of what completion offers, once the writer looks at it. */
import { nameOf } from '../../rules/messageWords.js'
import type { Analysis } from '../../service.js'
import { type Card, quote, words } from '../hover/card.js'
import { recommendationCard, verdictCard } from '../hover/recommendationCards.js'
import { acronymCard } from '../hover/wordCards.js'
import { snippetAsText } from '../snippetText.js'
import type { CompletionContext, CompletionKind } from './completion.js'

/** The card of what `kind` offered under `key`; undefined where it is there no more, or there is nothing to add. */
export function documentationOf(
  kind: CompletionKind,
  key: string,
  analysis: Analysis,
  { schemas, templates }: Pick<CompletionContext, 'schemas' | 'templates'>,
): Card | undefined {
  const { response, schema } = analysis
  if (kind === 'verdict') return verdictCard({ key, text: key }, schema)
  if (kind === 'paragraph') return paragraphCard(key, analysis)
  if (kind === 'recommendation' || kind === 'label') {
    const recommendation = response.recommendations.find(({ id }) => id === key)
    return recommendation === undefined ? undefined : recommendationCard(recommendation, analysis)
  }
  if (kind === 'acronym') {
    const acronym = response.acronyms.find(({ short }) => short === key)
    return acronym === undefined ? undefined : acronymCard(acronym, analysis)
  }
  if (kind === 'schema') return titled(schemas.get(key)?.title)
  const template = kind === 'template' ? templates.find(({ prefix }) => prefix === key) : undefined
  return template === undefined
    ? undefined
    : { title: template.title, lines: [words(template.description), quote(snippetAsText(template.body))] }
}

function titled(title: string | undefined): Card | undefined {
  return title === undefined ? undefined : { title, lines: [] }
}

function paragraphCard(number: string, { response, schema }: Analysis): Card | undefined {
  const passage = response.passages.find((one) => one.number?.text === number)
  if (passage === undefined) return undefined
  const whose =
    passage.recommendation === null ? [] : [words(`In the answer to ${nameOf(passage.recommendation, schema)}.`)]
  return { title: `Paragraph ${number}`, lines: [...whose, quote(passage.flow.text)] }
}
