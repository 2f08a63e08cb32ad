/** Art. 17(7): the payment order as a pain.001 file, held against the schema that banks hold it against. */
import fc from 'fast-check';
import { fenOfDecimal, decimalYuan } from '../../bank/notation';
import { writePain001 } from '../../bank/pain-001';
import { readOrder } from '../../local/bank/messages';
import { endToEndIdOf, instructionOf } from '../../policy/payment-order/order';
import { Refused } from '../../policy/words/refusals';
import { line, order } from '../support/order-examples';
import { schemaFaults, SOURCES } from '../support/bank-schemas';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const LONG = '示'.repeat(140);

describe(`pain.001.001.09, schema of ${SOURCES['pain.001.001.09'].requirement}`, () => {
  test('Art. 17(7): an order is a valid file', async () => {
    expect(await schemaFaults('pain.001.001.09', writePain001(order()))).toEqual([]);
  });

  test('the longest names, ids and texts, and characters that XML escapes, are a valid file', async () => {
    const account = { holder: LONG, bank: '<示例&"银行">', number: '6'.repeat(34) };
    const lines = [line(1, { creditor: { name: LONG, account }, remittance: `${LONG.slice(1)}&` })];
    const file = writePain001({ ...order(lines), messageId: 'A'.repeat(35) });
    expect(await schemaFaults('pain.001.001.09', file)).toEqual([]);
    expect(readOrder(bytes(file)).transfers[0]).toMatchObject({ payee: LONG });
  });

  test('the validator is not blind: a file without its control count is refused', async () => {
    const file = writePain001(order()).replace('<NbOfTxs>2</NbOfTxs>', '');
    expect(await schemaFaults('pain.001.001.09', file)).not.toEqual([]);
  });
});

test('Art. 15: a Chinese account stands under Othr/Id in CNY, and the sum is printed to the fen', () => {
  const file = writePain001(
    order([line(1, { amountFen: 5 }), line(2, { amountFen: 123_456_789 })]),
  );
  expect(file).toContain('<Id><Othr><Id>6200000020</Id></Othr></Id><Ccy>CNY</Ccy>');
  expect(file).toContain('<InstdAmt Ccy="CNY">0.05</InstdAmt>');
  expect(file).toContain('<InstdAmt Ccy="CNY">1234567.89</InstdAmt>');
  expect(file.match(/<CtrlSum>1234567.94<\/CtrlSum>/g)).toHaveLength(2);
});

test('Arts. 15, 17(7): what must not go to the bank is not written, and every reason is told', () => {
  const other = { holder: '示例企业九', bank: '示例银行', number: '1' };
  const bad = line(2, { amountFen: 0, creditor: { name: '示例企业2', account: other } });
  expect(() => writePain001({ ...order([line(1), bad]), totalFen: 1 })).toThrow(Refused);
});

test('Art. 17(7): amounts and ids survive the way to the bank and back, whatever they are', () => {
  const lines = fc.uniqueArray(
    fc.record({
      nth: fc.integer({ min: 1, max: 999_999 }),
      fen: fc.integer({ min: 1, max: 10 ** 12 }),
    }),
    { minLength: 1, maxLength: 40, selector: ({ nth }) => nth },
  );
  fc.assert(
    fc.property(lines, (drawn) => {
      const sent = drawn.map(({ nth, fen }) => line(nth, { amountFen: fen }));
      const { transfers } = readOrder(bytes(writePain001(order(sent))));
      const ids = transfers.map(({ endToEndId, amountFen }) => [endToEndId, amountFen]);
      expect(ids).toEqual(sent.map(({ endToEndId, amountFen }) => [endToEndId, amountFen]));
    }),
    { numRuns: 100 },
  );
});

test('an instruction and its end-to-end id are each other’s only counterpart', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_999_999 }),
      fc.integer({ min: 1, max: 999 }),
      (number, nth) => {
        const caseNo = `R2026-${String(number).padStart(6, '0')}`;
        const id = endToEndIdOf(`${caseNo}/P${nth}`)!;
        expect(id.length).toBeLessThanOrEqual(35);
        expect(instructionOf(id)).toEqual({ caseNo, key: `${caseNo}/P${nth}` });
      },
    ),
  );
});

test('every amount up to the largest safe one comes back from its decimal notation', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (fen) => {
      expect(fenOfDecimal(decimalYuan(fen))).toBe(fen);
    }),
  );
});

test.each(['-1.00', '1.005', '1,000.00', '1e3', '', '.5', '1.', '９.00', '99999999999999.99'])(
  'a bank’s “%s” is no amount in fen',
  (text) => {
    expect(fenOfDecimal(text)).toBeUndefined();
  },
);

test.each([
  ['1', 100],
  ['1.5', 150],
  ['0.07', 7],
  ['12.34000', 1_234],
])('a bank’s “%s” is %d fen', (text, fen) => {
  expect(fenOfDecimal(text)).toBe(fen);
});
