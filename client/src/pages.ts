/** Shows pages of Markdown: those on rules, which come with the extension, and those that the server writes. */
import * as vscode from 'vscode'

export interface Pages extends vscode.Disposable {
  /** The ids of all rules, as the settings list them. */
  readonly rules: readonly string[]
  /** Shows the page on `rule`; the table of all rules for one that has no page. */
  showRule(rule: string): Promise<void>
  /** Shows `markdown` under `name`, which becomes the name of the tab. */
  show(name: string, markdown: string): Promise<void>
}

const scheme = 'response-desk-page'

export function createPages({ extensionUri, extension }: vscode.ExtensionContext): Pages {
  const texts = new Map<string, string>()
  const changes = new vscode.EventEmitter<vscode.Uri>()
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changes.event,
    provideTextDocumentContent: (uri) => texts.get(uri.path) ?? '',
  })
  const rules = rulesIn(extension.packageJSON)
  return {
    rules,
    async showRule(rule) {
      const folder = vscode.Uri.joinPath(extensionUri, 'docs', 'rules')
      const page = vscode.Uri.joinPath(folder, `${rule}.md`)
      // Only rules that there are: an address may come from anywhere.
      const isThere = rules.includes(rule) && (await exists(page))
      await preview(isThere ? page : vscode.Uri.joinPath(folder, 'README.md'))
    },
    async show(name, markdown) {
      const uri = vscode.Uri.from({ scheme, path: `/${name}.md` })
      texts.set(uri.path, markdown)
      changes.fire(uri)
      await preview(uri)
    },
    dispose() {
      provider.dispose()
      changes.dispose()
    },
  }
}

async function preview(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand('markdown.showPreview', uri)
  } catch {
    // An editor without its own Markdown extension still shows the text.
    await vscode.window.showTextDocument(uri, { preview: true })
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri)
    return true
  } catch {
    return false
  }
}

/** The ids for which the manifest, which is made from the rules, has a setting. */
function rulesIn(manifest: { contributes?: { configuration?: unknown } }): readonly string[] {
  const sections = [manifest.contributes?.configuration ?? []].flat() as { properties?: Record<string, unknown> }[]
  const setting = sections.map(({ properties }) => properties?.['responseDesk.rules']).find(Boolean)
  const properties = (setting as { properties?: object } | undefined)?.properties ?? {}
  return Object.keys(properties).filter((name) => !name.endsWith('/*'))
}
