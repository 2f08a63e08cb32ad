/** Arts. 2, 14: the vouchers of a year, issued without application, reminded of, expired, voided, stopped and resumed. */
import { WithStartWorkflowOperation } from '@temporalio/client';
import { MockActivityEnvironment } from '@temporalio/testing';
import { createBatch } from '../../activities/batch';
import { createRecords } from '../../activities/records';
import type { ListedEnterprise } from '../../policy/articles/art-14-voucher';
import type { RecordedBan } from '../../policy/articles/art-20-reach';
import type { DatedRelation } from '../../policy/relations/dated-relations';
import { yuan } from '../../policy/kernel/money';
import { addDays, plusMs, startOf, yearOf } from '../../policy/kernel/time';
import { completeUscc } from '../../policy/model/uscc';
import type { ActName, Message } from '../../policy/acts/act';
import {
  VOUCHER_YEAR,
  type VoucherActs,
  type VoucherStanding,
} from '../../policy/voucher-year/acts';
import { recordBans } from '../../store/relations/blacklist';
import { inTransaction } from '../../store/kernel/connection';
import { noticesOf } from '../../store/people/party-notices';
import { moveQuota, quotaOf, voucherCounts } from '../../store/money/quotas';
import { state } from '../../store/relations/relations';
import {
  notIssuedIn,
  runOf,
  voucherYearOf,
  voucherYearSubject,
} from '../../store/processes/voucher-year';
import { TASK_QUEUE } from '../../workflows/messages';
import { actUpdate, progressQuery } from '../../workflows/recorded-process/messages';
import { bureau, centre, centreColleague, House, refusedWith } from '../support/workflow-house';
import { withParties } from '../support/examples';
import { Season } from '../support/season';
import { untilTrue } from '../support/until';
import { vouched } from '../support/vouch';
import { importList, importSmeList } from '../support/imports';
import { smallEnterprise } from '../support/sme-examples';

const uscc = (n: number): string => completeUscc(`91650104MB${String(n).padStart(6, '0')}`);
const reason = '年度安排';

let house: House;
let year: number;

beforeAll(async () => {
  house = await House.open({ startsOn: (today) => `${yearOf(today) + 1}-03-02` });
  year = yearOf(await house.today());
  for (const each of [year, year + 1]) await house.approveBudget(each, yuan(1_000_000));
});
afterAll(() => house.close());

const at = () => house.now();

async function imported(name: string, rows: readonly ListedEnterprise[]): Promise<string> {
  const sha256 = name.padEnd(64, '0');
  const list = { year, sha256, rows, by: centre.id, at: await at() };
  return (await importSmeList(list))._id;
}

const handle = () => house.client.workflow.getHandle(voucherYearSubject(year));

