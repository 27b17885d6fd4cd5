import { differingPart } from '../../model/differingPart.js'
import type { FlowedText } from '../../model/flow.js'
import { TermPassage } from './termIndex.js'
import { WordCounts } from './wordSet.js'

/** Words that were not in a draft, and words that are there no more. */
export interface WordsChange {
  readonly came: readonly string[]
  readonly gone: readonly string[]
}

/** A passage with other words than before. */
export interface RewordedPassage {
  readonly was: TermPassage
  readonly is: TermPassage
}

/** Passages that came in the place of others. */
export interface ReplacedPassages {
  readonly was: readonly TermPassage[]
  readonly is: readonly TermPassage[]
  readonly beside?: TermPassage | undefined
}

/** How often each word stands in a draft, from one version to the next: an edit costs the words that it changes. */
export class DraftWords {
  readonly counts = new WordCounts()
  #passages: TermPassage[] = []
  /** Where in the passages words stand; made when somebody asks. */
  #places: Map<object, number> | undefined

  /** The passages of the last time. */
  get passages(): readonly TermPassage[] {
    return this.#passages
  }

  /** The passages of the last time that are not among `passages`, and what came in their place; `beside` is one that stays. */
  replacedBy(passages: readonly TermPassage[]): ReplacedPassages {
    const { from, was, is } = differingPart(this.#passages, passages, isSamePassage)
    return { was, is, beside: this.#passages[from - 1] ?? this.#passages[from + was.length] }
  }

  /** Takes `passages` for those of the last time. */
  take(passages: readonly TermPassage[]): WordsChange {
    const { was, is } = differingPart(this.#passages, passages, isSamePassage)
    this.#passages = [...passages]
    this.#places = undefined
    return this.#count(was, is)
  }

  /** The passage of the words `was`, and what it is with the words `is`; undefined where no passage has them. */
  rewording(was: FlowedText, is: FlowedText): RewordedPassage | undefined {
    const passage = this.#passages[this.#placeOf(was) ?? -1]
    if (passage === undefined) return undefined
    return { was: passage, is: new TermPassage({ ...passage.passage, flow: is }) }
  }

  /** Takes the words of a passage for those that it had. */
  reword({ was, is }: RewordedPassage): WordsChange {
    const at = this.#placeOf(was.flow)
    if (at === undefined) return { came: [], gone: [] }
    this.#passages[at] = is
    this.#places?.delete(was.flow.words)
    this.#places?.set(is.flow.words, at)
    return this.#count([was], [is])
  }

  #placeOf({ words }: FlowedText): number | undefined {
    this.#places ??= new Map(this.#passages.map(({ flow }, at) => [flow.words, at]))
    return this.#places.get(words)
  }

  #count(was: readonly TermPassage[], is: readonly TermPassage[]): WordsChange {
    const came: string[] = []
    const gone: string[] = []
    for (const { words } of is)
      for (const { lower, number } of words) if (this.counts.add(lower, number)) came.push(lower)
    for (const { words } of was)
      for (const { lower, number } of words) if (this.counts.remove(lower, number)) gone.push(lower)
    return { came, gone }
  }
}

/** Whether two passages have the same words, said by the same side in the same way. */
function isSamePassage(one: TermPassage, another: TermPassage): boolean {
  const isAlike = one.flow.words === another.flow.words && one.own === another.own
  return one === another || (isAlike && one.passage.kind === another.passage.kind)
}
