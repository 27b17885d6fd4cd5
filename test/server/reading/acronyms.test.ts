import assert from 'node:assert/strict'
import type { Acronym } from '../../../server/src/model/response.js'
import type { Span } from '../../../server/src/model/span.js'
import { govspeakDefinitions } from '../../../server/src/reading/acronyms/definitions.js'
import { readAcronyms } from '../../../server/src/reading/acronyms.js'
import { passagesOf } from '../support/passages.js'

function acronymsIn(text: string): Acronym[] {
  return readAcronyms(passagesOf(text), govspeakDefinitions(text, 0))
}

function words(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ')
}

/** What `text` defines: `WI = Warnings Index`. The full form is that of the span. */
function definitionsIn(text: string): string[] {
  return acronymsIn(text).flatMap(({ short, definition, repeated }) =>
    [definition, ...repeated].flatMap((each) => (each === null ? [] : [`${short} = ${words(text, each.fullSpan)}`])),
  )
}

/** The short forms that `text` uses outside definitions, as they stand; those that it never defines with a question mark. */
function usesIn(text: string): string[] {
  return acronymsIn(text)
    .flatMap(({ definition, uses }) => uses.map(({ span }) => ({ span, mark: definition === null ? '?' : '' })))
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, mark }) => words(text, span) + mark)
}

const defining: readonly (readonly [sentence: string, ...definitions: string[]])[] = [
  // First letters, small words aside; letters within hyphens and words in capitals.
  [
    'We thank the Independent Chief Inspector of Borders and Immigration (ICIBI).',
    'ICIBI = Independent Chief Inspector of Borders and Immigration',
  ],
  [
    'Claims from unaccompanied asylum-seeking children (UASC) come first.',
    'UASC = unaccompanied asylum-seeking children',
  ],
  ['HM Revenue and Customs (HMRC) leads.', 'HMRC = HM Revenue and Customs'],
  [
    'The Asylum Accommodation and Support Contracts (AASC) run on.',
    'AASC = Asylum Accommodation and Support Contracts',
  ],
  ['Her Majesty’s Prison and Probation Service (HMPPS) agreed.', 'HMPPS = Her Majesty’s Prison and Probation Service'],
  // Small words that give a letter.
  ['A memorandum of understanding (MoU) was signed.', 'MoU = memorandum of understanding'],
  ['Checks by a second pair of eyes (SPoE) go on.', 'SPoE = second pair of eyes'],
  ['The policy on adults at risk (AAR) is new.', 'AAR = adults at risk'],
  ['The Department for Education (DfE) agreed.', 'DfE = Department for Education'],
  [
    'The Department for Environment, Food and Rural Affairs (Defra) asked.',
    'Defra = Department for Environment, Food and Rural Affairs',
  ],
  // Across a line end; more than one word; a number; a bracket within a bracket; emphasis; quotation marks.
  ['It is kept by the Joint\nDebrief Team (JDT).', 'JDT = Joint Debrief Team'],
  ['The Data Protection Act 2018 (DPA 2018) applies.', 'DPA 2018 = Data Protection Act 2018'],
  [
    'New guidance (for teams and the Border Force Intelligence Manual (BF IM)) was issued.',
    'BF IM = Border Force Intelligence Manual',
  ],
  ['The Windrush Compensation Scheme (“WCS”) is open.', 'WCS = Windrush Compensation Scheme'],
  ['The Status Review Unit (the SRU) decides.', 'SRU = Status Review Unit'],
  // Plurals.
  ['All decision makers (DMs) are trained.', 'DM = decision makers'],
  [
    'Work with other government departments and agencies (OGDs) goes on.',
    'OGD = other government departments and agencies',
  ],
  // The other way round.
  [
    'The FP JBIU (Fast Parcel Joint Border Intelligence Unit) works at Coventry.',
    'FP JBIU = Fast Parcel Joint Border Intelligence Unit',
  ],
  ['The IE PPM (Professional Practice Manual) is read.', 'PPM = Professional Practice Manual'],
  // Letters that do not quite fit.
  ['The Joint Maritime Operations Command Centre (JMOC) opened.', 'JMOC = Joint Maritime Operations Command Centre'],
  ['The Committee of Public Accounts (PAC) asked.', 'PAC = Committee of Public Accounts'],
  ['Decisions of the Detention Gatekeeper (DGK) are kept.', 'DGK = Detention Gatekeeper'],
  ['Its Criminal and Financial Investigations team (CFI) looked.', 'CFI = Criminal and Financial Investigations'],
  [
    'The Centre Conjoint d’information et de Coordination (CCIC) opened.',
    'CCIC = Centre Conjoint d’information et de Coordination',
  ],
  // Twice.
  [
    'The Warnings Index (WI) is old. Officers search the Warnings Index (WI).',
    'WI = Warnings Index',
    'WI = Warnings Index',
  ],
  // Govspeak.
  ['The PPM is read.\n\n*[PPM]: Professional Practice Manual', 'PPM = Professional Practice Manual'],
]

