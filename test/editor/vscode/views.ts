// What stands in the desk's views and pages.
import assert from 'node:assert/strict'
import type { FrameLocator, Locator } from 'playwright-core'
import { eventually } from './eventually.js'
import { type Row, rows, type Workbench } from './workbench.js'

export interface ViewRow extends Row {
  readonly selected: boolean
}

/** The rows that the view called `name` shows, in its own order. */
export async function viewRows(desk: Workbench, name: string): Promise<ViewRow[]> {
  const found = view(desk, name).locator('.monaco-list-row')
  const selected = await found.evaluateAll((all) => all.map((row) => row.classList.contains('selected')))
  return (await rows(found)).map((row, index) => ({ ...row, selected: selected[index] === true }))
}

/** All words of the view called `name`. */
export async function viewText(desk: Workbench, name: string): Promise<string> {
  return (await view(desk, name).innerText()).replaceAll('\u00a0', ' ')
}

function view(desk: Workbench, name: string): Locator {
  // What a view says of itself stands between its name and the word.
  const header = `.pane-header[aria-label^="${name}"][aria-label$=" Section"]`
  return desk.page.locator('.pane', { has: desk.page.locator(header) })
}

/** The page within the editor in which `selector` stands: pages of extensions are in frames of their own. */
export async function framed(desk: Workbench, selector: string): Promise<FrameLocator> {
  return eventually(async () => {
    for (const outer of await desk.page.locator('iframe.webview').all()) {
      const page = outer.contentFrame().frameLocator('iframe')
      if ((await page.locator(selector).count()) > 0) return page
    }
    return assert.fail(`No page in the editor has ${selector}`)
  })
}
