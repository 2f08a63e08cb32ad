/** Art. 8: change filings on the time-skipping server, and what they mean for a redemption. */
import { addDays, startOf, yearOf, type CivilDate } from '../../policy/kernel/time';
import { entryOn } from '../../policy/reference/registry';
import { inTransaction } from '../../store/kernel/connection';
import { changeEntry, changeStanding, institutionOf } from '../../store/reference/institutions';
import { countYear } from '../../store/processes/evaluation-count';
import { publishServiceItems } from '../../store/reference/service-items';
import { recordedAround } from '../../store/relations/relations-on-record';
import { noticesOf } from '../../store/people/party-notices';
import * as example from '../support/examples';
import { ChangeFilings } from '../support/change-filings';
import { applicant } from '../support/submission-examples';
import { centre, House, refusedWith, shownOf } from '../support/workflow-house';
import { admittedInstitution, Season } from '../support/season';

let house: House;
let filings: ChangeFilings;

beforeAll(async () => {
  // In spring, so that no list of services changes with the year.
  house = await House.open({ startsOn: (today) => `${yearOf(today) + 1}-03-02` });
  filings = new ChangeFilings(house);
});
afterAll(() => house.close());

const admitted = async () => (await admittedInstitution(await house.now())).uscc;
const entryOf = async (uscc: string, day: CivilDate) =>
  entryOn((await institutionOf(uscc))!.versions, day);
const returning = {
  outcome: 'return',
  faults: [{ path: 'changes.premises', note: '缺租赁合同' }],
} as const;

it('Art. 8: an accepted filing makes one dated version, and another filing waits for its end', async () => {
  const uscc = await admitted();
  const enteredOn = await house.today();
  const before = (await entryOf(uscc, enteredOn))!;
  await house.sleepUntil(startOf(addDays(enteredOn, 2)));
  const from = await house.today();
  const no = await filings.file(uscc, { name: '示例机构新名', premises: '示例场所' });
  expect(await refusedWith(filings.file(uscc, { premises: '另一场所' }))).toEqual([
    'change-filing-open',
  ]);
  expect(await refusedWith(filings.accept(no, { ...centre, party: uscc }))).toEqual(['own-case']);
  const himself = { ...centre, id: applicant(uscc).id };
  expect(await refusedWith(filings.accept(no, himself))).toEqual(['own-case']);
  expect(await filings.accept(no)).toMatchObject({ state: 'accepted', result: 'accepted' });
  await filings.process(no).result();
  const { versions } = (await institutionOf(uscc))!;
  expect(versions.at(-1)).toMatchObject({
    from,
    source: { kind: 'change-filing', id: no },
    by: centre.id,
    changes: { name: '示例机构新名', premises: '示例场所' },
  });
  expect(await entryOf(uscc, from)).toMatchObject({ name: '示例机构新名' });
  expect(await entryOf(uscc, addDays(from, -1))).toMatchObject({ name: before.name });
  await filings.file(uscc, { premises: '另一场所' });
});

it('Arts. 8, 16(3): relations by a filing are dated ties, from its day on and with its number', async () => {
  const provider = await admittedInstitution(await house.now());
  const { relations: before, uscc } = provider;
  const enteredOn = (await institutionOf(uscc))!.admittedOn;
  await house.sleepUntil(startOf(addDays(enteredOn, 3)));
  const from = await house.today();
  const directors = [example.person('示例董事')];
  const no = await filings.file(uscc, { relations: { ...before, directors } });
  await filings.accept(no);
  const third = await filings.file(uscc, { relations: example.relationsOf('示例丙') });
  await filings.accept(third);
  const { relations } = await recordedAround([{ ...example.redemption, provider }]);
  const led = relations.filter(({ tie, held }) => tie === 'legal-representative' && held === uscc);
  const to = addDays(from, -1);
  expect(led).toMatchObject([
    { holderName: before.legalRepresentative.name, from: enteredOn, to },
    { holderName: '示例丙', from, source: { kind: 'registered', reference: third } },
  ]);
  const sat = relations.filter(({ tie, held }) => tie === 'director' && held === uscc);
  expect(sat).toMatchObject([{ holderName: '示例董事', from, source: { reference: no } }]);
});

it('Art. 8: changed meanwhile by another act, the same field is refused and returned', async () => {
  const uscc = await admitted();
  const no = await filings.file(uscc, { premises: '示例场所' });
  // Whatever else may write a version, such as a later import of the registry.
  await inTransaction(async (tx) => {
    const at = await house.now();
    const changes = { premises: '登记场所' };
    const by = { by: centre.id, reason: '示例', no: 'C0000-000001', seen: 1 };
    await changeEntry(tx, { uscc, changes, from: at.slice(0, 10), at, ...by });
  });
  expect(await refusedWith(filings.accept(no))).toEqual(['change-overtaken']);
  expect((await institutionOf(uscc))?.premises).toBe('登记场所');
  await filings.decide(no, 'decideChange', returning);
  await filings.resubmit(no, { premises: '示例场所' });
  expect(await filings.accept(no)).toMatchObject({ state: 'accepted' });
});

