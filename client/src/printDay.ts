/** Prints days for the writer. */
import * as vscode from 'vscode'

/** `day`, which is ISO 8601, as the writer's language prints it: `31 December 2026`. */
export function printDay(day: string): string {
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** English is that of GOV.UK, where the day comes first. */
const format = new Intl.DateTimeFormat(vscode.env.language === 'en' ? 'en-GB' : vscode.env.language, {
  dateStyle: 'long',
  timeZone: 'UTC',
})
