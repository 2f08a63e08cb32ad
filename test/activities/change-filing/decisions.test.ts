/**
 * Art. 8: a change filing on its record, without a server: what the clock and a calendar year that comes late bring, and
 * what two filings at once leave behind.
 */
import { recordChangeDecision } from '../../../activities/change-filing/works';
import { turnChangeFiling } from '../../../activities/change-filing/turn';
import type { FiledChange } from '../../../policy/change-filing/change';
import type { ActName, Message } from '../../../policy/acts/act';
import { CHANGE_FILING, changeSeriesOf, type ChangeActs } from '../../../policy/change-filing/acts';
import { addDays, civilDateOf, startOf, type Instant } from '../../../policy/kernel/time';
import type { Actor, Uscc } from '../../../policy/model/nouns';
import { putCalendarYear } from '../../../store/reference/calendar-years';
import { changeFilingOf, changeFilingsOf } from '../../../store/processes/change-filing';
import { inTransaction } from '../../../store/kernel/connection';
import { countYear } from '../../../store/processes/evaluation-count';
import { nextNumber, storeFiling } from '../../../store/case/filings';
import { importInstitutions } from '../../../store/reference/institutions';
import { noticesOf } from '../../../store/people/party-notices';
import { inventedCalendar } from '../../support/invented-calendar';
import { file } from '../../support/examples';
import { uscc, useFreshStore } from '../../support/fresh-store';
import { vouched } from '../../support/vouch';

useFreshStore();

/** Years that no published calendar has; the later ones are added by the tests. */
const YEAR = 2040;
const ADMITTED = `${YEAR}-01-02`;
const FILED: Instant = `${YEAR}-12-10T02:00:00.000Z`;
const centre: Actor = { id: 'centre-1', role: 'centre' };
const record = vouched(
  CHANGE_FILING,
  recordChangeDecision({ measuresIssuedOn: ADMITTED } as never),
);

beforeAll(async () => {
  await addYear(YEAR);
  const row = {
    domicile: '650104',
    kind: 'other',
    admittedOn: ADMITTED,
    services: ['A01'],
  } as const;
  const rows = [1, 2, 3, 4, 5, 6].map((n) => ({ ...row, uscc: uscc(n), name: `示例机构${n}` }));
  await inTransaction((tx) => importInstitutions(tx, rows, { by: centre.id, at: FILED }));
});

async function addYear(year: number): Promise<void> {
  for (const one of inventedCalendar(year, year))
    await inTransaction((tx) => putCalendarYear(tx, one, 'staff-1', FILED));
}

let acts = 0;
type MessageBody<M> = M extends unknown ? Omit<M, 'reason'> : never;
function decide<N extends ActName<ChangeActs>>(
  no: string,
  name: N,
  message: MessageBody<Message<ChangeActs, N>>,
  at = FILED,
) {
  acts += 1;
  const key = `change-filing/${no}/test-${acts}`;
  return record({ key, no, at, name, message: { reason: '依程序办理', ...message } });
}

async function filed(institution: Uscc, change: Partial<FiledChange> = {}, at = FILED) {
  const no = await nextNumber(changeSeriesOf(YEAR));
  const from = civilDateOf(at);
  const body: FiledChange = {
    changes: { premises: '示例场所' },
    from,
    evidence: [file],
    ...change,
  };
  const draft = { kind: 'change-filing', caller: no, idempotencyKey: no, body } as const;
  const { _id: filing } = await storeFiling(draft, () => Promise.resolve(no));
  const actor: Actor = { id: `${institution}-1`, role: 'applicant', party: institution };
  return { no, answer: await decide(no, 'fileChange', { actor, filing }, at) };
}

const codesIn = (answer: object): string[] =>
  'refused' in answer ? (answer.refused as { code: string }[]).map(({ code }) => code) : [];
const waitOf = async (no: string) => (await changeFilingOf(no))!.waits[0]!;
const numbers = async (more: object) =>
  (await changeFilingsOf({ limit: 50, ...more })).map(({ _id }) => _id);

