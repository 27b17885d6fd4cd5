import { acronymLate } from './acronymLate.js'
import { acronymUndefined } from './acronymUndefined.js'
import { answerNoCommitment } from './answerNoCommitment.js'
import { answerOnlyConsiders } from './answerOnlyConsiders.js'
import { answerReasonMissing } from './answerReasonMissing.js'
import { commitmentDateMissing } from './commitmentDateMissing.js'
import { commitmentDateRelative } from './commitmentDateRelative.js'
import { commitmentDateVague } from './commitmentDateVague.js'
import { commitmentOwnerMissing } from './commitmentOwnerMissing.js'
import { commitmentOwnerRequired } from './commitmentOwnerRequired.js'
import { commitmentSoftUndated } from './commitmentSoftUndated.js'
import { dateAfterDeadline } from './dateAfterDeadline.js'
import { dateBeforeOther } from './dateBeforeOther.js'
import { dateFieldEmpty } from './dateFieldEmpty.js'
import { dateFieldMissing } from './dateFieldMissing.js'
import { dateImpossible } from './dateImpossible.js'
import { dateMisspeltMonth } from './dateMisspeltMonth.js'
import { datePast } from './datePast.js'
import { dateTooLate } from './dateTooLate.js'
import { dateWeekdayWrong } from './dateWeekdayWrong.js'
import { markingLeft } from './markingLeft.js'
import { numberingDuplicate } from './numberingDuplicate.js'
import { numberingGap } from './numberingGap.js'
import { numberingWrongRecommendation } from './numberingWrongRecommendation.js'
import { phraseMissing } from './phraseMissing.js'
import { placeholderLeft } from './placeholderLeft.js'
import { recommendationDuplicate } from './recommendationDuplicate.js'
import { recommendationNumberSkipped } from './recommendationNumberSkipped.js'
import { recommendationTextMissing } from './recommendationTextMissing.js'
import { recommendationUnanswered } from './recommendationUnanswered.js'
import { referenceDirection } from './referenceDirection.js'
import { referenceNotInReport } from './referenceNotInReport.js'
import { referenceUnresolved } from './referenceUnresolved.js'
import { registerChanged } from './registerChanged.js'
import { registerDeadlinePassed } from './registerDeadlinePassed.js'
import { registerMisquoted } from './registerMisquoted.js'
import { registerUnanswered } from './registerUnanswered.js'
import { registerUnknown } from './registerUnknown.js'
import type { Rule } from './rule.js'
import { sectionMissing } from './sectionMissing.js'
import { sectionOrder } from './sectionOrder.js'
import { tallyWrong } from './tallyWrong.js'
import { textDoubledWord } from './textDoubledWord.js'
import { textUnbalancedBracket } from './textUnbalancedBracket.js'
import { verdictContradictsSummaryTable } from './verdictContradictsSummaryTable.js'
import { verdictMissing } from './verdictMissing.js'
import { verdictRepeatedDifferently } from './verdictRepeatedDifferently.js'
import { verdictUnknown } from './verdictUnknown.js'

/** Every rule there is, in the order in which documents and settings show them: the only list. */
export const allRules: readonly Rule[] = [
  verdictMissing,
  verdictUnknown,
  verdictRepeatedDifferently,
  verdictContradictsSummaryTable,
  recommendationUnanswered,
  recommendationDuplicate,
  recommendationNumberSkipped,
  recommendationTextMissing,
  answerReasonMissing,
  answerOnlyConsiders,
  answerNoCommitment,
  commitmentDateMissing,
  commitmentDateVague,
  commitmentDateRelative,
  commitmentSoftUndated,
  commitmentOwnerMissing,
  commitmentOwnerRequired,
  datePast,
  dateAfterDeadline,
  dateBeforeOther,
  dateFieldEmpty,
  dateFieldMissing,
  dateTooLate,
  dateImpossible,
  dateWeekdayWrong,
  dateMisspeltMonth,
  tallyWrong,
  numberingDuplicate,
  numberingGap,
  numberingWrongRecommendation,
  referenceUnresolved,
  referenceDirection,
  referenceNotInReport,
  registerUnanswered,
  registerUnknown,
  registerMisquoted,
  registerChanged,
  registerDeadlinePassed,
  sectionMissing,
  sectionOrder,
  phraseMissing,
  acronymUndefined,
  acronymLate,
  placeholderLeft,
  markingLeft,
  textDoubledWord,
  textUnbalancedBracket,
]
