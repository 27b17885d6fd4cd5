import type { ResponseSchema } from '../schema/responseSchema.js'
import { type DateFieldGrammar, dateFieldGrammarOf } from './dateFields.js'
import { type LabelGrammar, labelGrammarOf } from './labels.js'
import { type VerdictGrammar, verdictGrammarOf } from './verdicts.js'

/** Everything the reader recognises by the words of one schema. */
export interface Grammar {
  readonly schema: ResponseSchema
  readonly labels: LabelGrammar
  readonly verdicts: VerdictGrammar
  readonly dateFields: DateFieldGrammar
}

const grammars = new WeakMap<ResponseSchema, Grammar>()

/** The grammar of `schema`, compiled once for each schema value. */
export function grammarOf(schema: ResponseSchema): Grammar {
  const known = grammars.get(schema)
  if (known !== undefined) return known
  const grammar: Grammar = {
    schema,
    labels: labelGrammarOf(schema),
    verdicts: verdictGrammarOf(schema),
    dateFields: dateFieldGrammarOf(schema),
  }
  grammars.set(schema, grammar)
  return grammar
}
