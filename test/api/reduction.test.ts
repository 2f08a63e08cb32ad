/** A meeting with a short budget through HTTP (reading of Art. 14): the preview, and the awards as it reduced them. */
import { bansOf } from '../../policy/articles/art-20-reach';
import { recordBans, revokeBans } from '../../store/relations/blacklist';
import { inTransaction } from '../../store/kernel/connection';
import { checkLedger } from '../../store/audit/ledger-check';
import { trailOf } from '../../store/trail/trail';
import { policy } from '../support/examples';
import { applicant, auditor, centre, House, today, uscc, type Reply } from '../support/api-house';
import { meetingOn, submitted, toMeeting } from '../support/redemption-steps';
import { until, untilTrue } from '../support/until';

/** Each may have 30,000 yuan, half of its contract; the budget holds 40,000 yuan and one fen. */
const FULL = 3_000_000;
const BUDGET = 4_000_001;
const REDUCED = 2_000_000;

let house: House;
let roundId: string;
let cases: readonly [string, string];
beforeAll(async () => {
  house = await House.open({ worker: true });
  await house.furnish();
  roundId = await house.openRound('redemption');
  cases = [await deliberable(1), await deliberable(2)];
  const year = today().slice(0, 4);
  await house.approveBudget(year, BUDGET);
});
afterAll(async () => {
  await house.close();
});

/** Hands in a redemption and takes it to the meeting. */
async function deliberable(n: number): Promise<string> {
  const no = await submitted(house, roundId, n);
  await toMeeting(house, no);
  return no;
}

const preview = (body: object, as = centre) =>
  house.post(`/rounds/${roundId}/meeting-preview`, as, body);
const agenda = () => cases.map((caseNo) => ({ caseNo }));

interface Line {
  readonly caseNo: string;
  readonly fullFen: number;
  readonly amountFen: number;
}

const hold = (
  availableFen: number,
  lines: readonly Line[],
  reason = '会议已召开',
): Promise<Reply> =>
  house.post(`/rounds/${roundId}/meetings`, centre, heldOn(availableFen, lines, reason));

const heldOn = (availableFen: number, lines: readonly Line[], reason: string) => {
  const cases = lines.map(({ caseNo: no, ...line }) => ({ no, ...line }));
  return meetingOn(cases, { reduction: { availableFen } }, reason);
};
const lines = (change: Partial<Line> = {}): Line[] => [
  { caseNo: cases[0], fullFen: FULL, amountFen: REDUCED },
  { caseNo: cases[1], fullFen: FULL, amountFen: REDUCED, ...change },
];
const codesOf = ({ body }: Reply) => body.refusals.map(({ code }) => code);

test('reading of Art. 14: the preview shares the budget out and explains each line', async () => {
  const reply = await preview({ items: agenda() });
  expect(reply).toMatchObject({
    status: 200,
    body: {
      rule: 'proportional',
      budgetLeftFen: BUDGET,
      totalFullFen: FULL * 2,
      totalFen: REDUCED * 2,
      reduction: { availableFen: BUDGET },
      lines: lines(),
    },
  });
  const said = JSON.stringify(reply.body.lines);
  expect(said).toContain('按50%计为30,000.00元。');
  expect(said).toContain('核减前30,000.00元，核减后20,000.00元');
});

test('reading of Art. 14: with money enough the preview reduces nothing', async () => {
  const items = [{ caseNo: cases[0], eligibleFen: 100_000 }];
  const reply = await preview({ items });
  expect(reply.body).toMatchObject({ totalFen: 50_000, lines: [{ amountFen: 50_000 }] });
  expect(reply.body).not.toHaveProperty('reduction');
});

test('Art. 14: the preview recognises no more than was claimed and not nothing, as the meeting does', async () => {
  const previewed = async (eligibleFen: number) =>
    codesOf(await preview({ items: [{ caseNo: cases[0], eligibleFen }] }));
  expect(await previewed(FULL * 2 + 1)).toEqual(['recognised-above-claim']);
  expect(await previewed(0)).toEqual(['amount-invalid']);
});

test('Art. 14: the preview tells of a line with nothing to give that the meeting cannot support it', async () => {
  const { body } = await preview({ items: [{ caseNo: cases[0], eligibleFen: 1 }] });
  expect(body).toMatchObject({ lines: [{ amountFen: 0 }] });
  expect(JSON.stringify(body.lines)).toContain('会议不能支持此项申请');
});

