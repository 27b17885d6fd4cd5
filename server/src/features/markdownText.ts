/** Puts words of a draft into pages of Markdown without letting them be Markdown. */

/** `text` so that Markdown and HTML show it as it stands, on one line. */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_{}[\]()#+!|~>:@.-]/g, (character) => `&#${character.charCodeAt(0)};`)
}
