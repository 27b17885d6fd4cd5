// Words that a template or a writer in haste leaves to be filled in, and that must not be published.

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const kinds =
  'amount|contact|date|day|figure|link|month|name|number|officer|owner|reason|reference|role|team|title|url|year'
const unknown = 'tba|tbc|tbd|to be (?:added|agreed|completed|confirmed|decided|determined|inserted)'

const patterns: readonly RegExp[] = [
  // [insert the date], [add ...], [TBC], [date], [publication date], [name of the lead], [xx], [?]; not [sic], [a], [2], [the]
  new RegExp(
    `\\[ ?(?:(?:add|check|choose|complete|confirm|delete|drafting note|enter|fill in|insert|placeholder|select|to add|to come|to confirm|to follow|update)\\b[^\\][]{0,100}|(?:[^\\][]{0,60} )?(?:${unknown})\\b[^\\][]{0,60}|(?:(?:completion|delivery|end|full|implementation|publication|start|target) )?(?:${kinds})s?(?: (?:for|of|to) [^\\][]{0,60})?|x{1,6}|\\?{1,6}|_{1,20}) ?\\](?![([])`,
    'gi',
  ),
  // date TBC, TBC; tbc in lower case only behind what it stands for
  new RegExp(`\\b(?:(?:${kinds})s? )?(?:TBA|TBC|TBD)\\b|\\b(?:${kinds})s? (?:tba|tbc|tbd)\\b`, 'g'),
  /(?<![\w-])(?:TODO|FIXME)\b:?/g,
  // XX, £XXX, XX/XX/2024; not Part XX
  /(?<![\w-])(?<!\b(?:Annex|Appendix|Article|Chapter|Part|Schedule|Section|Title|Volume) )£?X{2,}(?:\/(?:X{2,}|\d{2,4})){0,2}(?![\w-])/g,
  new RegExp(`(?<![\\w(-])x{2,}(?= (?:per cent|${months})\\b|%)|(?<![\\w(.-])x{3,}(?![\\w).-])`, 'g'),
  /_{3,}/g,
  /\?{3,}/g,
  /\blorem ipsum\b/gi,
  /\(?\bdelete (?:as|where) (?:applicable|appropriate|necessary)\b\)?/gi,
]

/** What every placeholder has with it: most texts are passed over with one look. */
const mayHold = /[[]|t(?:ba|bc|bd)\b|TODO|FIXME|xx|_{3}|\?{3}|\blorem|\bdelete /i

/** Where placeholders stand in `text`: offsets, in order, none within another. */
export function placeholdersIn(text: string): { readonly start: number; readonly end: number }[] {
  if (!mayHold.test(text)) return []
  const found = patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  let behind = 0
  return found.filter(({ start, end }) => {
    if (start < behind) return false
    behind = end
    return true
  })
}
