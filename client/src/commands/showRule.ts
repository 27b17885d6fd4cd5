/** Opens the page on a rule, which comes with the extension and so needs no network. */
import * as vscode from 'vscode'
import type { Pages } from '../pages.js'

/** `rule`: the id of one, as links in diagnostics give it; anything else has the writer choose. */
export async function showRule(pages: Pages, rule: unknown): Promise<void> {
  const chosen = typeof rule === 'string' ? rule : await chooseRule(pages.rules)
  if (chosen !== undefined) await pages.showRule(chosen)
}

/** First the rules that speak where the cursor is, then all of them. */
async function chooseRule(rules: readonly string[]): Promise<string | undefined> {
  const here = rulesAtCursor()
  const others = rules.filter((rule) => !here.includes(rule))
  return vscode.window.showQuickPick([...here, ...others], { title: vscode.l10n.t('Which rule?') })
}

function rulesAtCursor(): readonly string[] {
  const editor = vscode.window.activeTextEditor
  if (editor === undefined) return []
  const codes = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range }) => source === 'response-desk' && range.intersection(editor.selection) !== undefined)
    .map(({ code }) => String(typeof code === 'object' ? code.value : code))
  return [...new Set(codes)]
}
