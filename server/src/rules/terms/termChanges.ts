import type { Fact, Reworded } from '../../model/dependencies.js'
import { lastingOf } from '../../model/lasting.js'
import { areSame } from '../../model/readings.js'
import type { Response } from '../../model/response.js'
import { DraftWords, type ReplacedPassages } from './draftWords.js'
import { FormCounts } from './formCounts.js'
import { areIndexedAlike, type Finder, lastPlacesIn, placesIn, type TermPassage, termIndexOf } from './termIndex.js'

/** Finds terms in a passage, and tells under which keys each is compared: with others of the key, if they have another form. */
export interface TermFinder<Place extends { readonly in: TermPassage; readonly form: string }, Sought> {
  readonly find: Finder<Place, Sought>
  keysOf(place: Place): readonly string[]
  /** Of one that finds no terms but those that are sought, since others found them in another form. */
  readonly seeking?: Seeking<Sought>
}

/** What a finder seeks. */
export interface Seeking<Sought> {
  /** Whether one that goes by `sought` finds the terms of `key`. */
  isSought(key: string, sought: Sought): boolean
  /** What to go by for the terms of `keys`; it may bring others as well. */
  soughtFor(keys: readonly string[]): Sought
}

// biome-ignore lint/suspicious/noExplicitAny: each finder knows its own places, and nobody else looks at them
type AnyFinder = TermFinder<any, any>

/** Finders whose terms are compared with one another. */
export interface Comparison {
  readonly finders: readonly AnyFinder[]
  /** Words that all terms of `key` have: of each the spellings that count for it. */
  wordsOf(key: string): readonly Spellings[]
  /** Whether something is found of a term of `key` whatever others there are. */
  isFoundAlone?(key: string): boolean
}

export type Spellings = readonly string[]

/**
 * What to go by for a rule that looks for terms all over a draft, and compares those of each of `comparisons`: the same object
 * while in the passages that are edited, come or go there are no other terms than before, but for those of which nothing
 * is to be found, since they stand in one form alone. So a name that is being written costs little more than other words.
 */
export function termsFact(name: string, comparisons: readonly Comparison[]): Fact<object> {
  return (response, reworded) =>
    lastingOf(response)
      .same(name, [], () => new TermChanges(comparisons))
      .since(response, reworded)
}

/** More new terms than these that the rule has not sought, and it had better be asked. */
const mostNew = 200

/** Where more passages than these have come or gone, too. */
const mostReplaced = 50

/** A term of which there are more, or fewer, than before. */
interface ChangedTerm {
  /** The number of its comparison. */
  readonly comparison: number
  readonly key: string
  readonly form: string
  /** How many more; below 0, how many fewer. */
  step: number
  /** Whether the rule, when it was last asked, sought all that it is compared with. */
  readonly isSought: boolean
}

class TermChanges {
  readonly #words = new DraftWords()
  #fact: object = {}
  /** The version that was looked at; weakly, or it would be kept when another is there. */
  #of: WeakRef<Response> | undefined
  /** In what forms the terms of each comparison stand; counted when somebody asks. */
  #forms: readonly FormCounts[] | undefined
  /** By what the finders of each comparison went when these were counted. */
  #sought: readonly (readonly unknown[])[] = []
  /** Of each comparison, the keys that the rule has not sought, and that stand in one form alone. */
  #new: readonly Set<string>[]

  constructor(private readonly comparisons: readonly Comparison[]) {
    this.#new = comparisons.map(() => new Set())
  }

