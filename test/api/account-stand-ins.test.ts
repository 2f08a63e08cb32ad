/**
 * Accounts and stand-ins together (reading of Art. 22): standing in brings nobody to the other side of a rule for two
 * persons, and what an account has in hand is not lost when it is handed over or closed.
 */
import mongoose from 'mongoose';
import { addDays, instantOf } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import { checkTrails } from '../../store/audit/trail-verify';
import { Cases } from '../../store/case/cases';
import { inTransaction } from '../../store/kernel/connection';
import type { InHand } from '../../store/processes/in-hand';
import { StandInRecords } from '../../store/processes/stand-in-records';
import { newCase } from '../support/cases-examples';
import {
  accountIn,
  Administration,
  codes,
  first,
  firstGrant,
  grant,
  madeFirst,
  newId,
  reason,
  second,
} from '../support/accounts';
import { auditor, House, today } from '../support/api-house';

let house: House;
let office: Administration;
beforeAll(async () => {
  house = await House.open();
  office = new Administration(house);
  await madeFirst();
});
afterAll(() => house.close());

type Staff = 'bureau' | 'centre' | 'finance';
async function staff(role: Staff): Promise<Actor> {
  return { id: (await office.opened(newId(), grant(role))).id, role };
}
const appoint = (absent: Actor, standIn: string, days = { from: today(), until: today() }) =>
  house.post('/stand-ins', absent, { reason, standIn, ...days });
const inHandOf = async (id: string): Promise<InHand> =>
  (await house.get(`/accounts/${id}/in-hand`, auditor)).body as never;
const conflict = [409, ['roles-apart']];

describe('who stands in', () => {
  test('a colleague does; one who holds the other side, an administrator or an auditor does not', async () => {
    const absent = await staff('centre');
    const strangers = [(await staff('bureau')).id, (await staff('finance')).id, first.id];
    const { id: audits } = await office.opened(newId(), grant('auditor'));
    for (const id of [...strangers, audits])
      expect([id, codes(await appoint(absent, id))]).toEqual([id, conflict]);
    expect(codes(await appoint(absent, (await staff('centre')).id))).toEqual([201, []]);
  });

  test('nobody stands in for two sides at once, and neither on other days is a fault', async () => {
    const [one, other] = [await staff('centre'), await staff('bureau')];
    const { id } = await office.opened(newId(), grant('centre', { to: today() }));
    expect(codes(await appoint(one, id))).toEqual([201, []]);
    expect(codes(await appoint(other, id))).toEqual(conflict);
    const later = { from: addDays(today(), 1), until: addDays(today(), 2) };
    expect(codes(await appoint(other, id, later))).toEqual([201, []]);
  });

  test('nobody is granted the other side of what they stand in for', async () => {
    const [absent, colleague] = [await staff('centre'), await staff('centre')];
    const { id, grants } = await office.get(colleague.id);
    await appoint(absent, id, { from: today(), until: addDays(today(), 9) });
    const end = `/${id}/grants/${grants[0]?.id}/termination`;
    await office.through(end, { to: addDays(today(), -1) });
    const asked = { grants: [grant('finance')] };
    expect(codes(await office.propose(first, `/${id}/grants`, asked))).toEqual(conflict);
    const after = { grants: [grant('finance', { from: addDays(today(), 10) })] };
    expect((await office.propose(first, `/${id}/grants`, after)).status).toBe(201);
  });

  test('an appointment carries no further than the accounts of both', async () => {
    const [absent, standIn] = [await staff('finance'), await staff('finance')];
    await appoint(absent, standIn.id);
    const acting: Actor = { ...standIn, onBehalfOf: { id: absent.id } };
    const asks = async () => (await house.get('/return-receipts', acting)).status;
    expect(await asks()).toBe(200);
    const id = firstGrant(await office.get(absent.id));
    await office.through(`/${absent.id}/grants/${id}/termination`, { to: addDays(today(), -1) });
    expect(await asks()).toBe(403);
  });
});

describe('an administrator who stands in, or is stood in for', () => {
  /** Written as an appointment of before the accounts: the rule on appointments keeps it from being made now. */
  async function standing(absent: string, standIn: string): Promise<void> {
    const days = { from: today(), until: today(), reason, appointedAt: instantOf(Date.now()) };
    const appointments = [{ id: 'a'.repeat(64), standIn, ...days }];
    const record = { absent, role: 'centre', appointments, trail: { length: 0, hash: '' } };
    const _id = `centre/-/${absent}`;
    await inTransaction((tx) =>
      StandInRecords.updateOne({ _id }, { $set: record }, { session: tx, upsert: true }),
    );
  }

  test('changes nothing of the person for whom they stand in', async () => {
    const absent = await staff('centre');
    await standing(absent.id, first.id);
    expect(codes(await office.propose(first, `/${absent.id}/closure`, {}))).toEqual([
      403,
      ['account-own'],
    ]);
    const proposed = accountIn(await office.propose(second, `/${absent.id}/closure`, {}));
    expect(codes(await office.confirm(first, absent.id, proposed.pending?.hash ?? ''))).toEqual([
      403,
      ['account-own'],
    ]);
  });

  test('does not confirm what the one for whom they stand in has proposed, nor the reverse', async () => {
    const { id: third } = await office.opened(newId(), grant('administrator'));
    const { id: fourth } = await office.opened(newId(), grant('administrator'));
    const [one, other] = [third, fourth].map((id): Actor => ({ id, role: 'administrator' })) as [
      Actor,
      Actor,
    ];
    await standing(one.id, other.id);
    for (const [proposer, confirmer] of [
      [one, other],
      [other, one],
    ] as const) {
      const id = newId();
      const { pending } = accountIn(await office.opening(proposer, id, grant('centre')));
      expect(codes(await office.confirm(confirmer, id, pending?.hash ?? ''))).toEqual([
        403,
        ['account-same-person'],
      ]);
    }
    await StandInRecords.collection.deleteMany({ 'trail.length': 0 });
  });
});