test('Art. 17(4): the preview takes cases that await this meeting, and no more than the budget', async () => {
  const twice = await preview({ items: [...agenda(), ...agenda()] });
  expect(codesOf(twice)).toEqual(['case-repeated', 'case-repeated']);
  expect(codesOf(await preview({ items: [{ caseNo: 'R1999-000001' }] }))).toEqual(['case-unknown']);
  const mixed = await preview({ items: [{ caseNo: 'R1999-000001' }, ...agenda().slice(1)] });
  expect(mixed).toMatchObject({
    status: 200,
    body: {
      totalFen: FULL,
      lines: [
        { amountFen: 0, refusals: [{ code: 'case-unknown', path: 'items[0].caseNo' }] },
        { amountFen: FULL },
      ],
    },
  });
  const more = await preview({ items: agenda(), availableFen: BUDGET + 1 });
  expect(codesOf(more)).toEqual(['budget-exhausted']);
  expect((await preview({ items: agenda() }, auditor)).status).toBe(403);
});

test('Art. 20: the preview tells whom a ban keeps from support, and shares nothing out to them', async () => {
  const decision = '示例罚〔1〕号';
  const about = { party: 'enterprise', cause: 'obstruction', violatedOn: today() } as const;
  const bans = bansOf(policy(), {
    decision,
    uscc: uscc(1),
    name: '示例企业',
    decidedOn: today(),
    ...about,
  });
  await inTransaction((tx) => recordBans(tx, bans));
  const { status, body } = await preview({ items: agenda() });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    totalFen: FULL,
    lines: [
      { caseNo: cases[0], amountFen: 0, refusals: [{ code: 'banned', cite: 'Art. 20' }] },
      { caseNo: cases[1], amountFen: FULL },
    ],
  });
  await inTransaction((tx) => revokeBans(tx, decision, today()));
});

test('reading of Art. 14: the meeting is refused where a line differs from the rule, or the budget is less', async () => {
  const other = await hold(BUDGET, lines({ amountFen: REDUCED - 1 }));
  expect(codesOf(other)).toEqual(['amount-not-as-reduced']);
  const more = lines().map((line) => ({ ...line, amountFen: REDUCED + 1 }));
  expect(codesOf(await hold(BUDGET + 1, more))).toEqual(['budget-exhausted']);
  const above = [FULL, FULL + 2].map((fullFen, at) => ({
    caseNo: cases[at]!,
    fullFen,
    amountFen: at === 0 ? 1_999_999 : 2_000_001,
  }));
  const refused = await hold(BUDGET, above);
  expect(codesOf(refused)).toEqual(['full-amount-above-ceiling']);
});

test('reading of Art. 22: a reason with half a character is refused by its field, and nothing is recorded', async () => {
  const before = await trailOf(roundId);
  const { status, body } = await hold(BUDGET, lines(), '会议已召开\ud83d');
  const { refusals = [], errors = [] } = body as Partial<typeof body>;
  const told = [...refusals, ...errors].map(({ path }) => path);
  expect([status, told]).toEqual([422, ['reason']]);
  expect(await trailOf(roundId)).toEqual(before);
});

test('reading of Art. 14: each award stands as reduced, explained on its record, and the books agree', async () => {
  const accepted = await hold(BUDGET, lines());
  expect(accepted.status).toBe(202);
  await untilTrue(async () => {
    const { body: act } = await house.get(accepted.body.links.act, auditor);
    return act.state === 'in-force';
  });
  const { body } = await house.get(`/cases/${cases[1]}`, applicant(uscc(2)));
  expect(body).toMatchObject({
    deliberations: [
      {
        amountFen: REDUCED,
        reduction: { fullFen: FULL, availableFen: BUDGET, totalFen: FULL * 2 },
      },
    ],
  });
  expect(JSON.stringify(body)).toContain('不足一分的部分舍去');
  expect((await checkLedger()).difference).toBeUndefined();
  const { body: money } = await house.get(`/money/${today().slice(0, 4)}`, auditor);
  expect(money).toMatchObject({ heldFen: REDUCED * 2, freeFen: 1 });
});

test('Art. 17(5): a suspended case of a list fails alone, and the answer names it with its row', async () => {
  const stopped = await house.post(`/cases/${cases[0]}/suspension`, centre, { reason: '待核实' });
  expect(stopped.status).toBe(200);
  const list = { reason: '公示', title: '示例公示', cases };
  const { status, body } = await house.post(`/rounds/${roundId}/publicity-lists`, centre, list);
  expect([status, body.lines]).toEqual([202, 2]);
  expect(body).toMatchObject({
    failed: [{ caseNo: cases[0], refusals: [{ code: 'line-suspended', path: 'lines[0]' }] }],
  });
  const { actId } = body as unknown as { readonly actId: string };
  const shown = await until(async () => {
    const read = await house.get(`/publicity-lists/${actId}`);
    return read.status === 200 ? read : undefined;
  });
  expect(shown.body).toMatchObject({ cases: 1, lines: [{ caseNo: cases[1] }] });
});
