/** Drafts in which one thing goes wrong again and again: what is found must cost no more than it is long. */

const head = '# Response to an inspection\n\nThe Home Office thanks the Chief Inspector for this report.\n\n'
const times = (count: number, part: (at: number) => string, joint = '') =>
  Array.from({ length: count }, (_, at) => part(at)).join(joint)

/** By name: a draft with `count` of that. */
export const hostileDrafts: Readonly<Record<string, (count: number) => string>> = {
  'unresolved references': (count) =>
    head +
    times(
      count,
      (at) => `${at + 1}.1 As paragraph ${900 - (at % 400)}.2 and recommendation ${at + 500} say, we will act.\n\n`,
    ),
  'stray brackets': (count) => `${head}1.1 ${times(count, () => '(a [b ')}\n`,
  'stray brackets in paragraphs': (count) => head + times(count, (at) => `1.${at + 1} We will (do this now.\n\n`),
  'one number for all paragraphs': (count) =>
    head + times(count, (at) => `1.1 We will publish list ${at} by May 2027.\n\n`),
  'recommendations of one number': (count) =>
    head +
    times(
      count,
      () => '**Recommendation 1**\n\nThe Home Office should act.\n\n**Accepted**\n\n1.1 We will act by May 2027.\n\n',
    ),
  'unanswered parts': (count) =>
    head + times(count, (at) => `**Recommendation ${(at % 90) + 1}(${'abcdef'[at % 6]})**\n\nDo it.\n\n`),
  'undefined acronyms': (count) =>
    head + times(count, (at) => `1.${at + 1} The Big Red Thing ${at} (BRT${at}) and ${letters(at)}QZ will act.\n\n`),
  placeholders: (count) => head + times(count, (at) => `1.${at + 1} We will do it by [date] and XX TBC.\n\n`),
  'silencing comments': (count) =>
    head +
    times(
      count,
      (at) => `<!-- response-desk-disable-next-line style/* -- reason ${at} -->\n1.${at + 1} We will e.g. do 20 %.\n\n`,
    ),
  'paragraphs that go on': (count) => head + times(count, () => 'and so the work goes on in each port\n\n'),
  'a sentence without an end': (count) =>
    `${head}1.1 ${times(count, () => 'we will do this and that by June 2027 if possible ')}.\n`,
  'capitals in a row': (count) => `${head}1.1 ${times(count, () => 'Home Office Border Force And ')}\n`,
  'one word without an end': (count) => `${head}1.1 ${'a'.repeat(count * 5)}\n`,
}

function letters(number: number): string {
  return String.fromCharCode(65 + (number % 26), 65 + (Math.floor(number / 26) % 26))
}