function start(message: Message<VoucherActs, 'issueVouchers'>, updateId: string) {
  const startWorkflowOperation = new WithStartWorkflowOperation('voucherYear', {
    workflowId: voucherYearSubject(year),
    taskQueue: TASK_QUEUE,
    args: [{ year }],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  return house.client.workflow.executeUpdateWithStart(
    actUpdate<VoucherActs, 'issueVouchers'>(VOUCHER_YEAR, 'issueVouchers'),
    {
      args: [message],
      updateId,
      startWorkflowOperation,
    },
  );
}

function decide<N extends ActName<VoucherActs>>(name: N, message: Message<VoucherActs, N>) {
  return handle().executeUpdate(actUpdate<VoucherActs, N>(VOUCHER_YEAR, name), {
    args: [message] as never,
  });
}

const standing = async () =>
  (await handle().query(progressQuery)).standing as VoucherStanding | undefined;

const issued = (run: string) =>
  house.until(async () => {
    const now = await runOf(run);
    return now?.state === 'issued' ? now : undefined;
  });

const stateOf = async (n: number) => (await quotaOf(year, uscc(n)))?.state;

describe('Art. 14: the vouchers of a year', () => {
  let first: string;

  it('Art. 14: a first decision that is refused starts nothing, and a sound one may follow', async () => {
    const message = { actor: centreColleague, reason, importId: 'nowhere' };
    expect(await refusedWith(start(message, 'u-unknown'))).toEqual(['sme-list-unknown']);
    const importId = await imported('a', [smallEnterprise(1)]);
    const tooHigh = { ...message, importId, limitFen: yuan(100_001) };
    expect(await refusedWith(start(tooHigh, 'u-high'))).toEqual(['voucher-limit-too-high']);
    expect(await refusedWith(start({ ...message, actor: bureau }, 'u-bureau'))).toEqual([
      'wrong-role',
    ]);
    const own = { ...message, importId, actor: { ...centreColleague, party: uscc(1) } };
    expect(await refusedWith(start(own, 'u-own'))).toEqual(['own-case']);
    expect(await voucherYearOf(year)).toBeNull();
  });

  it('Arts. 11, 14, 20: issues to whoever is eligible, and keeps each other one’s reasons with their citation', async () => {
    const today = await house.today();
    const rows = [
      ...Array.from({ length: 2_100 }, (_, n) => smallEnterprise(n)),
      smallEnterprise(9_001, { domicile: 'out-of-city' }),
      smallEnterprise(9_002, { staff: 5_000, revenueFen: yuan(1_000_000_000) }),
      smallEnterprise(9_003),
      smallEnterprise(9_004),
      smallEnterprise(9_005),
    ];
    await inTransaction(async (tx) =>
      importList(tx, {
        list: 'abnormal-operation',
        listDate: today,
        sha256: 'f'.repeat(64),
        rows: [{ uscc: uscc(9_003), since: addDays(today, -10) }],
        by: centre.id,
        at: await at(),
      }),
    );
    const ban = (n: number, from: number, to: number): RecordedBan => ({
      uscc: uscc(n),
      name: `示例企业${n}`,
      party: 'enterprise',
      cause: 'false-materials',
      decision: `乌科罚〔2026〕${n}号`,
      violatedOn: addDays(today, -60),
      cite: 'Art. 20',
      kind: 'voucher',
      from: addDays(today, from),
      to: addDays(today, to),
    });
    const relation = (held: number, tie: 'director' | 'founder'): DatedRelation => ({
      holder: 'person:a',
      holderName: '甲某',
      held: uscc(held),
      heldName: `示例企业${held}`,
      tie,
      from: addDays(today, -100),
    });
    await inTransaction(async (tx) => {
      await recordBans(tx, [ban(9_004, -5, 5), ban(3, -50, -1)]);
      const relations = [relation(9_004, 'director'), relation(9_005, 'founder')];
      const about = { source: 'imported', reference: 'a', at: await at() } as const;
      await state(tx, relations, about);
    });
    first = await imported('b', rows);
    const message = { actor: centreColleague, reason, importId: first };
    const answer = await start(message, 'u-first');
    expect(answer).toMatchObject({ year, state: 'open', result: 'issuing', about: { run: first } });
    expect(answer.about?.['warnings']).toHaveLength(2);
    expect(await start(message, 'u-first')).toEqual(answer);
    expect(await issued(first)).toMatchObject({ judged: 2_105, issued: 2_100, notIssued: 5 });
    expect(await quotaOf(year, uscc(3))).toMatchObject({
      limitFen: yuan(100_000),
      state: 'issued',
      origin: 'list',
      run: first,
    });
    const reasons = await notIssuedIn(year);
    expect(
      reasons.map(({ uscc: code, refusals }) => [
        code,
        refusals.map(({ code: no, cite }) => `${no} ${cite}`),
      ]),
    ).toEqual([
      [uscc(9_001), ['enterprise-out-of-city Art. 11']],
      [uscc(9_002), ['not-sme Art. 11 and reading of Art. 11']],
      [uscc(9_003), ['on-list Art. 11']],
      [uscc(9_004), ['banned Art. 20']],
      [uscc(9_005), ['banned-by-relation Art. 20']],
    ]);
    await house.until(async () => {
      return (await standing())?.latest?.judged === 2_105 ? true : undefined;
    });
  });

  it('Art. 14: a list is issued from once; a supplementary one gives to whoever has none', async () => {
    const again = decide('issueVouchers', { actor: centreColleague, reason, importId: first });
    expect(await refusedWith(again)).toEqual(['sme-list-already-issued']);
    const more = await imported('c', [
      smallEnterprise(1),
      smallEnterprise(9_003),
      smallEnterprise(5_000),
    ]);
    await decide('issueVouchers', {
      actor: centreColleague,
      reason,
      importId: more,
      limitFen: yuan(60_000),
    });
    expect(await issued(more)).toMatchObject({ issued: 1, already: 1, notIssued: 1 });
    expect((await quotaOf(year, uscc(1)))?.limitFen).toBe(yuan(100_000));
    expect((await quotaOf(year, uscc(5_000)))?.limitFen).toBe(yuan(60_000));
  });

  it('Art. 14: a run that crashes after a page goes on after it, issues once and counts once', async () => {
    const next = year + 1;
    const rows = Array.from({ length: 1_200 }, (_, n) => smallEnterprise(n));
    const list = { year: next, sha256: 'd'.repeat(64), rows, by: centre.id, at: await at() };
    const { _id: importId } = await importSmeList(list);
    const message = { actor: centreColleague, reason, importId };
    const act = { key: 'crash', year: next, at: await at(), name: 'issueVouchers' } as const;
    const { recordVoucherDecision } = createRecords(house.configuration);
    await vouched(VOUCHER_YEAR, recordVoucherDecision)({ ...act, message });
    const { issueVouchers } = createBatch(house.configuration);
    const attempt = (crashes: boolean) => {
      const env = new MockActivityEnvironment();
      env.on('heartbeat', () => {
        if (crashes) throw new Error('The worker died.');
      });
      return env.run(issueVouchers, { run: importId });
    };
    await expect(attempt(true)).rejects.toThrow('The worker died.');
    expect(await runOf(importId)).toMatchObject({ state: 'issuing', judged: 500, issued: 500 });
    const done = { state: 'issued', judged: 1_200, issued: 1_200, already: 0, notIssued: 0 };
    for (const times of [1, 2]) expect([times, await attempt(false)]).toMatchObject([times, done]);
    expect(await voucherCounts(next)).toEqual({ issued: 1_200 });
  });

  it('reading of Art. 14: void and stop need a reason and a role; nothing more is granted until a stop is lifted', async () => {
    const about = (n: number) => ({ actor: bureau, reason: '核查发现问题', enterprise: uscc(n) });
    expect(await refusedWith(decide('voidVoucher', { ...about(10), reason: ' ' }))).toEqual([
      'validation',
    ]);
    expect(await refusedWith(decide('voidVoucher', { ...about(10), actor: centre }))).toEqual([
      'wrong-role',
    ]);
    expect(await refusedWith(decide('resumeVoucher', about(11)))).toEqual(['voucher-not-stopped']);
    expect(await refusedWith(decide('stopVoucher', about(8_000)))).toEqual(['voucher-unknown']);
    expect(await decide('voidVoucher', about(10))).toMatchObject({ result: 'void' });
    expect(await decide('stopVoucher', { ...about(11), actor: centre })).toMatchObject({
      result: 'stopped',
    });
    expect(await refusedWith(decide('resumeVoucher', about(10)))).toEqual(['voucher-void']);
    const hold = (n: number, heldFen: number) =>
      inTransaction((tx) => moveQuota(tx, { year, enterprise: uscc(n), movement: { heldFen } }));
    await expect(hold(10, 1)).rejects.toMatchObject({ refusals: [{ code: 'voucher-void' }] });
    await expect(hold(11, 1)).rejects.toMatchObject({ refusals: [{ code: 'voucher-stopped' }] });
    await decide('resumeVoucher', about(11));
    await hold(11, 100);
    await decide('stopVoucher', about(11));
    await hold(11, -100);
    expect(await stateOf(11)).toBe('stopped');
    const told = (await noticesOf(uscc(11))).filter(({ kind }) => kind === 'voucher-changed');
    expect(told).toHaveLength(3);
    expect(told.map(({ message }) => message).join()).toContain('核查发现问题');
    expect((await noticesOf(uscc(10)))[0]?.message).toContain('行政复议');
    const trail = await house.trail(voucherYearSubject(year));
    expect(trail.filter(({ act }) => act === 'stopVoucher')).toHaveLength(2);
    expect(trail.every((entry) => entry.reason.trim() !== '')).toBe(true);
  });

  it('Art. 14: a redemption is refused on a void voucher, and an enterprise that the lists lack is issued one', async () => {
    const closesOn = addDays(await house.today(), 45);
    const season = await Season.open(house, 'redemption', { closesOn });
    const submission = await season.redemption({});
    const enterprise = { ...submission.enterprise, uscc: uscc(10) };
    const other = withParties(submission, { enterprise });
    expect(await refusedWith(season.submit(other))).toEqual(['voucher-void']);
    await season.submit(submission);
    expect(await quotaOf(season.notice.programmeYear, submission.enterprise.uscc)).toMatchObject({
      origin: 'first-redemption',
      state: 'issued',
      limitFen: yuan(60_000),
    });
  });

  it('reading of Art. 14: reminds 30 and 7 days before 31 December, where the last window closes before, then marks as expired what was issued', async () => {
    const closesOn = `${year}-12-31`;
    const until = startOf(addDays(closesOn, 1));
    await house.sleepUntil(startOf(addDays(await house.today(), 1)));
    await house.until(async () =>
      (await voucherYearOf(year))?.validUntil === until ? true : undefined,
    );
    expect(await noticesOf(uscc(20))).toEqual([]);
    for (const [days, count] of [
      [30, 1],
      [7, 2],
    ] as const) {
      await house.sleepUntil(startOf(addDays(addDays(closesOn, 1), -days)));
      const notices = await house.until(async () => {
        const found = await noticesOf(uscc(20));
        return found.length === count ? found : undefined;
      });
      expect(notices.every(({ until: last }) => last === closesOn)).toBe(true);
    }
    const toVoid = await noticesOf(uscc(10));
    expect(toVoid.map(({ kind }) => kind)).toEqual(['voucher-changed']);
    await house.sleepUntil(until);
    await house.until(async () => ((await stateOf(20)) === 'expired' ? true : undefined));
    expect([await stateOf(10), await stateOf(11)]).toEqual(['void', 'stopped']);
    await untilTrue(async () => (await standing())?.state === 'expired');
    const hold = { year, enterprise: uscc(20), movement: { heldFen: 1 } };
    await inTransaction((tx) => moveQuota(tx, hold));
    await inTransaction((tx) => moveQuota(tx, { ...hold, movement: { heldFen: -1 } }));
    await decide('resumeVoucher', { actor: bureau, reason, enterprise: uscc(11) });
    expect(await stateOf(11)).toBe('expired');
  });

  it('reading of Art. 14: a new round of the year makes its vouchers hold again until it closes', async () => {
    const closesOn = addDays(await house.today(), 20);
    await house.publishNotice('redemption', { closesOn, programmeYear: year });
    await house.sleepUntil(plusMs(startOf(addDays(await house.today(), 1)), 60_000));
    await house.until(async () => ((await stateOf(20)) === 'issued' ? true : undefined));
    expect(await stateOf(10)).toBe('void');
  });
});
