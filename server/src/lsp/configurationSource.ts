/** Where settings come from: clients that can be asked for them, and those that only send them. */
import type { Connection } from 'vscode-languageserver'
import type { ClientAbilities } from './capabilities.js'
import { settingsSection } from './names.js'

export interface ConfigurationSource {
  /** The section `responseDesk` for `uri`, as it is now: any value, or a rejection. */
  ask(uri: string): Promise<unknown>
  /** Takes what a client sends with the news that settings changed. */
  receive(settings: unknown): void
}

/** Asks the client, where it can be asked; else takes what it sent at the start, or sends since. */
export function createConfigurationSource(
  connection: Pick<Connection, 'workspace'>,
  { answersConfiguration }: Pick<ClientAbilities, 'answersConfiguration'>,
  initializationOptions: unknown,
): ConfigurationSource {
  if (answersConfiguration)
    return {
      ask: (uri) => connection.workspace.getConfiguration({ scopeUri: uri, section: settingsSection }),
      receive: () => {},
    }
  let sent = sectionOf(initializationOptions) ?? initializationOptions
  return {
    ask: async () => sent,
    receive(settings) {
      sent = sectionOf(settings) ?? sent
    },
  }
}

/** The section of all settings, where `settings` are all settings; undefined where they have none. */
function sectionOf(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null && settingsSection in settings
    ? settings[settingsSection]
    : undefined
}
