/** The redemption round opens (Arts. 9, 14-17(2)): who applies, and who is refused at the counter. */
import { formatYuan } from '../../../policy/kernel/money';
import { addDays } from '../../../policy/kernel/time';
import {
  DISTRICTS,
  type RedemptionSubmission,
  type RoundNotice,
} from '../../../policy/model/nouns';
import type { Filed } from '../acts';
import { applicant } from '../cast/people';
import { redemptionOf, refusedSubmissions, type RedemptionPart } from '../cast/redemptions';
import { OffScript, type Stage } from '../stage';

export interface RedemptionCase extends Filed {
  readonly part: RedemptionPart;
  /** The admission that it waits for (Art. 9). */
  readonly waitsFor?: string;
}

/** Hands one application in. */
export async function apply(
  stage: Stage,
  roundId: string,
  part: RedemptionPart,
): Promise<RedemptionCase> {
  const submission = redemptionOf(part, roundId);
  const { enterprise, provider } = part;
  const { no, answer } = await handIn(stage, submission);
  const { reference } = answer;
  const by = part.redeemer === 'enterprise' ? enterprise.name : provider.name;
  const waiting = reference === undefined ? '' : `；服务机构尚未入库，等待追加入库${reference}`;
  const amount = formatYuan(submission.contract.amountFen);
  stage.tell(by, `申请兑现，合同金额${amount}元，${whereOf(part)}，编号${no}${waiting}`);
  return {
    no,
    name: enterprise.name,
    domicile: enterprise.domicile,
    part,
    ...(reference !== undefined && { waitsFor: reference }),
  };
}

/** What the screening refuses, each with every reason at once. */
export async function refusedAtTheCounter(
  stage: Stage,
  roundId: string,
  claimed: RedemptionPart,
): Promise<void> {
  await Promise.all(
    refusedSubmissions(roundId, claimed).map(({ zh, code, submission }) => {
      const attempt = handIn(stage, submission);
      return stage.refused(submission.enterprise.name, `申请兑现（${zh}）`, code, attempt);
    }),
  );
}

export async function tooLate(
  stage: Stage,
  { id, closesOn }: RoundNotice,
  part: RedemptionPart,
): Promise<void> {
  await stage.until(addDays(closesOn, 1));
  const late = redemptionOf({ ...part, project: part.project + 500 }, id);
  const attempt = handIn(stage, late);
  await stage.refused(part.enterprise.name, '受理期结束后申请兑现', 'outside-window', attempt);
}

function handIn(stage: Stage, submission: RedemptionSubmission) {
  const { redeemer, enterprise, provider } = submission;
  const { uscc } = redeemer === 'enterprise' ? enterprise : provider;
  return stage.as(applicant(uscc)).applyForRedemption(submission);
}

function whereOf({ enterprise: { domicile } }: RedemptionPart): string {
  if (domicile === 'out-of-city') throw new OffScript('使用创新券的企业应在市内。');
  return DISTRICTS[domicile];
}
