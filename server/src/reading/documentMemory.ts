import type { Day } from '../model/day.js'
import { Lasting } from '../model/lasting.js'
import { SourceText } from '../model/sourceText.js'
import type { ResponseSchema } from '../schema/responseSchema.js'
import { DraftVersion } from './draftVersion.js'
import type { Grammar } from './grammar.js'
import { JoinedUnits } from './joinedUnits.js'

/**
 * What is kept of one document from one version to the next. It belongs to whoever keeps the document and goes with it.
 * A reading with a memory and one without give the same.
 */
export class DocumentMemory {
  private readonly bySchema = new WeakMap<ResponseSchema, ReadingMemory>()
  /** What was read last, by whatever schema. */
  last: DraftVersion | undefined
  #text: SourceText | undefined

  /** `text` as the next version of the document: what it has of the last one is the same. */
  textOf(text: string | SourceText): SourceText {
    if (typeof text !== 'string') this.#text = text
    else this.#text = this.#text?.become(text) ?? SourceText.of(text)
    return this.#text
  }

  /** What the reading of the document by `schema` has left. */
  under(schema: ResponseSchema): ReadingMemory {
    const known = this.bySchema.get(schema) ?? new ReadingMemory(this)
    this.bySchema.set(schema, known)
    return known
  }
}

/** What one reader keeps of one document. */
export class ReadingMemory extends Lasting {
  /** Paragraphs that the end of a page broke. */
  readonly joined = new JoinedUnits()
  private version: DraftVersion | undefined

  /** Of a document that others read too, by other schemas, or, without one, for this reader alone. */
  constructor(private readonly document: Pick<DocumentMemory, 'last' | 'textOf'> = new DocumentMemory()) {
    super()
  }

  /** `written`, the next version of the document, as `grammar` reads it. */
  read(written: string | SourceText, grammar: Grammar, published: Day | null): DraftVersion {
    const text = this.document.textOf(written)
    const { last: beside } = this.document
    const last = this.version
    const before = last && { version: last, change: text.changeSince(last.text) }
    this.version = new DraftVersion(text, { grammar, published }, this, before, beside)
    this.document.last = this.version
    return this.version
  }
}