describe('hand-over', () => {
  test('what is held goes to a colleague, on the trail of both; what names the person is named', async () => {
    const [giver, colleague] = [await staff('centre'), await staff('centre')];
    const { id: receiver, grants } = await office.opened(newId(), grant('centre'));
    await office.through(`/${receiver}/grants/${grants[0]?.id}/termination`, {
      to: addDays(today(), -1),
    });
    await appoint(giver, colleague.id);
    await appoint(colleague, giver.id, { from: addDays(today(), 1), until: addDays(today(), 2) });
    const review = newCase({ experts: [giver.id], state: 'open' });
    const spoken = newCase({
      experts: [giver.id],
      state: 'open',
      opinions: [{ expert: giver.id } as never],
    });
    await Cases.collection.insertMany([review, spoken] as never[]);
    const before = await inHandOf(giver.id);
    expect(before).toMatchObject({ reviews: [review._id], inspections: [] });
    expect(before.standIns).toHaveLength(2);
    const after = await office.through(`/${giver.id}/hand-over`, { to: receiver });
    expect(after.grants).toMatchObject([{ role: 'centre', to: today() }]);
    expect((await office.get(receiver)).grants.at(-1)).toMatchObject({
      role: 'centre',
      from: today(),
      proposers: [first.id],
      confirmers: [second.id],
    });
    expect((await inHandOf(giver.id)).standIns).toEqual([]);
    const trailOf = async (id: string) =>
      (await house.get(`/accounts/${id}/trail`, auditor)).body.entries.at(-1);
    expect(await trailOf(giver.id)).toMatchObject({
      act: 'confirmChange',
      answer: { inHand: { reviews: [review._id] } },
    });
    expect(await trailOf(receiver)).toMatchObject({
      act: 'receiveHandOver',
      answer: { from: giver.id, grants: [{ role: 'centre' }] },
    });
    const acting: Actor = { ...colleague, onBehalfOf: { id: giver.id } };
    expect((await house.get('/return-receipts', acting)).status).toBe(403);
    await Cases.collection.deleteMany({ _id: { $in: [review._id, spoken._id] as never } });
    expect(await checkTrails()).toMatchObject({ faults: [] });
  });

  test('nothing goes to who may not hold it, is closed, or is unknown', async () => {
    const giver = await staff('centre');
    const other = await staff('bureau');
    const ask = (to: string) => office.propose(first, `/${giver.id}/hand-over`, { to });
    expect(codes(await ask(other.id))).toEqual(conflict);
    expect(codes(await ask('nobody'))).toEqual([404, ['account-not-found']]);
    expect(codes(await ask(giver.id))).toEqual([422, ['hand-over-to-oneself']]);
    await office.through(`/${other.id}/closure`, {});
    expect(codes(await ask(other.id))).toEqual([409, ['account-closed']]);
  });

  test('an office that nobody else holds is named', async () => {
    const { id } = await office.opened(newId(), grant('district', { district: '650107' }));
    expect((await inHandOf(id)).alone).toEqual([{ role: 'district', district: '650107' }]);
    await office.opened(newId(), grant('district', { district: '650107' }));
    expect((await inHandOf(id)).alone).toEqual([]);
  });

  test('a spot check that is open names its inspector, and one that is closed does not', async () => {
    const { id } = await staff('centre');
    const checks = ['inspecting', 'closed'].map((state, n) => ({
      _id: `2026/${id}-${n}`,
      state,
      inspectors: [id],
    }));
    await mongoose.connection.collection('spot-checks').insertMany(checks as never[]);
    expect((await inHandOf(id)).inspections).toEqual([`2026/${id}-0`]);
  });

  test('an account that is closed leaves nobody standing in', async () => {
    const [absent, standIn] = [await staff('finance'), await staff('finance')];
    await appoint(absent, standIn.id);
    const closed = await office.through(`/${absent.id}/closure`, {});
    expect(closed.state).toBe('closed');
    const { body } = await house.get(`/stand-ins?account=${absent.id}`, auditor);
    const { standIns } = body as never as { standIns: { revokedAt?: string }[] };
    expect(standIns).toHaveLength(1);
    expect(standIns[0]?.revokedAt).toBeDefined();
    expect(codes(await appoint(standIn, absent.id))).toEqual([409, ['account-closed']]);
  });
});
