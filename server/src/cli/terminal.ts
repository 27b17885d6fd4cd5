/** What the command line needs of the place where it runs, so that a test can stand in for it. */
export interface Terminal {
  /** Prints to standard output. */
  print(text: string): void
  /** Prints to standard error. */
  complain(text: string): void
  readonly colour: boolean
  /** How many columns excerpts may take. */
  readonly columns: number
  /** Told when drafts have been checked. */
  draftChecked?(): void
  /** All of standard input. */
  readInput(): Promise<Uint8Array>
}

/** The files of the command line, where it is built (paths). */
export interface ProgramFiles {
  /** What starts it, in other threads too. */
  readonly script: string
  /** What all of it is in. */
  readonly bundle: string
}

/** The exit statuses; where several apply, the highest. */
export const exitStatus = {
  clean: 0,
  findings: 1,
  couldNotRun: 2,
} as const

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus]

/**
 * Whether to colour what is printed: on a terminal that can, unless NO_COLOR says no; FORCE_COLOR decides over both
 * (https://force-color.org, https://no-color.org).
 */
export function wantsColour(environment: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: kind } = environment
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false'
  return isTerminal && (refused === undefined || refused === '') && kind !== 'dumb'
}
