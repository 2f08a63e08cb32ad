/**
 * The index of every number and switch of the Measures. `ENACTED` stands in the text; a `READING` is
 * ours where the text is silent; each says whether the year's notice may set it, and within which bounds.
 */
import * as art06 from './art-06';
import * as art08 from './art-08';
import * as art09 from './art-09';
import * as art10 from './art-10';
import * as art11 from './art-11';
import * as art13 from './art-13';
import * as art14 from './art-14';
import * as art16 from './art-16';
import * as art17 from './art-17';
import * as art20 from './art-20';
import * as art21 from './art-21';
import * as art22 from './art-22';
import * as art25 from './art-25';

export const ENACTED = {
  quotaYearlyMaxFen: art14.quotaYearlyMaxFen,
  contractShareMax: art14.contractShareMax,
  repaymentNaturalDays: art20.repaymentNaturalDays,
  banVoucherYears: art20.banVoucherYears,
  banSupportYears: art20.banSupportYears,
  validityYears: art25.validityYears,
} as const;

export const READINGS = {
  preliminaryReviewWorkingDays: art06.preliminaryReviewWorkingDays,
  correctionWorkingDays: art06.correctionWorkingDays,
  escalationWorkingDays: art06.escalationWorkingDays,
  recognitionWorkingDays: art08.recognitionWorkingDays,
  spotCheckPercent: art08.spotCheckPercent,
  spotCheckOfficeWorkingDays: art08.spotCheckOfficeWorkingDays,
  spotCheckVisitWorkingDays: art08.spotCheckVisitWorkingDays,
  spotCheckSeedNaturalDays: art08.spotCheckSeedNaturalDays,
  rectificationMostWorkingDays: art08.rectificationMostWorkingDays,
  changeFilingNaturalDays: art08.changeFilingNaturalDays,
  changeDecisionWorkingDays: art08.changeDecisionWorkingDays,
  changeCorrectionWorkingDays: art08.changeCorrectionWorkingDays,
  supplementaryInvitationWorkingDays: art09.supplementaryInvitationWorkingDays,
  meetingQuorumShare: art10.meetingQuorumShare,
  meetingWorkingDays: art10.meetingWorkingDays,
  redeliberationWorkingDays: art10.redeliberationWorkingDays,
  listMaxAgeNaturalDays: art11.listMaxAgeNaturalDays,
  importedRecordWorkingDays: art11.importedRecordWorkingDays,
  approvedHoldWorkingDays: art11.approvedHoldWorkingDays,
  publicationWorkingDays: art13.publicationWorkingDays,
  confirmUseWorkingDays: art14.confirmUseWorkingDays,
  shortfallRule: art14.shortfallRule,
  voucherExpiryReminderNaturalDays: art14.voucherExpiryReminderNaturalDays,
  affiliationOnSigningDay: art16.affiliationOnSigningDay,
  affiliationShareholderPercent: art16.affiliationShareholderPercent,
  assignExpertsWorkingDays: art17.assignExpertsWorkingDays,
  expertsPerCase: art17.expertsPerCase,
  expertReviewWorkingDays: art17.expertReviewWorkingDays,
  publicityWorkingDays: art17.publicityWorkingDays,
  publicityCountsFirstDay: art17.publicityCountsFirstDay,
  objectionVerificationWorkingDays: art17.objectionVerificationWorkingDays,
  objectionAnswerWorkingDays: art17.objectionAnswerWorkingDays,
  openObjectionsPerPerson: art17.openObjectionsPerPerson,
  openObjectionsPerCase: art17.openObjectionsPerCase,
  objectionsPerPersonAndDay: art17.objectionsPerPersonAndDay,
  secondLookRequestWorkingDays: art17.secondLookRequestWorkingDays,
  secondLookWorkingDays: art17.secondLookWorkingDays,
  awardLapseWorkingDays: art17.awardLapseWorkingDays,
  approvalWorkingDays: art17.approvalWorkingDays,
  paymentWorkingDays: art17.paymentWorkingDays,
  bankResultWorkingDays: art17.bankResultWorkingDays,
  accountCorrectionWorkingDays: art17.accountCorrectionWorkingDays,
  repaymentReminderNaturalDays: art20.repaymentReminderNaturalDays,
  announcementNaturalDays: art20.announcementNaturalDays,
  hearingWorkingDays: art20.hearingWorkingDays,
  sanctionDecisionWorkingDays: art20.sanctionDecisionWorkingDays,
  sanctionNoticeWorkingDays: art20.sanctionNoticeWorkingDays,
  enforcementWorkingDays: art20.enforcementWorkingDays,
  enforcementReviewWorkingDays: art20.enforcementReviewWorkingDays,
  blacklistIsPublic: art20.blacklistIsPublic,
  controllingPercent: art20.controllingPercent,
  mainShareholderPercent: art20.mainShareholderPercent,
  reachesPersonsBehindInstitution: art20.reachesPersonsBehindInstitution,
  satisfactionNaturalDays: art21.satisfactionNaturalDays,
  evaluationProposalWorkingDays: art21.evaluationProposalWorkingDays,
  evaluationDecisionWorkingDays: art21.evaluationDecisionWorkingDays,
  gradeLeastRatings: art21.gradeLeastRatings,
  gradeUnqualifiedBelowTenths: art21.gradeUnqualifiedBelowTenths,
  gradeGoodFromTenths: art21.gradeGoodFromTenths,
  gradeExcellentFromTenths: art21.gradeExcellentFromTenths,
  expertConflictYears: art22.expertConflictYears,
  expertsByDraw: art22.expertsByDraw,
  standInMostNaturalDays: art22.standInMostNaturalDays,
} as const;

export const PARAMETERS = { ...ENACTED, ...READINGS } as const;

export type ReadingId = keyof typeof READINGS;
export type ParameterId = keyof typeof PARAMETERS;
export type ParameterValues = {
  readonly [Id in ParameterId]: ReturnType<(typeof PARAMETERS)[Id]['at']>;
};
