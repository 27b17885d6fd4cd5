import { acronymLate } from './acronymLate.js'
import { acronymUndefined } from './acronymUndefined.js'
import { answerNoCommitment } from './answerNoCommitment.js'
import { answerOnlyConsiders } from './answerOnlyConsiders.js'
import { answerReasonMissing } from './answerReasonMissing.js'
import { commitmentDateMissing } from './commitmentDateMissing.js'
import { commitmentDateRelative } from './commitmentDateRelative.js'
import { commitmentDateVague } from './commitmentDateVague.js'
import { commitmentOwnerMissing } from './commitmentOwnerMissing.js'
import { commitmentSoftUndated } from './commitmentSoftUndated.js'
import { dateAfterDeadline } from './dateAfterDeadline.js'
import { dateBeforeOther } from './dateBeforeOther.js'
import { dateFieldEmpty } from './dateFieldEmpty.js'
import { dateImpossible } from './dateImpossible.js'
import { dateMisspeltMonth } from './dateMisspeltMonth.js'
import { datePast } from './datePast.js'
import { dateWeekdayWrong } from './dateWeekdayWrong.js'
import { markingLeft } from './markingLeft.js'
import { numberingDuplicate } from './numberingDuplicate.js'
import { numberingGap } from './numberingGap.js'
import { numberingWrongRecommendation } from './numberingWrongRecommendation.js'
import { placeholderLeft } from './placeholderLeft.js'
import { recommendationDuplicate } from './recommendationDuplicate.js'
import { recommendationNumberSkipped } from './recommendationNumberSkipped.js'
import { recommendationTextMissing } from './recommendationTextMissing.js'
import { recommendationUnanswered } from './recommendationUnanswered.js'
import { referenceDirection } from './referenceDirection.js'
import { referenceUnresolved } from './referenceUnresolved.js'
import type { Rule } from './rule.js'
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
  datePast,
  dateAfterDeadline,
  dateBeforeOther,
  dateFieldEmpty,
  dateImpossible,
  dateWeekdayWrong,
  dateMisspeltMonth,
  tallyWrong,
  numberingDuplicate,
  numberingGap,
  numberingWrongRecommendation,
  referenceUnresolved,
  referenceDirection,
  acronymUndefined,
  acronymLate,
  placeholderLeft,
  markingLeft,
  textDoubledWord,
  textUnbalancedBracket,
]
