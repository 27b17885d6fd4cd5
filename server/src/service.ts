/**
 * The façade that every host uses: the command line, the language server, a browser's worker. Text and settings in,
 * values out; no input or output. What the command line prints is therefore what the editor shows.
 */

import type { CheckedFinding, CheckResult, SilencedFinding } from './check/checkedFinding.js'
import { checkResponse } from './check/checkResponse.js'
import { checkRules } from './check/checkRules.js'
import { DraftFindings } from './check/draftFindings.js'
import { FindingsMemory } from './check/findingsMemory.js'
import { type FixedText, fixAll } from './check/fix.js'
import { type Recognition, recogniseKind, schemaKey } from './check/recognise.js'
import { severityOf } from './check/severity.js'
import { unknownSchemaRule } from './check/unknownSchema.js'
import { unreadableRegister } from './check/unreadableRegister.js'
import { type AnalysisSettings, defaultSettings } from './configuration/analysisSettings.js'
import { createDocumentCache } from './documentCache.js'
import type { Day } from './model/day.js'
import { keepLasting } from './model/lasting.js'
import { onceFor } from './model/onceFor.js'
import type { Response } from './model/response.js'
import type { SourceText } from './model/sourceText.js'
import { DocumentMemory } from './reading/documentMemory.js'
import { readFrontMatter } from './reading/frontMatter.js'
import { type Outline, readOutline } from './reading/readResponse.js'
import { allRules } from './rules/all.js'
import { chooseSchema } from './schema/chooseSchema.js'
import type { ResponseSchema, Severity } from './schema/responseSchema.js'
import { shippedSchemas } from './schema/shippedSchemas.js'

export { type AnalysisSettings, defaultSettings } from './configuration/analysisSettings.js'

/** A document as its host has it: what is being written, not what is on the disk. */
export interface ResponseDocument {
  /** Its last segment is the file's name. */
  readonly uri: string
  readonly version: number
  /** Without a byte order mark. Of versions that came of each other by edits the host need not put it together. */
  readonly text: string | SourceText
}

/** A document of which the whole text is at hand, as a file's is. */
export interface WrittenDocument extends ResponseDocument {
  readonly text: string
}

/** All that is known of one version of a document under one configuration. It is shared: nobody may change it. */
export interface Analysis {
  readonly uri: string
  readonly version: number
  readonly response: Response
  readonly schema: ResponseSchema
  /** Why this schema, in whole sentences. */
  readonly schemaReason: string
  readonly isResponse: boolean
  /** Why it is taken for a response, or for none. */
  readonly recognition: string
  /** The day of publication that counted: the draft's, else that of the settings. */
  readonly published: Day | null
  /** The findings, for one who does not look at all of them; none where it is no response. */
  readonly found: DraftFindings
  /** All of them, in the order of the draft. */
  readonly findings: readonly CheckedFinding[]
  readonly silenced: readonly SilencedFinding[]
}

/** A rule as tables and settings list it. */
export interface ListedRule {
  readonly id: string
  readonly title: string
  /** Under the schema that was asked for. */
  readonly severity: Severity
  readonly defaultSeverity: Severity
}

export interface ResponseService {
  /** What there is to know of `document`. Never throws. */
  analyse(document: ResponseDocument, settings?: AnalysisSettings): Analysis
  /** The text of `document` with all safe fixes applied until none is left; of no response, as it is. */
  fixSafely(document: ResponseDocument, settings?: AnalysisSettings): FixedText
  /** Every rule there is, with its severity under `schema`. */
  rules(schema: ResponseSchema): readonly ListedRule[]
  /** The ids of all rules, the check's own included. */
  readonly ruleIds: readonly string[]
  /** The schemas that drafts may name, the default one first. */
  readonly schemas: ReadonlyMap<string, ResponseSchema>
  /** Drops what is kept of a document that was closed. */
  forget(uri: string): void
}

export interface ServiceOptions {
  /** The day that counts as today, asked for at each analysis: a server outlives its day. */
  readonly today: () => Day
  /** Told of faults of ours that must not stop the writer. */
  readonly log?: (message: string) => void
}

const nothingFound: CheckResult = Object.freeze({
  found: new DraftFindings([], () => 'off'),
  findings: Object.freeze([]),
  silenced: Object.freeze([]),
  failed: new Set<string>(),
})

/** More drafts than anybody has open; beyond that, the one not looked at for longest is read anew. */
const mostDocuments = 64

/** What is kept of a document from one version to the next. */
interface Memory {
  readonly reading: DocumentMemory
  readonly findings: FindingsMemory
}

function createMemory(): Memory {
  return { reading: new DocumentMemory(), findings: new FindingsMemory() }
}

