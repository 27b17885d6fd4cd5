// What a person does and sees in VS Code: each function names a deed or a thing seen, and waits for what it needs.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { eventually } from './eventually.js'
import type { Session } from './session.js'

/** A row of a tree, as it is shown: how deep it stands (1 at the root), its words, and what a screen reader says. */
export interface Row {
  readonly level: number
  readonly text: string
  readonly label: string
}

const short = 4000

export class Workbench {
  readonly page: Page
  readonly quickInput: Locator
  readonly #session: Session

  constructor(session: Session) {
    this.#session = session
    this.page = session.page
    this.quickInput = this.page.locator('.quick-input-widget input:visible')
  }

  get session(): Session {
    return this.#session
  }

  // Files

  /** Writes a file into the workspace, without the editor's knowledge, and gives its path. */
  writeFile(name: string, text: string): string {
    const path = join(this.#session.workspace, name)
    writeFileSync(path, text)
    return path
  }

  /** The file's text as it was saved. */
  saved(name: string): string {
    return readFileSync(join(this.#session.workspace, name), 'utf8')
  }

  /** Opens a file of the workspace by its name, and waits until its text is shown. */
  async openFile(name: string): Promise<void> {
    await this.#pick('Control+p', name, name)
    await this.tab(name).waitFor()
    await this.page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor()
  }

  /** Writes a draft into the workspace and opens it. */
  async openDraft(name: string, text: string): Promise<void> {
    this.writeFile(name, text)
    await this.openFile(name)
  }

  /** The tab of a file in front. */
  tab(name: string): Locator {
    return this.page.locator('.tab.active', { hasText: name })
  }

  /** Saves, and waits until the file on disk holds `expected` (and the editor shows nothing unsaved). */
  async save(): Promise<void> {
    await this.press('Control+s')
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' })
  }

  // Keyboard and commands

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys)
  }

  /** Types as a person would, key by key. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 10 })
  }

  /** Runs a command by its title, which begins with its category. */
  async command(title: string): Promise<void> {
    await this.#pick('F1', `>${title}`, title)
  }

  /** Opens a picker with `keys`, and takes what it offers as `row`; asks again while that is not known to it yet. */
  async #pick(keys: string, filter: string, row: string): Promise<void> {
    const offered = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: row }).first()
    await eventually(async () => {
      await this.press('Escape')
      await this.press(keys)
      await this.quickInput.waitFor({ timeout: short })
      await this.quickInput.fill(filter)
      await offered.waitFor({ timeout: short })
    })
    await this.press('Enter')
    await offered.waitFor({ state: 'hidden' })
  }

  /** Puts the cursor at a 1-based line and column of the editor in front, and shows it. */
  async goTo(line: number, column: number): Promise<void> {
    await this.press('Control+1')
    await this.press('Control+g')
    await this.quickInput.waitFor()
    await this.quickInput.fill(`:${line}:${column}`)
    await this.press('Enter')
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' })
  }

  /** Puts the cursor before the first occurrence of `words` in the text of the file as it was opened or saved. */
  async goToWords(text: string, words: string): Promise<void> {
    const offset = text.indexOf(words)
    if (offset === -1) throw new Error(`The text has no ${JSON.stringify(words)}`)
    const before = text.slice(0, offset).split('\n')
    await this.goTo(before.length, (before.at(-1)?.length ?? 0) + 1)
  }

  // Actions at the cursor

  /** The titles of the actions offered at the cursor, the menu left open. Asks again while providers register. */
  async offeredActions(): Promise<string[]> {
    const offered = this.page.locator('.action-widget .monaco-list-row.action')
    await eventually(async () => {
      await this.press('Escape')
      await this.press('Control+.')
      await offered.first().waitFor({ timeout: short })
    })
    return (await rows(offered)).map(({ text }) => text)
  }

  /** Takes the action called `title` out of the open menu. */
  async takeAction(title: string): Promise<void> {
    const focused = this.page.locator('.action-widget .monaco-list-row.focused', { hasText: title })
    // By keyboard: the menu is drawn over itself, so that clicks may miss.
    await eventually(async () => {
      if ((await focused.count()) === 1) return
      await this.press('ArrowDown')
      throw new Error(`No action called ${title} in the menu`)
    })
    await this.press('Enter')
    await focused.waitFor({ state: 'detached' })
  }

  // Between tests

  /** Leaves nothing open, nothing in the workspace, and nothing in the way. */
  async tidy(): Promise<void> {
    const tabs = this.page.locator('.tabs-container .tab')
    const discard = this.page.locator('.monaco-dialog-box .monaco-button', { hasText: "Don't Save" })
    await this.press('Escape')
    await this.press('Control+k')
    await this.press('Control+w')
    await eventually(async () => {
      if (await discard.isVisible()) await discard.click()
      assert.equal(await tabs.count(), 0)
    })
    for (const name of readdirSync(this.#session.workspace))
      rmSync(join(this.#session.workspace, name), { recursive: true })
  }

  // What is seen

  /** The lines that the editor in front shows, from top to bottom. */
  async lines(): Promise<string[]> {
    const shown = await this.page
      .locator('.editor-group-container.active .monaco-editor .view-line')
      .evaluateAll((lines) =>
        lines.map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' })),
      )
    return shown.sort((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00a0', ' '))
  }

  /** How many places are underlined as `error`, `warning`, `info` or `hint` in what is shown. */
  async squiggles(kind: 'error' | 'warning' | 'info' | 'hint'): Promise<number> {
    return this.page.locator(`.squiggly-${kind}`).count()
  }

  /** Opens the Problems view; what it says of each finding and file. */
  async problems(): Promise<Row[]> {
    return this.#view('Problems: Focus on Problems View', '.markers-panel')
  }

  /** Opens the outline; its rows. */
  async outline(): Promise<Row[]> {
    return this.#view('Explorer: Focus on Outline View', '.outline-pane')
  }

  /** Opens a view of rows by a command, and gives its rows once it has some. */
  async #view(command: string, view: string): Promise<Row[]> {
    await this.command(command)
    const found = this.page.locator(`${view} .monaco-list-row`)
    await found.first().waitFor()
    return rows(found)
  }
}

/** The rows of a tree as they are shown. */
export async function rows(found: Locator): Promise<Row[]> {
  return found.evaluateAll((elements) =>
    elements.map((element) => ({
      level: Number(element.getAttribute('aria-level')),
      text: (element.textContent ?? '').replaceAll('\u00a0', ' '),
      label: element.getAttribute('aria-label') ?? '',
    })),
  )
}
