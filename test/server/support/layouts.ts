/** The drafts of `test/fixtures/layouts`, each with what a careful reader found in it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface ExpectedResponse {
  readonly file: string
  readonly schema?: string
  readonly recommendations: readonly {
    readonly id: string
    readonly answerable: boolean
    readonly label_line: number
    readonly verdict: string | null
    readonly verdict_line: number | null
    readonly verdict_any?: boolean
    readonly optional?: boolean
    readonly paragraphs: readonly { readonly label: string | null; readonly line: number }[]
  }[]
  readonly crossrefs: readonly {
    readonly line: number
    readonly kind: string
    readonly targets: readonly string[]
    readonly resolves: boolean
    readonly optional?: boolean
  }[]
  readonly date_fields: readonly {
    readonly line: number
    readonly date_end: string | null
    readonly further_row?: boolean
    readonly optional?: boolean
  }[]
  readonly sentences: readonly MarkedSentence[]
}

/** A commitment that a careful reader marked; `_alt` holds what another could also have said. */
export interface MarkedSentence {
  readonly line: number
  readonly quote: string
  readonly class: string
  readonly class_alt?: readonly string[]
  readonly date_kind: string
  readonly date_kind_alt?: readonly string[]
  readonly date_end?: string | null
  readonly optional?: boolean
}

export interface LayoutFixture {
  readonly name: string
  readonly text: string
  readonly expected: ExpectedResponse
}

/** The folder of the fixtures; tests run from the project's root. */
const folder = join('test', 'fixtures', 'layouts')

export function layoutFixtures(): LayoutFixture[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.response.md'))
    .sort()
    .map((file) => ({
      name: file.replace('.response.md', ''),
      text: readFileSync(join(folder, file), 'utf8'),
      expected: JSON.parse(readFileSync(join(folder, file.replace('.response.md', '.expected.json')), 'utf8')),
    }))
}

/** The texts of all examples: the layouts' drafts, and those that are shipped. */
export function exampleDrafts(): readonly { readonly name: string; readonly text: string }[] {
  const shipped = readdirSync('seeds').filter((file) => file.endsWith('.response.md'))
  return [
    ...layoutFixtures().map(({ name, text }) => ({ name, text })),
    ...shipped.map((name) => ({ name, text: readFileSync(join('seeds', name), 'utf8') })),
  ]
}
