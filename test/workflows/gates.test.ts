/**
 * Arts. 16(3), 20 on the time-skipping server: what is recorded while a case is under way meets it at its next
 * gate, told with its chain, and the case stays with the centre until somebody decides.
 */
import mongoose from 'mongoose';
import type { RecordedBan } from '../../policy/articles/art-20-reach';
import { bansOf, REACH_HINTS } from '../../policy/articles/art-20-reach';
import { workingDaysFrom } from '../../policy/calendar/deadline';
import { addDays, civilDateOf, instantOf, msOf, startOf } from '../../policy/kernel/time';
import { calendarInForce } from '../../store/reference/calendar-years';
import { recordBans, revokeBans } from '../../store/relations/blacklist';
import { inTransaction } from '../../store/kernel/connection';
import { holdOf } from '../../store/money/holds';
import { paymentOrderOf } from '../../store/processes/payment-order';
import { changeStanding } from '../../store/reference/institutions';
import { state } from '../../store/relations/relations';
import { person, policy, relationsOf } from '../support/examples';
import { applicant, nextCode } from '../support/submission-examples';
import { centre, House, refusalsOf, refusedWith } from '../support/workflow-house';
import { admittedInstitution, Season } from '../support/season';
import { importRelations, takeList } from '../support/imports';

