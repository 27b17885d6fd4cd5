/** Knows the settings of each draft as they are now, and says once what is wrong with them. */
import { type DraftSettings, type KnownNames, readSettings } from './settings.js'

export interface Configuration {
  /** The settings for `uri`. Should they change while the client is asked for them, it is asked again. Never rejects. */
  of(uri: string): Promise<DraftSettings>
  /** Asks anew for everything from here on. */
  change(): void
  /** Drops what is kept for a document that was closed. */
  forget(uri: string): void
}

export interface ConfigurationHost {
  /** What the settings say for `uri`: any value, or a rejection. */
  ask(uri: string): Promise<unknown>
  /** Told of one whole text for all that cannot be used, once until the settings change. */
  complain(message: string): void
  log(message: string): void
}

export function createConfiguration({ ask, complain, log }: ConfigurationHost, known: KnownNames): Configuration {
  let epoch = 0
  const answers = new Map<string, Promise<DraftSettings>>()
  const complaints = new Set<string>()

  const complainOnce = (problems: readonly string[]): void => {
    const message = problems.join(' ')
    if (message === '' || complaints.has(message)) return
    complaints.add(message)
    complain(`Response Desk cannot use some settings. ${message}`)
  }
  const askFor = async (uri: string): Promise<DraftSettings> => {
    const asked = epoch
    const value = await ask(uri).catch(() => {
      log(`The client did not say the settings for ${uri}; the defaults are used.`)
      return null
    })
    const { settings, problems } = readSettings(value, known)
    if (asked === epoch) complainOnce(problems)
    return settings
  }
  return {
    async of(uri) {
      for (;;) {
        const asked = epoch
        const answer = answers.get(uri) ?? askFor(uri)
        answers.set(uri, answer)
        const settings = await answer
        if (asked === epoch) return settings
      }
    },
    change() {
      epoch++
      answers.clear()
      complaints.clear()
    },
    forget: (uri) => void answers.delete(uri),
  }
}
