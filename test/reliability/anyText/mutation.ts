/** Makes texts that are nearly drafts: pieces of drafts of all layouts, and pieces that no draft should hold. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Random } from '../support/random.js'

/** What mail, word processors, PDFs and people with ill intent put into texts. */
export const oddities: readonly string[] = [
  ...[
    '\uD83D',
    '\uDE00',
    '\u0000',
    '\u0007',
    '\u001B[31m',
    '\uFEFF',
    '\uFFFD',
    '\uFFFF',
    '😀',
    '👩‍👩‍👧‍👦',
    'é',
    'e\u0301\u0301\u0301',
  ],
  // Spaces of every width, and none; soft hyphens; marks of direction, and right-to-left text.
  ...[
    '\u00A0',
    '\u2009',
    '\u202F',
    '\u3000',
    '\u200B',
    '\u200C',
    '\u200D',
    '\u2060',
    '\u00AD',
    '\u2028',
    '\u2029',
    '\u0085',
  ],
  ...['\u202E', '\u202D', '\u2066', '\u2069', '\u061C', 'مرحبا بالعالم', 'שלום', '\u202Eنص\u202C'],
  // Word's own bullets, its private characters, its line and page breaks.
  ...['\uF0B7\t', '\uF0A7', '\uF020', '\uE000', '\uF8FF', '\u000B', '\f', '\u2022\t', 'o\t', '\u25AA'],
  ...['\n', '\r\n', '\r', '\n\n', '\r\n\r\n', '\n\r', '\t', '    ', '  \n', '\\\n'],
  ...[
    '```\n',
    '~~~',
    '<!--',
    '-->',
    '<!-- <!-- -->',
    '---\n',
    '***',
    '___',
    '**',
    '_',
    '*',
    '`',
    '\\',
    '>',
    '> > > ',
    '- ',
    '- - - ',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '](',
    '![',
    '[^1]',
    '[^1]: ',
    '*[HO]: ',
    '|',
    '|---|',
    '| 1 | Accepted |\n',
    '\\|',
    '&#x41;',
    '<br>',
    '<b',
    '</',
  ],
  ...[
    '#',
    '###### ',
    '# #',
    '=\n===\n',
    '1.',
    '1.1',
    '1.1.1',
    '999',
    '99999999999999999999',
    '0',
    '-1',
    'a)',
    '(iv)',
    '[1a]',
    '(a)(ii)',
  ],
  ...[
    '31 June 2025',
    '29 February 2023',
    '0 May 0000',
    'May 99999',
    '2024/25',
    '2024-02-30',
    'by the end of',
    'within 3 months',
    'Q5',
  ],
  ...[
    'Recommendation',
    'Recommendation 1',
    'Recommendations 1 to 999999',
    'recommendation one',
    'Accepted',
    'Not accepted',
    'see',
    'above',
  ],
  ...[
    'Target date:',
    'Lead:',
    'The Home Office will',
    'all 17',
    'both',
    'of which',
    'TBC',
    '[insert',
    'XX',
    'OFFICIAL-SENSITIVE',
    'that that',
  ],
  ...[
    '<!-- response-desk-disable-next-line */* -->',
    '<!-- response-desk-disable -->',
    '<!-- response-desk-enable x/y -- -->',
  ],
  ...[
    '---\nschema: home-office-icibi\n---\n',
    '---\n__proto__: 1\nregister: ../../etc/passwd\n---\n',
    '---\na: &a [*a, *a]\n---\n',
  ],
  ...['constructor', '__proto__', 'toString', '$&', '$1', '%s', '=1+1', 'command:x', '[x](command:y)'],
]

const folders = ['test/fixtures/layouts', 'test/fixtures/rules', 'seeds']

/** The drafts of the project: of every layout, of every rule, and the examples. */
export function honestDrafts(): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  )
}

export interface Material {
  /** Whole texts, from which stretches are taken. */
  readonly drafts: readonly string[]
  readonly lines: readonly string[]
}

export function materialOf(drafts: readonly string[]): Material {
  return { drafts, lines: [...new Set(drafts.flatMap((draft) => draft.split(/(?<=\n)/)))] }
}

/** Most texts are short, since short ones meet as many of the ways to be read in the same time. */
const lengths = [80, 160, 160, 240, 900]
const longest = 900

/** A text of up to some hundred characters. */
export function madeText(random: Random, material: Material): string {
  let text = random.onceIn(3) ? stretchOf(random, material) : linesOf(random, material)
  for (let times = random.below(8); times > 0; times--) text = mutated(random, text, material)
  return text.slice(0, random.one(lengths))
}

/** `text` with one change, of the kinds that mergers, pastes and slips of the finger make. */
export function mutated(random: Random, text: string, material: Material): string {
  const at = random.below(text.length + 1)
  const end = Math.min(text.length, at + random.below(40))
  const [before, between, behind] = [text.slice(0, at), text.slice(at, end), text.slice(end)]
  switch (random.below(9)) {
    case 0:
      return before + behind
    case 1:
      return before + between + between + behind
    case 2:
      return before + between.repeat(1 + random.below(6)) + behind
    case 3:
      return before + random.one(material.lines) + between + behind
    case 4:
      return text.replaceAll('\n', random.one(['\r\n', '\r', '\n\n', ' ', '\u2028']))
    case 5:
      return before + between.toUpperCase() + behind
    case 6:
      return behind + before + between
    default:
      return before + random.one(oddities) + between + behind
  }
}

function linesOf(random: Random, { lines }: Material): string {
  return Array.from({ length: random.below(6) }, () => random.one(lines)).join('')
}

function stretchOf(random: Random, { drafts }: Material): string {
  const draft = random.one(drafts)
  const start = random.below(draft.length)
  return draft.slice(start, start + random.below(longest))
}
