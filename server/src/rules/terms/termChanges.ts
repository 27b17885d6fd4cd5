import type { Fact, Reworded } from '../../model/dependencies.js'
import { lastingOf } from '../../model/lasting.js'
import type { Response } from '../../model/response.js'
import { DraftWords, type ReplacedPassages } from './draftWords.js'
import { areIndexedAlike, type Finder, lastPlacesIn, placesIn, type TermPassage, termIndexOf } from './termIndex.js'

/** A term in a passage, for one who compares it with others of the draft. */
export interface ComparedTerm {
  /** Its form included: of the same key it is the same. */
  readonly key: string
  /** Words that others with which it is compared have as well: of each the spellings that count for it. */
  readonly words: () => readonly Spellings[]
}

export type Spellings = readonly string[]

/** Finds terms in a passage, and tells as what one that it finds is compared. */
export interface TermFinder<Place extends { readonly in: TermPassage }, Sought> {
  readonly find: Finder<Place, Sought>
  readonly comparedAs: (place: Place) => readonly ComparedTerm[]
}

// biome-ignore lint/suspicious/noExplicitAny: each finder knows its own places, and nobody else looks at them
type AnyFinder = TermFinder<any, any>

/**
 * What to go by for a rule that looks for terms with `finders` all over a draft, and compares what it finds: the same object
 * while in the passages that are edited, come or go there are no other terms than before, but for those that can stand
 * nowhere else, since one of their words does not. So a name that is being written costs no more than other words.
 */
export function termsFact(name: string, finders: readonly AnyFinder[]): Fact<object> {
  return (response, reworded) =>
    lastingOf(response)
      .same(name, [], () => new TermChanges(finders))
      .since(response, reworded)
}

/** More new terms than these, of which no rule has heard, and it had better be asked. */
const mostUntold = 200

/** Where more passages than these have come or gone, too. */
const mostReplaced = 50

class TermChanges {
  readonly #words = new DraftWords()
  #fact: object = {}
  /** The version that was looked at; weakly, or it would be kept when another is there. */
  #of: WeakRef<Response> | undefined
  /** The words of terms that are new since the fact was another. */
  #untold: (readonly Spellings[])[] = []

  constructor(private readonly finders: readonly AnyFinder[]) {}

  since(response: Response, reworded: Reworded | undefined): object {
    const last = this.#of?.deref()
    if (last === response) return this.#fact
    const isNext = reworded !== undefined && last === reworded.before
    if (!(isNext ? this.#isAllTheSameAfter(reworded) : this.#isAllTheSameIn(response))) {
      this.#words.take(termIndexOf(response).passages)
      this.#fact = {}
      this.#untold = []
    }
    this.#of = new WeakRef(response)
    return this.#fact
  }

  #isAllTheSameAfter({ was, is }: Reworded): boolean {
    if (!areIndexedAlike(was.flow, is.flow)) return false
    const passage = this.#words.rewording(was.flow, is.flow)
    if (passage === undefined) return true
    return this.#isAllTheSame({ was: [passage.was], is: [passage.is] }, () => this.#words.reword(passage))
  }

  /** The same where more than the words of one passage may be others. */
  #isAllTheSameIn(response: Response): boolean {
    const { passages } = termIndexOf(response)
    const replaced = this.#words.replacedBy(passages)
    if (replaced.was.length + replaced.is.length > mostReplaced) return false
    return this.#isAllTheSame(replaced, () => this.#words.take(passages))
  }

  /** `take` counts the words that came, and those that are gone. */
  #isAllTheSame(replaced: ReplacedPassages, take: () => void): boolean {
    const terms = this.#changedTerms(replaced)
    if (terms === undefined) return false
    const could = terms.some((words) => this.#mayStandElsewhere(words))
    take()
    this.#untold = this.#untold.concat(terms)
    return !could && this.#untold.length <= mostUntold && !this.#untold.some((words) => this.#mayStandElsewhere(words))
  }

  /** The words of the terms that are there in one version alone; undefined where nobody has looked before. */
  #changedTerms({ was, is, beside }: ReplacedPassages): (readonly Spellings[])[] | undefined {
    const words = new Map<string, ComparedTerm['words']>()
    const more = new Map<string, number>()
    for (const [at, { find, comparedAs }] of this.finders.entries()) {
      const count = ({ own }: TermPassage, places: readonly unknown[], step: number): void => {
        for (const term of places.flatMap(comparedAs)) {
          // The department's own words are judged, and those of others are not.
          const key = `${at} ${own} ${term.key}`
          words.set(key, term.words)
          more.set(key, (more.get(key) ?? 0) + step)
        }
      }
      const last = was.map((passage) => lastPlacesIn(passage, find))
      const known = last.length > 0 ? last[0] : beside && lastPlacesIn(beside, find)
      if (known === undefined) return undefined
      for (const [index, passage] of was.entries()) {
        const before = last[index]
        if (before === undefined) return undefined
        count(passage, before.places, -1)
      }
      for (const passage of is) count(passage, placesIn(passage, find, known.sought), 1)
    }
    return [...words].flatMap(([key, all]) => (more.get(key) === 0 ? [] : [all()]))
  }

  /** Whether each of `words` stands more than once, so that all of them may stand somewhere together. */
  #mayStandElsewhere(words: readonly Spellings[]): boolean {
    const { counts } = this.#words
    return words.every((spellings) => spellings.reduce((sum, word) => sum + counts.count(word), 0) > 1)
  }
}
