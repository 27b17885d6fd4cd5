/** What completion offers, and what it is asked with. */
import type { Day } from '../../model/day.js'
import type { TextEdit } from '../../rules/rule.js'
import type { Analysis } from '../../service.js'
import type { WritingPlace } from './writingPlace.js'

export type CompletionKind =
  | 'verdict'
  | 'label'
  | 'paragraph'
  | 'recommendation'
  | 'date'
  | 'acronym'
  | 'owner'
  | 'key'
  | 'schema'
  | 'value'
  | 'directive'
  | 'rule'
  | 'template'

export interface Completion {
  readonly kind: CompletionKind
  /** What the list shows. */
  readonly label: string
  /** Beside it: a target's first words, what an acronym stands for; may be empty. */
  readonly detail: string
  /** What a writer must know before taking it, shown beside every label; absent where there is nothing. */
  readonly warning?: string
  /** Of one line, and holds the cursor. */
  readonly edit: TextEdit
  /** Whether the new text is in the syntax of LSP snippets. */
  readonly isSnippet: boolean
  /** What an editor compares with the words that the edit replaces, as far as the cursor. */
  readonly filterText: string
  /** By this `documentationOf` finds what else there is to say; null where that is all. */
  readonly key: string | null
}

/** A text that a writer inserts and fills in. */
export interface Template {
  readonly title: string
  /** By which an editor finds it. */
  readonly prefix: string
  readonly description: string
  /** In the syntax of LSP snippets, lines end in `\n`. */
  readonly body: string
  /** The day past which its words should have been looked at again; null or absent where it is not past. */
  readonly reviewPast?: Day | null
}

/** A rule, as a comment that silences it may name it. */
export interface NamedRule {
  readonly id: string
  readonly title: string
}

/** What an analysis does not know. */
export interface CompletionContext {
  readonly today: Day
  /** The character whose typing asked for completion; null where the writer did. */
  readonly trigger: string | null
  readonly schemas: ReadonlyMap<string, { readonly title: string; readonly inspectorate: { readonly name: string } }>
  readonly rules: readonly NamedRule[]
  /** The registers in the draft's folder, as it would name them. */
  readonly registers: readonly string[]
  /** Those that are to be offered: none where the editor has them already. */
  readonly templates: readonly Template[]
  /** Whether the client takes texts with places to fill in. */
  readonly takesSnippets: boolean
}

/** Offers what may be written at one kind of place. */
export type Completer = (place: WritingPlace, analysis: Analysis, context: CompletionContext) => readonly Completion[]
