/**
 * Tells the redemptions that wait for an institution how its admission ended (Art. 9): once it stands in
 * the registry they go on to the meeting, and a refusal ends them, with the reason. An ordinary admission
 * that ended without a decision refused nobody: the supplementary one is opened in its place.
 */
import { heartbeat } from '@temporalio/activity';
import type { Calendar } from '../../policy/calendar/calendar';
import { seriesOf } from '../../policy/model/case-numbers';
import type { Instant } from '../../policy/kernel/time';
import { calendarInForce } from '../../store/reference/calendar-years';
import { actOnCase, type Change } from '../../store/case/case-acts';
import { caseOf, casesJoinedTo, type CaseRecord } from '../../store/case/cases';
import type { Tx } from '../../store/kernel/connection';
import { nextNumber } from '../../store/case/filings';
import { institutionOf } from '../../store/reference/institutions';
import { byService } from '../case/service-act';
import type { Configuration } from '../configuration';
import { endAgainst } from '../case/end';
import { joinAdmission } from '../case/supplementary';
import { openWait, waitNamed } from '../case/waits';
import { invite, type Invitation } from '../case/invite';
import { tellInPieces } from '../case/tell';
import { OneByOne } from '../process/one-by-one';
import { inPages } from '../process/pages';

const CASES_A_PAGE = 200;

export interface Settlement extends Pick<Invitation, 'clock'> {
  readonly admissionNo: string;
  readonly at: Instant;
}

interface EndedAdmission {
  readonly admission: CaseRecord;
  readonly at: Instant;
  readonly calendar: Calendar;
}

export function settleWaiting(configuration: Configuration) {
  const inviteToAdmission = invite(configuration);
  return async ({ admissionNo, at, clock }: Settlement): Promise<void> => {
    const admission = await caseOf(admissionNo);
    if (admission?.state !== 'ended') return;
    const settling = { admission, at, calendar: await calendarInForce() };
    const oneByOne = new OneByOne();
    const pages = inPages(CASES_A_PAGE, (after, limit) => casesJoinedTo(admissionNo, after, limit));
    for await (const joined of pages) {
      for (const kase of joined) {
        if (kase.waitsFor === admissionNo)
          await oneByOne.attempt(kase._id, () => settleOne(kase, settling));
        // Also one that was settled before a crash, which may have lost its invitation.
        const next = (await caseOf(kase._id))?.waitsFor;
        const clocked = clock === undefined ? {} : { clock };
        if (next !== undefined) await inviteToAdmission({ admissionNo: next, ...clocked });
      }
      // Also those that were settled before a crash, and may not have heard of it.
      await tellInPieces(
        configuration,
        joined.map(({ _id: no, procedure }) => ({ no, procedure, key: keyOf(no, admissionNo) })),
      );
      heartbeat(joined.at(-1)?._id);
    }
    oneByOne.end();
  };
}

async function settleOne(kase: CaseRecord, settling: EndedAdmission): Promise<void> {
  const { admission, at } = settling;
  const key = keyOf(kase._id, admission._id);
  const reason = admission.ended?.reason ?? '';
  const act = byService({ key, no: kase._id, at }, 'settleAdmission', reason);
  const spareNumber = endedUndecided(admission)
    ? await nextNumber(seriesOf('admission', kase.programmeYear))
    : undefined;
  await actOnCase(act, (now, tx) => settled(now, settling, tx, spareNumber));
}

/** Withdrawn, lapsed or cancelled, an admission of the institution's own accord decides nothing (Art. 9). */
function endedUndecided({ way, ended }: CaseRecord): boolean {
  const decided = ended?.outcome === 'admitted' || ended?.outcome === 'refused';
  return way !== 'supplementary' && !decided;
}

/** Admitted by this admission, or by an import meanwhile (reading of Art. 8). */
async function isAdmitted({ applicant, ended }: CaseRecord, tx: Tx): Promise<boolean> {
  if (ended?.outcome === 'admitted') return true;
  return (await institutionOf(applicant, tx))?.status === 'admitted';
}

async function settled(
  kase: CaseRecord,
  { admission, at, calendar }: EndedAdmission,
  tx: Tx,
  spareNumber: string | undefined,
): Promise<Change> {
  const waitedFor = admission._id;
  if (await isAdmitted(admission, tx)) {
    const ready = waitNamed(kase.waits, 'supplementary-admission') !== undefined;
    const waits = ready ? [openWait(kase, 'meeting', at, calendar)] : kase.waits;
    return { set: { waits, waitedFor }, unset: ['waitsFor'], result: 'admitted' };
  }
  const waitsFor =
    spareNumber === undefined
      ? undefined
      : await joinAdmission(tx, { ...kase, openedAt: at }, spareNumber, calendar);
  if (waitsFor !== undefined)
    return { set: { waitsFor, waitedFor }, result: 'invited', reference: waitsFor };
  const reason = `服务机构入库（${admission._id}）未通过：${admission.ended?.reason ?? ''}`;
  const change = await endAgainst(tx, kase, 'refused', {
    key: keyOf(kase._id, waitedFor),
    at,
    reason,
  });
  return {
    ...change,
    set: { ...change.set, waitedFor },
    unset: [...(change.unset ?? []), 'waitsFor'],
  };
}

function keyOf(no: string, admissionNo: string): string {
  return `${no}/settle/${admissionNo}`;
}
