/** Makes links of what a draft refers to: its own paragraphs and recommendations, and files that its front matter names. */
import type { Response } from '../model/response.js'
import { contains, type Span } from '../model/span.js'

export interface DocumentLink {
  readonly span: Span
  /** An offset in this draft, or the path of a file relative to it. */
  readonly target: { readonly offset: number } | { readonly path: string }
  readonly tooltip: string
}

/** The keys of front matter whose values name a file: the report that is answered, and the register of what it recommends. */
const fileKeys = ['report', 'register']

/** The links of `response`, in its order. Addresses in its text are left to the editor, which finds them in any text. */
export function documentLinks(response: Response): readonly DocumentLink[] {
  return [...fileLinks(response), ...referenceLinks(response)]
}

function fileLinks({ frontMatter }: Response): readonly DocumentLink[] {
  return fileKeys.flatMap((key) => {
    const value = frontMatter?.values.get(key)
    if (value === undefined || !isPath(value.text)) return []
    return [{ span: value.span, target: { path: value.text.trim() }, tooltip: `Open the ${key}` }]
  })
}

const scheme = /^[a-z][a-z0-9+.-]*:/i

/** A relative path that looks like a file's. Neither an address nor a command can come of it. */
function isPath(value: string): boolean {
  const path = value.trim()
  return /\.[A-Za-z0-9]{1,8}$/.test(path) && !scheme.test(path) && !/^[/\\]|[\r\n]/.test(path)
}

/** Each number that leads somewhere else in the draft; a range's last figure to what it names itself. */
function referenceLinks({ references }: Response): readonly DocumentLink[] {
  return references.flatMap(({ kind, targets }) =>
    targets.flatMap(({ id, span, definition }, index) => {
      const isLast = targets[index + 1]?.span.start !== span.start
      if (definition === null || !isLast || contains(definition, span)) return []
      const name = kind === 'paragraph' ? `paragraph ${id}` : `recommendation ${id}`
      return [{ span, target: { offset: definition.start }, tooltip: `Go to ${name}` }]
    }),
  )
}
