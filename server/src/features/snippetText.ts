/** Builds text in the syntax of LSP snippets: tab stops that are numbered as they come, choices, and plain words. */
import { greatestOf } from '../model/extremes.js'

/** `text` so that a snippet inserts it as it stands. */
export function plain(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}

/** Numbers the tab stops of one snippet, from 1. */
export interface TabStops {
  /** A stop with `words` selected, for the writer to replace. */
  placeholder(words: string): string
  /** A stop at which the writer chooses one of `options`; a plain stop where there are none. */
  choice(options: readonly string[]): string
  /** An empty stop. */
  empty(): string
}

/** `behind`: a snippet whose stops come first. */
export function createTabStops(behind = ''): TabStops {
  let last = greatestOf([0, ...[...behind.matchAll(/\$\{?(\d{1,3})/g)].map(([, number]) => Number(number))])
  return {
    placeholder(words) {
      last++
      return `\${${last}:${plain(words)}}`
    },
    choice(options) {
      last++
      if (options.length === 0) return `\${${last}}`
      return `\${${last}|${options.map((option) => option.replace(/[\\$},|]/g, '\\$&')).join(',')}|}`
    },
    empty() {
      last++
      return `\${${last}}`
    },
  }
}

/** What is escaped, or a stop: `$1`, `${1:words}`, `${1|one,another|}`. */
const escapedOrStop =
  /\\([\\$},|])|\$(?:\d+|\{\d+(?::((?:\\[\s\S]|\$(?!\{)|[^}\\$])*)|\|((?:\\[\s\S]|[^|,\\])*)(?:,[^|}]*)?\|)?\})/g

/** What a client without snippets inserts for `snippet`: the words of each stop, of a choice the first, no stops. */
export function snippetAsText(snippet: string): string {
  const unescaped = (text: string) => text.replace(/\\([\\$},|])/g, '$1')
  return snippet.replace(
    escapedOrStop,
    (_, escaped?: string, words?: string, first?: string) => escaped ?? unescaped(words ?? first ?? ''),
  )
}
