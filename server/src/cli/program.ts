/** The command line's commands, options and help; what they do stands in a file for each. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { type Day, parseDay } from '../model/day.js'
import { unknownSchemaMessage } from '../schema/chooseSchema.js'
import { defaultSchemaId, shippedSchemas } from '../schema/shippedSchemas.js'
import { version } from '../version.js'
import { check } from './check.js'
import type { CheckCommand } from './checkJob.js'
import { type CommitmentsCommand, commitmentFormats, listCommitments } from './commitments.js'
import { standardInput } from './drafts.js'
import { type InspectCommand, inspect } from './inspect.js'
import { listRules, listSchemas } from './lists.js'
import { dayOf, type ReadingOptions, serviceOf, teamOf } from './reading.js'
import { type RegisterCommand, registerFromResponse, registerFromText } from './register.js'
import { checkSchemas } from './schemaCheck.js'
import { type ExitStatus, exitStatus, type ProgramFiles, type Terminal } from './terminal.js'

/**
 * Runs the command that `args` (without node and script) give, and gives the status to exit with. Never throws. `files`
 * are those of this command line, where it is built; without them all is done on this thread.
 */
export async function runCommandLine(
  args: readonly string[],
  terminal: Terminal,
  files?: ProgramFiles,
): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.clean
  const finish: Finish = (result) => {
    status = result
  }
  const program = programOf(terminal, finish, files)
  try {
    await program.parseAsync([...args], { from: 'user' })
    return status
  } catch (error) {
    // Commander has said what was wrong; help and version are no fault.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.clean : exitStatus.couldNotRun
    terminal.complain(`response-desk: This is a fault of Response Desk. ${detailOf(error)}\n`)
    return exitStatus.couldNotRun
  }
}

function detailOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

type Finish = (status: ExitStatus) => void

function programOf(terminal: Terminal, finish: Finish, files?: ProgramFiles): Command {
  const program = new Command('response-desk')
    .description(
      'Checks formal responses to inspection reports: every recommendation answered, every commitment dated.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: terminal.print,
      writeErr: terminal.complain,
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
    })
    .showSuggestionAfterError()
  addCheck(program, terminal, finish, files)
  addInspect(program, terminal, finish)
  addRegister(program, terminal, finish)
  addSchema(program, terminal, finish)
  addCommitments(program, terminal, finish)
  addLists(program, terminal, finish)
  return program
}

function addCheck(program: Command, terminal: Terminal, finish: Finish, files?: ProgramFiles): void {
  const command = program
    .command('check')
    .summary('report what is wrong with drafts')
    .description(
      'Reports what is wrong with drafts. Folders are searched for *.response.md; files that are named are read whatever their name, and said to be no response where they are none.',
    )
    .argument('<paths...>', `files and folders; ${standardInput} is standard input`)
  addReadingOptions(command)
    .addOption(formatOption())
    .addOption(
      new Option('--fail-on <severity>', 'fail where a finding is at least so severe')
        .choices(['error', 'warning', 'information', 'hint'])
        .default('warning'),
    )
    .option('--max-warnings <number>', 'put up with so many warnings, and fail on more', parseCount)
    .option('--fix', 'mend what is safe to mend, in the files themselves')
    .option('-q, --quiet', 'print only findings that can make the run fail, and no summary')
    .option('--cache', 'keep the results, and check only what has changed since the last run')
    .addOption(
      new Option('--cache-location <folder>', 'the folder to keep them in')
        .default(cacheFolder)
        .implies({ cache: true }),
    )
    .addHelpText('after', exitHelp)
    .action(async (paths: string[], options: CheckCommand, self: Command) => {
      if (options.fix && paths.includes(standardInput)) self.error('error: --fix cannot mend standard input')
      // All threads are to have the same day, whenever they start.
      const command = { ...options, today: dayOf(options) }
      finish(await check(paths, command, terminal, files))
    })
}

/** Its name begins with a dot: no draft is looked for there. */
const cacheFolder = '.response-desk-cache'

const exitHelp = `
Exit status:
  0  nothing found that fails the run
  1  findings: errors and warnings, unless --fail-on or --max-warnings say otherwise
  2  a file or folder could not be read or written, or the command could not be understood;
     the other files are still checked

Findings can be silenced in the draft, with a reason:
  <!-- response-desk-disable-next-line verdict/missing -- awaiting the minister -->`

