/** Runs the commands that clients may name. */
import type {
  CancellationToken,
  Connection,
  ExecuteCommandParams,
  WorkDoneProgressReporter,
} from 'vscode-languageserver'
import type { Answering } from './answering.js'
import { ErrorCodes, ResponseError } from './library.js'

/** Does what a command says with the arguments that a client gave, which may be anything, and answers with its result. */
export type Command = (
  args: readonly unknown[],
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
) => Promise<unknown>

/** Answers `workspace/executeCommand` by `commands`, by name; an unknown one with an error. */
export function answerCommands(
  connection: Pick<Connection, 'onExecuteCommand'>,
  commands: ReadonlyMap<string, Command>,
  answering: Answering,
): void {
  connection.onExecuteCommand((params, token, progress) =>
    answering.request('workspace/executeCommand', ({ command, arguments: args }: ExecuteCommandParams) => {
      const run = commands.get(command)
      if (run === undefined) throw new ResponseError(ErrorCodes.InvalidParams, `There is no command ${command}.`)
      return run(args ?? [], token, progress)
    })(params, token),
  )
}
