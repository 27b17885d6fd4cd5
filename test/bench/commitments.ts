/**
 * Measures how long reading commitments takes for each megabyte of draft, beside all of reading and checking, on the
 * drafts of the layouts. Run by `npm run bench`; figures depend on the machine, so nothing is asserted.
 */
import { Bench } from 'tinybench'
import type { Day } from '../../server/src/model/day.js'
import type { Passage } from '../../server/src/model/response.js'
import { type CommitmentContext, readCommitments } from '../../server/src/reading/commitments.js'
import { readResponse } from '../../server/src/reading/readResponse.js'
import { schemaByDefault } from '../../server/src/schema/shippedSchemas.js'
import { createResponseService, defaultSettings } from '../../server/src/service.js'
import { layoutFixtures } from '../server/support/layouts.js'

const schema = schemaByDefault()
const anchor = '2024-02-29' as Day
const texts = layoutFixtures().map(({ text }) => text)
const passages = texts
  .flatMap((text) => readResponse(text, schema, { published: anchor }).passages)
  .filter(({ voice, kind }) => voice === 'department' && kind !== 'heading')
const context: CommitmentContext = {
  anchor,
  department: schema.department.name,
  departmentNames: schema.department.otherNames,
  knownOwners: [],
}
/** Reads them as if for the first time: another context, so that nothing known of the words is of use. */
const readAll = (all: readonly Passage[]) => {
  const anew = { ...context }
  return all.reduce((count, each) => count + readCommitments(each, anew).length, 0)
}
const megabytes = (all: readonly string[]) => all.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6

/** What is measured, and how much text it goes through. */
const tasks: readonly { readonly name: string; readonly size: number; readonly run: () => void }[] = [
  {
    name: 'read the commitments (of the department’s text)',
    size: megabytes(passages.map(({ flow }) => flow.text)),
    run: () => void readAll(passages),
  },
  {
    name: 'read whole drafts',
    size: megabytes(texts),
    run: () => {
      for (const text of texts) readResponse(text, schema, { published: anchor })
    },
  },
  {
    name: 'read and check whole drafts',
    size: megabytes(texts),
    run: () => {
      // Each run is by another service, so that nothing comes out of the cache.
      const service = createResponseService({ today: () => anchor })
      for (const [index, text] of texts.entries())
        service.analyse({ uri: `file:///${index}.response.md`, version: 1, text }, defaultSettings)
    },
  },
]

void measure()

async function measure(): Promise<void> {
  const bench = new Bench({ name: 'commitments', time: 2000, warmupTime: 500 })
  for (const { name, run } of tasks) bench.add(name, run)
  await bench.run()

  console.log(`${texts.length} drafts, ${megabytes(texts).toFixed(2)} MB, ${readAll(passages)} commitments\n`)
  for (const task of bench.tasks) {
    const size = tasks.find(({ name }) => name === task.name)?.size ?? 0
    const { result } = task
    if (!('latency' in result)) throw new Error(`${task.name} did not run`)
    const { p50, p99 } = result.latency
    console.log(
      `${task.name.padEnd(50)} ${(p50 / size).toFixed(0).padStart(6)} ms/MB (median; 99th percentile ${(p99 / size).toFixed(0)})  ${size.toFixed(3)} MB`,
    )
  }
}
