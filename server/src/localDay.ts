import { type Day, dayOf } from './model/day.js'

/** The day that `moment` is on where this machine stands, which may be another than in UTC. */
export function localDay(moment: Date): Day {
  const day = dayOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate())
  if (day === undefined) throw new Error('The clock of this machine is out of the calendar.')
  return day
}
