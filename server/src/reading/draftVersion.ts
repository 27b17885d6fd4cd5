/** What reading has made of one version of a draft, and what of it holds for the next. */
import type { Change } from '../model/change.js'
import type { Commitment } from '../model/commitment.js'
import type { Day } from '../model/day.js'
import { type Dependencies, withDependencies } from '../model/dependencies.js'
import { movedAll, movedComment } from '../model/moved.js'
import { type Movable, Moving } from '../model/moving.js'
import { keepOrigin, outlinePartNames, type Reread } from '../model/origin.js'
import { areSame } from '../model/readings.js'
import type { Comment, Passage, Response } from '../model/response.js'
import type { SourceText } from '../model/sourceText.js'
import type { Move } from '../model/span.js'
import { Spliced } from '../model/spliced.js'
import { assemble } from './assemble.js'
import type { ReadingMemory } from './documentMemory.js'
import { type Head, readFrontMatter } from './frontMatter.js'
import type { Grammar } from './grammar.js'
import { readPublication, readTitle } from './head.js'
import { rejoined } from './joinedUnits.js'
import { mendPages } from './pageRemains.js'
import type { Piece, Pieces } from './pieces.js'
import { readPieces, rereadPieces } from './readPieces.js'
import { type OutlineParts, type RewordedOutline, rewordedOutline } from './rewordedOutline.js'
import { Rewording } from './rewording.js'
import { layoutOf } from './roles.js'

/** A list that was made of the whole draft, of what else, and by what of the draft it went. */
interface Part {
  readonly inputs: readonly unknown[]
  readonly values: Movable<unknown>
  readonly looked: Dependencies
}

/** How a part of the response is made. */
export interface PartReading<Value> {
  readonly name: string
  /** What it is made of besides the outline. */
  readonly inputs?: readonly unknown[]
  read(): Movable<Value>
  /** What of it stands in the passage `is`, which was `was`, behind those `before`; undefined where others hang on that. */
  reread?(was: Passage, is: Passage, before: readonly Passage[]): readonly Value[] | undefined
}

/** What versions of a draft are read by. */
export interface ReadBy {
  readonly grammar: Grammar
  /** The day of publication where the draft does not say it. */
  readonly published: Day | null
}

/** The version before, and how this one is that with other words in one paragraph. */
interface Before {
  readonly version: DraftVersion
  readonly rewording: Rewording
  readonly outline: RewordedOutline
}

/**
 * One version of a draft, read by one grammar. Where it is the last one with other words in one paragraph, and these tell
 * nothing of what the outline goes by, or a part, that stays what it was, and moves when somebody looks.
 */
export class DraftVersion {
  /** The same object for versions whose outlines say the same. */
  readonly kind: object
  private madeOutline: OutlineParts | undefined
  private readonly head: Head | null
  private readonly read: Pieces
  /** What the outline went by. */
  private looked: Dependencies | undefined
  private readonly parts = new Map<string, Part>()
  /** Parts, and what the outline has, that are what they were in the version before. */
  private readonly same = new Set<string>()
  /** Of parts in which that is all that is not what it was: what stands in the passage with other words. */
  private readonly reread = new Map<string, Reread<unknown>>()
  private before: Before | undefined
  private madeResponse: Response | undefined

  constructor(
    readonly text: SourceText,
    private readonly by: ReadBy,
    private readonly memory: ReadingMemory,
    before: { readonly version: DraftVersion; readonly change: Change } | undefined,
    beside?: DraftVersion,
  ) {
    const { version: last, change } = before ?? {}
    this.head = readFrontMatter(text)
    const start = this.head?.next ?? 0
    if (last === undefined || change === undefined || last.by.grammar !== by.grammar) {
      this.read = readPieces(text, start, by.grammar, beside?.read)
      this.kind = {}
      this.madeOutline = this.#assembled()
      return
    }
    this.read = rereadPieces(text, start, by.grammar, last.read, change, beside?.read)
    const rewording = this.#rewordingOf(last, change)
    const known = last.madeOutline
    const outline = rewording && known && rewordedOutline(known, rewording)
    last.release()
    if (rewording === undefined || (known !== undefined && outline === undefined)) {
      this.kind = {}
      this.madeOutline = this.#assembled()
      return
    }
    this.kind = last.kind
    this.madeOutline = outline
    this.looked = last.looked
    if (outline !== undefined) this.before = { version: last, rewording, outline }
  }

