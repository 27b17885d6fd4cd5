/** Drafts of which one part is larger than any writer makes it: a line of ten million characters, 100,000 headings. */

/** What a vast draft is made of, and how much of it the long run makes. */
export interface Vast {
  /** In units of its own: characters of a line, headings, cells. */
  readonly most: number
  /** A draft with `count` of them, whose length grows as `count` does. */
  make(count: number): string
}

/** What all the others begin with. */
export const emptyDraft = '# Response to an inspection\n\n## Recommendation 1\n\n> Publish the times.\n\nAccepted\n\n'
const tenMegabytes = 10_000_000

/** `count` characters of `words`, again and again, on one line of an answer. */
const lineOf = (words: string): Vast => ({
  most: tenMegabytes,
  make: (count) => `${emptyDraft}1.1 ${words.repeat(Math.ceil(count / words.length))}\n`,
})

/** `count` times what `part` gives for 0, 1, 2 and so on. */
const times = (most: number, part: (at: number) => string, end = ''): Vast => ({
  most,
  make: (count) => emptyDraft + Array.from({ length: count }, (_, at) => part(at)).join('') + end,
})

/** How deep a list goes down before it begins anew: the length of a text must not grow with its square. */
const depth = 200

export const vastDrafts: Readonly<Record<string, Vast>> = {
  'a line of words': lineOf('the work goes on in each port and '),
  'a line of sentences': lineOf('We will publish the list by May 2027 (see 1.1). '),
  'a line that is one word': lineOf('a'),
  'a line that is one number': lineOf('1'),
  'a line of acronyms': lineOf('BRT ICIBI '),
  'a line of spaces': lineOf(' '),
  'a line of spaces of no width, and that do not break': lineOf('\u200B\u00A0'),
  'a line of Word’s bullets and private characters': lineOf('\uF0B7\uE000 one \uF020'),
  'a line of byte order marks': lineOf('\uFEFFwe will '),
  'a line from right to left': lineOf('\u202Eمرحبا \u2066بالعالم\u2069 '),
  'a line of halves of characters': lineOf('\uD83D\uDE00\uD83D '),
  'a line of asterisks': lineOf('*'),
  'a line of open brackets': lineOf('([1'),
  'a line of references': lineOf('1.1, '),
  'a line of labels': lineOf('Recommendation 1: '),
  'a line of comments': lineOf('<!-- a --> b '),
  'a label without an end': {
    most: tenMegabytes,
    make: (count) => `# Response\n\nRecommendations ${'1, '.repeat(count / 3)}\n`,
  },
  headings: times(100_000, (at) => `${'#'.repeat((at % 6) + 1)} Heading ${at}\n\n`),
  'labelled headings': times(100_000, (at) => `## Recommendation ${(at % 999) + 1}\n\nAccepted\n\n`),
  'headings without a blank line': times(100_000, () => '# H\n'),
  'lists in lists': times(100_000, (at) => `${' '.repeat(2 * (at % depth))}- item\n`),
  'bullets in a row': times(100_000, () => '- '),
  'quotations in quotations': times(100_000, (at) => `${'> '.repeat(at % depth)}words\n`),
  'quotation marks in a row': times(100_000, () => '> '),
  'parts of parts': times(100_000, (at) => `${['a)', '(i)', '1.', '[a]'][at % 4]} do it\n`),
  'a table of many rows': {
    most: 10_000,
    make: (count) =>
      `${emptyDraft}| No. | Recommendation | Response | Date |\n|---|---|---|---|\n${Array.from({ length: count / 4 }, (_, at) => `| ${at} | Do it | Accepted | May 2027 |\n`).join('')}`,
  },
  'a table of one row': times(10_000, () => '| a '),
  'a table without cells': times(10_000, () => '|\n|---|\n'),
  'comments in comments': times(100_000, () => '<!-- ', '-->'),
  'comments that end too often': times(100_000, () => '<!-- --> --> '),
  'comments that silence': times(
    10_000,
    (at) => `<!-- response-desk-disable-next-line style/* -- ${at} -->\nThe the.\n`,
  ),
  fences: times(100_000, (at) => (at % 3 === 0 ? '```\n' : '~~~\n')),
  'line endings of every kind': times(
    100_000,
    (at) => `words${['\n', '\r\n', '\r', '\n\r', '\u2028', '\u0085'][at % 6]}`,
  ),
  'blank lines': times(1_000_000, (at) => (at % 3 === 0 ? '\n' : '\r')),
  'front matter without an end': { most: 1_000_000, make: (count) => `---\n${'a: 1\n'.repeat(count / 5)}` },
  footnotes: times(100_000, (at) => `Words[^${at}].\n\n[^${at}]: Note.\n\n`),
  links: times(100_000, () => '[a](b "c") '),
}