const defineNothing = [
  'See the reviews (Recommendations 1 and 2), the report (June 2024) and the annex (PDF).',
  'The scheme (the ‘Scheme’) was set up by the Home Office (“the Home Office”).',
  'The director (Dan Smith) met the lead (CC Jane Smith).',
  'Officers of the department (UK) went.',
  'It was accepted (ACCEPTED) in part (II) of the answer.',
  'The team decided quickly. (ICIBI)',
]

const using: readonly (readonly [text: string, ...uses: string[]])[] = [
  ['The Warnings Index (WI) is old. The WI’s records, the WIs and WI-based checks.', 'WI', 'WIs', 'WI'],
  ['All decision makers (DMs) are trained. A DM reads. DMs learn.', 'DM', 'DMs'],
  ['The Data Protection Act 2018 (DPA 2018) applies. Under the DPA 2018 and the DPA we act.', 'DPA 2018'],
  ['Officers in the EU use CENTAUR and CIDRE, and A&E.', 'EU?', 'CENTAUR?', 'CIDRE?', 'A&E?'],
  ['FNOs and an MoU with DfE.', 'FNOs?', 'MoU?', 'DfE?'],
  ['The PPM is read.\n\n*[PPM]: Professional Practice Manual of the UK', 'PPM'],
  // Names, numbers, markings, places held, stress.
  ['Operation MANDERA and project KRAKEN went on in part II of Annex IV.'],
  ['OFFICIAL-SENSITIVE. The date is TBC. You must NOT publish it.'],
  ['Write to a.person@HOME.GOV.UK or see GOV.UK.'],
  // Whole lines in capitals.
  ['# THE BORDER FORCE RESPONSE TO THE CHIEF INSPECTOR’S REPORT'],
  ['BORDER FORCE: HEATHROW TERMINAL 3'],
  ['RECOMMENDATION 4 TAKEN WITH RECOMMENDATION 5'],
]

describe('acronyms', () => {
  for (const [text, ...definitions] of defining) {
    it(`are defined: ${text}`, () => assert.deepEqual(definitionsIn(text), definitions))
  }

  for (const text of defineNothing) it(`are not defined: ${text}`, () => assert.deepEqual(definitionsIn(text), []))

  for (const [text, ...uses] of using) it(`are used: ${text}`, () => assert.deepEqual(usesIn(text), uses))

  it('stand in their brackets, with voice and heading', () => {
    const text = '# The WI\n\nThe Warnings Index (WI) is old.'
    const [acronym] = acronymsIn(text)
    assert.equal(acronym?.definition && words(text, acronym.definition.span), '(WI)')
    assert.deepEqual(
      acronym?.uses.map(({ voice, inHeading }) => [voice, inHeading]),
      [['furniture', true]],
    )
  })

  it('are defined in the text before a Govspeak line', () => {
    const text = '*[WI]: Warnings Index\n\nThe Warnings Index (WI) is old.'
    const [acronym] = acronymsIn(text)
    assert.equal(acronym?.definition && words(text, acronym.definition.span), '(WI)')
    assert.deepEqual(
      acronym?.repeated.map(({ span }) => words(text, span)),
      ['*[WI]'],
    )
  })

  it('are not looked for in code and page remains', () => {
    const passages = (['code', 'page-remains'] as const).flatMap((kind) => passagesOf('The WI is old.', { kind }))
    assert.deepEqual(readAcronyms(passages), [])
  })
})