/** A service on the shipped schemas and rules. */
export function createResponseService({ today, log = () => {} }: ServiceOptions): ResponseService {
  const schemas = shippedSchemas()
  const rulesFor = onceFor((known: ReadonlyMap<string, ResponseSchema>) => [
    ...allRules,
    unknownSchemaRule([...known.keys()]),
    unreadableRegister,
  ])
  const cache = createDocumentCache<Analysis, Memory>(mostDocuments, createMemory)
  const nameOfObject = createObjectNames()

  const analyseNow = (
    document: ResponseDocument,
    settings: AnalysisSettings,
    day: Day,
    memory = createMemory(),
  ): Analysis => {
    const { schema, schemaReason, kind, response } = readBySchema(
      memory.reading.textOf(document.text),
      settings,
      settings.schemas ?? schemas,
      memory.reading,
    )
    const { isResponse, reason } = recognitionOf(document, settings, kind, response)
    keepLasting(response, memory.reading.under(schema))
    const check = (): CheckResult => {
      if (!isResponse) return nothingFound
      const result = checkResponse(response, schema, {
        today: day,
        published: settings.published,
        severities: settings.severities,
        register: settings.register,
        registerFault: settings.registerFault,
        houseWords: settings.houseNames,
        rules: rulesFor(settings.schemas ?? schemas),
        memory: memory.findings,
      })
      // A rule that failed is named, without its message: that may quote the draft.
      if (result.failed.size > 0) log(`${document.uri}: a rule failed; the finding names it.`)
      return result
    }
    // Many questions are about the response alone: the rules run when somebody asks what they find.
    let checked: CheckResult | undefined
    const found = (): CheckResult => {
      checked ??= check()
      return checked
    }
    return Object.freeze({
      uri: document.uri,
      version: document.version,
      response: Object.freeze(response),
      schema,
      schemaReason,
      isResponse,
      recognition: reason,
      published: response.published?.day ?? settings.published,
      get found() {
        return found().found
      },
      get findings() {
        return found().findings
      },
      get silenced() {
        return freezeAll(found().silenced)
      },
    })
  }
  const analyse = (document: ResponseDocument, settings = defaultSettings): Analysis => {
    const day = today()
    const key = { version: document.version, text: document.text, inputs: inputsOf(settings, day, nameOfObject) }
    return cache.get(document.uri, key, (memory) => analyseNow(document, settings, day, memory))
  }

  return {
    analyse,
    fixSafely(document, settings = defaultSettings) {
      const day = today()
      const whole = typeof document.text === 'string' ? document.text : document.text.whole
      // The text in between is nobody's version: it is not kept.
      const check = (text: string): Analysis =>
        text === whole ? analyse(document, settings) : analyseNow({ ...document, text }, settings, day)
      return fixAll(whole, check, { safeOnly: true })
    },
    rules: (schema) =>
      [...rulesFor(schemas), ...checkRules].map(({ id, title, severity }) => ({
        id,
        title,
        severity: severityOf(id, severity, [schema.severities]),
        defaultSeverity: severity,
      })),
    ruleIds: [...rulesFor(schemas), ...checkRules].map(({ id }) => id),
    schemas,
    forget: (uri) => cache.forget(uri),
  }
}

/** Reads `text` by the schema that it, or else the settings, name, or that fits best. */
function readBySchema(
  text: SourceText,
  settings: AnalysisSettings,
  schemas: ReadonlyMap<string, ResponseSchema>,
  memory: DocumentMemory,
) {
  const outlines = new Map<ResponseSchema, Outline>()
  const read = (schema: ResponseSchema): Outline => {
    const outline =
      outlines.get(schema) ??
      readOutline(text, schema, { published: settings.published, owners: settings.owners }, memory.under(schema))
    outlines.set(schema, outline)
    return outline
  }
  const named = readFrontMatter(text)?.matter.values.get(schemaKey)?.text ?? null
  const { schema, reason } = chooseSchema(
    { named, wanted: settings.schema, wantedBy: settings.origins.get('schema') ?? null },
    schemas,
    read,
  )
  for (const [other, outline] of outlines) if (other !== schema) outline.forget()
  const outline = read(schema)
  return { schema, schemaReason: reason, kind: outline.kind, response: outline.complete() }
}

function recognitionOf(
  { uri }: ResponseDocument,
  settings: AnalysisSettings,
  kind: object,
  response: Response,
): Recognition {
  if (settings.excluded !== null) return { isResponse: false, reason: settings.excluded }
  const included = settings.origins.get('include')
  if (settings.isResponse && included !== undefined)
    return { isResponse: true, reason: `It is included by ${included}.` }
  if (settings.isResponse) return { isResponse: true, reason: 'It was asked for as a response.' }
  return recogniseKind(kind, fileNameOf(uri), response)
}

function fileNameOf(uri: string): string {
  const segment = uri.slice(uri.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** Everything but the document itself that an analysis is made of. */
function inputsOf(settings: AnalysisSettings, today: Day, nameOf: (value: object | null) => string): string {
  const { schema, severities, published, isResponse, excluded, owners, houseNames, registerFault, origins } = settings
  const asked = [schema, [...severities].sort(), published, isResponse, excluded, owners, houseNames, registerFault]
  return JSON.stringify([...asked, nameOf(settings.schemas), nameOf(settings.register), [...origins].sort(), today])
}

/** A name for each object that was ever asked about: those that are read anew are others, whatever they say. */
function createObjectNames(): (value: object | null) => string {
  const names = new WeakMap<object, string>()
  let last = 0
  return (value) => {
    if (value === null) return ''
    const name = names.get(value) ?? String(++last)
    names.set(value, name)
    return name
  }
}

/** Freezes the list and what stands in it. */
function freezeAll<Value extends object>(values: readonly Value[]): readonly Readonly<Value>[] {
  return Object.freeze(values.map((value) => Object.freeze(value)))
}
