/** Follows what changes around the open documents: settings, files on the disk, folders of the workspace. */
import type { Connection } from 'vscode-languageserver'
import { deskFileKind } from '../configuration/deskFile.js'
import type { Answering } from './answering.js'
import type { ClientAbilities } from './capabilities.js'
import type { ClosedDrafts } from './closedDrafts.js'
import type { ConfigurationSource } from './configurationSource.js'
import { BulkRegistration, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from './library.js'
import { draftGlob, settingsSection, teamFileGlob, teamFilePattern } from './names.js'

export interface WorkspaceListeners {
  readonly source: ConfigurationSource
  readonly closedDrafts: ClosedDrafts
  /** Whether anything said so far depends on the file. */
  dependsOn(uri: string): boolean
  /** Told when the settings of any draft may be others. */
  settingsChanged(): void
  /** Told of each draft whose file is another, new or gone. */
  fileChanged(uri: string): void
}

export function followWorkspace(
  connection: Connection,
  abilities: ClientAbilities,
  { source, dependsOn, settingsChanged, fileChanged, closedDrafts }: WorkspaceListeners,
  answering: Answering,
): void {
  connection.onDidChangeConfiguration(
    answering.notification('workspace/didChangeConfiguration', ({ settings }) => {
      source.receive(settings)
      settingsChanged()
    }),
  )
  connection.onDidChangeWatchedFiles(
    answering.notification('workspace/didChangeWatchedFiles', ({ changes }) => {
      if (changes.some(({ uri }) => deskFileKind(uri) !== undefined || dependsOn(uri))) settingsChanged()
      // Of open documents the text in the editor counts, whatever happens to the file.
      else for (const { uri } of changes) fileChanged(uri)
    }),
  )
  connection.onInitialized(
    answering.notification('initialized', async () => {
      // Only now does the library listen to this, and the client take registrations.
      if (abilities.hasWorkspaceFolders)
        connection.workspace.onDidChangeWorkspaceFolders(
          answering.notification('workspace/didChangeWorkspaceFolders', ({ removed }) => {
            for (const { uri } of removed) closedDrafts.forgetFolder(uri)
            settingsChanged()
          }),
        )
      await register(connection, abilities)
    }),
  )
}

/** Asks the client for news of settings and files, where it takes such wishes. */
async function register(connection: Connection, abilities: ClientAbilities): Promise<void> {
  const wishes = BulkRegistration.create()
  if (abilities.registersConfiguration)
    wishes.add(DidChangeConfigurationNotification.type, { section: settingsSection })
  if (abilities.registersFileWatchers)
    wishes.add(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: draftGlob }, { globPattern: teamFileGlob }],
    })
  if (abilities.registersConfiguration || abilities.registersFileWatchers) await connection.client.register(wishes)
}

/** Asks the client for news of a team's files in `folder`, which is outside the workspace: a shared drive, a checkout. */
export function watchFolder(
  connection: Pick<Connection, 'client'>,
  { watchesFolders }: Pick<ClientAbilities, 'watchesFolders'>,
  folder: string,
  answering: Answering,
): void {
  if (!watchesFolders) return
  const watchers = [{ globPattern: { baseUri: folder, pattern: teamFilePattern } }]
  void answering.own('client/registerCapability', () =>
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }),
  )
}
