/** `response-desk rules` and `response-desk schemas`: what can be found, and what a draft may name. */
import { unknownSchemaMessage } from '../schema/chooseSchema.js'
import type { ResponseService } from '../service.js'
import { tableText } from './report/table.js'
import { type ExitStatus, exitStatus, type Terminal } from './terminal.js'

export type ListFormat = 'text' | 'json'

/** Prints every rule with its severity under the schema called `schemaId`. */
export function listRules(
  schemaId: string,
  format: ListFormat,
  service: ResponseService,
  terminal: Terminal,
): ExitStatus {
  const schema = service.schemas.get(schemaId)
  if (schema === undefined) {
    terminal.complain(`response-desk: ${unknownSchemaMessage(schemaId, [...service.schemas.keys()])}\n`)
    return exitStatus.couldNotRun
  }
  const rules = service.rules(schema)
  const rows = rules.map(({ id, severity, title }) => [id, severity, title])
  print(format, rules, [['Rule', 'Severity', 'What it finds'], ...rows], terminal)
  return exitStatus.clean
}

/** Prints the schemas that drafts may name. */
export function listSchemas(format: ListFormat, service: ResponseService, terminal: Terminal): ExitStatus {
  const schemas = [...service.schemas.values()].map(({ id, title, description }) => ({ id, title, description }))
  const rows = schemas.map(({ id, title }) => [id, title])
  print(format, schemas, [['Schema', 'For'], ...rows], terminal)
  return exitStatus.clean
}

function print(format: ListFormat, value: unknown, rows: readonly (readonly string[])[], terminal: Terminal): void {
  terminal.print(format === 'json' ? `${JSON.stringify(value, null, 2)}\n` : `${tableText(rows).join('\n')}\n`)
}
