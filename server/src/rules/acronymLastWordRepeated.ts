import { textIn } from '../model/draftText.js'
import { type Span, spanOf } from '../model/span.js'
import { quoted } from './messageWords.js'
import type { Fix, Report, Rule } from './rule.js'
import { mendedTogether } from './terms/mendedTogether.js'

/** `IMS system`: the acronym already ends in that word. */
export const acronymLastWordRepeated: Rule = {
  id: 'acronym/last-word-repeated',
  title: 'An acronym with its own last word behind it: “IMS system”.',
  severity: 'information',
  scope: 'response',
  check({ response, report }) {
    for (const { short, definition, uses } of response.acronyms) {
      const last =
        definition === null ? undefined : /(?<![A-Za-z])([A-Za-z]+?)s?$/.exec(definition.full)?.[1]?.toLowerCase()
      if (definition === null || last === undefined || !things.has(last)) continue
      const reports = uses.flatMap(({ span, voice }): readonly Report[] => {
        const [behind = '', word = ''] = next.exec(textIn(response, spanOf(span.end, span.end + furthest))) ?? []
        if (voice !== 'department' || word.toLowerCase().replace(/s$/, '') !== last) return []
        const whole = spanOf(span.start, span.end + behind.length)
        return [
          {
            span: whole,
            message: `The last letter of ${quoted(short)} already stands for ${quoted(last)}. Write ${quoted(short)} alone, or the full name.`,
            related: [{ span: definition.fullSpan, message: `${quoted(short)} is spelt out here.` }],
            fixes: /s$/i.test(word) ? [] : [withoutWord(word, spanOf(span.end, whole.end))],
          },
        ]
      })
      for (const each of mendedTogether(reports)) report(each)
    }
  },
}

function withoutWord(word: string, span: Span): Fix {
  return { title: `Take out “${word}”`, safety: 'ask', edits: [{ span, newText: '' }] }
}

const next = /^\s{1,3}([A-Za-z]+)\b/
const furthest = 40

/** What a name in capitals may say that it is. Behind `HMRC`, though, `customs` is another word. */
const things: ReadonlySet<string> = new Set(
  `account act agency agreement assessment authority board card centre check code commission committee contract council
course database department directorate division document file form forum framework fund group guide hub index indicator inspector list
manual mechanism meeting model network note notice number office officer order panel permit plan platform portal process
programme project question record register report review rule scheme server service site standard statement strategy survey system
team test tool unit visa year`.split(/\s+/),
)
