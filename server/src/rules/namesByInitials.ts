/** Finds what a short form may stand for: the one name of a draft whose words begin with its letters. */
import type { Fact, Reworded } from '../model/dependencies.js'
import { lastingOf } from '../model/lasting.js'
import type { Passage, Response } from '../model/response.js'

/** The names of a draft by the initials of their words. */
export interface NamesByInitials {
  /** The name, or part of one, of which the words in capitals begin with `letters`; undefined where there is none, or several. */
  nameOf(letters: string): string | undefined
}

/** The names of a draft: the same object while it has the same to say of all that it was asked for. */
export const namesByInitials: Fact<NamesByInitials> = (response, reworded) =>
  lastingOf(response)
    .same('names by initials', [], () => new DraftNames())
    .since(response, reworded)

/** The names of one version of a draft after the other: an edit costs the names of its paragraph. */
class DraftNames {
  /** How often each name stands. */
  #counts = new Map<string, number>()
  /** The names that stand, by their initials: many have the same few. Made when somebody asks. */
  #names: ReadonlyMap<string, readonly string[]> | undefined
  /** For what letters anybody has asked since the fact was another. */
  readonly #asked = new Set<string>()
  #fact: NamesByInitials | undefined
  /** The version that was looked at; weakly, or it would be kept when another is there. */
  #of: WeakRef<Response> | undefined

  since(response: Response, reworded: Reworded | undefined): NamesByInitials {
    const last = this.#of?.deref()
    if (this.#fact === undefined || last !== response) {
      if (reworded !== undefined && last === reworded.before) this.#reword(reworded)
      else this.#take(response.passages)
      this.#of = new WeakRef(response)
    }
    this.#fact ??= { nameOf: (letters) => this.#nameOf(letters) }
    return this.#fact
  }

  #take(passages: readonly Passage[]): void {
    this.#counts = new Map()
    for (const passage of passages) this.#count(passage, 1)
    this.#forget()
  }

  #reword({ was, is }: Reworded): void {
    const before = new Map<string, number>()
    for (const name of [...namesIn(was), ...namesIn(is)]) before.set(name, this.#counts.get(name) ?? 0)
    this.#count(is, 1)
    this.#count(was, -1)
    const changed = [...before].filter(([name, count]) => count > 0 !== (this.#counts.get(name) ?? 0) > 0)
    if (changed.length === 0) return
    this.#names = undefined
    if (changed.some(([name]) => this.#wasAskedFor(initialsOf(name)))) this.#forget()
  }

  #count(passage: Passage, step: number): void {
    for (const name of namesIn(passage)) {
      const count = (this.#counts.get(name) ?? 0) + step
      if (count > 0) this.#counts.set(name, count)
      else this.#counts.delete(name)
    }
  }

  #wasAskedFor(initials: string): boolean {
    for (const letters of this.#asked) if (initials.includes(letters)) return true
    return false
  }

  /** What was said so far need not hold any more. */
  #forget(): void {
    this.#names = undefined
    this.#asked.clear()
    this.#fact = undefined
  }

  #nameOf(letters: string): string | undefined {
    this.#asked.add(letters)
    this.#names ??= grouped(this.#counts.keys())
    const found = new Set<string>()
    for (const [initials, names] of this.#names) {
      const at = initials.indexOf(letters)
      if (at >= 0) for (const name of names) found.add(wordsOfCapitals(name, at, at + letters.length - 1))
    }
    return found.size === 1 ? [...found][0] : undefined
  }
}

function grouped(names: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const name of names) {
    const initials = initialsOf(name)
    const group = groups.get(initials)
    if (group === undefined) groups.set(initials, [name])
    else group.push(name)
  }
  return groups
}

/** A name of several words in capitals, small words between them: `Regional Command and Control Unit`. */
const namePattern = /\b[A-Z][\w’'-]{0,40}(?: (?:(?:and|of|for|the|to|in|on|with) ){0,2}[A-Z][\w’'-]{0,40}){1,9}/g

function namesIn({ kind, flow }: Passage): readonly string[] {
  return kind === 'code' || kind === 'page-remains' ? [] : flow.onceInText(namesOfText)
}

function namesOfText(text: string): readonly string[] {
  return text.match(namePattern) ?? []
}

/** The capitals with which words of `name` begin: `RCCU` of `Regional Command and Control Unit`. */
function initialsOf(name: string): string {
  let initials = ''
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at)
    if (code >= 0x41 && code <= 0x5a && (at === 0 || name.charCodeAt(at - 1) === 0x20)) initials += name[at]
  }
  return initials
}

/** The words of `name` from its capital `first` to its capital `last`, counted from 0. */
function wordsOfCapitals(name: string, first: number, last: number): string {
  const words = name.split(' ')
  const capitals = words.flatMap((word, index) => (/^[A-Z]/.test(word) ? [index] : []))
  return words.slice(capitals[first], (capitals[last] ?? 0) + 1).join(' ')
}