  since(response: Response, reworded: Reworded | undefined): object {
    const last = this.#of?.deref()
    if (last === response) return this.#fact
    const isNext = reworded !== undefined && last === reworded.before
    if (!(isNext ? this.#isAllTheSameAfter(reworded) : this.#isAllTheSameIn(response))) {
      this.#words.take(termIndexOf(response).passages)
      this.#fact = {}
      this.#forms = undefined
      for (const keys of this.#new) keys.clear()
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
    const changed = this.#changedTerms(replaced)
    if (changed === undefined) return false
    const before = new Set(changed.filter((term) => this.#mayStandElsewhere(term)))
    take()
    for (const term of changed) this.#count(term, term.step)
    const others = changed.filter((term) => before.has(term) || this.#mayStandElsewhere(term))
    if (!this.#isNewAlone(changed, new Set(others), replaced.is)) return false
    return others.length === 0 || !this.#isSomethingFoundOf(others, changed)
  }

  /**
   * Whether terms that the rule has not sought stand in no other form: those that came before not in `is`, the passages of
   * now, and of those that come now the `others`, which may, nowhere.
   */
  #isNewAlone(changed: readonly ChangedTerm[], others: ReadonlySet<ChangedTerm>, is: readonly TermPassage[]): boolean {
    for (const [comparison, keys] of this.#new.entries()) if (this.#standsIn(is, comparison, [...keys])) return false
    for (const term of changed) {
      const keys = this.#new[term.comparison]
      if (term.isSought || keys === undefined || keys.has(term.key)) continue
      if (others.has(term) && this.#standsIn(this.#words.passages, term.comparison, [term.key])) return false
      keys.add(term.key)
    }
    return this.#new.every(({ size }) => size <= mostNew)
  }

  /** Whether those who seek terms find any of `keys` in `passages`. */
  #standsIn(passages: readonly TermPassage[], comparison: number, keys: readonly string[]): boolean {
    if (keys.length === 0) return false
    return (this.comparisons[comparison]?.finders ?? []).some(({ find, seeking }) => {
      const sought = seeking?.soughtFor(keys)
      return seeking !== undefined && passages.some((passage) => find(passage, sought).length > 0)
    })
  }

  /** Whether terms with which one of `others` is compared stand in two forms, now or before there were the `changed` ones. */
  #isSomethingFoundOf(others: readonly ChangedTerm[], changed: readonly ChangedTerm[]): boolean {
    if (others.some((term) => this.#isFoundAlone(term))) return true
    this.#forms ??= this.#formsOf(this.#words.passages)
    const forms = this.#forms
    if (forms === undefined) return true
    const haveTwo = () => others.some(({ comparison, key }) => forms[comparison]?.hasTwo(key))
    if (haveTwo()) return true
    for (const term of changed) this.#count(term, -term.step)
    const had = haveTwo()
    for (const term of changed) this.#count(term, term.step)
    return had
  }

  #count({ comparison, key, form }: ChangedTerm, step: number): void {
    this.#forms?.[comparison]?.add(key, form, step)
  }

  #isFoundAlone({ comparison, key }: ChangedTerm): boolean {
    return this.comparisons[comparison]?.isFoundAlone?.(key) === true
  }

  /** The terms of which there are more or fewer; undefined where nobody has looked before. */
  #changedTerms(replaced: ReplacedPassages): readonly ChangedTerm[] | undefined {
    const known = this.comparisons.map(({ finders }) => finders.map(({ find }) => lastSought(replaced, find)))
    if (known.flat().includes(undefined)) return undefined
    const sought = known.map((each) => each.map((last) => last?.sought))
    // Asked by something else, the rule has looked for other terms since they were counted.
    if (!areSame(sought.flat(), this.#sought.flat())) this.#forms = undefined
    this.#sought = sought
    const changed = this.comparisons.map(({ finders }, at) => changedIn(replaced, finders, sought[at] ?? [], at))
    return changed.every((terms) => terms !== undefined) ? changed.flat() : undefined
  }

  /** In what forms the terms of each comparison stand in `passages`; undefined where somebody has not looked in all of them. */
  #formsOf(passages: readonly TermPassage[]): readonly FormCounts[] | undefined {
    const all: FormCounts[] = []
    for (const [comparison, { finders }] of this.comparisons.entries()) {
      const forms = new FormCounts()
      for (const [at, { find, keysOf }] of finders.entries()) {
        for (const passage of passages) {
          const last = lastPlacesIn(passage, find)
          if (last === undefined || last.sought !== this.#sought[comparison]?.[at]) return undefined
          for (const place of last.places) for (const key of keysOf(place)) forms.add(key, place.form, 1)
        }
      }
      all.push(forms)
    }
    return all
  }

  /** Whether each of the words of a term stands more than once, so that all of them may stand somewhere together. */
  #mayStandElsewhere({ comparison, key }: ChangedTerm): boolean {
    const { counts } = this.#words
    const words = this.comparisons[comparison]?.wordsOf(key) ?? []
    return words.every((spellings) => spellings.reduce((sum, word) => sum + counts.count(word), 0) > 1)
  }
}

/**
 * The terms of which `finders`, those of the comparison `comparison`, find more or fewer than they found, while they go by
 * `sought`; undefined where they have not looked in what is replaced.
 */
function changedIn(
  replaced: ReplacedPassages,
  finders: readonly AnyFinder[],
  sought: readonly unknown[],
  comparison: number,
): readonly ChangedTerm[] | undefined {
  const terms = new Map<string, ChangedTerm>()
  const isSought = (key: string) => finders.every(({ seeking }, at) => seeking?.isSought(key, sought[at]) ?? true)
  const count = (own: boolean, key: string, form: string, step: number): void => {
    // The department's own words are judged, and those of others are not.
    const name = `${own} ${form} ${key}`
    const term = terms.get(name)
    if (term === undefined) terms.set(name, { comparison, key, form, step, isSought: isSought(key) })
    else term.step += step
  }
  for (const [at, { find, keysOf }] of finders.entries()) {
    for (const passage of replaced.was) {
      const last = lastPlacesIn(passage, find)
      if (last === undefined) return undefined
      for (const place of last.places) for (const key of keysOf(place)) count(passage.own, key, place.form, -1)
    }
    for (const passage of replaced.is)
      for (const place of placesIn(passage, find, sought[at]))
        for (const key of keysOf(place)) count(passage.own, key, place.form, 1)
  }
  return [...terms.values()].filter(({ step }) => step !== 0)
}

/** By what `find` went when it last looked in the passages that are replaced, or else in the one beside them. */
function lastSought(
  { was, beside }: ReplacedPassages,
  find: AnyFinder['find'],
): { readonly sought: unknown } | undefined {
  const known = was[0] ?? beside
  return known && lastPlacesIn(known, find)
}
