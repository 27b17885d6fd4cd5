import type { Response } from '../model/response.js'
import type { Rule } from './rule.js'
import { type TermPassage, termIndexOf } from './terms/termIndex.js'
import { countsOf, type Place, reportVariants } from './terms/variants.js'

/** Items of one list that end in different marks: a full stop here, nothing there. */
export const consistencyListPunctuation: Rule = {
  id: 'consistency/list-punctuation',
  title: 'Items of one list that end in different marks.',
  severity: 'hint',
  scope: 'answer',
  check(context) {
    for (const items of listsIn(context.response)) {
      const places = items.map(endOf)
      const preferred = usualEnd(places)
      if (preferred === undefined) continue
      const count = countsOf(places).get(preferred) ?? 0
      // The last item ends the sentence: a full stop is right there whatever the others have.
      const judged = places.filter(({ form, last }) => !last || (form === '' && preferred !== ''))
      const wanted = ({ last }: ItemEnd) => (last && preferred !== '' ? '.' : preferred)
      reportVariants(context, judged, preferred, {
        rewritten: (place) => place.in.flow.textBetween(place.start, place.end).replace(/[.;,]$/, '') + wanted(place),
        fault: ({ form }) => `This item ends ${inWords(form)}, ${count} others of the list ${inWords(preferred)}`,
        remedy: (place) => `End it ${inWords(wanted(place))}`,
        title: (place) => `End it ${inWords(wanted(place))}`,
      })
    }
  },
}

/** The mark with which an item ends; its place is the last word, that mark included. */
interface ItemEnd extends Place<End> {
  readonly last: boolean
}

type End = '' | '.' | ';' | ','

const names: Readonly<Record<End, string>> = {
  '': 'without a mark',
  '.': 'with a full stop',
  ';': 'with a semicolon',
  ',': 'with a comma',
}

function inWords(end: End): string {
  return names[end]
}

/** The department's lists of three items or more; lists that lead in to others are left out. */
function listsIn(response: Response): readonly (readonly TermPassage[])[] {
  const items = new Map(termIndexOf(response).passages.map((each) => [each.passage, each]))
  const lists: TermPassage[][] = [[]]
  for (const passage of response.passages) {
    const item = items.get(passage)
    if (item?.own && passage.kind === 'list-item' && passage.number === null) lists.at(-1)?.push(item)
    else if (lists.at(-1)?.length !== 0) lists.push([])
  }
  return lists.filter((list) => list.length > 2 && !list.some(({ flow }) => /[:?]$/.test(flow.text)))
}

const ending = /(?<!\S)\S+?([.;,]?)(?: (?:and|or))?$/

function endOf(item: TermPassage, at: number, list: readonly TermPassage[]): ItemEnd {
  const { text } = item.flow
  const match = ending.exec(text.slice(-longestWord))
  const written = match?.[0].replace(/ (?:and|or)$/, '') ?? ''
  const start = text.length - (match?.[0].length ?? 0)
  const mark = match?.[1] ?? ''
  const form = mark === '.' || mark === ';' || mark === ',' ? mark : ''
  return { in: item, start, end: start + written.length, form, last: at === list.length - 1 }
}

const longestWord = 60

/** What most items but the last end in, if they are two at least and more than the others. */
function usualEnd(places: readonly ItemEnd[]): End | undefined {
  const counts = [...countsOf(places.slice(0, -1))].sort(([, a], [, b]) => b - a)
  const [[most, count] = ['' as const, 0], [, next] = ['' as const, 0]] = counts
  if (count > next && count > 1) return most
  // One full stop against one item without: the last item decides.
  return count === next && places.length === 3 && places.at(-1)?.form === '.' && counts.some(([form]) => form === '.')
    ? '.'
    : undefined
}
