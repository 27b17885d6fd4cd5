// Pictures of what the tests saw: for the eye of a developer, for the README, and for whoever must mend a failure.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Workbench } from './workbench.js'

const folder = new URL('../screenshots/', import.meta.url)

/** Keeps a picture of the whole window under `name`, one for each host; git ignores it. */
export async function keepPicture({ page, session }: Workbench, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: fileURLToPath(new URL(`${session.host}-${name}.png`, folder)), animations: 'disabled' })
}

/** Keeps what the window showed when the test called `title` failed, and what was logged. */
export async function keepFailure(workbench: Workbench, title: string): Promise<void> {
  const name = `failed-${title.replaceAll(/[^\w]+/g, '-').slice(0, 100)}`
  await keepPicture(workbench, name)
  writeFileSync(new URL(`${workbench.session.host}-${name}.log`, folder), workbench.session.log())
}
