/** Offers the short forms that the draft defines, and those who do what it promises: the department and the bodies it names. */
import type { Response } from '../../model/response.js'
import { spanOf } from '../../model/span.js'
import type { ResponseSchema } from '../../schema/responseSchema.js'
import type { Completer, Completion } from './completion.js'
import type { WritingPlace } from './writingPlace.js'

/** Only for who asks: such words stand everywhere. */
export const names: Completer = (place, { response, schema }, { trigger }) => {
  if (trigger !== null || place.zone !== 'text') return []
  return [...acronyms(place, response), ...owners(place, response, schema)]
}

function acronyms({ before, offset, behind }: WritingPlace, response: Response): readonly Completion[] {
  const typed = /(?<![A-Za-z&])[A-Za-z&]*$/.exec(before)?.[0] ?? ''
  const span = spanOf(offset - typed.length, offset + (/^[A-Za-z&]*/.exec(behind)?.[0].length ?? 0))
  return response.acronyms.flatMap(({ short, definition }) =>
    definition === null || !begins(short, typed)
      ? []
      : [
          {
            kind: 'acronym',
            label: short,
            detail: definition.full,
            edit: { span, newText: short },
            isSnippet: false,
            filterText: short,
            key: short,
          },
        ],
  )
}

function owners(place: WritingPlace, response: Response, schema: ResponseSchema): readonly Completion[] {
  const { before, offset, behind } = place
  const typed = /(?:\b[Tt]he )?(?<![A-Za-z])[A-Za-z]*$/.exec(before)?.[0] ?? ''
  const span = spanOf(offset - typed.length, offset + (/^[A-Za-z]*/.exec(behind)?.[0].length ?? 0))
  const head = before.slice(0, before.length - typed.length)
  const opensSentence = /^[ \t]*(?:[-*+•][ \t]+)?(?:\d[\d.]*[ \t]+)?$|[.!?:][ \t]+$/.test(head)
  return [...ownersOf(response, schema)].flatMap(([name, detail]) => {
    const words = typedLike(typed, name)
    if (!begins(words, typed)) return []
    const newText = opensSentence ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : words
    return [
      {
        kind: 'owner',
        label: newText,
        detail,
        edit: { span, newText },
        isSnippet: false,
        filterText: newText,
        key: null,
      },
    ]
  })
}

/** `Ho` may begin `the Home Office`; the article is written only where it is typed, or nothing is. */
function typedLike(typed: string, name: string): string {
  return typed === '' || /^the /i.test(typed) || !/^the /i.test(name) || begins(name, typed) ? name : name.slice(4)
}

function begins(word: string, typed: string): boolean {
  return word.toLowerCase().startsWith(typed.toLowerCase())
}

/** By name, the department first: what each is to the draft. */
function ownersOf(
  { commitments, recommendations }: Response,
  { department }: ResponseSchema,
): ReadonlyMap<string, string> {
  const counts = new Map<string, number>()
  for (const { owner } of commitments) if (owner !== null) counts.set(owner.name, (counts.get(owner.name) ?? 0) + 1)
  const found = new Map([[department.name, 'the department']])
  for (const [name, count] of [...counts].sort((a, b) => b[1] - a[1]))
    if (!found.has(name)) found.set(name, count === 1 ? 'owns 1 commitment' : `owns ${count} commitments`)
  for (const { owner } of recommendations)
    if (owner !== null && !found.has(owner.text)) found.set(owner.text, 'leads on a recommendation')
  return found
}
