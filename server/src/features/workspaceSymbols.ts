/** Lists what can be found by name across all responses: recommendations, and what is promised. */
import type { Span } from '../model/span.js'
import { nameOf } from '../rules/messageWords.js'
import type { Analysis } from '../service.js'
import { draftTitle } from './commitmentLog.js'
import { shortened } from './shortened.js'

export interface WorkspaceSymbol {
  readonly kind: 'recommendation' | 'commitment'
  /** `Recommendation 1(a): Publish the guidance`; on one line. */
  readonly name: string
  /** The draft's title. */
  readonly draft: string
  readonly span: Span
}

const mostLetters = 80

/** The symbols of one analysed draft: its recommendations in order, then its commitments. */
export function workspaceSymbols(analysis: Analysis): readonly WorkspaceSymbol[] {
  const { response, schema } = analysis
  const draft = draftTitle(analysis)
  const recommendations = response.recommendations.map(({ id, label, statement }) => {
    const words = statement.find(({ flow }) => flow.text.trim() !== '')?.flow.text ?? ''
    const name = words === '' ? nameOf(id, schema) : `${nameOf(id, schema)}: ${shortened(words, mostLetters)}`
    return { kind: 'recommendation', name, draft, span: label.span } as const
  })
  const commitments = response.commitments.map(({ text, span }) => {
    return { kind: 'commitment', name: commitmentName(text), draft, span } as const
  })
  return [...recommendations, ...commitments]
}

/** What the commitment with these words is called. */
export function commitmentName(text: string): string {
  return shortened(text, mostLetters)
}

/**
 * Whether `name` may be meant by `query`: all its letters stand in it, in order, in whatever case, as the protocol (LSP
 * 3.17, `workspace/symbol`) advises, since editors rank what they get. Spaces do not count.
 */
export function isMeant(name: string, query: string): boolean {
  const letters = query.toLowerCase().replace(/\s+/g, '')
  const within = name.toLowerCase()
  let at = 0
  for (let index = 0; index < letters.length; index++) {
    at = within.indexOf(letters.charAt(index), at) + 1
    if (at === 0) return false
  }
  return true
}
