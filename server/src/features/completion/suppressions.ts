/** Offers what a comment that silences a rule may say: its first word, and the ids of rules. */
import { directiveKinds, reasonPlaceholder } from '../../check/directives.js'
import { nextBlock } from '../../check/nextBlock.js'
import { overlaps, spanOf } from '../../model/span.js'
import type { Analysis } from '../../service.js'
import { plain } from '../snippetText.js'
import type { Completer, Completion, CompletionContext } from './completion.js'
import type { WritingPlace } from './writingPlace.js'

const begun = /<!--[ \t]*([a-z-]*)$/
const naming =
  /<!--[ \t]*response-desk-(disable-next-line|disable-file|disable|enable)[ \t]+(?:[\w/*-]{1,60},?[ \t]{1,3}){0,40}([\w/*-]{0,60})$/

const meanings: Readonly<Record<(typeof directiveKinds)[number], string>> = {
  'disable-next-line': 'keeps rules quiet about the next paragraph',
  disable: 'keeps rules quiet from here on',
  enable: 'lets them speak again',
  'disable-file': 'keeps rules quiet in this draft',
}

export const suppressions: Completer = (place, analysis, context) => {
  if (place.zone !== 'comment') return []
  const named = naming.exec(place.before)
  if (named !== null && !/[ \t](?:--|–|—)[ \t]/.test(named[0].slice(4)))
    return rules(named[1] ?? '', named[2] ?? '', place, analysis, context)
  const typed = begun.exec(place.before)?.[1]
  if (typed === undefined || context.trigger !== null) return []
  return directiveKinds.map((kind) => {
    const word = `response-desk-${kind}`
    const span = spanOf(
      place.offset - typed.length,
      place.offset + (/^[a-z-]*(?!->)/.exec(place.behind)?.[0].length ?? 0),
    )
    return {
      kind: 'directive',
      label: word,
      detail: meanings[kind],
      edit: { span, newText: `${word} ` },
      isSnippet: false,
      filterText: word,
      key: null,
    }
  })
}

/** Rules that have something to say there come first. */
function rules(
  kind: string,
  typed: string,
  place: WritingPlace,
  { response, findings }: Analysis,
  { trigger, rules: known, takesSnippets }: CompletionContext,
): readonly Completion[] {
  if (trigger !== null && trigger !== ' ' && trigger !== '/') return []
  const block = kind === 'disable-next-line' ? nextBlock(response, place.offset) : spanOf(0, response.source.length)
  const found = new Set(findings.filter(({ span }) => overlaps(span, block)).map(({ rule }) => rule))
  const groups = [...new Set(known.map(({ id }) => `${id.slice(0, id.indexOf('/'))}/*`))]
  const listed = [
    ...known.filter(({ id }) => found.has(id)).map(({ id, title }) => ({ id, detail: `found here: ${title}` })),
    ...known.filter(({ id }) => !found.has(id)).map(({ id, title }) => ({ id, detail: title })),
    ...groups.map((id) => ({ id, detail: 'all rules of this group' })),
  ]
  const behind = /^[\w/*]*/.exec(place.behind)?.[0].length ?? 0
  const span = spanOf(place.offset - typed.length, place.offset + behind)
  const isOpen = place.behind.slice(behind).trim() === ''
  return listed.map(({ id, detail }) => ({
    kind: 'rule',
    label: id,
    detail,
    edit: { span, newText: isOpen ? closed(id, kind, takesSnippets) : id },
    isSnippet: isOpen && takesSnippets,
    filterText: id,
    key: null,
  }))
}

/** The comment to its end, with a place for the reason; `enable` needs none. */
function closed(id: string, kind: string, takesSnippets: boolean): string {
  const name = takesSnippets ? plain(id) : id
  if (kind === 'enable') return `${name} -->`
  return `${name} -- ${takesSnippets ? `\${1:${reasonPlaceholder}}` : reasonPlaceholder} -->`
}
