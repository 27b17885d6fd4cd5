const ones =
  'none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** `count` (0 to 99) in words, `none` for 0; undefined for others. */
function wordOf(count: number): string | undefined {
  if (count < 20) return ones[count]
  const ten = tens[Math.floor(count / 10)]
  const one = count % 10
  return ten === undefined || one === 0 ? ten : `${ten}-${ones[one]}`
}

const words: ReadonlySet<string> = new Set(Array.from({ length: 100 }, (_, count) => wordOf(count) ?? ''))

/**
 * `count` in the form in which another number is `written`: figures, words, or words with a capital; undefined where what
 * is written is no plain number (`all six`, `the first and second`), or the form does not reach so far.
 */
export function numberWrittenLike(written: string, count: number): string | undefined {
  if (/^\d{1,3}$/.test(written)) return String(count)
  if (!words.has(written.toLowerCase().replace(' ', '-'))) return undefined
  const word = wordOf(count)
  return /^[A-Z]/.test(written) ? word?.replace(/^./, (first) => first.toUpperCase()) : word
}
