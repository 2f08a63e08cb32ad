/** Every article is a rule here or is said not to be, and every parameter is the one we mean. */
import { articlesIn, rules } from '../../../policy/rules/rules';
import { allParameters } from '../../../policy/kernel/rule';
import { NOT_ENCODED } from '../../../policy/articles/omissions';
import {
  ENACTED,
  PARAMETERS,
  READINGS,
  type ParameterId,
} from '../../../policy/parameters/parameters';
import { TODAY } from '../../support/examples';

const cited = new Set(rules().flatMap(({ cite }) => articlesIn(cite)));
const listed = NOT_ENCODED.map(({ article }) => article);

describe('articles and their citations', () => {
  test.each(Array.from({ length: 25 }, (_, at) => at + 1))(
    'Art. %d is cited by a rule or listed as not encoded, and not both',
    (article) => {
      expect([cited.has(article), listed.includes(article)].filter(Boolean)).toHaveLength(1);
    },
  );

  test('no citation names an article that does not exist', () => {
    expect([...cited].filter((article) => !(article >= 1 && article <= 25))).toEqual([]);
  });

  test('each article that is not encoded has its reason', () => {
    expect(NOT_ENCODED.filter(({ reason }) => reason.length < 20)).toEqual([]);
  });
});

const VALUES: Readonly<Record<ParameterId, unknown>> = {
  quotaYearlyMaxFen: 10_000_000,
  contractShareMax: { of: 1, in: 2 },
  repaymentNaturalDays: 30,
  banVoucherYears: 5,
  banSupportYears: 3,
  validityYears: 3,
  preliminaryReviewWorkingDays: 10,
  correctionWorkingDays: 5,
  escalationWorkingDays: 5,
  recognitionWorkingDays: 10,
  spotCheckPercent: 10,
  spotCheckOfficeWorkingDays: 10,
  spotCheckVisitWorkingDays: 40,
  spotCheckSeedNaturalDays: 31,
  changeFilingNaturalDays: 30,
  changeDecisionWorkingDays: 10,
  changeCorrectionWorkingDays: 5,
  rectificationMostWorkingDays: 30,
  supplementaryInvitationWorkingDays: 10,
  meetingQuorumShare: { of: 2, in: 3 },
  meetingWorkingDays: 20,
  redeliberationWorkingDays: 15,
  listMaxAgeNaturalDays: 30,
  importedRecordWorkingDays: 10,
  approvedHoldWorkingDays: 20,
  publicationWorkingDays: 5,
  confirmUseWorkingDays: 5,
  shortfallRule: 'proportional',
  voucherExpiryReminderNaturalDays: [30, 7],
  affiliationOnSigningDay: true,
  affiliationShareholderPercent: 10,
  assignExpertsWorkingDays: 5,
  expertsPerCase: 3,
  expertReviewWorkingDays: 10,
  publicityWorkingDays: 5,
  publicityCountsFirstDay: false,
  objectionVerificationWorkingDays: 15,
  openObjectionsPerPerson: 3,
  openObjectionsPerCase: 200,
  objectionsPerPersonAndDay: 30,
  secondLookRequestWorkingDays: 10,
  objectionAnswerWorkingDays: 5,
  secondLookWorkingDays: 15,
  awardLapseWorkingDays: 20,
  approvalWorkingDays: 10,
  paymentWorkingDays: 10,
  bankResultWorkingDays: 5,
  accountCorrectionWorkingDays: 5,
  repaymentReminderNaturalDays: [15, 5, 1],
  announcementNaturalDays: 30,
  hearingWorkingDays: 5,
  sanctionDecisionWorkingDays: 20,
  sanctionNoticeWorkingDays: 5,
  enforcementWorkingDays: 10,
  enforcementReviewWorkingDays: 60,
  blacklistIsPublic: false,
  controllingPercent: 50,
  mainShareholderPercent: 10,
  reachesPersonsBehindInstitution: false,
  satisfactionNaturalDays: 30,
  evaluationProposalWorkingDays: 20,
  evaluationDecisionWorkingDays: 10,
  gradeLeastRatings: 3,
  gradeUnqualifiedBelowTenths: 30,
  gradeGoodFromTenths: 40,
  gradeExcellentFromTenths: 45,
  expertConflictYears: 3,
  expertsByDraw: true,
  standInMostNaturalDays: 30,
};

describe('parameters', () => {
  test.each(
    Object.entries(VALUES).map(
      ([id, value]) => [PARAMETERS[id as ParameterId].cite, id, value] as const,
    ),
  )('%s: %s is %j', (_, id, value) => {
    const parameter = PARAMETERS[id as ParameterId];
    expect(parameter.id).toBe(id);
    expect(parameter.at(TODAY)).toEqual(value);
  });

  test('the index holds every parameter of the articles, and each under its kind', () => {
    const kinds = (table: object) =>
      new Set(Object.values<{ kind: string }>(table as never).map(({ kind }) => kind));
    expect(
      allParameters()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(Object.keys(PARAMETERS).sort());
    expect(kinds(ENACTED)).toEqual(new Set(['enacted']));
    expect(kinds(READINGS)).toEqual(new Set(['reading']));
  });
});
