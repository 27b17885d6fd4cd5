import type { Response } from '../model/response.js'
import { quoted } from './messageWords.js'
import type { Rule } from './rule.js'
import { verbsBySubject } from './terms/subjects.js'
import { termIndexOf } from './terms/termIndex.js'
import { preferredForm, reportVariants } from './terms/variants.js'

/** A body that is one here and several there: `Border Force expects`, `Border Force expect`. */
export const consistencyAgreement: Rule = {
  id: 'consistency/agreement',
  title: 'A body that takes a singular verb in one place and a plural one in another.',
  severity: 'information',
  scope: 'response',
  check(context) {
    const { passages } = termIndexOf(context.response)
    for (const places of verbsBySubject(passages, shortForms(context.response)).values()) {
      const preferred = preferredForm(places, 'singular')
      if (preferred === undefined) continue
      reportVariants(context, places, preferred, {
        rewritten: ({ other }) => other,
        fault: ({ words, form }, counts) =>
          `${quoted(words)} is in the ${form} (${counts.get(form)} in the draft), elsewhere the same body takes the ${preferred} (${counts.get(preferred)})`,
        remedy: ({ other }) =>
          `Write ${quoted(other)} here, or the ${preferred === 'singular' ? 'plural' : 'singular'} throughout`,
      })
    }
  },
}

/** By full name in lower case: the short form that the draft gives it, in lower case too. */
function shortForms({ acronyms }: Response): ReadonlyMap<string, string> {
  const named = acronyms.flatMap(({ short, definition }) => (definition === null ? [] : [{ short, definition }]))
  return new Map(named.map(({ short, definition }) => [definition.full.toLowerCase(), short.toLowerCase()]))
}
