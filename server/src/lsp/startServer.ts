/** Puts the server together for one connection: what a client can do is known when it says so, and all else follows. */
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver'
import { deskFileKind } from '../configuration/deskFile.js'
import type { FileProblem } from '../configuration/fileProblem.js'
import { completionTriggers } from '../features/completion.js'
import {
  type ClientOptions,
  type OtherYamlServerParams,
  otherYamlServerNotification,
  pingRequest,
  type TrustParams,
  trustNotification,
} from '../protocol.js'
import { createResponseService, type ResponseService } from '../service.js'
import { version } from '../version.js'
import { createAnswering } from './answering.js'
import { abilitiesOf, serverCapabilities } from './capabilities.js'
import { createClosedDrafts } from './closedDrafts.js'
import { answerCodeActions } from './codeActions.js'
import { answerCommands } from './commands.js'
import { answerCompletion } from './completion.js'
import { createConfiguration } from './configuration.js'
import { createConfigurationSource } from './configurationSource.js'
import { createDiagnose, type SaysAll } from './diagnostics.js'
import { answerDocumentSymbols } from './documentSymbols.js'
import { createDrafts } from './drafts.js'
import { answerFormatting } from './formatting.js'
import { MessageType, ShowMessageNotification } from './library.js'
import { applyTallyCommand, scanWorkspaceCommand } from './names.js'
import { answerNavigation } from './navigation.js'
import { answerNewDrafts } from './newDrafts.js'
import { createOnDraft } from './onDraft.js'
import { followOpenDocuments } from './openDocuments.js'
import { answerPulls, createPullDelivery } from './pullDiagnostics.js'
import { createPushDelivery } from './pushDiagnostics.js'
import { answerReading } from './reading.js'
import { createRefresh } from './refreshing.js'
import { answerRename } from './rename.js'
import type { Runtime } from './runtime.js'
import { foldersOf, scanCommand } from './scanCommand.js'
import type { KnownNames } from './settings.js'
import { tallyCommand } from './tallyCommand.js'
import { createTeamDesk } from './teamDesk.js'
import { createTeamFileReading } from './teamFileReading.js'
import { createTeamProblems } from './teamProblems.js'
import { answerViews, createChangeNews } from './views.js'
import { followWorkspace, watchFolder } from './workspaceChanges.js'
import { createWorkspaceIndex } from './workspaceIndex.js'
import { answerWorkspaceSymbols } from './workspaceSymbols.js'
import { followWriting } from './writing.js'

/** Serves `connection` until the client ends it. Nothing that a client sends ends the server, save `exit`. */
export function startServer(connection: Connection, runtime: Runtime): void {
  connection.onInitialize((params) => initialize(connection, runtime, params))
  connection.listen()
}

