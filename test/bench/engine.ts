/** What is measured: reading and checking in this process, with all rules on; and the floor, one pass over the text. */
import type { Day } from '../../server/src/model/day.js'
import { readResponse } from '../../server/src/reading/readResponse.js'
import { schemaByDefault } from '../../server/src/schema/shippedSchemas.js'
import { type Analysis, createResponseService, defaultSettings } from '../../server/src/service.js'
import { draftOf } from './corpus.js'

const today = '2024-02-29' as Day
const service = createResponseService({ today: () => today })
const settings = {
  ...defaultSettings,
  isResponse: true,
  severities: new Map(service.ruleIds.map((id) => [id, 'warning'] as const)),
}
const schema = schemaByDefault()
let documents = 0

/** The whole check of `text`, all rules on; as a document that has not been seen before, so that nothing is remembered of it. */
export function checkWhole(text: string): Analysis {
  const uri = `file:///${documents++}.response.md`
  const analysis = service.analyse({ uri, version: 0, text }, settings)
  // The rules run when somebody asks what they find.
  if (!Array.isArray(analysis.findings)) throw new Error('The check found nothing to measure.')
  service.forget(uri)
  return analysis
}

export function readWhole(text: string) {
  return readResponse(text, schema, { published: today })
}

/** The least that anything can cost which looks at each character. */
export function onePass(text: string): number {
  let lines = 0
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === 10) lines++
  return lines
}

/** Gives one of a few drafts of about `bytes` bytes after the other. */
export function draftsOf(bytes: number): () => string {
  const drafts = Array.from({ length: bytes > 2_000_000 ? 2 : bytes > 500_000 ? 3 : 6 }, (_, variant) =>
    draftOf(bytes, variant),
  )
  let next = 0
  return () => drafts[next++ % drafts.length] ?? ''
}
