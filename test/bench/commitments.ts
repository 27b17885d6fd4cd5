/** How long reading commitments takes for each megabyte, beside all of reading, on the drafts of the layouts. */
import type { Day } from '../../server/src/model/day.js'
import { flowOf } from '../../server/src/model/flow.js'
import { type CommitmentContext, readCommitments } from '../../server/src/reading/commitments.js'
import { readResponse } from '../../server/src/reading/readResponse.js'
import { schemaByDefault } from '../../server/src/schema/shippedSchemas.js'
import { layoutFixtures } from '../server/support/layouts.js'
import { figure, medians } from './measure.js'

/** Rows of a table: what, milliseconds for each megabyte, megabytes. */
export async function commitmentRows(): Promise<string[][]> {
  const schema = schemaByDefault()
  const anchor = '2024-02-29' as Day
  const texts = layoutFixtures().map(({ text }) => text)
  const read = () => texts.map((text) => readResponse(text, schema, { published: anchor }))
  // Passages remember what was read in them: each run reads the texts again, and then the commitments anew.
  const context: CommitmentContext = {
    anchor,
    department: schema.department.name,
    departmentNames: schema.department.otherNames,
    knownOwners: [],
  }
  const passages = read()
    .flatMap((response) => response.passages)
    .filter(({ voice, kind }) => voice === 'department' && kind !== 'heading')
    .map((passage) => ({ ...passage, text: passage.flow.text }))
  const commitments = () => {
    for (const passage of passages) readCommitments({ ...passage, flow: flowOf(passage.text, 0) }, context)
  }
  const tasks = [
    {
      name: 'the commitments, of the department’s text',
      run: commitments,
      size: megabytes(passages.map(({ text }) => text)),
    },
    { name: 'whole drafts', run: read, size: megabytes(texts) },
  ]
  const times = await medians(tasks)
  return tasks.map(({ name, size }) => [name, figure((times.get(name) ?? 0) / size), size.toFixed(3)])
}

function megabytes(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
}
