import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { FlowBuilder, flowOf } from '../../../server/src/model/flow.js'
import { splitSentences } from '../../../server/src/model/sentences.js'

/** Passages with a stroke between two sentences; what stands round the stroke stays. */
const passages: Readonly<Record<string, readonly string[]>> = {
  'full stops, question and exclamation marks': [
    'The list was agreed. | It will be published. | Why? | Because it must be!',
    'Two systems remain | ',
  ],
  'short forms': [
    'See No. 4 above. | Some (e.g. the U.S.A. and the E.U.) agree, i.e. most.',
    'Paras. 3 to 5 and para. 7 explain it. | So does Art. 8 of the Convention.',
    'Dr. Smith and J. B. Jones met Sir A. Brown. | They agreed.',
    'Costs rose by approx. 5 per cent. | The rest fell.',
    'In the U.K. Border Force acts. | In the U.K. | The police act.',
    'See Annex B. | The list follows.',
    'It closes at 5 p.m. | The team goes home.',
  ],
  'figures and web addresses': [
    'Paragraph 1.2 is on GOV.UK. | Paragraph 3.22 costs £1.2m.',
    'See www.gov.uk/ho for more. | The ePassport gates are open. | eVisas will follow.',
    'It rose to 4. | In 2019 it fell.',
  ],
  'footnotes stuck to the full stop': [
    'It will be published by April 2019.1 | The list will be reviewed.',
    'It is on the intranet.2 | A second list follows.[^3] | So does a third.',
    'This is version 2.1 of the guide.',
  ],
  'a lost space': ['It ended in 2019.|The list is new. | It is on the intranet.|The list is long.'],
  'quotations, brackets and ellipses': [
    'He said ‘stop.’ | Then it ended. | “We will.” | It did.',
    'The gates (see 3.2. They were old) were moved. | (So were the booths.) | The end.',
    'Wait... | What? | It was … long.',
  ],
  'semicolons and colons belong to the sentence': [
    'guidance will be published by June; and',
    'The dates are: June; July; May.',
  ],
}

describe('sentences of a passage', () => {
  for (const [title, texts] of Object.entries(passages)) {
    it(title, () => {
      for (const text of texts) {
        const expected = text.split('|').map((sentence) => sentence.trim())
        const passage = text.replaceAll(/ \| |\|/g, (border) => (border === '|' ? '' : ' '))
        const found = splitSentences(flowOf(passage, 0)).map((sentence) => sentence.text)
        assert.deepEqual(
          found,
          expected.filter((sentence) => sentence !== ''),
        )
      }
    })
  }

  it('keeps the place of each sentence in hard-wrapped text', () => {
    const lines = ['The list was agreed', 'in May. It will be', 'published (with', 'notes) in June.']
    const builder = new FlowBuilder()
    let at = 7
    for (const line of lines) {
      builder.addBreak(at - 1)
      builder.add(line, at)
      at += line.length + 1
    }
    const document = `# A\n\n..${lines.join('\n')}`
    const found = splitSentences(builder.build()).map(({ span }) => document.slice(span.start, span.end))
    assert.deepEqual(found, ['The list was agreed\nin May.', 'It will be\npublished (with\nnotes) in June.'])
  })

  it('loses no word of any text, and never throws', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('U.K. ', '(a. ', 'No. ', '. The ', '2019.1 ', '” ', '… ', '\u00a0'),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('')
        const sentences = splitSentences(flowOf(text, 0))
        assert.equal(
          sentences
            .map((sentence) => sentence.text)
            .join('')
            .replace(/\s/g, ''),
          text.replace(/\s/g, ''),
        )
        for (const sentence of sentences) {
          assert.equal(sentence.text, sentence.text.trim())
          assert.equal(text.slice(sentence.span.start, sentence.span.end), sentence.text)
        }
      }),
    )
  })
})