it('Art. 8: returned with all faults, silent, corrected and accepted', async () => {
  const uscc = await admitted();
  const no = await filings.file(uscc, { premises: '示例场所' });
  await filings.decide(no, 'decideChange', returning);
  const correcting = await filings.record(no);
  expect(correcting).toMatchObject({ state: 'correcting', faults: returning.faults });
  expect(correcting.waits).toMatchObject([{ name: 'correction', party: uscc }]);
  const refusing = () => filings.decide(no, 'decideChange', { outcome: 'refuse' });
  expect(await refusedWith(refusing())).toEqual(['change-correction-open']);
  expect(await refusedWith(filings.accept(no))).toEqual(['change-filing-not-awaited']);
  await house.sleepUntil(correcting.waits[0]!.dueAt!);
  await filings.when(no, ({ waits }) => waits[0]?.remindedAt !== undefined);
  await filings.resubmit(no, { premises: '示例场所（一层）' });
  await filings.accept(no);
  expect((await institutionOf(uscc))?.premises).toBe('示例场所（一层）');
  expect(await noticesOf(uscc)).toHaveLength(3);
  expect(await house.acts(`change-filing/${no}`)).toEqual([
    'fileChange',
    'decideChange',
    'remind',
    'resubmitChange',
    'decideChange',
  ]);
});

it('Art. 8: the centre is reminded and the delay escalated, and nothing is answered by silence', async () => {
  const uscc = await admitted();
  const no = await filings.file(uscc, { contact: { name: '甲某', phone: '0991-0000000' } });
  await house.sleepUntil((await filings.record(no)).waits[0]!.dueAt!);
  const reminded = await filings.when(no, ({ waits }) => waits[0]?.escalateAt !== undefined);
  await house.sleepUntil(reminded.waits[0]!.escalateAt!);
  const late = await filings.when(no, ({ waits }) => waits[0]?.escalatedAt !== undefined);
  expect(late.state).toBe('deciding');
  await filings.process(no).cancel();
  await house.until(async () => {
    const shown = await shownOf(filings.process(no) as never);
    return shown.includes('请中心督办') && shown.includes('不能经由流程平台撤销')
      ? true
      : undefined;
  });
  await filings.decide(no, 'decideChange', { outcome: 'refuse' });
  expect(await filings.process(no).result()).toMatchObject({ standing: { state: 'refused' } });
  expect((await institutionOf(uscc))?.contact).toBeUndefined();
  const another = await filings.file(uscc, { premises: '示例场所' });
  const actor = applicant(uscc);
  await filings.decide(another, 'withdrawChange', { actor });
  expect(await filings.process(another).result()).toMatchObject({
    standing: { state: 'withdrawn' },
  });
});

it('Art. 8: a suspended institution files, a removed one does not, nor is its open filing accepted', async () => {
  const uscc = await admitted();
  const standing = async (status: 'removed' | 'suspended') => {
    const at = await house.now();
    const source = { kind: 'spot-check', id: `示例-${status}` } as const;
    const by = { by: centre.id, reason: '示例', source, from: await house.today() };
    await inTransaction((tx) => changeStanding(tx, { uscc, status, at, ...by }));
  };
  await standing('suspended');
  const no = await filings.file(uscc, { premises: '示例场所' });
  await standing('removed');
  expect(await refusedWith(filings.accept(no))).toEqual(['provider-removed']);
  await filings.decide(no, 'decideChange', { outcome: 'refuse' });
  expect(await refusedWith(filings.file(uscc, { premises: '示例场所' }))).toEqual([
    'provider-removed',
  ]);
});

it('Arts. 8, 12: a service added after the contract is not in its scope, and a new name is noticed', async () => {
  const season = await Season.open(house);
  const { uscc } = season.provider;
  const today = await house.today();
  const items = [
    { code: 'A01', category: 'research-development', name: '委托研发' },
    { code: 'E01', category: 'testing-certification', name: '样品检测' },
  ] as const;
  const list = { year: yearOf(today), version: 2, inForceFrom: today, items };
  const at = await house.now();
  await inTransaction((tx) => publishServiceItems(tx, list, 'bureau-1', at));
  await house.sleepUntil(startOf(addDays(today, 2)));
  const from = await house.today();
  await filings.accept(await filings.file(uscc, { services: [{ item: 'A01' }, { item: 'E01' }] }));
  const found = async (signedOn: string) => {
    const body = await season.redemption();
    const contract = { ...body.contract, serviceItem: 'E01', signedOn, fulfilledOn: from };
    const invoices = body.invoices.map((one) => ({ ...one, issuedOn: from }));
    const transfers = body.transfers.map((one) => ({ ...one, paidOn: from }));
    const { no } = await season.submit({ ...body, contract, invoices, transfers });
    return (await season.case(no)).findings.map(({ code }) => code);
  };
  expect(await found(addDays(from, -1))).toContain('service-not-registered');
  const within = await found(from);
  expect(within).not.toContain('service-not-registered');
  expect(within).not.toContain('provider-name-differs');
  await filings.accept(await filings.file(uscc, { name: '示例机构新名' }));
  expect(await found(from)).toContain('provider-name-differs');
});

it('Arts. 8, 21: a change that is filed too late is accepted, and counts in the evaluation', async () => {
  const [uscc, punctual] = [await admitted(), await admitted()];
  const { admittedOn: from } = (await institutionOf(uscc))!;
  await house.sleepUntil(startOf(addDays(from, 32)));
  await filings.accept(await filings.file(uscc, { premises: '示例场所' }, { from }));
  await filings.accept(await filings.file(punctual, { premises: '示例场所' }));
  const { institutions } = await countYear(yearOf(from), () => undefined);
  const late = (code: string) => institutions.find((one) => one.uscc === code)?.figures.lateFilings;
  expect([late(uscc), late(punctual)]).toEqual([1, 0]);
});