test('reading of Art. 8: of filings at once an institution has one, and the others are told of it', async () => {
  const made = await Promise.all(Array.from({ length: 6 }, () => filed(uscc(1))));
  const refusals = made.map(({ answer }) => codesIn(answer)).filter(([code]) => code !== undefined);
  expect(refusals).toEqual(Array.from({ length: 5 }, () => ['change-filing-open']));
  expect(await numbers({ institution: uscc(1) })).toHaveLength(1);
});

test('reading of Art. 8: a last day to file that is not worked moves to the next working day', async () => {
  // The thirtieth day is the first of seven days off.
  const from = `${YEAR}-09-01`;
  const at = (day: string): Instant => startOf(`${YEAR}-${day}`);
  const lateness = async (institution: Uscc, day: string) =>
    (await changeFilingOf((await filed(institution, { from }, at(day))).no))?.late;
  expect(await lateness(uscc(2), '10-08')).toBe(false);
  expect(await lateness(uscc(3), '10-09')).toBe(true);
});

test('reading of Art. 8: a correction that no calendar dates yet is dated and told once the year is there', async () => {
  const { no } = await filed(uscc(4));
  const faults = [{ path: 'changes.premises', note: '缺租赁合同' }];
  const at = startOf(`${YEAR}-12-28`);
  await decide(no, 'decideChange', { actor: centre, outcome: 'return', faults }, at);
  expect(await waitOf(no)).toMatchObject({ name: 'correction', missingYear: YEAR + 1 });
  const refusing = { actor: centre, outcome: 'refuse' } as const;
  expect(codesIn(await decide(no, 'decideChange', refusing, at))).toEqual([
    'change-correction-undated',
  ]);
  expect(await turnChangeFiling({ no, at })).toMatchObject({ nextAt: startOf(`${YEAR}-12-29`) });
  await addYear(YEAR + 1);
  await turnChangeFiling({ no, at });
  const { dueAt, deadline } = await waitOf(no);
  const told = (await noticesOf(uscc(4))).map(({ message }) => message);
  expect(told.at(-1)).toContain(`请于${deadline!.lastDay}（24时）前补正`);
  expect(await numbers({ dueBy: at })).not.toContain(no);
  expect(await numbers({ dueBy: dueAt, awaits: 'applicant' })).toEqual([no]);
  expect(await numbers({ dueBy: dueAt, awaits: 'centre' })).not.toContain(no);
});

test('reading of Art. 8: an escalation that no calendar dates yet comes once the year is there', async () => {
  const { no } = await filed(uscc(5), {}, startOf(`${YEAR + 1}-12-10`));
  const { dueAt: at } = await waitOf(no);
  expect(at! < startOf(`${YEAR + 2}-01-01`)).toBe(true);
  expect(await turnChangeFiling({ no, at: at! })).toMatchObject({
    nextAt: startOf(addDays(civilDateOf(at!), 1)),
  });
  expect(await waitOf(no)).toMatchObject({ remindedAt: at });
  await addYear(YEAR + 2);
  const { nextAt } = await turnChangeFiling({ no, at: at! });
  expect(await waitOf(no)).toMatchObject({ remindedAt: at, escalateAt: nextAt });
  expect(await numbers({ escalated: true })).toEqual([]);
  await turnChangeFiling({ no, at: nextAt! });
  expect(await numbers({ escalated: true })).toEqual([no]);
});

test('Arts. 8, 21: filed late in December and accepted in January, a change counts in the evaluation of its acceptance', async () => {
  const { no } = await filed(uscc(6), { from: `${YEAR}-02-01` }, startOf(`${YEAR}-12-28`));
  const late = async (year: number) =>
    (await countYear(year, () => undefined)).institutions.find((one) => one.uscc === uscc(6))
      ?.figures.lateFilings ?? 0;
  expect(await late(YEAR)).toBe(0);
  await decide(
    no,
    'decideChange',
    { actor: centre, outcome: 'accept' },
    startOf(`${YEAR + 1}-01-05`),
  );
  expect([await late(YEAR), await late(YEAR + 1)]).toEqual([0, 1]);
});
