/** Prints days for the writer. */
import * as vscode from 'vscode'

/** `day`, which is ISO 8601, as the writer's language prints it: `31 December 2026`. */
export function printDay(day: string): string {
  return long().format(dateOf(day))
}

/** The same in short: `31 Dec 2026`. */
export function printShortDay(day: string): string {
  return medium().format(dateOf(day))
}

/** `month`, as in `2026-03`, in short: `Mar`. */
export function printMonth(month: string): string {
  return shortMonth().format(dateOf(`${month}-01`))
}

const long = formatter({ dateStyle: 'long' })
const medium = formatter({ dateStyle: 'medium' })
const shortMonth = formatter({ month: 'short' })

/** Formats take long to make: each is made when it is first asked for, not when the extension is loaded. */
function formatter(options: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
  let format: Intl.DateTimeFormat | undefined
  return () => {
    // English is that of GOV.UK, where the day comes first.
    const language = vscode.env.language === 'en' ? 'en-GB' : vscode.env.language
    format ??= new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
    return format
  }
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
