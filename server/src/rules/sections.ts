import type { Passage, Response } from '../model/response.js'
import type { ResponseSchema, SectionRule } from '../schema/responseSchema.js'

/** A section that the schema asks for, and the heading under which the draft has it. */
export interface FoundSection {
  readonly section: SectionRule
  /** Null where the draft has no such heading. */
  readonly heading: Passage | null
}

/** The sections of the schema, in its order. Case, numbers before a heading and a full stop after it do not matter. */
export function sectionsOf(response: Response, { sections }: ResponseSchema): readonly FoundSection[] {
  const headings = response.passages.filter(({ kind }) => kind === 'heading')
  return sections.map((section) => {
    const names = [section.heading, ...section.otherHeadings].map(plainHeading)
    return { section, heading: headings.find(({ flow }) => names.includes(plainHeading(flow.text))) ?? null }
  })
}

function plainHeading(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[\d.]+\s/, '')
    .replace(/[‘’]/g, "'")
    .replace(/(?<![\s.:])[\s.:]+$/, '')
    .trim()
}
