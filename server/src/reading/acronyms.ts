import type { FlowedText } from '../model/flow.js'
import type { Acronym, AcronymDefinition, AcronymUse, Passage } from '../model/response.js'
import type { Span } from '../model/span.js'
import { definitionsIn, type ShortDefinition } from './acronyms/definitions.js'
import { type ShortFormFinder, type ShortFormUse, shortFormFinder } from './acronyms/shortForms.js'
import { ReadingMemory } from './documentMemory.js'

// Readers of a response are not inside the system: each short form has to be spelt out where it is first used.

interface AcronymDraft {
  readonly definitions: AcronymDefinition[]
  readonly uses: AcronymUse[]
}

/**
 * The short forms of a draft, in the order in which they are first met: those that it defines, in brackets or by a line
 * of Govspeak, and those in capitals that it only uses. A plural counts as a use of the singular. Short forms are not
 * looked for in code and page remains, nor in words that stand among others in capitals (`REPORT ON ARRIVALS AT`).
 */
export function readAcronyms(
  passages: readonly Passage[],
  listed: readonly ShortDefinition[] = [],
  memory: ReadingMemory = new ReadingMemory(),
): Acronym[] {
  const spoken = passages.filter(({ kind }) => kind !== 'code' && kind !== 'page-remains')
  const written = spoken.flatMap(({ flow, voice }) => definitionsIn(flow, voice))
  const acronyms = new Map<string, AcronymDraft>()
  for (const { short, definition } of [...written, ...listed]) draftOf(short, acronyms).definitions.push(definition)
  const defined = [...acronyms.keys()]
  const finder = memory.same('short forms', defined, () => shortFormFinder(defined))
  const isDefining = withinAny([
    ...written.map(({ definition }) => definition.span),
    ...listed.map(({ definition: { span, fullSpan } }) => ({ start: span.start, end: fullSpan.end })),
  ])
  for (const { flow, voice, kind } of spoken) {
    for (const { short, start, end } of flow.once(shortFormsIn, finder)) {
      const span = flow.sourceSpan(start, end)
      if (isDefining(span.start)) continue
      draftOf(short, acronyms).uses.push({ span, voice, inHeading: kind === 'heading' })
    }
  }
  return [...acronyms].map(acronymOf).sort((a, b) => firstPlace(a) - firstPlace(b))
}

function shortFormsIn(words: FlowedText, finder: ShortFormFinder): readonly ShortFormUse[] {
  return finder(words)
}

function draftOf(short: string, acronyms: Map<string, AcronymDraft>): AcronymDraft {
  const known = acronyms.get(short)
  if (known !== undefined) return known
  const draft = { definitions: [], uses: [] }
  acronyms.set(short, draft)
  return draft
}

function acronymOf([short, { definitions, uses }]: readonly [string, AcronymDraft]): Acronym {
  const [definition = null, ...repeated] = definitions
  return { short, definition, repeated, uses }
}

function firstPlace({ definition, uses: [use] }: Acronym): number {
  return Math.min(definition?.span.start ?? Number.POSITIVE_INFINITY, use?.span.start ?? Number.POSITIVE_INFINITY)
}

/** Tests whether an offset lies in one of `spans`, which do not overlap. */
function withinAny(spans: readonly Span[]): (offset: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  return (offset) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.start ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return offset < (sorted[low - 1]?.end ?? 0)
  }
}
