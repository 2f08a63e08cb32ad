/** Rounds over HTTP: what an act of each kind is read as, and in which order an act is refused. */
import { canonicalJson } from '../../store/kernel/canonical';
import { keepFailedLine, freezeBatchAct, type BatchContents } from '../../store/round/batch-acts';
import { inTransaction } from '../../store/kernel/connection';
import { refusal } from '../../policy/words/refusals';
import { auditor, bureau, centre, House, newKey, uscc } from '../support/api-house';

const roundId = 'redemption-2026-1';
const caseNo = 'R2026-000001';
const amountFen = 1_000_000;
const account = { holder: '示例企业', bank: '示例银行', number: '6200000000001' };
const endToEndId = `${caseNo}-P1`;
const orderId = 'P2026-0123456789ab';

/** The content of each kind, with every optional member. */
const CONTENTS: BatchContents = {
  meeting: {
    id: `${roundId}.meeting.1`,
    roundId,
    kind: 'deliberation',
    heldOn: '2026-03-02',
    members: ['m1'],
    present: ['m1'],
    chair: 'm1',
    recorder: 'm1',
    minutes: '示例纪要',
    reduction: { availableFen: amountFen },
    items: [
      {
        caseNo,
        recused: [{ member: 'm2', why: '示例' }],
        votes: [{ member: 'm1', vote: 'for' }],
        supported: true,
        amountFen,
        eligibleFen: amountFen,
        fullFen: amountFen,
        reason: '示例',
      },
    ],
  },
  publication: {
    title: '示例公示',
    lines: [{ caseNo, applicant: uscc(1), applicantName: '示例企业', supported: true, amountFen }],
  },
  approval: {
    documentNumber: '示例〔2026〕1号',
    title: '示例批复',
    lines: [{ caseNo, amountFen }],
  },
  'unit-objection': { unit: uscc(1), reason: '示例', evidence: ['示例材料'], lines: [{ caseNo }] },
  'payment-order': {
    orderId,
    lines: [
      {
        endToEndId,
        caseNo,
        amountFen,
        creditor: { name: '示例企业', account },
        remittance: '示例附言',
      },
    ],
  },
  'bank-status': {
    orderId,
    file: 'a'.repeat(64),
    lines: [
      {
        caseNo,
        endToEndId,
        outcome: 'failed',
        bankReference: '示例凭证',
        reasonCode: 'AC04',
        reason: '账户已销户',
        amountFen,
      },
    ],
    afterAll: true,
  },
};
const KINDS = Object.keys(CONTENTS) as (keyof BatchContents)[];

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

test.each(KINDS)('an act of the kind %s is read whole, as the contract says', async (kind) => {
  const _id = `${roundId}.${kind}.1`;
  await freezeBatchAct({ _id, roundId, kind, content: CONTENTS[kind], preparedBy: 'centre-1' });
  await inTransaction((tx) => keepFailedLine(tx, _id, caseNo, [refusal('case-ended')]));
  const { status, body } = await house.get(`/acts/${_id}`, auditor);
  expect([status, body]).toMatchObject([200, { actId: _id, kind, lines: 1, failed: [{ caseNo }] }]);
  const { content } = body as unknown as { content: unknown };
  expect(canonicalJson(content)).toBe(canonicalJson(CONTENTS[kind]));
});

test('a round that is not there is said before what is sent is read', async () => {
  const unknown = { status: 404, body: { refusals: [{ code: 'round-unknown' }] } };
  const acts = ['meetings', 'publicity-lists', 'approval-documents'];
  for (const act of acts) {
    const asked = { as: act === 'meetings' ? centre : bureau, key: newKey(), body: {} };
    expect(await house.ask('POST', `/rounds/${roundId}/${act}`, asked)).toMatchObject(unknown);
  }
  const objection = await house.post(`/rounds/${roundId}/unit-objections`, centre, {});
  expect(objection).toMatchObject(unknown);
});
