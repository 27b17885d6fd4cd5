import type { FlowedText } from '../../model/flow.js'
import type { CapitalRun } from './capitalRuns.js'
import { type TermIndex, type TermPassage, termsIn } from './termIndex.js'
import { keyOf } from './termPlaces.js'
import type { Word } from './words.js'

// Which runs of words in capitals may be terms.

/** The runs of capitals that may be terms. */
export interface TermRuns {
  /** In lower case: they are one, however many they list. */
  readonly names: ReadonlySet<string>
}

/** The runs of capitals of a draft that may be terms; a list of roles (`Harbour Masters and Security Officers`) gives each. */
export function termRunsIn({ lasting }: TermIndex, names: ReadonlySet<string>): TermRuns {
  return { names: lasting.same('names', [...names], () => names) }
}

/** The runs of `passage` that may be terms. */
export function termRunsOf({ flow }: TermPassage, names: ReadonlySet<string>): readonly CapitalRun[] {
  return flow.once(runsOfTerms, names)
}

function runsOfTerms(flow: FlowedText, names: ReadonlySet<string>): readonly CapitalRun[] {
  const { runs, words } = flow.once(termsIn)
  return runs.flatMap((run) => partsOf(run, words, names))
}

function partsOf({ from, to }: CapitalRun, words: readonly Word[], names: ReadonlySet<string>): CapitalRun[] {
  if (from === to) return words[from]?.quoted ? [] : [{ from, to }]
  if (words[from]?.quoted || to - from > mostWordsOfList) return []
  const run = words.slice(from, to + 1)
  if (run.some(({ joint }, at) => at > 0 && joint !== 'space')) return []
  if (names.has(keyOf(words, from, to))) return [{ from, to }]
  const and = from + run.findIndex(({ lower }) => lower === 'and')
  if (and >= from + 2 && and <= to - 2 && /[^s]s$/.test(words[and - 1]?.lower ?? '')) {
    return [
      { from, to: and - 1 },
      { from: and + 1, to },
    ]
  }
  return phrasesOf({ from, to }, words)
}

/** `Compliance Officers in the North West`, `Local Authorities in Wales` are two names; in `Decisions of the Border Gatekeeper` the sentence may give the first capital. */
function phrasesOf(run: CapitalRun, words: readonly Word[]): CapitalRun[] {
  const { from, to } = run
  for (let at = from + 2; at < to; at++) {
    const second = words[at + 1]?.lower === 'the' ? at + 2 : words[at]?.lower === 'in' ? at + 1 : undefined
    if (second !== undefined && placed.has(words[at]?.lower ?? '')) {
      return [
        { from, to: at - 1 },
        { from: second, to },
      ]
    }
  }
  if (!words[from]?.opens || words[from + 1]?.capital !== 'none') return [run]
  const second = words.findIndex(({ capital }, at) => at > from && capital !== 'none')
  return second < to ? [run, { from: second, to }] : [run]
}

/** With `the` behind them (or without, `in`) these say where a body is, or for what. */
const placed: ReadonlySet<string> = new Set(['in', 'on', 'for', 'with', 'to'])

const mostWordsOfList = 12
