/** What reading has made of one version of a draft, and what of it holds for the next. */
import { changeBetween } from '../model/change.js'
import type { Day } from '../model/day.js'
import { type Dependencies, withDependencies } from '../model/dependencies.js'
import { areSame } from '../model/readings.js'
import type { Passage } from '../model/response.js'
import type { Move } from '../model/span.js'
import { assemble } from './assemble.js'
import type { ReadingMemory } from './documentMemory.js'
import { type Head, readFrontMatter } from './frontMatter.js'
import type { Grammar } from './grammar.js'
import { readPublication, readTitle } from './head.js'
import { mendPages } from './pageRemains.js'
import { type Piece, type Pieces, readPieces } from './pieces.js'
import { type OutlineParts, Rewording } from './rewording.js'
import { layoutOf } from './roles.js'

/** A list that was made of the whole draft, of what else, and by what of the draft it went. */
interface Part {
  readonly inputs: readonly unknown[]
  readonly values: readonly unknown[]
  readonly looked: Dependencies
}

/** What versions of a draft are read by. */
export interface ReadBy {
  readonly grammar: Grammar
  /** The day of publication where the draft does not say it. */
  readonly published: Day | null
}

/**
 * One version of a draft, read by one grammar. Where it is the last one with other words in one paragraph, and these tell
 * nothing of what the outline goes by, or a part, that stays what it was, and only moves.
 */
export class DraftVersion {
  /** The same object for versions whose outlines say the same. */
  readonly kind: object
  private readonly head: Head | null
  private readonly read: Pieces
  private madeOutline: OutlineParts | undefined
  /** What the outline went by. */
  private looked: Dependencies | undefined
  private readonly parts = new Map<string, Part>()
  /** The version before, where this is a rewording of it. */
  private before: { readonly version: DraftVersion; readonly rewording: Rewording } | undefined

  constructor(
    readonly text: string,
    private readonly by: ReadBy,
    private readonly memory: ReadingMemory,
    last: DraftVersion | undefined,
  ) {
    this.head = readFrontMatter(text)
    this.read = readPieces(text, this.head?.next ?? 0, by.grammar, last?.read)
    const rewording = last === undefined ? undefined : this.#rewordingOf(last)
    if (last === undefined || rewording === undefined) {
      this.kind = {}
      this.madeOutline = this.#assembled()
      return
    }
    this.kind = last.kind
    this.looked = last.looked
    // What nobody has asked of the last version is not there to be moved.
    if (last.madeOutline !== undefined) this.before = { version: last, rewording }
    last.release()
  }

  get pieces(): readonly Piece[] {
    return this.read.pieces
  }

  get frontMatter() {
    return this.head?.matter ?? null
  }

  get outline(): OutlineParts {
    const { version, rewording } = this.before ?? {}
    this.madeOutline ??= (version?.madeOutline && rewording?.outline(version.madeOutline)) ?? this.#assembled()
    return this.madeOutline
  }

  /** Lets go of the version before: nothing more is asked of this one. */
  release(): void {
    this.before = undefined
  }

  /**
   * The part `name` of the response: what `read` makes of the outline and of `inputs`, or, moved by `movedOne`, what it made
   * of the version before, where all that it went by is the same.
   */
  part<Value>(
    name: string,
    inputs: readonly unknown[],
    read: () => readonly Value[],
    movedOne: (value: Value, move: Move) => Value,
  ): readonly Value[] {
    const part = this.#kept(name, inputs, movedOne) ?? readAnew(inputs, read)
    this.parts.set(name, part)
    return part.values as readonly Value[]
  }

  #kept<Value>(name: string, inputs: readonly unknown[], movedOne: (value: Value, move: Move) => Value) {
    const { version, rewording } = this.before ?? {}
    const last = version?.parts.get(name)
    if (last === undefined || rewording === undefined) return undefined
    if (!areSame(last.inputs, inputs) || !rewording.leaves(last.looked)) return undefined
    const values = rewording.moved(last.values as readonly Value[], movedOne)
    return values === undefined ? undefined : { inputs, values, looked: last.looked }
  }

  /** How this is `last` reworded, where its outline is what that one's was. */
  #rewordingOf(last: DraftVersion): Rewording | undefined {
    if (last.by.grammar !== this.by.grammar || last.by.published !== this.by.published) return undefined
    const rewording = Rewording.between(last.read, this.read, changeBetween(last.text, this.text))
    return last.looked !== undefined && rewording?.leaves(last.looked) === true ? rewording : undefined
  }

  #assembled(): OutlineParts {
    const { value, looked } = withDependencies(() => this.#assemble())
    this.looked = looked
    return value
  }

  #assemble(): OutlineParts {
    const { text, frontMatter, by, memory } = this
    const all = this.pieces.flatMap((piece) => piece.units)
    const { units, remains } = mendPages(text, all, by.grammar, memory)
    const published = readPublication(frontMatter, units)
    const anchor = published?.day ?? by.published
    const { recommendations, passages, summaryRows } = assemble(units, layoutOf(units), by.grammar, anchor)
    return {
      title: readTitle(frontMatter, units),
      published,
      recommendations,
      passages: remains.length === 0 ? passages : inOrder([...passages, ...remains.map(remainsPassage)]),
      summaryRows,
    }
  }
}

function readAnew(inputs: readonly unknown[], read: () => readonly unknown[]): Part {
  const { value, looked } = withDependencies(read)
  return { inputs, values: value, looked }
}

function inOrder(passages: readonly Passage[]): readonly Passage[] {
  return [...passages].sort((a, b) => a.span.start - b.span.start)
}

function remainsPassage({ span, flow }: Pick<Passage, 'span' | 'flow'>): Passage {
  return {
    kind: 'page-remains',
    voice: 'furniture',
    span,
    number: null,
    flow,
    recommendation: null,
    section: 'front',
  }
}
