/** Each redemption up to the meeting (Arts. 9, 17(3)-(4)): the branches that lie before it, by plot. */
import { formatYuan, shareOf } from '../../../policy/kernel/money';
import { expertReview, recommend, refuse, returnForCorrection } from '../acts';
import { applicant, centre } from '../cast/people';
import { SUPPLEMENTARY, SUPPLEMENTARY_REFUSED, type AdmissionPart } from '../cast/institutions';
import { redemptionOf, type RedemptionPart, type RedemptionPlot } from '../cast/redemptions';
import { awaits, OffScript, waitOf, type Stage } from '../stage';
import {
  apply as applyForAdmission,
  ended,
  holdAdmissionMeeting,
  publishAdmissions,
  PUBLICITY_DAYS,
  type AdmissionCase,
} from './2-admission';
import type { RedemptionCase } from './3-applications';

/** A review period, a reminder and an escalation, in civil days with holidays. */
const OVERDUE_DAYS = 45;
const SUSPENDED_DAYS = 10;

type Scene = (stage: Stage, roundId: string, kase: RedemptionCase) => Promise<void>;

/** What happens to a case before its meeting; every other plot takes the straight way. */
const BEFORE_MEETING: Readonly<Partial<Record<RedemptionPlot, Scene>>> = {
  'use-refused': async (stage, _roundId, kase) => {
    await confirmUse(stage, kase, false);
  },
  'refused-at-review': async (stage, _roundId, kase) => {
    await refuse(stage, kase, '服务内容与企业的创新活动无关');
  },
  returned: async (stage, roundId, kase) => {
    await correct(stage, roundId, kase);
    await straight(stage, roundId, kase);
  },
  overdue: async (stage, roundId, kase) => {
    await chased(stage, kase);
    await straight(stage, roundId, kase);
  },
  lapsed: lapse,
  withdrawn: async (stage, _roundId, kase) => {
    await recommend(stage, kase);
    const by = applicant(kase.part.enterprise.uscc);
    await stage.decide(kase.no, 'withdrawal', by, { reason: '项目另有安排' });
    stage.tell(kase.name, `撤回申请 ${kase.no}`);
  },
  suspended: async (stage, roundId, kase) => {
    await suspended(stage, kase);
    await straight(stage, roundId, kase);
  },
  minority: async (stage, _roundId, kase) => {
    await recommend(stage, kase);
    await expertReview(stage, kase, 1);
  },
  unsupported: async (stage, _roundId, kase) => {
    await recommend(stage, kase);
    await expertReview(stage, kase, 2);
  },
};

export async function upToMeeting(
  stage: Stage,
  roundId: string,
  kase: RedemptionCase,
): Promise<void> {
  await (BEFORE_MEETING[kase.part.plot] ?? straight)(stage, roundId, kase);
}

async function straight(stage: Stage, _roundId: string, kase: RedemptionCase): Promise<void> {
  if (kase.part.redeemer === 'institution') await confirmUse(stage, kase, true);
  await recommend(stage, kase);
  await expertReview(stage, kase);
}

/** Where the institution redeems, the enterprise confirms the use of its quota (reading of Art. 14). */
async function confirmUse(stage: Stage, { no, part }: RedemptionCase, agreed: boolean) {
  const { enterprise, amountFen } = part;
  const most = formatYuan(shareOf(amountFen, { of: 1, in: 2 }));
  const reason = agreed ? '项目和金额属实' : '本企业拟将额度用于其他项目';
  await stage.decide(no, 'use-confirmation', applicant(enterprise.uscc), { agreed, reason });
  const answer = agreed
    ? `确认由服务机构兑现，最多使用额度${most}元`
    : '不同意使用额度，该申请终止';
  stage.tell(enterprise.name, `${no} ${answer}`);
}

async function correct(stage: Stage, roundId: string, kase: RedemptionCase): Promise<void> {
  const faults = [
    { path: 'contract.subject', note: '请写明研发内容' },
    { path: 'innovation', note: '请说明与新产品的关系' },
  ];
  await returnForCorrection(stage, kase, faults);
  const before = redemptionOf(kase.part, roundId);
  const submission = {
    ...before,
    contract: { ...before.contract, subject: '示例产品的配方研发和样品验证' },
    innovation: '所购服务用于本企业示例新产品的配方定型',
  };
  const by = applicant(kase.part.enterprise.uscc);
  await stage.decide(kase.no, 'resubmission', by, { reason: '已逐项补正', submission });
  stage.tell(kase.name, `补正后重新提交 ${kase.no}`);
}

/** Late is never an answer: a reminder, an escalation, and the case goes on waiting. */
async function chased(stage: Stage, { no }: RedemptionCase): Promise<void> {
  const marked = (mark: 'remindedAt' | 'escalatedAt') =>
    stage.caseWhen(
      no,
      mark,
      OVERDUE_DAYS,
      (kase) => waitOf(kase, 'preliminary-review')?.[mark] !== undefined,
    );
  const reminded = await marked('remindedAt');
  const due = waitOf(reminded, 'preliminary-review')?.deadline?.lastDay ?? '—';
  stage.tell('系统', `${no} 初审应于${due}前完成，已逾期，催办`);
  await marked('escalatedAt');
  stage.tell('系统', `${no} 催办后仍未初审，上报中心；不因逾期自动作出决定`);
}

