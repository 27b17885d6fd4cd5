import type { ResponseSchema } from './responseSchema.js'

/** What a schema file that extends no other begins with: enough to read a draft, and nothing of any one inspectorate. */
export const defaultSchema: ResponseSchema = {
  id: 'response',
  title: 'Response to an inspection report',
  description: 'A verdict and an answer to each recommendation.',
  inspectorate: { name: 'the inspectorate', short: null },
  department: { name: 'the department', otherNames: [] },
  verdicts: [
    {
      key: 'accepted',
      printed: 'Accepted',
      spellings: ['Accept', 'Accepted in full', 'Agreed'],
      verbs: ['accepts', 'agrees with'],
      obliges: ['commitment', 'date'],
      meaning: 'All of the recommendation will be done.',
      tally: 'accepted',
    },
    {
      key: 'partially-accepted',
      printed: 'Partially accepted',
      spellings: ['Partially accept', 'Partly accepted', 'Accepted in part'],
      verbs: ['partially accepts', 'partly accepts'],
      obliges: ['reason', 'commitment', 'date'],
      meaning: 'Part of the recommendation will be done.',
      tally: 'partially-accepted',
    },
    {
      key: 'not-accepted',
      printed: 'Not accepted',
      spellings: ['Rejected', 'Not agreed'],
      verbs: ['does not accept', 'rejects', 'disagrees with'],
      obliges: ['reason'],
      meaning: 'Nothing of the recommendation will be done.',
      tally: 'not-accepted',
    },
  ],
  labels: {
    words: ['Recommendation'],
    ignored: [],
    answerWords: ['Response to', 'Response'],
    style: 'Recommendation {number}({letter})({roman})',
    anyOrder: false,
    verdictOptional: false,
  },
  numbering: { style: '{recommendation}.{paragraph}', required: false },
  dateFields: {
    names: ['Target date', 'Date of implementation'],
    printed: 'Target date',
    done: ['Complete', 'Completed', 'Implemented'],
    required: false,
  },
  table: { number: [], recommendation: [], verdict: [], response: [], owner: [], date: [] },
  sections: [],
  knownAcronyms: ['UK', 'US', 'EU', 'VAT', 'MP'],
  markings: ['OFFICIAL-SENSITIVE', 'SECRET', 'TOP SECRET', 'DRAFT'],
  severities: new Map(),
}
