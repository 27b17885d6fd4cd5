/** What edits cost, in process: letters in words all over a draft, and whole paragraphs written behind others. */

import type { Day } from '../../server/src/model/day.js'
import { SourceText } from '../../server/src/model/sourceText.js'
import { createResponseService } from '../../server/src/service.js'
import { draftOf, sizes } from './corpus.js'
import { figure } from './measure.js'

const lengths = ['20 KB', '200 KB', '1 MB'] as const

/** So many words of a draft get two letters more, one after the other. */
const words = 100

/** So many paragraphs of a draft get others behind them. */
const paragraphs = 7

/** A paragraph, a list and a paragraph, with a name, a day and undertakings. */
const written =
  '\n\nWe will publish new guidance by March 2027. It is ready, and staff of Border Force know it.\n\n- one thing\n- another thing\n\nThe end.'

/** Rows of a table for letters in words: length; the milliseconds that half of the edits take at most, then nine of ten. */
export async function placeRows(): Promise<string[][]> {
  return rowsOf(async (draft) => {
    const typing = new Typing(draft)
    // From the last to the first, so that those before stay where they are.
    for (const place of placesIn(draft).reverse()) await typing.type('et', place)
    return typing.times
  })
}

/** The same for paragraphs that are written letter by letter. */
export async function writingRows(): Promise<string[][]> {
  return rowsOf(async (draft) => {
    const typing = new Typing(draft)
    for (const place of endsIn(draft).reverse()) await typing.type(written, place)
    return typing.times
  })
}

async function rowsOf(timesIn: (draft: string) => Promise<readonly number[]>): Promise<string[][]> {
  const rows: string[][] = []
  for (const length of lengths) {
    const times = [...(await timesIn(draftOf(sizes[length], 1)))].sort((a, b) => a - b)
    rows.push([length, ...[0.5, 0.9].map((part) => figure(times[Math.floor(times.length * part)] ?? Number.NaN))])
  }
  return rows
}

/** Somebody who writes in a draft, and waits after each letter for what is found. */
class Typing {
  /** The milliseconds that each letter took. */
  readonly times: number[] = []
  readonly #service = createResponseService({ today: () => '2026-01-01' as Day })
  #text: SourceText
  #version = 0

  constructor(draft: string) {
    this.#text = SourceText.of(draft)
    this.#check()
  }

  async type(letters: string, place: number): Promise<void> {
    let at = place
    for (const letter of letters) {
      this.#text = this.#text.edited(at, at, letter)
      at++
      const start = performance.now()
      this.#check()
      this.times.push(performance.now() - start)
      // As in a server, where each edit is a message of its own.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  #check(): number {
    const draft = { uri: 'file:///bench/places.response.md', version: this.#version++, text: this.#text }
    return this.#service.analyse(draft).findings.length
  }
}

/** Places within words, evenly through `text`. */
function placesIn(text: string): number[] {
  return Array.from({ length: words }, (_, at) => {
    const from = Math.floor((at / words) * text.length)
    return from + text.slice(from).search(/[a-z]{3}/) + 1
  })
}

/** Ends of paragraphs that others stand behind, evenly through `text`. */
function endsIn(text: string): number[] {
  const ends = Array.from(text.matchAll(/[a-z.](?=\n\n[A-Z])/g), ({ index }) => index + 1)
  return Array.from({ length: paragraphs }, (_, at) => ends[Math.floor(((at + 0.5) / paragraphs) * ends.length)] ?? 0)
}
