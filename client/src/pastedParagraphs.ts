/** Tells paragraphs that were pasted from everything else that comes into a text at once. */

/** More than anybody pastes as an answer: a whole file that was read anew is no paste. */
const mostLetters = 20_000

/** How many paragraphs of words `text` has; 0 where it is too much to have been pasted, or is no running text. */
export function pastedParagraphs(text: string): number {
  if (text.length > mostLetters) return 0
  const paragraphs = text.split(/\r?\n(?:[ \t]*\r?\n)+/).filter((paragraph) => /\p{L}/u.test(paragraph))
  return paragraphs.some((paragraph) => /^(?:#|---|```)/.test(paragraph.trim())) ? 0 : paragraphs.length
}
