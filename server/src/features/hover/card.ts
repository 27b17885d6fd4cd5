/** What a hover says, apart from how an editor shows it: as Markdown, in which no words of a draft act, or as plain text. */
import { markdownText } from '../markdownText.js'

export interface Card {
  readonly title: string
  readonly lines: readonly CardLine[]
}

/** `quote`: the draft's words. A fact has its name before it: `Owner: Border Force`. All may hold words of a draft. */
export type CardLine =
  | { readonly kind: 'words' | 'quote'; readonly text: string }
  | { readonly kind: 'fact'; readonly name: string; readonly text: string }

export const words = (text: string): CardLine => ({ kind: 'words', text })
export const quote = (text: string): CardLine => ({ kind: 'quote', text })
export const fact = (name: string, text: string): CardLine => ({ kind: 'fact', name, text })

/** `cards` as Markdown, a rule between two. */
export function cardsInMarkdown(cards: readonly Card[]): string {
  return cards
    .map(({ title, lines }) => [`**${markdownText(title)}**`, ...joined(lines, markdownLine)].join('\n\n'))
    .join('\n\n---\n\n')
}

function markdownLine(line: CardLine): string {
  const text = markdownText(line.text)
  if (line.kind === 'fact') return `- ${markdownText(line.name)}: ${text}`
  return line.kind === 'quote' ? `> ${text}` : text
}

/** `cards` for clients that show text as it is. */
export function cardsInPlainText(cards: readonly Card[]): string {
  return cards.map(({ title, lines }) => [plain(title), ...joined(lines, plainLine)].join('\n\n')).join('\n\n')
}

function plainLine(line: CardLine): string {
  if (line.kind === 'fact') return `${plain(line.name)}: ${plain(line.text)}`
  return line.kind === 'quote' ? `“${plain(line.text)}”` : plain(line.text)
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The lines as paragraphs; facts that follow one another are one. */
function joined(lines: readonly CardLine[], written: (line: CardLine) => string): readonly string[] {
  const paragraphs: string[] = []
  for (const [index, line] of lines.entries()) {
    const goesOn = line.kind === 'fact' && lines[index - 1]?.kind === 'fact'
    if (goesOn) paragraphs.push(`${paragraphs.pop() ?? ''}\n${written(line)}`)
    else paragraphs.push(written(line))
  }
  return paragraphs
}
