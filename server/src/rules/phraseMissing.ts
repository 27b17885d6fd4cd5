import type { Passage } from '../model/response.js'
import type { PhraseRule } from '../schema/responseSchema.js'
import { quoted } from './messageWords.js'
import type { Rule } from './rule.js'
import { headOf } from './sectionMissing.js'

/** Something that every draft of its kind must say, in one wording or another. */
export const phraseMissing: Rule = {
  id: 'phrase/missing',
  title: 'A phrase that the draft must have, such as thanks to the inspectorate, is not there.',
  severity: 'warning',
  scope: 'response',
  check({ response, schema, report }) {
    for (const phrase of schema.phrases) {
      const texts = response.passages.filter((passage) => mayHold(passage, phrase)).map(({ flow }) => folded(flow.text))
      if (phrase.anyOf.some((wording) => texts.some((text) => text.includes(folded(wording))))) continue
      const where = phrase.place === 'introduction' ? ' in the introduction' : ''
      report({
        span: headOf({ response }),
        message: `The draft lacks ${phrase.name}${where}. Write ${quoted(phrase.anyOf[0] ?? phrase.name)} or the like.`,
        incomplete: true,
      })
    }
  },
}

function mayHold({ voice, section, kind }: Passage, { place }: PhraseRule): boolean {
  if (voice === 'inspectorate' || kind === 'code' || kind === 'page-remains') return false
  return place === 'anywhere' || section === 'introduction' || section === 'front'
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim()
}
