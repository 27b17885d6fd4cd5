import { type Day, parseDay } from '../model/day.js'
import type { FrontMatter, Publication, Title } from '../model/response.js'
import { readDate } from './dates.js'
import type { Unit } from './units.js'

/** How many units at the head of a draft may hold its title and its day of publication. */
const headUnits = 12

/** The draft's title: front matter, else its first top heading, else the first words that speak of a response or a report. */
export function readTitle(frontMatter: FrontMatter | null, units: readonly Unit[]): Title | null {
  const named = frontMatter?.values.get('title')
  if (named !== undefined && named.text.trim() !== '') return { text: named.text.trim(), span: named.span }
  const head = units.slice(0, headUnits).filter((unit) => unit.kind === 'heading' || unit.kind === 'text')
  const heading = head.find((unit) => unit.kind === 'heading' && unit.level === 1)
  const unit = heading ?? head.find((each) => each.flow.onceInText(speaksOfReport))
  return unit === undefined ? null : { text: unit.flow.text.replace(/(?<![:\s])[:\s]+$/, ''), span: unit.flow.span }
}

/** The day of publication: front matter (`published: 2026-03-12`), else a line `Published 12 February 2019` or `Updated ...` near the head. */
export function readPublication(frontMatter: FrontMatter | null, units: readonly Unit[]): Publication | null {
  const named = frontMatter?.values.get('published')
  const day = named === undefined ? undefined : parseDay(named.text.trim().slice(0, 10))
  if (named !== undefined && day !== undefined) return { day, isUpdate: false, span: named.span }
  for (const unit of units.slice(0, headUnits)) {
    const match = unit.flow.onceInText(publicationLead)
    if (match === null || unit.flow.text.length > 80) continue
    const value = unit.flow.slice(match[0].length)
    const printed = dayIn(value, null)
    if (printed !== null) return { day: printed, isUpdate: /^updated/i.test(match[0]), span: value.span }
  }
  return null
}

function speaksOfReport(text: string): boolean {
  return /\b(?:response|report|inspection)\b/i.test(text)
}

function publicationLead(text: string): RegExpExecArray | null {
  return /^(?:first published|published|updated|date of publication|publication date)(?: on)?:? /i.exec(text)
}

function dayIn(value: Unit['flow'], anchor: Day | null): Day | null {
  const date = readDate(value, anchor)
  return date !== null && date.form === 'day' ? date.end : null
}
