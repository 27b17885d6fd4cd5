import assert from 'node:assert/strict'
import { inlayHints } from '../../../server/src/features/inlayHints.js'
import { spanOf } from '../../../server/src/model/span.js'
import { offsetOf, shownIn, variantsOf } from '../support/places.js'
import { analysed, readingDraft } from '../support/readingDraft.js'

/** A date in a commitment, published on 4 March 2024, and the day behind it; empty where nobody has to work it out. */
const dates: readonly (readonly [date: string, hint: string])[] = [
  ['by the autumn', '30 November 2024'],
  ['in summer 2025', '31 August 2025'],
  ['in 2024/25', '31 March 2025'],
  ['by the end of the financial year 2024-25', '31 March 2025'],
  ['within six months', '4 September 2024'],
  ['from August', '1 August 2024'],
  ['by Q2 2024', '30 June 2024'],
  ['by the end of spring 2025', '31 May 2025'],
  ['by 30 June 2024', ''],
  ['by the end of March 2025', ''],
  ['in March 2025', ''],
  ['in due course', ''],
  ['once the law allows it', ''],
]

describe('inlay hints', () => {
  for (const [date, hint] of dates)
    it(`show behind “${date}” ${hint === '' ? 'nothing' : hint}`, () => {
      for (const [name, text] of variantsOf(
        `# Home Office response to an inspection\n\nPublished 4 March 2024\n\n## Recommendation 1\n\n> Go.\n\nAccepted\n\nThe Home Office will build the new and larger gates ${date}.\n`,
      )) {
        const { response, published } = analysed(text)
        const hints = inlayHints(response, published, spanOf(0, text.length))
        assert.deepEqual(
          hints.map((one) => one.text),
          hint === '' ? [] : [hint],
          name,
        )
        for (const { offset } of hints) assert.equal(offset, offsetOf(text, `gates ${date}¦.`), name)
      }
    })

  it('say from where a date is counted, and give all its days', () => {
    const { response, published } = analysed(readingDraft)
    const hints = inlayHints(response, published, spanOf(0, readingDraft.length))
    assert.deepEqual(
      hints.map(({ offset, tooltip }) => `${shownIn(readingDraft, spanOf(offset, offset), 6)} ${tooltip}`),
      [
        'autumn[]. It w 1 September 2024 to 30 November 2024. Counted from the day of publication, 4 March 2024.',
        'August[]. Reco 1 August 2024 to 31 August 2024. Counted from the day of publication, 4 March 2024.',
        '024/25[] by Bo 1 April 2024 to 31 March 2025.',
      ],
    )
  })

  it('are made only for the part of the draft that is shown', () => {
    const { response, published } = analysed(readingDraft)
    const at = offsetOf(readingDraft, 'from A¦ugust')
    assert.deepEqual(
      inlayHints(response, published, spanOf(at, at + 1)).map(({ text }) => text),
      ['1 August 2024'],
    )
  })

  it('are none while the day of publication is not known', () => {
    const text = readingDraft.replace('Published 4 March 2024', 'Not published yet')
    const { response, published } = analysed(text)
    assert.deepEqual(
      inlayHints(response, published, spanOf(0, text.length)).map(({ text: day }) => day),
      ['31 March 2025'],
    )
  })
})
