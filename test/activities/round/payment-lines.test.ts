/** Art. 17(7): what the bank answers reaches the instruction that awaits it, and no other. */
import { report } from '../../../activities/round/payment-lines';
import type { PaymentInstruction } from '../../../store/case/cases';
import { newCase } from '../../support/cases-examples';
import { policy } from '../../support/examples';
import { AT } from '../../support/fresh-store';

const kase = newCase({ policy: policy() });
const [first, second] = [1, 2].map((n) => `${kase._id}-P${n}`) as [string, string];
const instruction = (nth: number, state: PaymentInstruction['state']): PaymentInstruction => ({
  key: `${kase._id}/P${nth}`,
  amountFen: 100_000,
  account: { holder: '示例企业', bank: '示例银行', number: '62000000' },
  preparedBy: 'finance-1',
  at: AT,
  state,
  order: 'P2026-000000000001',
});

/** How the instructions of the case stand once the bank has said that this one has failed. */
function afterFailure(
  endToEndId: string,
  instructions: readonly PaymentInstruction[],
  afterAll: boolean,
): unknown {
  const answer = { endToEndId, caseNo: kase._id, outcome: 'failed', bankReference: 'B-1' };
  const act = { content: { lines: [answer], afterAll } };
  const line = { act, kase: { ...kase, instructions }, at: AT, calendar: new Map() };
  return report(line as never).set.instructions?.map(({ state }) => state);
}

test('an answer changes the instruction that awaits it', () => {
  const both = [instruction(1, 'failed'), instruction(2, 'instructed')];
  expect(afterFailure(second, both, false)).toEqual(['failed', 'failed']);
});

test.each([
  ['of an instruction that there is not', second, [instruction(1, 'instructed')], false],
  ['of one that is answered already', first, [instruction(1, 'failed')], false],
  [
    'that it was paid after all, while another is under way',
    first,
    [instruction(1, 'failed'), instruction(2, 'instructed')],
    true,
  ],
])('an answer %s fails its line', (_, id, instructions, afterAll) => {
  expect(() => afterFailure(id, instructions, afterAll)).toThrow(
    expect.objectContaining({
      refusals: [expect.objectContaining({ code: 'instruction-unknown' }) as unknown],
    }) as Error,
  );
});
