/** Stands in for the editor's translations and formats, so that tests show what is written in English. */
import type { Place } from '../../server/src/protocol.js'

/** `message` with its values, as the editor puts them in. */
export function t(message: string, ...values: (string | number)[]): string {
  return message.replace(/\{(\d+)\}/g, (_, index) => String(values[Number(index)]))
}

/** Lines are 0-based. */
export function linesFrom(start: number, end: number): Place {
  return { start: { line: start, character: 0 }, end: { line: end, character: 0 } }
}

export const printDay = (day: string): string => `day ${day}`
export const printShortDay = (day: string): string => day
export const printMonth = (month: string): string => ['Jan', 'Feb', 'Mar'][Number(month.slice(5)) - 1] ?? month
