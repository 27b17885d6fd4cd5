import { filedCommitments, filedDraft } from '../../../server/src/features/commitmentFiles.js'
import { commitmentsCsv } from '../../../server/src/features/commitmentsCsv.js'
import { commitmentsIcs } from '../../../server/src/features/commitmentsIcs.js'
import { commitmentsJson } from '../../../server/src/features/commitmentsJson.js'
import { timelineOf } from '../../../server/src/features/timeline.js'
import type { Day } from '../../../server/src/model/day.js'
import type { Analysis } from '../../../server/src/service.js'

/** The commitments of `analysis` in every form in which they leave the draft. */
export function commitmentFilesOf(analysis: Analysis, today: Day) {
  const commitments = filedCommitments([filedDraft(analysis, today)])
  return {
    csv: commitmentsCsv(commitments),
    ics: commitmentsIcs(commitments, today),
    json: commitmentsJson(commitments, today),
    timeline: timelineOf(commitments, today),
  }
}
