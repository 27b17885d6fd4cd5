/** Colours for a terminal, and text made harmless for one. */

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36 } as const

export type Style = keyof typeof codes

/** Gives `text` in the styles named. */
export type Paint = (text: string, ...styles: readonly Style[]) => string

/** A painter; one that changes nothing where colour is not wanted. */
export function painterFor(colour: boolean): Paint {
  if (!colour) return (text) => text
  return (text, ...styles) => `\u001B[${styles.map((style) => codes[style]).join(';')}m${text}\u001B[0m`
}

// Control characters, and those that turn the direction of writing: printed as they are, a draft could rewrite what the
// terminal shows (CVE-2021-42574).
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const harmful = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/g

/** `text` with one replacement character for each character that a terminal would obey instead of printing. */
export function harmless(text: string): string {
  return text.replace(harmful, '\uFFFD')
}
