/** What an edit costs at places all over a draft: within a commitment or a name more has to be looked at than elsewhere. */
import type { Day } from '../../server/src/model/day.js'
import { createResponseService } from '../../server/src/service.js'
import { draftOf, sizes } from './corpus.js'
import { figure } from './measure.js'

/** So many words of a draft get two letters more, one after the other. */
const words = 100

/** Rows of a table: length; the milliseconds that half of the edits take at most, then nine of ten. */
export async function placeRows(): Promise<string[][]> {
  const rows: string[][] = []
  for (const size of ['20 KB', '200 KB', '1 MB'] as const) {
    const times = (await editTimes(draftOf(sizes[size], 1))).sort((a, b) => a - b)
    rows.push([size, ...[0.5, 0.9].map((part) => figure(times[Math.floor(times.length * part)] ?? Number.NaN))])
  }
  return rows
}

/** The milliseconds from each letter to what is found then, in process. */
async function editTimes(draft: string): Promise<number[]> {
  const service = createResponseService({ today: () => '2026-01-01' as Day })
  const places = placesIn(draft)
  const times: number[] = []
  let text = draft
  let version = 0
  const check = (): number =>
    service.analyse({ uri: 'file:///bench/places.response.md', version: version++, text }).findings.length
  check()
  // From the last to the first, so that those before stay where they are.
  for (const place of places.reverse()) {
    for (const [typed, letter] of ['e', 't'].entries()) {
      const at = place + typed
      text = text.slice(0, at) + letter + text.slice(at)
      const start = performance.now()
      check()
      times.push(performance.now() - start)
      // As in a server, where each edit is a message of its own.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return times
}

/** Places within words, evenly through `text`. */
function placesIn(text: string): number[] {
  return Array.from({ length: words }, (_, at) => {
    const from = Math.floor((at / words) * text.length)
    return from + text.slice(from).search(/[a-z]{3}/) + 1
  })
}
