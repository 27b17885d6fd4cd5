import { acronymExpandedTwice } from './acronymExpandedTwice.js'
import { acronymHeadingFirst } from './acronymHeadingFirst.js'
import { acronymLastWordRepeated } from './acronymLastWordRepeated.js'
import { acronymLate } from './acronymLate.js'
import { acronymLetters } from './acronymLetters.js'
import { acronymNearMiss } from './acronymNearMiss.js'
import { acronymPlural } from './acronymPlural.js'
import { acronymTwoExpansions } from './acronymTwoExpansions.js'
import { acronymUndefined } from './acronymUndefined.js'
import { acronymUnused } from './acronymUnused.js'
import { answerNoCommitment } from './answerNoCommitment.js'
import { answerOnlyConsiders } from './answerOnlyConsiders.js'
import { answerReasonMissing } from './answerReasonMissing.js'
import { commitmentDateMissing } from './commitmentDateMissing.js'
import { commitmentDateRelative } from './commitmentDateRelative.js'
import { commitmentDateVague } from './commitmentDateVague.js'
import { commitmentOwnerMissing } from './commitmentOwnerMissing.js'
import { commitmentOwnerRequired } from './commitmentOwnerRequired.js'
import { commitmentSoftUndated } from './commitmentSoftUndated.js'
import { consistencyAgreement } from './consistencyAgreement.js'
import { consistencyCapitals } from './consistencyCapitals.js'
import { consistencyCommaDash } from './consistencyCommaDash.js'
import { consistencyDashes } from './consistencyDashes.js'
import { consistencyDates } from './consistencyDates.js'
import { consistencyHouseName } from './consistencyHouseName.js'
import { consistencyHyphenation } from './consistencyHyphenation.js'
import { consistencyLabel } from './consistencyLabel.js'
import { consistencyListPunctuation } from './consistencyListPunctuation.js'
import { consistencyName } from './consistencyName.js'
import { consistencyNumbers } from './consistencyNumbers.js'
import { consistencyQuotationMarks } from './consistencyQuotationMarks.js'
import { consistencySpelling } from './consistencySpelling.js'
import { consistencyVerdictForm } from './consistencyVerdictForm.js'
import { consistencyVerdictNumber } from './consistencyVerdictNumber.js'
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
import { styleAbbreviationStops } from './styleAbbreviationStops.js'
import { styleAcronymOnce } from './styleAcronymOnce.js'
import { styleAmpersand } from './styleAmpersand.js'
import { styleCompoundModifier } from './styleCompoundModifier.js'
import { styleFinancialYear } from './styleFinancialYear.js'
import { styleInstitutionCapital } from './styleInstitutionCapital.js'
import { styleLatinAbbreviation } from './styleLatinAbbreviation.js'
import { styleLongSentence } from './styleLongSentence.js'
import { styleNumerals } from './styleNumerals.js'
import { styleOptionalPlural } from './styleOptionalPlural.js'
import { styleOrdinalDate } from './styleOrdinalDate.js'
import { stylePerCent } from './stylePerCent.js'
import { styleQuarter } from './styleQuarter.js'
import { styleRange } from './styleRange.js'
import { styleSeason } from './styleSeason.js'
import { styleSemicolon } from './styleSemicolon.js'
import { styleThousands } from './styleThousands.js'
import { styleWordsToAvoid } from './styleWordsToAvoid.js'
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
  acronymNearMiss,
  acronymExpandedTwice,
  acronymTwoExpansions,
  acronymLetters,
  acronymUnused,
  acronymLastWordRepeated,
  acronymPlural,
  acronymHeadingFirst,
  consistencyHouseName,
  consistencyHyphenation,
  consistencySpelling,
  consistencyCapitals,
  consistencyName,
  consistencyNumbers,
  consistencyDates,
  consistencyQuotationMarks,
  consistencyDashes,
  consistencyCommaDash,
  consistencyAgreement,
  consistencyLabel,
  consistencyVerdictForm,
  consistencyVerdictNumber,
  consistencyListPunctuation,
  placeholderLeft,
  markingLeft,
  textDoubledWord,
  textUnbalancedBracket,
  styleOrdinalDate,
  styleSeason,
  styleRange,
  styleCompoundModifier,
  styleThousands,
  stylePerCent,
  styleAmpersand,
  styleLatinAbbreviation,
  styleOptionalPlural,
  styleAbbreviationStops,
  styleAcronymOnce,
  styleFinancialYear,
  styleQuarter,
  styleNumerals,
  styleInstitutionCapital,
  styleWordsToAvoid,
  styleLongSentence,
  styleSemicolon,
]
