/** A year's vouchers: lists are issued from, and single vouchers are stopped and resumed, again and again. */
import { randomBytes } from 'node:crypto';
import { WithStartWorkflowOperation } from '@temporalio/client';
import type { ListedEnterprise } from '../../../../policy/articles/art-14-voucher';
import { namesOf, type ActName, type Message as ActMessage } from '../../../../policy/acts/act';
import { yearOf } from '../../../../policy/kernel/time';
import { VOUCHER_YEAR, type VoucherActs } from '../../../../policy/voucher-year/acts';
import { runOf, voucherYearSubject } from '../../../../store/processes/voucher-year';
import { TASK_QUEUE } from '../../../../workflows/messages';
import { nextCode } from '../../../support/submission-examples';
import { bureau, centre, centreColleague } from '../../../support/workflow-house';
import type { Message, Stage, Target } from '../target';
import { importSmeList } from '../../../support/imports';

const reason = '年度安排';
const ROWS = 5;

function said<N extends ActName<VoucherActs>>(
  name: N,
  message: ActMessage<VoucherActs, N>,
): Message {
  return { name, args: [message] };
}

export function voucherYearTarget(stage: Stage): Target {
  const { house, random } = stage;
  const opened = new Map<number, Promise<readonly string[]>>();
  return {
    updates: namesOf(VOUCHER_YEAR),
    signals: [],
    refusesCancellation: true,
    next: async () => {
      const year = yearOf(await house.today());
      opened.set(year, opened.get(year) ?? begun(stage, year));
      const enterprises = (await opened.get(year)) ?? [];
      const lists = random.chance(0.5) ? [await list(stage, year), await list(stage, year)] : [];
      const issue = lists.map(({ importId }) =>
        said('issueVouchers', { actor: centreColleague, reason, importId }),
      );
      const single = random
        .some(enterprises, 2)
        .flatMap((enterprise) => [
          said('stopVoucher', { actor: centre, reason, enterprise }),
          said('resumeVoucher', { actor: centre, reason, enterprise }),
        ]);
      return { ids: [voucherYearSubject(year)], valid: [...issue, ...single], refused: REFUSED };
    },
  };
}

const REFUSED: readonly Message[] = [
  said('issueVouchers', { actor: bureau, reason, importId: 'nowhere' }),
  said('issueVouchers', { actor: centre, reason, importId: 'nowhere' }),
  said('voidVoucher', { actor: bureau, reason, enterprise: '91650104MA0000000X' }),
  said('stopVoucher', { actor: centre, reason, enterprise: '91650104MA0000000X' }),
];

/** Begins the year with a first list, and answers the enterprises that have a voucher. */
async function begun(stage: Stage, year: number): Promise<readonly string[]> {
  const { house } = stage;
  const { importId, codes } = await list(stage, year);
  await house.client.workflow.executeUpdateWithStart('issueVouchers', {
    args: [{ actor: centreColleague, reason, importId }],
    startWorkflowOperation: new WithStartWorkflowOperation('voucherYear', {
      workflowId: voucherYearSubject(year),
      taskQueue: TASK_QUEUE,
      args: [{ year, ...house.byClock }],
      workflowIdConflictPolicy: 'USE_EXISTING',
    }),
  });
  await house.until(async () => ((await runOf(importId))?.state === 'issued' ? true : undefined));
  return codes;
}

async function list({ house }: Stage, year: number) {
  const codes = Array.from({ length: ROWS }, () => nextCode());
  const rows = codes.map((uscc) => ({
    uscc,
    name: `示例企业${uscc}`,
    domicile: '650104',
    industry: 'industry',
    staff: 50,
    revenueFen: 100,
    assetsFen: 0,
  })) as readonly ListedEnterprise[];
  const sha256 = randomBytes(32).toString('hex');
  const at = await house.now();
  const { _id: importId } = await importSmeList({ year, sha256, rows, by: centre.id, at });
  return { importId, codes };
}