async function lapse(stage: Stage, _roundId: string, kase: RedemptionCase): Promise<void> {
  const { no } = kase;
  await returnForCorrection(stage, kase, [{ path: 'documents', note: '未附验收材料' }]);
  const lapsing = waitOf(await stage.caseOf(no), 'correction')?.deadline;
  if (lapsing === undefined) throw new OffScript(`${no} 退回后没有补正期限。`);
  await stage.by(lapsing.lastDay, `补正期内办结 ${no}`, () =>
    stage.refused(
      '中心',
      `补正期内办结 ${no}`,
      'lapse-too-early',
      stage.decide(no, 'no-correction', centre, { reason: '申请单位未补正' }),
    ),
  );
  await stage.caseWhen(
    no,
    '催办补正',
    OVERDUE_DAYS,
    (now) => waitOf(now, 'correction')?.remindedAt !== undefined,
  );
  stage.tell('系统', `${no} 补正期满，已提醒申请单位`);
  await stage.decide(no, 'no-correction', centre, { reason: '提醒后申请单位仍未补正' });
  stage.tell('中心', `${no} 按未补正办结`);
}

/** Suspension stops the clock: the days that were left run from the day of resumption. */
async function suspended(stage: Stage, { no }: RedemptionCase): Promise<void> {
  const before = waitOf(await stage.caseOf(no), 'preliminary-review')?.deadline?.lastDay;
  await stage.decide(no, 'suspension', centre, { reason: '合同一方正在更名，等待登记' });
  stage.tell('中心', `中止 ${no}`);
  const since = Date.parse(stage.time.now());
  await stage.eventually(`${no} suspended long enough`, SUSPENDED_DAYS, () => {
    const days = (Date.parse(stage.time.now()) - since) / 86_400_000;
    return Promise.resolve(days >= SUSPENDED_DAYS ? days : undefined);
  });
  await stage.decide(no, 'resumption', centre, { reason: '更名登记完成' });
  const after = waitOf(await stage.caseOf(no), 'preliminary-review')?.deadline?.lastDay;
  stage.tell('中心', `恢复 ${no}，初审期限由${before ?? '—'}顺延至${after ?? '—'}`);
}

/** Art. 9: the provider applies, invited, while the redemptions that name it wait. */
export async function supplementaryAdmissions(
  stage: Stage,
  roundId: string,
  waiting: readonly RedemptionCase[],
): Promise<readonly AdmissionCase[]> {
  const admitted = await invited(stage, roundId, SUPPLEMENTARY, waiting);
  const refused = await invited(stage, roundId, SUPPLEMENTARY_REFUSED, waiting);
  await Promise.all([admit(stage, roundId, admitted), turnDown(stage, refused)]);
  await settled(stage, roundId, waiting);
  return [admitted, refused];
}

/** The application goes into the one admission that every waiting redemption has joined. */
async function invited(
  stage: Stage,
  roundId: string,
  part: AdmissionPart,
  waiting: readonly RedemptionCase[],
): Promise<AdmissionCase> {
  const kase = await applyForAdmission(stage, roundId, part);
  const joined = waiting.filter(({ waitsFor }) => waitsFor === kase.no).map(({ no }) => no);
  stage.tell('系统', `${joined.join('、')} 等待 ${kase.no} 的结果（第九条）`);
  return kase;
}

async function admit(stage: Stage, roundId: string, kase: AdmissionCase): Promise<void> {
  await recommend(stage, kase);
  await expertReview(stage, kase);
  await holdAdmissionMeeting(stage, roundId, [kase]);
  await publishAdmissions(stage, roundId, [kase]);
  await ended(stage, roundId, [kase]);
}

async function turnDown(stage: Stage, kase: AdmissionCase): Promise<void> {
  await refuse(stage, kase, '不能开具正规发票');
}

async function settled(
  stage: Stage,
  roundId: string,
  waiting: readonly RedemptionCase[],
): Promise<void> {
  const found = await stage.casesWhen(roundId, waiting, {
    what: '追加入库的结果',
    days: PUBLICITY_DAYS,
    holds: (kase) => awaits('meeting')(kase) || kase.state === 'ended',
  });
  for (const { no, state } of found) {
    stage.tell(
      '系统',
      `${no} ${state === 'open' ? '机构已入库，可以上会' : '机构未入库，该申请终止'}`,
    );
  }
}

export function expectsMeeting({ plot }: RedemptionPart): boolean {
  const before: readonly RedemptionPlot[] = [
    'use-refused',
    'refused-at-review',
    'lapsed',
    'withdrawn',
    'supplementary-refused',
  ];
  return !before.includes(plot);
}
