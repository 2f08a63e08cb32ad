/** The programme year from its first import to its last payment, scene by scene. */
import type { RoundNotice } from '../../policy/model/nouns';
import type { Outcome } from '../../policy/case/waits';
import { firstDifference, type CaseFigures, type YearFigures } from './account';
import { ADMISSION_PLOTS } from './cast/institutions';
import { auditor } from './cast/people';
import { REDEMPTION_PLOTS, redemptionParts, type RedemptionPart } from './cast/redemptions';
import { importLists, preparations, YEAR } from './scenes/1-preparations';
import { admissionRound, type AdmissionCase } from './scenes/2-admission';
import { apply, refusedAtTheCounter, tooLate, type RedemptionCase } from './scenes/3-applications';
import { expectsMeeting, supplementaryAdmissions, upToMeeting } from './scenes/4-reviews';
import { seasonMeeting } from './scenes/5-meeting';
import { publicity } from './scenes/6-publicity';
import { approvalAndPayment } from './scenes/7-approval-and-payment';
import { concluded, publishNotice } from './scenes/rounds';
import { OffScript, type Stage } from './stage';

/** Days in which the round notices that its last case has ended. */
const CONCLUDING_DAYS = 30;

/** The calendar of working days ends with the year, and a publicity that begins on this day ends in it. */
export const LAST_DAY = `${YEAR}-12-20`;

/** Plays the year and answers what the service then says of it. */
export function playYear(stage: Stage, options: { readonly quick: boolean }): Promise<YearFigures> {
  return stage.by(LAST_DAY, '全年的工作', async () => {
    const figures = await scenes(stage, options);
    const difference = firstDifference(figures);
    // In time it is told with the account.
    if (difference !== undefined && stage.time.today() > LAST_DAY) throw new OffScript(difference);
    return figures;
  });
}

async function scenes(stage: Stage, options: { readonly quick: boolean }): Promise<YearFigures> {
  await preparations(stage);
  const admissions = await admissionRound(stage);

  stage.chapter('创新券兑现：申报与初审（第十七条第一至三项）');
  const notice = await publishNotice(stage, 'redemption', '2026-06-29');
  const { id: roundId, opensOn } = notice;
  await stage.until(opensOn);
  await importLists(stage);
  const parts = redemptionParts(options);
  const redemptions = await applications(stage, notice, parts);
  const supplementary = await reviews(stage, roundId, redemptions);
  await tooLate(stage, notice, parts[0] as RedemptionPart);

  const deliberated = redemptions.filter(({ part }) => expectsMeeting(part));
  await stage.until('2026-09-14');
  await seasonMeeting(stage, roundId, deliberated);
  await stage.until('2026-09-24');
  await publicity(stage, roundId, deliberated);
  await approvalAndPayment(stage, roundId, deliberated);
  await concluded(stage, roundId, CONCLUDING_DAYS);
  return figuresOf(stage, [...admissions, ...supplementary], redemptions);
}

async function applications(
  stage: Stage,
  { id: roundId, closesOn }: RoundNotice,
  parts: readonly RedemptionPart[],
): Promise<readonly RedemptionCase[]> {
  return stage.by(closesOn, '受理期内的申报', async () => {
    const cases = await Promise.all(parts.map((part) => apply(stage, roundId, part)));
    await refusedAtTheCounter(stage, roundId, parts[0] as RedemptionPart);
    return cases;
  });
}

/** Every case on its own way to the meeting, and beside them the admissions that some wait for. */
async function reviews(
  stage: Stage,
  roundId: string,
  cases: readonly RedemptionCase[],
): Promise<readonly AdmissionCase[]> {
  const review = (some: readonly RedemptionCase[]) =>
    Promise.all(some.map((kase) => upToMeeting(stage, roundId, kase)));
  const waiting = cases.filter(({ waitsFor }) => waitsFor !== undefined);
  const [supplementary] = await Promise.all([
    review(waiting).then(() => supplementaryAdmissions(stage, roundId, waiting)),
    review(cases.filter(({ waitsFor }) => waitsFor === undefined)),
  ]);
  return supplementary;
}

interface CasePlot {
  readonly no: string;
  readonly plot: string;
  readonly expected: Outcome;
}

/** What the service says of the cases and of the money. */
export async function figuresOf(
  stage: Stage,
  admissions: readonly AdmissionCase[],
  redemptions: readonly RedemptionCase[],
): Promise<YearFigures> {
  const shown = [
    ...admissions.map(({ no, part }) => shownAs(no, '入库', ADMISSION_PLOTS[part.plot])),
    ...redemptions.map(({ no, part }) => shownAs(no, '兑现', REDEMPTION_PLOTS[part.plot])),
  ];
  const [money, cases] = await Promise.all([
    stage.as(auditor).getMoney(YEAR),
    Promise.all(shown.map((one) => caseFigures(stage, one))),
  ]);
  return { money, cases };
}

function shownAs(no: string, procedure: string, plot: { zh: string; outcome: Outcome }): CasePlot {
  return { no, plot: `${procedure}：${plot.zh}`, expected: plot.outcome };
}

async function caseFigures(stage: Stage, shown: CasePlot): Promise<CaseFigures> {
  const { procedure, enterprise, district, ended, instructions, links } = await stage.caseOf(
    shown.no,
  );
  const paidFen = instructions
    .filter(({ state }) => state === 'paid')
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
  return {
    ...shown,
    procedure,
    paidFen,
    ...(enterprise !== undefined && { enterprise }),
    ...(district !== undefined && { district }),
    ...(ended !== undefined && { outcome: ended.outcome }),
    ...(links.temporal !== undefined && { link: links.temporal }),
  };
}
