/**
 * Tells the redemptions that wait for an institution how its admission ended (Art. 9): admitted, they go
 * on to the meeting; otherwise they end, with the reason.
 */
import { heartbeat } from '@temporalio/activity';
import type { Calendar } from '../../policy/calendar/calendar';
import type { Instant } from '../../policy/kernel/time';
import { calendarInForce } from '../../store/calendar-years';
import { actOnCase, type Change } from '../../store/case-acts';
import { caseOf, casesJoinedTo, type CaseRecord } from '../../store/cases';
import type { Tx } from '../../store/connection';
import { SERVICE } from '../../store/trail';
import type { Configuration } from '../configuration';
import { endUnpaid } from '../ending';
import { openWait, waitNamed } from '../waits';
import { tell } from './tell';

const CASES_A_PAGE = 200;

export interface Settlement {
  readonly admissionNo: string;
  readonly at: Instant;
}

export function settleWaiting({ client }: Configuration) {
  return async ({ admissionNo, at }: Settlement): Promise<void> => {
    const admission = await caseOf(admissionNo);
    if (admission?.state !== 'ended') return;
    const calendar = await calendarInForce();
    let after = '';
    for (;;) {
      const joined = await casesJoinedTo(admissionNo, after, CASES_A_PAGE);
      for (const kase of joined) {
        if (kase.waitsFor === admissionNo) await settleOne(kase, admission, at, calendar);
      }
      // Also those that were settled before a crash, and may not have heard of it.
      await tell(
        client,
        joined.map(({ _id: no, procedure }) => ({ no, procedure, key: keyOf(no, admissionNo) })),
      );
      heartbeat(after);
      const last = joined.at(-1);
      if (last === undefined || joined.length < CASES_A_PAGE) return;
      after = last._id;
    }
  };
}

async function settleOne(
  kase: CaseRecord,
  admission: CaseRecord,
  at: Instant,
  calendar: Calendar,
): Promise<void> {
  const key = keyOf(kase._id, admission._id);
  const reason = admission.ended?.reason ?? '';
  const act = {
    key,
    no: kase._id,
    at,
    by: SERVICE,
    channel: 'service',
    act: 'settleAdmission',
    reason,
  } as const;
  await actOnCase(act, (now, tx) => settled(now, admission, { key, at, calendar, tx }));
}

async function settled(
  kase: CaseRecord,
  admission: CaseRecord,
  {
    key,
    at,
    calendar,
    tx,
  }: { readonly key: string; readonly at: Instant; readonly calendar: Calendar; readonly tx: Tx },
): Promise<Change> {
  if (admission.ended?.outcome !== 'admitted') {
    const reason = `服务机构追加入库（${admission._id}）未通过：${admission.ended?.reason ?? ''}`;
    const change = await endUnpaid(tx, kase, 'refused', { key, at, reason });
    const set = { ...change.set, waitedFor: admission._id };
    return { ...change, set, unset: [...(change.unset ?? []), 'waitsFor'] };
  }
  const ready = waitNamed(kase.waits, 'supplementary-admission') !== undefined;
  const waits = ready ? [openWait(kase, 'meeting', at, calendar)] : kase.waits;
  const set = { waits, waitedFor: admission._id };
  return { set, unset: ['waitsFor'], result: 'admitted' };
}

function keyOf(no: string, admissionNo: string): string {
  return `${no}/settle/${admissionNo}`;
}