function initialize(connection: Connection, runtime: Runtime, params: InitializeParams): InitializeResult {
  const log = (message: string): void => connection.console.error(message)
  const abilities = abilitiesOf(params.capabilities ?? {})
  const answering = createAnswering(runtime, log)
  const service = createResponseService({ today: () => runtime.today(), log })
  const source = createConfigurationSource(connection, abilities, params.initializationOptions)
  // A notification: nobody waits for what the writer says to it.
  const complain = (message: string): void =>
    void answering.own('window/showMessage', () =>
      connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }),
    )
  const configuration = createConfiguration({ ask: source.ask, complain, log }, knownNames(service))

  const documents = followOpenDocuments(connection)
  let isTrusted = startsTrusted(params.initializationOptions)
  let otherYamlServer = optionOf(params.initializationOptions, 'otherYamlServer') === true
  const saysAll: SaysAll = ({ teamFiles }) => teamFiles === 'full' || (teamFiles === 'auto' && !otherYamlServer)
  const folders = () => foldersOf(connection, params, abilities)
  const desk = createTeamDesk(
    {
      files: runtime.teamFiles,
      documents,
      folders,
      isTrusted: () => isTrusted,
      lookedInto: (folder) => watchFolder(connection, abilities, folder, answering),
      templateFolders: async (uri) => (await configuration.of(uri)).templates,
      complain,
    },
    service,
  )
  const teamProblems = createTeamProblems(connection, documents, () => desk.files, answering)
  const found = (problems: readonly FileProblem[]): void =>
    void answering.own('Showing what is wrong in a team’s files', () => teamProblems.show(problems))
  const drafts = createDrafts(documents, configuration, service, { desk, found })
  const closedDrafts = createClosedDrafts(connection, documents, drafts, runtime, answering)
  const writing = followWriting(connection, documents, drafts, answering, (uri) => {
    delivery.documentReconsidered(uri)
    tellChange(uri)
  })
  const diagnose = createDiagnose(drafts, documents, writing, { configuration, desk, saysAll }, { ...runtime, log })
  const delivery = abilities.pullsDiagnostics
    ? createPullDelivery(connection, abilities, answering)
    : createPushDelivery(connection, documents, diagnose, runtime, answering)

  const tellChange = createChangeNews(connection, runtime, answering, params.initializationOptions)

  documents.onChange((uri) => {
    if (deskFileKind(uri) !== undefined || desk.dependsOn(uri)) settingsChanged()
    delivery.documentChanged(uri)
    tellChange(uri)
  })
  documents.onOpen((uri) => {
    closedDrafts.withdraw(uri)
    teamProblems.withdraw(uri)
  })
  documents.onClose((uri) => {
    configuration.forget(uri)
    service.forget(uri)
    delivery.documentClosed(uri)
    closedDrafts.recheck(uri)
    tellChange(uri)
    // From here on the file counts, and no longer what was written in the editor.
    if (deskFileKind(uri) !== undefined || desk.dependsOn(uri)) settingsChanged()
  })
  const refresh = createRefresh(connection, abilities, answering)
  const index = createWorkspaceIndex({ documents, drafts, runtime, folders })
  const settingsChanged = (): void => {
    configuration.change()
    desk.change()
    teamProblems.clear()
    delivery.refresh()
    refresh()
    index.clear()
    closedDrafts.recheckAll()
    tellChange(null)
  }
  const fileChanged = (uri: string): void => {
    closedDrafts.recheck(uri)
    tellChange(uri)
  }

  answerPulls(connection, diagnose, answering)
  answerCodeActions(connection, { drafts, service, abilities, complain }, answering)
  const teamFileReading = createTeamFileReading(documents, configuration, service, { desk: () => desk, saysAll })
  answerDocumentSymbols(connection, drafts, teamFileReading, answering)
  const onDraft = createOnDraft(drafts, answering)
  answerReading(connection, abilities, teamFileReading, onDraft)
  answerNavigation(connection, onDraft, teamFileReading, () => desk.files)
  answerRename(connection, abilities, onDraft)
  const { initializationOptions } = params
  answerCompletion(
    connection,
    { drafts, service, runtime, abilities, initializationOptions, desk, teamFiles: teamFileReading },
    answering,
    onDraft,
  )
  answerFormatting(connection, onDraft)
  const workspace = { documents, drafts, closedDrafts, index, runtime }
  const commands = new Map([
    [scanWorkspaceCommand, scanCommand(connection, folders, workspace)],
    [applyTallyCommand, tallyCommand(connection, drafts, abilities)],
  ])
  answerCommands(connection, commands, answering)
  answerWorkspaceSymbols(connection, index, answering)
  answerViews(connection, { drafts, index, runtime, writing }, answering)
  answerNewDrafts(connection, { drafts, service, desk, runtime }, answering)
  followWorkspace(
    connection,
    abilities,
    { source, dependsOn: desk.dependsOn, settingsChanged, fileChanged, closedDrafts },
    answering,
  )
  connection.onRequest(pingRequest, () => null)
  connection.onNotification(
    trustNotification,
    answering.notification(trustNotification, ({ trusted }: TrustParams) => {
      isTrusted = trusted
      settingsChanged()
    }),
  )
  connection.onNotification(
    otherYamlServerNotification,
    answering.notification(otherYamlServerNotification, ({ runs }: OtherYamlServerParams) => {
      otherYamlServer = runs
      delivery.refresh()
    }),
  )
  return {
    capabilities: serverCapabilities(abilities, completionCharacters(service)),
    serverInfo: { name: 'Response Desk', version },
  }
}

/** A space, a slash, emphasis, and the letters with which verdicts begin, of whatever schema. */
function completionCharacters({ schemas }: ResponseService): readonly string[] {
  return completionTriggers([...schemas.values()].flatMap(({ verdicts }) => verdicts.map(({ printed }) => printed)))
}

/** Clients that know nothing of trust have writers who open what they trust. */
function startsTrusted(options: unknown): boolean {
  return optionOf(options, 'trusted') !== false
}

function optionOf(options: unknown, name: keyof ClientOptions): unknown {
  return typeof options === 'object' && options !== null
    ? Object.entries(options).find(([key]) => key === name)?.[1]
    : undefined
}

/** What settings may name: the rules are the same under every schema. */
function knownNames(service: ResponseService): KnownNames {
  const [anySchema] = service.schemas.values()
  return {
    schemas: [...service.schemas.keys()],
    rules: anySchema === undefined ? [] : service.rules(anySchema).map(({ id }) => id),
  }
}
