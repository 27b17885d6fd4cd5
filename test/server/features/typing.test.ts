import assert from 'node:assert/strict'
import { afterEnter } from '../../../server/src/features/typing.js'
import { atCursor } from '../support/cursor.js'
import { edited } from '../support/findings.js'
import { readOnly } from '../support/readOnly.js'

const head = '# Home Office response to an inspection of ports\n\n## Recommendation 1\n\n> Publish the times.\n\n'

interface Case {
  readonly it: string
  /** With the line break that Enter has made, and the cursor behind it. */
  readonly typed: string
  readonly after: string
}

const cases: readonly Case[] = [
  {
    it: 'the next number stands ready behind a numbered paragraph',
    typed: '1.1 Accepted\n\n1.2 Times will be published.\n‸',
    after: '1.1 Accepted\n\n1.2 Times will be published.\n\n1.3 ',
  },
  {
    it: 'it has the form of the numbers before, whatever follows',
    typed: '1.1 Accepted\n\n- **1.2** Times will be\n  published.\n‸\n\n## Recommendation 2\n',
    after: '1.1 Accepted\n\n- **1.2** Times will be\n  published.\n\n- **1.3** \n\n## Recommendation 2\n',
  },
  {
    it: 'it stands ready behind a numbered verdict',
    typed: '#### 1.1 Accepted\n‸',
    after: '#### 1.1 Accepted\n\n1.2 ',
  },
  {
    it: 'no blank line comes before it where the draft has none',
    typed: '1.1 Accepted\n1.2 Times will be published.\n1.3 Ports were told.\n‸',
    after: '1.1 Accepted\n1.2 Times will be published.\n1.3 Ports were told.\n1.4 ',
  },
  {
    it: 'on an empty one, Enter takes it away',
    typed: '1.1 Accepted\n\n1.2 Times will be published.\n\n1.3 \n‸',
    after: '1.1 Accepted\n\n1.2 Times will be published.\n\n',
  },
  {
    it: 'on an empty one in bold, too',
    typed: '**1.1** Accepted\n\n**1.2** \n‸\n\n## Recommendation 2\n',
    after: '**1.1** Accepted\n\n\n\n## Recommendation 2\n',
  },
  ...[
    ['in plain paragraphs', 'Accepted\n\nTimes will be published.\n‸'],
    ['in the middle of a paragraph', '1.1 Accepted\n\n1.2 Times will\n‸be published.'],
    ['behind the first line of a paragraph of several', '1.1 Accepted\n\n1.2 Times will\n‸\nbe published.'],
    ['on an empty line', '1.1 Accepted\n\n1.2 Times will be published.\n\n‸'],
    ['in code', '1.1 Accepted\n\n```\n1.2 Times\n‸\n```\n'],
    ['in a quotation', '1.1 Accepted\n\n> 1.2 Times will be published.\n‸'],
    ['behind an item of a list', '1.1 Accepted\n\n1. Times will be published.\n‸'],
  ].map(([place, typed = '']) => ({ it: `nothing happens ${place}`, typed, after: typed.replace('‸', '') })),
]

describe('Enter', () => {
  for (const { it: name, typed, after } of cases) {
    for (const ending of ['\n', '\r\n']) {
      it(`${name}${ending === '\n' ? '' : ', with CRLF'}`, () => {
        const { text, place } = atCursor((head + typed).replaceAll('\n', ending))
        const edits = afterEnter(readOnly(text).response, place.start)
        assert.equal(edited(text, edits), (head + after).replaceAll('\n', ending))
      })
    }
  }
})
