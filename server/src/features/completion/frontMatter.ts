/** Offers the keys of the front matter and what may stand behind them. */
import { schemaKey } from '../../check/recognise.js'
import { spanOf } from '../../model/span.js'
import { registerKey } from '../../register/answeredRegister.js'
import type { Completer, Completion, CompletionContext } from './completion.js'
import type { WritingPlace } from './writingPlace.js'

const keys: ReadonlyMap<string, string> = new Map([
  [schemaKey, 'which kind of response this is'],
  ['title', 'the title under which it is published'],
  ['inspectorate', 'whose report it answers'],
  ['published', 'the day of publication, from which relative dates count'],
  [registerKey, 'the file of the recommendations that it answers'],
])

export const frontMatter: Completer = (place, { response }, context) => {
  if (place.zone !== 'front-matter' || (context.trigger !== null && context.trigger !== ' ')) return []
  const value = /^([\w-]+):[ \t]*(.*)$/s.exec(place.before)
  if (value !== null) return values(value[1] ?? '', value[2] ?? '', place, context)
  const typed = /^[\w-]*$/.exec(place.before)?.[0]
  if (typed === undefined || context.trigger !== null) return []
  const behind = /^[\w-]*(?::[ \t]*)?/.exec(place.behind)?.[0].length ?? 0
  return [...keys]
    .filter(([key]) => response.frontMatter?.values.has(key) !== true)
    .map(([key, detail]) => ({
      kind: 'key',
      label: key,
      detail,
      edit: { span: spanOf(place.offset - typed.length, place.offset + behind), newText: `${key}: ` },
      isSnippet: false,
      filterText: key,
      key: null,
    }))
}

function values(key: string, typed: string, place: WritingPlace, context: CompletionContext): readonly Completion[] {
  const span = spanOf(place.offset - typed.length, place.line.end)
  const offer = (kind: Completion['kind'], label: string, detail: string, documented = false): Completion => {
    return {
      kind,
      label,
      detail,
      edit: { span, newText: label },
      isSnippet: false,
      filterText: label,
      key: documented ? label : null,
    }
  }
  if (key === schemaKey) return [...context.schemas].map(([id, { title }]) => offer('schema', id, title, true))
  if (key === registerKey) return context.registers.map((path) => offer('value', path, 'a register'))
  if (key === 'published') return [offer('value', context.today, 'today')]
  if (key !== 'inspectorate') return []
  const inspectorates = new Set(
    [...context.schemas.values()].map(({ inspectorate }) => inspectorate.name.replace(/^the /, '')),
  )
  return [...inspectorates].map((name) => offer('value', name, ''))
}
