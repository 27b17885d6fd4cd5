/** Spells a short form out where the draft first uses it. */
import type { Acronym, Response } from '../../model/response.js'
import type { Span } from '../../model/span.js'
import { expansionsIn, speltOut, toBeSpeltOut } from '../../rules/acronymExpansion.js'
import { firstUseInText } from '../../rules/departmentText.js'
import type { Analysis } from '../../service.js'
import { offered, type Refactoring, refused } from './refactoring.js'

/** The first short form that `place` touches, in a use or in its definition. */
export function expandAcronym({ response, schema }: Pick<Analysis, 'response' | 'schema'>, place: Span): Refactoring {
  const acronym = response.acronyms.find((one) => stands(one, place))
  if (acronym === undefined)
    return refused('expandAcronym', 'Spell out an acronym at its first use', 'Put the cursor on an acronym.')
  const title = `Spell out “${acronym.short}” at its first use`
  const fix =
    speltOut(acronym, response, expansionsIn(response, schema)) ??
    (acronym.definition === null ? toBeSpeltOut(acronym, response) : undefined)
  return fix === undefined
    ? refused('expandAcronym', title, whyNot(acronym, response))
    : offered('expandAcronym', title, fix.edits)
}

/** Whether `place` touches the short form in a use, or it or its full form in a definition. */
function stands({ uses, definition, repeated }: Acronym, place: Span): boolean {
  if (uses.some(({ span }) => touches(span, place))) return true
  if (definition === null) return false
  return [definition, ...repeated].some(({ span, fullSpan }) => touches(span, place) || touches(fullSpan, place))
}

function touches(span: Span, place: Span): boolean {
  return span.start <= place.end && place.start <= span.end
}

function whyNot({ short, definition, uses }: Acronym, response: Response): string {
  const use = firstUseInText(uses, response)
  if (definition === null || use === undefined)
    return `The department’s own text does not use “${short}” in this form, or has a place for its full name already.`
  return use.span.start >= Math.min(definition.fullSpan.start, definition.span.start)
    ? `“${short}” is spelt out at its first use already.`
    : `“${short}” is spelt out further down, over the end of a line or with markup. Move that by hand.`
}
