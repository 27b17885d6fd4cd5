// What a person does and sees in VS Code: each function names a deed or a thing seen, and waits for what it needs.
import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { eventually } from './eventually.js'
import type { Session } from './session.js'

/** A row of a tree, as it is shown: how deep it stands (1 at the root), its words, and what a screen reader says. */
export interface Row {
  readonly level: number
  readonly text: string
  readonly label: string
}

/** How long something that may have to be asked for again is waited for, in milliseconds. */
export const short = 4000

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
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return path
  }

  /** The file's text as it was saved. */
  saved(name: string): string {
    return readFileSync(join(this.#session.workspace, name), 'utf8')
  }

  /** Takes a file out of the workspace, without the editor's knowledge. */
  removeFile(name: string): void {
    rmSync(join(this.#session.workspace, name))
  }

  /** Opens a file of the workspace by its name, and waits until its text is shown. */
  async openFile(name: string): Promise<void> {
    // Again, where the list was gone before it took the key.
    await eventually(async () => {
      await this.#pick('Control+p', name, name)
      await this.tab(name).waitFor({ timeout: 10_000 })
    })
    await this.page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor()
  }

  /** Opens a file of the workspace beside the one in front. */
  async openBeside(name: string): Promise<void> {
    await this.command('View: Split Editor Right')
    await eventually(async () => assert.equal(await this.groups(), 2))
    await this.openFile(name)
  }

  /** Writes a draft into the workspace and opens it at its beginning. */
  async openDraft(name: string, text: string): Promise<void> {
    this.writeFile(name, text)
    await this.openFile(name)
    // The editor remembers where it was in a file that once had this name.
    await this.press('Control+Home')
  }

  /** The tab of a file in front. */
  tab(name: string): Locator {
    return this.page.locator('.tab.active', { hasText: name })
  }

  /**
   * Waits for something that is not saved, saves it, and waits until it is. To save what is saved already would write the
   * file once more, perhaps late, over that of the next test.
   */
  async save(): Promise<void> {
    const unsaved = this.page.locator('.tab.active.dirty')
    await unsaved.waitFor()
    await eventually(async () => {
      // Again, where the list of a command still had the keyboard.
      if (await unsaved.isVisible()) await this.press('Control+s')
      await unsaved.waitFor({ state: 'detached', timeout: short })
    })
  }

  // Keyboard and commands

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys)
  }

  /** Types as a person would, key by key. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 10 })
  }

  /** Puts `text` in at the cursor, all at once. */
  async insert(text: string): Promise<void> {
    await this.page.keyboard.insertText(text)
  }

  /** Pastes `text` at the cursor, out of the clipboard. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((words) => navigator.clipboard.writeText(words), text)
    await this.press('Control+v')
  }

  /** Takes the choice whose words begin with `label` out of the list that a command has opened. */
  async choose(label: string): Promise<void> {
    await this.quickInput.waitFor()
    await this.#take(label)
  }

  /** Moves down the list that a command has opened to the choice whose words begin with `label`, and leaves it open. */
  async offered(label: string): Promise<void> {
    await this.quickInput.waitFor()
    await this.#moveTo(label)
  }

  /** The words of each choice in the open list. */
  async choices(): Promise<string[]> {
    return this.page.locator('.quick-input-list .monaco-list-row').allInnerTexts()
  }

  /** Presses a button of a message or a dialogue. */
  async pressButton(words: string): Promise<void> {
    await this.page.locator('.monaco-button:visible', { hasText: words }).first().click()
  }

  /** Answers the question that a command has asked with `text`, once what it asks has `question` in it. */
  async answer(question: string, text: string): Promise<void> {
    const title = this.page.locator('.quick-input-title', { hasText: question })
    await title.waitFor()
    await this.quickInput.fill(text)
    await this.press('Enter')
    await title.waitFor({ state: 'hidden' })
  }

  /** Switches a setting of two states over, in the settings editor. */
  async switchSetting(id: string): Promise<void> {
    await this.command('Preferences: Open Settings (UI)')
    const search = this.page.locator('.settings-editor .suggest-input-container')
    await search.waitFor()
    await search.click()
    await this.press('Control+a')
    await this.type(id)
    await this.page.locator('.settings-count-widget', { hasText: '1 Setting Found' }).waitFor()
    const before = this.#session.settings()
    await this.page.locator('.settings-editor .setting-value-checkbox').click()
    // It is written down a moment later; until then closing the editor would undo it.
    await eventually(() => assert.notEqual(this.#session.settings(), before))
    await this.press('Escape')
    await search.waitFor({ state: 'hidden' })
  }

  /** Runs a command by its title, which begins with its category. */
  async command(title: string): Promise<void> {
    await this.#pick('F1', `>${title}`, title)
  }

  /** As `command`, for one that is known to be there: what is selected stays so. */
  async commandOnSelection(title: string): Promise<void> {
    await this.press('F1')
    await this.quickInput.waitFor()
    await this.quickInput.fill(`>${title}`)
    await this.#take(title)
  }

  /** Opens a picker with `keys`, and takes what it offers as `row`; asks again while that is not known to it yet. */
  async #pick(keys: string, filter: string, row: string): Promise<void> {
    const offered = this.#choice(row).first()
    await eventually(async () => {
      await this.press('Escape')
      await this.press(keys)
      await this.quickInput.waitFor({ timeout: short })
      await this.quickInput.fill(filter)
      await offered.waitFor({ timeout: short })
    })
    await this.#take(row)
  }

  /** The choices in the open list whose words begin with `row`. */
  #choice(row: string, state = ''): Locator {
    return this.page.locator(`.quick-input-list .monaco-list-row${state}[aria-label^=${JSON.stringify(row)}]`)
  }

  /** Moves down the open list of choices to the one whose words begin with `row`, and takes it. */
  async #take(row: string): Promise<void> {
    const focused = await this.#moveTo(row)
    await this.press('Enter')
    await focused.waitFor({ state: 'hidden' })
  }

  async #moveTo(row: string): Promise<Locator> {
    const focused = this.#choice(row, '.focused')
    await eventually(async () => {
      if ((await focused.count()) > 0) return
      await this.press('ArrowDown')
      assert.fail(`The list has no ${row}`)
    })
    return focused
  }

  /** Puts the cursor at a 1-based line and column of the editor that the keys `group` lead to, and shows it. */
  async goTo(line: number, column: number, group = 'Control+1'): Promise<void> {
    await eventually(async () => {
      // Again, where the list has not taken the key in the press of work.
      if (await this.quickInput.isVisible()) await this.press('Escape')
      await this.press(group)
      await this.press('Control+g')
      await this.quickInput.waitFor({ timeout: short })
      await this.quickInput.fill(`:${line}:${column}`)
      await this.press('Enter')
      await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: short })
      // Only then do keys go to the text.
      await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor({ timeout: short })
    })
  }

  /** Puts the cursor before the first occurrence of `words` in the text of the file as it was opened or saved. */
  async goToWords(text: string, words: string): Promise<void> {
    const offset = text.indexOf(words)
    if (offset === -1) throw new Error(`The text has no ${JSON.stringify(words)}`)
    const before = text.slice(0, offset).split('\n')
    await this.goTo(before.length, (before.at(-1)?.length ?? 0) + 1)
  }

  // Between tests

  /** Leaves nothing open, nothing in the workspace, and nothing in the way. */
  async tidy(): Promise<void> {
    const tabs = this.page.locator('.tabs-container .tab')
    const discard = this.page.locator('.monaco-dialog-box .monaco-button', { hasText: "Don't Save" })
    await eventually(async () => {
      if (await discard.isVisible()) await discard.click()
      else if ((await tabs.count()) > 0) {
        await this.press('Escape')
        await this.press('Control+k')
        await this.press('Control+w')
      }
      assert.equal(await tabs.count(), 0)
    })
    // The panel below takes room from the editor.
    if (await this.page.locator('.part.panel').isVisible()) await this.press('Control+j')
    for (const name of readdirSync(this.#session.workspace))
      rmSync(join(this.#session.workspace, name), { recursive: true })
  }

  // What is seen

  /** The lines that the editor in front shows, from top to bottom. */
  async lines(): Promise<string[]> {
    return this.#linesIn('.editor-group-container.active')
  }

  /** The text of the file called `name` in whichever group shows it. */
  async textOf(name: string): Promise<string> {
    const group = `.editor-group-container:has(.tab.active[aria-label^=${JSON.stringify(name)}])`
    return (await this.#linesIn(group)).join('\n')
  }

  /** How many groups of editors there are beside one another. */
  async groups(): Promise<number> {
    return this.page.locator('.editor-group-container').count()
  }

  async #linesIn(group: string): Promise<string[]> {
    const shown = await this.page
      .locator(`${group} .monaco-editor .view-line`)
      .evaluateAll((lines) =>
        lines.map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' })),
      )
    return shown.sort((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00a0', ' '))
  }

  /** How many findings of each severity the status bar tells of, as a screen reader says it: `Errors: 1, Warnings: 2`. */
  async counts(): Promise<string> {
    return (await this.page.locator('[id="status.problems"]').getAttribute('aria-label')) ?? ''
  }

  /** How many places are underlined as `error`, `warning`, `info` or `hint` in what is shown. */
  async squiggles(kind: 'error' | 'warning' | 'info' | 'hint'): Promise<number> {
    return this.page.locator(`.squiggly-${kind}`).count()
  }

  /** Where the cursor is, as the status bar says: `Ln 3, Col 7`. */
  async position(): Promise<string> {
    return this.page.locator('[id="status.editor.selection"]').innerText()
  }

  /** The words of each message that the editor shows. */
  async notifications(): Promise<string[]> {
    return this.page.locator('.notification-toast').allInnerTexts()
  }

  /** Opens the Problems view; what it says of each finding and file. */
  async problems(): Promise<Row[]> {
    return this.#view('Problems: Focus on Problems View', '.markers-panel')
  }

  /** Opens the outline; its rows. Where the editor shows but the heads of its groups, one an extension, they are unfolded. */
  async outline(): Promise<Row[]> {
    const shown = await this.#view('Explorer: Focus on Outline View', '.outline-pane')
    const folded = '.outline-pane .monaco-list-row[aria-level="1"][aria-expanded="false"] .monaco-tl-twistie'
    const twistie = this.page.locator(folded).first()
    if (!(await twistie.isVisible())) return shown
    while (await twistie.isVisible()) await twistie.click({ timeout: short })
    return rows(this.page.locator('.outline-pane .monaco-list-row'))
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
