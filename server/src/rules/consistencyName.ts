import type { Rule } from './rule.js'
import { houseNameTest } from './terms/houseNames.js'
import { type NamePlace, namesInTwoForms } from './terms/names.js'
import { preferredForm, reportVariants } from './terms/variants.js'

/** A name in two forms: `Chiefs’ Council` and `Chiefs Council`, `Spending Review 2019` and `2019 Spending Review`. */
export const consistencyName: Rule = {
  id: 'consistency/name',
  title: 'A name that is written in two forms: with and without an apostrophe or a comma, or in another order.',
  severity: 'information',
  scope: 'response',
  check(context) {
    // What the configuration decides is told by `consistency/house-name`.
    const isDecided = houseNameTest(context)
    for (const places of namesInTwoForms(context.response)) {
      if (places.some(({ form }) => isDecided(form))) continue
      // Where the draft spells the name out beside its acronym, that is how it means to write it.
      const defined = places.find(({ defines, in: { own } }) => defines && own) ?? places.find(({ defines }) => defines)
      const preferred = defined?.form ?? preferredForm(places, withMarks(places))
      if (preferred !== undefined) reportVariants(context, places, preferred, { rewritten: asWrittenIn(places) })
    }
  },
}

/** The form with its apostrophe or comma, which are left out by mistake more often than put in; else the one without `&`. */
function withMarks(places: readonly NamePlace[]): string | undefined {
  return (places.find(({ form }) => /[',]/.test(form)) ?? places.find(({ form }) => !form.includes('&')))?.form
}

/** The name as the first place of the wanted form has it, capitals and apostrophes included. */
function asWrittenIn(places: readonly NamePlace[]): (place: NamePlace, form: string) => string {
  return (_, form) => {
    const model = places.find((place) => place.form === form)
    return model === undefined ? form : model.in.flow.textBetween(model.start, model.end)
  }
}
