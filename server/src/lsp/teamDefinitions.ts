/** Answers where a draft's front matter and labels lead: to its register, and to its schema. */
import type { Location } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { schemaKey } from '../check/recognise.js'
import type { TeamFiles } from '../configuration/teamFiles.js'
import type { Span } from '../model/span.js'
import { registerKey } from '../register/answeredRegister.js'
import { rangeOf } from './convert.js'
import type { Draft } from './drafts.js'

/** The places in a team's files to which what stands at `offset` leads: a label to its entry, a name to its file. */
export async function teamDefinitionsAt(
  { analysis: { response, schema }, settings }: Draft,
  offset: number,
  files: TeamFiles,
): Promise<Location[]> {
  const { registerUri, schemaUris, register } = settings
  const valueAt = (key: string) => {
    const span = response.frontMatter?.values.get(key)?.span
    return span !== undefined && holds(span, offset)
  }
  const schemaUri = schemaUris.get(schema.id)
  if (valueAt(schemaKey) && schemaUri !== undefined) return [await locationIn(schemaUri, { start: 0, end: 0 }, files)]
  if (registerUri === null) return []
  if (valueAt(registerKey)) return [await locationIn(registerUri, { start: 0, end: 0 }, files)]
  const label = response.recommendations.find((one) => holds(one.label.span, offset))
  const entry = register?.entries.find(({ id }) => id === label?.id)
  return entry === undefined ? [] : [await locationIn(registerUri, entry.idSpan, files)]
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end
}

async function locationIn(uri: string, span: Span, files: TeamFiles): Promise<Location> {
  const found = await files.read(uri)
  const document = TextDocument.create(uri, 'yaml', 0, 'text' in found ? (found.text ?? '') : '')
  return { uri, range: rangeOf(document, span) }
}
