/** The names by which clients and this server know each other's commands, requests and settings. */

/** Marks diagnostics as ours; the name of the section of settings is another one: `responseDesk`. */
export const diagnosticSource = 'response-desk'

export const settingsSection = 'responseDesk'

/** A command without arguments; answers with a `ScanResult`. */
export const scanWorkspaceCommand = 'responseDesk.scanWorkspace'

/** Takes `[{ uri }]`: puts the tally of that draft right. The lens on its title runs it. */
export const applyTallyCommand = 'responseDesk.applyTally'

/** The kind of code action that an editor may run on save. */
export const fixAllKind = 'source.fixAll.responseDesk'

/** The files whose changes the client is to report: drafts, and whatever may be a team's. */
export const teamFilePattern = '*.{yaml,yml}'
export const teamFileGlob = `**/${teamFilePattern}`
export const draftGlob = '**/*.response.md'

/** Where the pages of the rules stand: `verdict/missing.md` below it. */
const rulePages = 'https://github.com/response-desk/response-desk/blob/main/docs/rules/'

/** The page that explains `rule`. */
export function rulePageOf(rule: string): string {
  return `${rulePages}${rule}.md`
}
