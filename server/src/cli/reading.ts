/** How the command line reads drafts: the options that every command has for it, and what follows from them. */
import { localDay } from '../localDay.js'
import type { Day } from '../model/day.js'
import { createResponseService, defaultSettings, type ResponseService } from '../service.js'
import { createDiskDesk, type TeamSettings, teamSettings } from './teamFiles.js'

/** Plain data: another thread can be given them. */
export interface ReadingOptions {
  readonly schema?: string
  readonly today?: Day
  readonly published?: Day
  /** False where configurations are not to be looked for. */
  readonly config?: boolean
}

/** The day that counts as today. */
export function dayOf({ today }: ReadingOptions): Day {
  return today ?? localDay(new Date())
}

export function serviceOf(options: ReadingOptions): ResponseService {
  const day = dayOf(options)
  return createResponseService({ today: () => day })
}

/** Flags count before the configuration of each draft. */
export function teamOf({ schema, published, config }: ReadingOptions, service: ResponseService): TeamSettings {
  return teamSettings(
    createDiskDesk(service, config !== false),
    {
      values: { schema: schema ?? null, published: published ?? null, severities: new Map() },
      name: 'the command line',
    },
    // Who names the schema of a file says that it is a response.
    { ...defaultSettings, isResponse: schema !== undefined },
  )
}
