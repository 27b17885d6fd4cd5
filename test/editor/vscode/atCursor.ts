// What a writer asks the editor at the cursor, by keyboard: hovers, completions, actions, new names.
import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'
import { eventually } from './eventually.js'
import { rows, short, type Workbench } from './workbench.js'

/** The words of the hover at the cursor. */
export async function hoverText(desk: Workbench): Promise<string> {
  const hover = desk.page.locator('.monaco-resizable-hover .monaco-hover-content:visible').first()
  await eventually(async () => {
    await desk.press('Escape')
    await desk.press('Control+k')
    await desk.press('Control+i')
    await hover.waitFor({ timeout: short })
  })
  return (await hover.innerText()).replaceAll('\u00a0', ' ')
}

/** The labels that completion offers at the cursor, its list left open. */
export async function completions(desk: Workbench): Promise<string[]> {
  const offered = await opened(desk, '')
  return (await rows(offered)).map(({ label }) => label)
}

/** Opens the list of completions, and again while nothing is in it whose label begins with `label`. */
export async function isOffered(desk: Workbench, label: string): Promise<void> {
  await opened(desk, `[aria-label^=${JSON.stringify(label)}]`)
}

/** The rows of the list of completions, once one is shown that has `attribute`. */
async function opened(desk: Workbench, attribute: string): Promise<Locator> {
  const offered = desk.page.locator('.suggest-widget.visible .monaco-list-row')
  await eventually(async () => {
    await desk.press('Escape')
    await desk.press('Control+Space')
    await desk.page.locator(`.suggest-widget.visible .monaco-list-row${attribute}`).first().waitFor({ timeout: short })
  })
  return offered
}

/** Takes the completion whose label begins with `label` out of the open list. */
export async function takeCompletion(desk: Workbench, label: string): Promise<void> {
  const list = desk.page.locator('.suggest-widget.visible')
  await moveTo(desk, list.locator(`.monaco-list-row.focused[aria-label^=${JSON.stringify(label)}]`))
  await desk.press('Enter')
  await list.waitFor({ state: 'hidden' })
}

/** The titles of the actions offered at the cursor, the menu left open. Asks again while providers register. */
export async function offeredActions(desk: Workbench): Promise<string[]> {
  const offered = desk.page.locator('.action-widget .monaco-list-row.action')
  await eventually(async () => {
    await desk.press('Escape')
    await desk.press('Control+.')
    await offered.first().waitFor({ timeout: short })
  })
  return (await rows(offered)).map(({ text }) => text)
}

/** Takes the action whose title has `title` in it out of the open menu. */
export async function takeAction(desk: Workbench, title: string): Promise<void> {
  const focused = desk.page.locator('.action-widget .monaco-list-row.focused', { hasText: title })
  // By keyboard: the menu is drawn over itself, so that clicks may miss.
  await moveTo(desk, focused)
  await desk.press('Enter')
  await focused.waitFor({ state: 'detached' })
}

/** Gives what the cursor is on a new name; gives the old one. */
export async function rename(desk: Workbench, name: string): Promise<string> {
  const input = desk.page.locator('.rename-box input')
  await eventually(async () => {
    await desk.press('Escape')
    await desk.press('F2')
    await input.waitFor({ timeout: short })
  })
  const before = await input.inputValue()
  await input.fill(name)
  await desk.press('Enter')
  await input.waitFor({ state: 'hidden' })
  return before
}

/** What the editor says at the cursor when it cannot do what was asked with `keys`. */
export async function refusal(desk: Workbench, keys: string): Promise<string> {
  const message = desk.page.locator('.monaco-editor-overlaymessage')
  await eventually(async () => {
    await desk.press('Escape')
    await desk.press(keys)
    await message.waitFor({ timeout: short })
  })
  return message.innerText()
}

/** The code lenses that the editor shows, from top to bottom. */
export function codeLenses(desk: Workbench): Locator {
  return desk.page.locator('.editor-group-container.active .codelens-decoration a')
}

/** Waits until the server has read the draft in front: from then on it helps with what is typed. */
export async function isRead(desk: Workbench): Promise<void> {
  await desk.page.locator('.editor-group-container.active .codelens-decoration').first().waitFor()
}

/** Moves down a list until `focused` is there. */
async function moveTo(desk: Workbench, focused: Locator): Promise<void> {
  await eventually(async () => {
    if ((await focused.count()) > 0) return
    await desk.press('ArrowDown')
    assert.fail(`Not in the list: ${focused}`)
  })
}
