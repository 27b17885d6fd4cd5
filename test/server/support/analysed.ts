/** Analyses a draft as the hosts do, on a day that stays the same. */
import type { Day } from '../../../server/src/model/day.js'
import {
  type Analysis,
  type AnalysisSettings,
  createResponseService,
  defaultSettings,
} from '../../../server/src/service.js'

export const today = '2026-01-15' as Day

/** `text` as a file called a response. */
export function analysed(text: string, settings: Partial<AnalysisSettings> = {}): Analysis {
  const service = createResponseService({ today: () => today })
  return service.analyse({ uri: 'file:///drafts/a.response.md', version: 1, text }, { ...defaultSettings, ...settings })
}