describe('Arts. 16(3), 20: the gates of a case under way', () => {
  let house: House;
  let season: Season;
  beforeAll(async () => {
    house = await House.open();
    season = await Season.open(house);
  });
  afterAll(() => house.close());

  let decisions = 0;
  /** Bans another enterprise, whose director is recorded to have set this one up. */
  async function banReaching(uscc: string): Promise<RecordedBan> {
    decisions += 1;
    const today = await house.today();
    const violator = nextCode();
    const bans = bansOf(policy(), {
      decision: `示例罚〔${decisions}〕号`,
      uscc: violator,
      name: '示例违规企业',
      party: 'enterprise',
      cause: 'misappropriation',
      violatedOn: addDays(today, -10),
      decidedOn: today,
    });
    const holder = {
      holder: `person:${decisions}`,
      holderName: '丙某',
      from: '2020-01-01',
    } as const;
    const about = { source: 'imported', reference: 'x', at: await house.now() } as const;
    const relations = [
      { ...holder, held: violator, heldName: '示例违规企业', tie: 'director' },
      { ...holder, held: uscc, heldName: '示例企业', tie: 'founder' },
    ] as const;
    await inTransaction(async (tx) => {
      await recordBans(tx, bans);
      await state(tx, relations, about);
    });
    return bans[0]!;
  }
  const enterpriseOf = async (no: string): Promise<string> => (await season.case(no)).applicant;
  const CHAIN = /丙某.*任董事（示例违规企业.*丙某.*参与设立（示例企业/;

  it('Art. 20: an applicant that declares the owner of a violator is refused, by its own words', async () => {
    const [violator, applicant] = [await season.redemption(), await season.redemption()];
    await season.submit(violator);
    const { uscc, name, relations } = violator.enterprise;
    const today = await house.today();
    const bans = bansOf(policy(), {
      decision: '示例罚〔业主〕号',
      uscc,
      name,
      party: 'enterprise',
      cause: 'false-materials',
      violatedOn: today,
      decidedOn: today,
    });
    await inTransaction((tx) => recordBans(tx, bans));
    const tied = { ...applicant, enterprise: { ...applicant.enterprise, relations } };
    const [refused, ...others] = await refusalsOf(season.submit(tied));
    expect(others).toEqual([]);
    expect(refused).toMatchObject({ code: 'banned-by-relation', path: 'enterprise.uscc' });
    expect((await season.submit(applicant)).result).toBe('accepted');
  });

  it('reading of Art. 20: what a stranger declares of a provider reaches it by no ban, at its own application and at the meeting', async () => {
    const violator = await season.redemption();
    const owned = relationsOf('辛某');
    await season.submit({ ...violator, enterprise: { ...violator.enterprise, relations: owned } });
    const { provider } = season;
    await season.filed({ provider: { ...provider, relations: owned } });
    const today = await house.today();
    const bans = bansOf(policy(), {
      decision: '示例罚〔他人申报〕号',
      uscc: violator.enterprise.uscc,
      name: violator.enterprise.name,
      party: 'enterprise',
      cause: 'false-materials',
      violatedOn: today,
      decidedOn: today,
    });
    await inTransaction((tx) => recordBans(tx, bans));
    const { no } = await season.submit(await season.byInstitution());
    const near = (await season.case(no)).findings.find(({ code }) => code === 'violator-near');
    expect(near?.message).toContain(REACH_HINTS.hearsay);
    const { enterprise = '' } = await season.case(no);
    await house.decide(no, 'confirmUse', {
      actor: applicant(enterprise),
      reason: '同意',
      agreed: true,
    });
    await season.reviewed(no);
    expect((await season.hold(await season.meeting([season.item(no)]))).failed).toEqual([]);
    // The same by its own word refuses.
    const own = await season.byInstitution();
    const [refused] = await refusalsOf(
      season.submit({ ...own, provider: { ...own.provider, relations: owned } }),
    );
    expect(refused).toMatchObject({ code: 'banned-by-relation', path: 'provider.uscc' });
    await inTransaction((tx) => revokeBans(tx, '示例罚〔他人申报〕号', today));
  });

  it('Art. 20: banned between submission and meeting, it is not supported, and may be turned down', async () => {
    const [no, other] = [await season.filed(), await season.filed()];
    await season.reviewed(no);
    await season.reviewed(other);
    await banReaching(await enterpriseOf(no));
    const { failed } = await season.hold(
      await season.meeting([season.item(no), season.item(other)]),
    );
    expect(failed).toMatchObject([{ caseNo: no, refusals: [{ code: 'banned-by-relation' }] }]);
    expect(failed[0]?.refusals[0]).toMatchObject({ cite: 'Art. 20' });
    expect(failed[0]?.refusals[0]?.message).toMatch(CHAIN);
    expect(await season.waitsOf(other)).toEqual(['publication']);
    expect(await holdOf(no)).toBeUndefined();
    const held = await season.case(no);
    expect(held).toMatchObject({ heldFor: [{ code: 'banned-by-relation' }], deliberations: [] });
    expect(await season.waitsOf(no)).toEqual(['meeting']);
    await house.decide(no, 'resume', { actor: centre, reason: '提交会议审议' });
    await season.hold(await season.meeting([season.item(no, { supported: false })]));
    expect(await season.waitsOf(no)).toEqual(['refusal-period']);
  });

  it('reading of Art. 8: a provider that is suspended holds up no redemption of a contract signed before; Art. 16(2): one that is removed after the application neither', async () => {
    const provider = await admittedInstitution(await house.now());
    const [no, other] = [await season.filed({ provider }), await season.filed()];
    await season.reviewed(no);
    await season.reviewed(other);
    const stands = async (status: 'removed' | 'suspended') => {
      const act = { status, from: await house.today(), at: await house.now(), by: centre.id };
      const source = { kind: 'spot-check', id: '示例' } as const;
      const about = { uscc: provider.uscc, reason: '抽查', source };
      await inTransaction((tx) => changeStanding(tx, { ...act, ...about }));
    };
    await stands('suspended');
    const before = await season.reviewed(await season.filed({ provider }));
    await season.hold(await season.meeting([season.item(before)]));
    expect(await season.waitsOf(before)).toEqual(['publication']);
    const signedOn = await house.today();
    const { contract } = await season.redemption();
    const later = { ...contract, signedOn, fulfilledOn: signedOn };
    const waiting = await season.reviewed(await season.filed({ provider, contract: later }));
    const held = season.hold(await season.meeting([season.item(waiting)]));
    expect(await refusedWith(held)).toEqual(['provider-not-standing']);
    await stands('removed');
    const both = await season.meeting([season.item(no), season.item(other)]);
    expect((await season.hold(both)).failed).toEqual([]);
    expect(await season.waitsOf(no)).toEqual(['publication']);
    const late = await season.redemption({ provider });
    expect(await refusedWith(season.submit(late))).toEqual(['provider-removed']);
  });

  it('Art. 16(2): one whose removal was before the application supports no award, also where it is recorded afterwards', async () => {
    const provider = await admittedInstitution(await house.now());
    const since = addDays(await house.today(), 1);
    await house.sleepUntil(startOf(addDays(since, 1)));
    const [no, other] = [await season.filed({ provider }), await season.filed()];
    await season.reviewed(no);
    await season.reviewed(other);
    const act = { status: 'removed', from: since, at: await house.now(), by: centre.id } as const;
    const source = { kind: 'spot-check', id: '示例' } as const;
    const about = { uscc: provider.uscc, reason: '抽查', source };
    await inTransaction((tx) => changeStanding(tx, { ...act, ...about }));
    const { failed } = await season.hold(
      await season.meeting([season.item(no), season.item(other)]),
    );
    const [refused, ...others] = failed.flatMap(({ refusals }) => refusals);
    expect(others).toEqual([]);
    expect(refused).toMatchObject({ code: 'provider-not-standing', path: 'items[0]' });
    expect(refused?.message).toContain(`${no}的服务机构自${since}起处于“出库”`);
    expect(await season.waitsOf(no)).toEqual(['meeting']);
    expect(await season.waitsOf(other)).toEqual(['publication']);
  });

  it('Art. 16(2): of an institution that the registry no longer has, nothing is supported', async () => {
    const provider = await admittedInstitution(await house.now());
    const no = await season.reviewed(await season.filed({ provider }));
    await mongoose.connection.collection('institutions').deleteOne({ _id: provider.uscc as never });
    const held = season.hold(await season.meeting([season.item(no)]));
    expect(await refusedWith(held)).toEqual(['provider-not-admitted']);
    await season.hold(await season.meeting([season.item(no, { supported: false })]));
    expect(await season.waitsOf(no)).toEqual(['refusal-period']);
  });

  it('Art. 20: banned between meeting and approval, it is held with its money until the ban is revoked', async () => {
    const [no, other] = [await season.filed(), await season.filed()];
    await season.settled(no);
    await season.settled(other);
    const ban = await banReaching(await enterpriseOf(no));
    const { failed } = await season.approve([no, other]);
    expect(failed).toMatchObject([{ caseNo: no, refusals: [{ code: 'banned-by-relation' }] }]);
    expect(await season.waitsOf(other)).toEqual(['payment']);
    const held = await house.heard(no);
    expect(held.heldFor).toMatchObject([{ code: 'banned-by-relation' }]);
    expect(held.heldFor?.[0]?.message).toMatch(CHAIN);
    expect((await house.trail(no)).at(-1)).toMatchObject({
      act: 'suspend',
      by: { role: 'service' },
    });
    expect((await house.trail(no)).at(-1)?.reason).toMatch(CHAIN);
    expect((await house.position(no))?.suspended).toBe(true);
    expect((await holdOf(no))?.state).toBe('held');
    await inTransaction(async (tx) => revokeBans(tx, ban.decision, await house.today()));
    await house.decide(no, 'resume', { actor: centre, reason: '处理决定已撤销' });
    expect(await season.case(no)).not.toHaveProperty('heldFor');
    await season.approve([no]);
    expect(await season.waitsOf(no)).toEqual(['payment']);
  });

  it('Art. 20: banned between approval and payment, no order is made of it, and of the others it is', async () => {
    const [no, other] = [await season.filed(), await season.filed()];
    for (const one of [no, other]) await season.settled(one);
    await season.approve([no, other]);
    await banReaching(await enterpriseOf(no));
    const [refused] = await refusalsOf(season.ordered([no]));
    expect(refused?.message).toMatch(CHAIN);
    await house.decide(no, 'resume', { actor: centre, reason: '核实完毕' });
    await banReaching(await enterpriseOf(no));
    const order = await season.ordered([no, other]);
    const { leftOut = [], order: drafted } = (await paymentOrderOf(order))!;
    expect(leftOut).toMatchObject([
      { caseNo: no, refusals: [{ code: 'banned-by-relation', path: 'cases[0]' }] },
    ]);
    expect(drafted.lines.map(({ caseNo }) => caseNo)).toEqual([other]);
    expect((await house.heard(no)).heldFor).toMatchObject([{ code: 'banned-by-relation' }]);
    expect((await holdOf(no))?.state).toBe('committed');
    await season.approveOrder(order);
    expect((await house.heard(other)).instructions).toHaveLength(1);
  });

  it('Art. 20: banned between order and instruction, its line fails with the chain, and the others go', async () => {
    const [no, other] = [await season.filed(), await season.filed()];
    for (const one of [no, other]) await season.settled(one);
    await season.approve([no, other]);
    const order = await season.ordered([no, other]);
    await banReaching(await enterpriseOf(no));
    const { failed } = await season.approveOrder(order);
    expect(failed).toMatchObject([{ caseNo: no, refusals: [{ code: 'banned-by-relation' }] }]);
    const held = await house.heard(no);
    expect(held).toMatchObject({ instructions: [], heldFor: [{ code: 'banned-by-relation' }] });
    expect((await holdOf(no))?.state).toBe('committed');
    expect((await house.heard(other)).instructions).toHaveLength(1);
  });

  it('Art. 16(3): a tie that a file brings after the submission is refused at the meeting, with its source', async () => {
    const [no, other] = [await season.filed(), await season.filed()];
    await season.reviewed(no);
    await season.reviewed(other);
    const holder = { holder: 'person:tie', holderName: '丁某', from: '2020-01-01' } as const;
    const rows = [
      { ...holder, held: await enterpriseOf(no), heldName: '示例企业', tie: 'director' },
      { ...holder, held: season.provider.uscc, heldName: '示例机构', tie: 'director' },
    ] as const;
    const file = { sha256: 'c'.repeat(64), rows, by: 'centre-1', at: await house.now() };
    await importRelations(file);
    const { failed } = await season.hold(
      await season.meeting([season.item(no), season.item(other)]),
    );
    const [refused, ...others] = failed[0]?.refusals ?? [];
    expect([refused?.code, refused?.cite, others]).toEqual(['affiliated', 'Art. 16(3)', []]);
    expect(await season.waitsOf(other)).toEqual(['publication']);
    expect(refused?.message).toContain(`${no}：`);
    expect(refused?.message).toMatch(/丁某自2020-01-01起任董事（示例企业\d+，\S+导入），丁某/);
    const over = rows.map((row) => ({ ...row, to: '2020-12-31' }));
    await importRelations({ ...file, sha256: 'd'.repeat(64), rows: over });
    await house.decide(no, 'resume', { actor: centre, reason: '记录已更正' });
    await season.hold(await season.meeting([season.item(no)]));
    expect(await season.waitsOf(no)).toEqual(['publication']);
  });

  it('reading of Art. 11: a new entry on a list holds the case at its gate; let pass once, a newer file does not hold it again', async () => {
    const no = await season.reviewed(await season.filed());
    const today = await house.today();
    const listed = async (listDate: string) =>
      takeList({
        list: 'abnormal-operation',
        listDate,
        by: centre.id,
        at: await house.now(),
        rows: [{ uscc: await enterpriseOf(no), name: '示例企业', since: addDays(today, -3) }],
        sha256: listDate.replaceAll('-', '').padEnd(64, '0'),
      });
    await listed(addDays(today, -1));
    const { failed } = await season.hold(await season.meeting([season.item(no)]));
    expect(failed).toMatchObject([{ caseNo: no, refusals: [{ code: 'on-list' }] }]);
    expect(failed[0]?.refusals[0]).not.toHaveProperty('matter');
    expect(await season.case(no)).toMatchObject({ heldFor: [{ code: 'on-list' }] });
    await house.decide(no, 'resume', { actor: centre, reason: '已申请移出，不影响' });
    await listed(today);
    await season.paid(no);
    expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
  });

  it('reading of Art. 11: an entry that comes after the approval holds the payment twenty working days, and the case goes on by itself', async () => {
    const no = await season.settled(await season.filed());
    await season.approve([no]);
    const today = await house.today();
    await takeList({
      list: 'serious-violation',
      listDate: today,
      by: centre.id,
      at: await house.now(),
      rows: [{ uscc: await enterpriseOf(no), name: '示例企业', since: today }],
      sha256: 'e'.repeat(64),
    });
    expect(await refusedWith(season.ordered([no]))).toEqual(['on-list']);
    const { suspendedSince } = await house.heard(no);
    const days = { from: civilDateOf(suspendedSince!), days: 20, cite: 'reading of Art. 11' };
    const { dueAt } = workingDaysFrom(await calendarInForce(), days);
    await house.sleepUntil(instantOf(msOf(dueAt) - 2 * 86_400_000));
    expect((await season.case(no)).suspendedSince).toBe(suspendedSince);
    await house.sleepUntil(instantOf(msOf(dueAt) + 86_400_000));
    const { passed } = await house.caseWhen(no, (kase) => kase.suspendedSince === undefined);
    expect(passed).toHaveLength(1);
    expect((await house.trail(no)).at(-1)).toMatchObject({
      act: 'resume',
      by: { role: 'service' },
      reason: '暂缓拨付已满20个工作日',
    });
    await season.approveOrder(await season.ordered([no]));
    expect((await house.heard(no)).instructions).toHaveLength(1);
  });

  it('reading of Art. 16(3): what a stranger declares of the provider is shown to the reviewer, and refuses nobody', async () => {
    const { provider } = season;
    const told = relationsOf(provider.name, { ...provider.relations, directors: [person('戊某')] });
    const no = await season.filed({ provider: { ...provider, relations: told } });
    const body = await season.redemption();
    const relations = relationsOf('戊某');
    const silent = { ...body, enterprise: { ...body.enterprise, relations } };
    const { findings } = await season.case((await season.submit(silent)).no);
    const reported = findings.find(({ code }) => code === 'tie-reported');
    expect(reported?.message).toContain(`据${no}申报`);
  });

  it('Art. 16(3): what the provider itself declared with another case refuses', async () => {
    const { provider } = season;
    const told = relationsOf(provider.name, { ...provider.relations, directors: [person('己某')] });
    const no = await season.filed({
      redeemer: 'institution',
      provider: { ...provider, relations: told },
      account: { holder: provider.name, bank: '示例银行', number: '8100' },
    });
    const body = await season.redemption();
    const relations = relationsOf('己某');
    const silent = { ...body, enterprise: { ...body.enterprise, relations } };
    const [refused] = await refusalsOf(season.submit(silent));
    expect(refused?.code).toBe('affiliated');
    expect(refused?.message).toContain('据在案申报');
    expect(refused?.message).not.toContain(no);
  });
});
