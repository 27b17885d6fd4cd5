import { dependencies, type Question, withoutDependencies } from './dependencies.js'
import { passageIndexOf } from './passageIndex.js'
import type { Response } from './response.js'
import type { ReadableText } from './sourceText.js'
import { contains, type Span } from './span.js'

/**
 * The whole text of the draft, for a look at what stands at `offset`, on its line, or in the same paragraph. Whoever looks
 * at `response.text` or `response.source` itself is taken to look at all of it, and has to look again after each edit.
 */
export function textAt(response: Response, offset: number): ReadableText {
  if (dependencies === null) return response.source
  for (const { flow } of passageIndexOf(response).touching(offset - 1, offset)) flow.dependOnText()
  return withoutDependencies(() => response.source)
}

/** The draft's text at `span`: to whoever asks for no more, the rest may change. */
export function textIn(response: Response, span: Span): string {
  if (dependencies !== null) {
    let isHeld = false
    // Passages that come or go elsewhere change nothing of it.
    const index = withoutDependencies(() => passageIndexOf(response))
    for (const passage of index.touching(span.start - 1, span.end)) {
      passage.flow.dependOnTextAt(span)
      isHeld ||= contains(passage.span, span)
    }
    if (!isHeld) dependencies.addOutside(span)
  }
  return withoutDependencies(() => response.source.slice(span.start, span.end))
}

/**
 * The whole text of the draft, for one who goes through it for a few things: while `question` has the same answer for a
 * passage, all else that it says is the same to him.
 */
export function textFor(response: Response, question: Question): string {
  // A paragraph more or less is none that the question was asked of before.
  void response.passages
  dependencies?.addQuestion(question)
  return withoutDependencies(() => response.text)
}
