/** The settings that the extension itself looks at; all others are the server's. */
import * as vscode from 'vscode'

interface OwnSettings {
  /** When drafts are checked: as they change, or when they are saved. */
  readonly run: 'onType' | 'onSave'
  readonly enable: boolean
  /** Whether the next number stands ready after Enter at the end of a numbered paragraph. */
  readonly numberOnEnter: boolean
}

const defaults: OwnSettings = { run: 'onType', enable: true, numberOnEnter: true }

/** The setting `responseDesk.NAME` for `scope`, as it is now. */
export function settingOf<Name extends keyof OwnSettings>(
  name: Name,
  scope?: vscode.ConfigurationScope | null,
): OwnSettings[Name] {
  return vscode.workspace.getConfiguration('responseDesk', scope).get(name, defaults[name])
}