  get pieces(): readonly Piece[] {
    return this.read.all
  }

  get frontMatter() {
    return this.head?.matter ?? null
  }

  get outline(): OutlineParts {
    this.madeOutline ??= this.#assembled()
    return this.madeOutline
  }

  /** The response that this version is: what `read` makes of it, with how it came of the one before. */
  response(read: () => Response): Response {
    const response = read()
    const { version, rewording, outline } = this.before ?? {}
    if (version?.madeResponse !== undefined && rewording !== undefined && outline !== undefined) {
      const [was, is] = outline.passagesOf(rewording)
      const sameParts = new Set([...outlinePartNames, ...this.same])
      const commitments = this.reread.get('commitments') as Reread<Commitment> | undefined
      keepOrigin(response, version.madeResponse, { change: rewording.change, was, is, sameParts, commitments })
    }
    this.madeResponse = response
    this.release()
    return response
  }

  /** Lets go of the outline, which others fit better: should it be asked for after all, it is put together again. */
  forgetOutline(): void {
    this.madeOutline = undefined
  }

  /** Lets go of the version before: nothing more is asked of this one. */
  private release(): void {
    this.before = undefined
  }

  /**
   * A part of the response: what is read of the outline, or, moved, what was read of the version before, where all that
   * this went by is the same.
   */
  part<Value>(reading: PartReading<Value>): Movable<Value> {
    const part = this.#kept(reading) ?? readAnew(reading)
    this.parts.set(reading.name, part)
    return part.values as Movable<Value>
  }

  #kept<Value>({ name, inputs = [], reread }: PartReading<Value>): Part | undefined {
    const { version, rewording, outline } = this.before ?? {}
    const last = version?.parts.get(name)
    if (last === undefined || rewording === undefined || outline === undefined) return undefined
    if (!areSame(last.inputs, inputs)) return undefined
    const { change } = rewording
    const moved = rewording.leaves(last.looked) ? last.values.after(change) : undefined
    if (moved !== undefined) {
      this.same.add(name)
      return { inputs, values: moved, looked: last.looked }
    }
    if (reread === undefined || !(last.values instanceof Spliced)) return undefined
    const [was, is] = outline.passagesOf(rewording)
    const own = reread(was, is, outline.passagesBefore)
    const values = own && last.values.replaced(change, was.span, is.span, own)
    if (values === undefined) return undefined
    this.reread.set(name, { was: last.values.within(was.span), is: own ?? [] })
    return { inputs, values, looked: last.looked }
  }

  /** The comments in the draft, in order. */
  get comments(): Movable<Comment> {
    // Where comments may be others, nothing is known of them.
    const inputs = this.before?.rewording.hasComments ? [{}] : []
    return this.part({ name: 'comments', inputs, read: () => moving(this.#readComments(), movedComment) })
  }

  #readComments(): readonly Comment[] {
    return this.pieces.flatMap(({ comments }) => comments).sort((a, b) => a.span.start - b.span.start)
  }

  /** How this is `last` reworded, where its outline is what that one's was. */
  #rewordingOf(last: DraftVersion, change: Change): Rewording | undefined {
    if (last.by.published !== this.by.published) return undefined
    const { text, by, memory } = this
    const ofUnit = Rewording.between(last.read, this.read, change)
    const wholes = ofUnit && rejoined(text, ofUnit, change.newEnd - change.oldEnd, by.grammar, memory)
    const rewording = wholes === undefined ? ofUnit : ofUnit?.within(wholes)
    if (last.looked === undefined || rewording?.leaves(last.looked) !== true) return undefined
    wholes?.keep()
    return rewording
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

function readAnew<Value>({ inputs = [], read }: PartReading<Value>): Part {
  const { value, looked } = withDependencies(read)
  return { inputs, values: value, looked }
}

/** `values` where they stand; `movedOne` moves each whole. */
export function moving<Value>(values: readonly Value[], movedOne: (value: Value, move: Move) => Value): Moving<Value> {
  return Moving.of(values, (some, move) => movedAll(some, (one) => movedOne(one, move)))
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