function addInspect(program: Command, terminal: Terminal, finish: Finish): void {
  const command = program
    .command('inspect')
    .summary('print what is read in drafts')
    .description('Prints what is read in drafts: recommendations with their verdicts, answers, dates and commitments.')
    .argument('<files...>', `files; ${standardInput} is standard input`)
  addReadingOptions(command)
    .addOption(formatOption())
    .action(async (files: string[], options: InspectCommand & ReadingOptions) => {
      const service = serviceOf(options)
      finish(await inspect(files, options, teamOf(options, service), service, terminal))
    })
}

function addRegister(program: Command, terminal: Terminal, finish: Finish): void {
  const register = program
    .command('register')
    .summary('write a register of recommendations')
    .description('Writes the recommendations of a report as YAML, for NAME.recommendations.yaml.')
  const fromResponse = register
    .command('from-response')
    .description('Writes the recommendations that a response quotes.')
    .argument('<file>', `a response; ${standardInput} is standard input`)
  addReadingOptions(fromResponse).action(async (file: string, options: RegisterCommand & ReadingOptions) => {
    const service = serviceOf(options)
    finish(await registerFromResponse(file, options, teamOf(options, service), service, terminal))
  })
  register
    .command('from-text')
    .description('Writes the recommendations that a report lists: its text, or that part of it, as text or Markdown.')
    .argument('<file>', `text or Markdown; ${standardInput} is standard input`)
    .action(async (file: string) => finish(await registerFromText(file, terminal)))
}

function addSchema(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('schema')
    .summary('check response schemas')
    .description('Checks response schemas of your own.')
    .command('check')
    .description('Says what is wrong in response schemas, and in those that they extend.')
    .argument('<files...>', 'schema files')
    .action(async (files: string[]) => finish(await checkSchemas(files, serviceOf({}), terminal)))
}

function addCommitments(program: Command, terminal: Terminal, finish: Finish): void {
  const command = program
    .command('commitments')
    .summary('list what drafts promise, by whom and by when')
    .description(
      'Lists what drafts promise: recommendation, owner, action, class, date, file and line; overdue ones first, then by due day, those without a day last. The date field of an answer dates those that name no day themselves.',
    )
    .argument('<paths...>', `files and folders; ${standardInput} is standard input`)
  addReadingOptions(command)
    .addOption(formatOption(commitmentFormats))
    .option('--overdue', 'only those whose day has passed')
    .option('--owner <name>', 'only those of owners whose name holds this')
    .addHelpText('after', commitmentsHelp)
    .action(async (paths: string[], options: CommitmentsCommand & ReadingOptions) => {
      const day = dayOf(options)
      const service = serviceOf({ ...options, today: day })
      finish(await listCommitments(paths, options, teamOf(options, service), service, day, terminal))
    })
}

const commitmentsHelp = `
Formats:
  csv   for spreadsheets: UTF-8 with a byte order mark; a cell that a spreadsheet would
        take for a formula has an apostrophe in front
  ics   for calendars: an all-day event on each due day; what has no day is left out
  json  for other programs
  The id of a commitment stays the same when the draft changes elsewhere, and when its date
  is filled in or moved: import the list again, and entries are updated.`

function addLists(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('rules')
    .description('Prints all rules with the severity that they have under a schema.')
    .addOption(schemaOption('the schema whose severities to print').default(defaultSchemaId))
    .addOption(formatOption())
    .action(({ schema, format }) => finish(listRules(schema, format, serviceOf({}), terminal)))
  program
    .command('schemas')
    .description('Prints the schemas that a draft may name in its front matter.')
    .addOption(formatOption())
    .action(({ format }) => finish(listSchemas(format, serviceOf({}), terminal)))
}

/** The options by which drafts are read, the same for every command that reads them. */
function addReadingOptions(command: Command): Command {
  return command
    .addOption(schemaOption('read drafts that name no schema by this one, whatever they look like'))
    .option('--today <day>', 'the day that counts as today, as YYYY-MM-DD', parseDayOption)
    .option('--published <day>', 'the day of publication of drafts that do not say it', parseDayOption)
    .option('--no-config', 'look for no .response-desk.yaml')
    .option('--stdin-name <name>', 'the name of standard input in reports', 'stdin.md')
}

function formatOption(formats: readonly string[] = ['text', 'json']): Option {
  return new Option('--format <format>', 'the form of the output').choices(formats).default('text')
}

function schemaOption(description: string): Option {
  return new Option('--schema <id>', description).argParser(parseSchemaOption)
}

function parseSchemaOption(id: string): string {
  const known = [...shippedSchemas().keys()]
  if (!known.includes(id)) throw new InvalidArgumentError(unknownSchemaMessage(id, known))
  return id
}

function parseDayOption(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new InvalidArgumentError('Write a day of the calendar as 2024-03-31.')
  return day
}

function parseCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Write a whole number, 0 or more.')
  return Number(text)
}
