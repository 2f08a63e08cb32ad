/** What keeps the end of a trail (Arts. 18, 19, 21): nothing is left out of the audit, or taken for a trail of nothing. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { actOnChangeFiling } from '../../../store/processes/change-filing';
import { inTransaction } from '../../../store/kernel/connection';
import { proposeFundAct } from '../../../store/processes/fund-proposal';
import { takeReceiptIn } from '../../../store/returns/receipts';
import { takeSeal } from '../../../store/audit/seals';
import { actOnSpotCheck } from '../../../store/processes/spot-check';
import { appointStandIn } from '../../../store/processes/stand-in';
import { HEAD_KEEPERS } from '../../../store/audit/trail-heads';
import { checkTrails } from '../../../store/audit/trail-verify';
import { AT, useFreshStore } from '../../support/fresh-store';

useFreshStore();

const by = { id: 'staff-1', role: 'bureau' } as const;
const reason = '示例';
const entry = { at: AT, by, channel: 'api', act: 'note', reason } as const;
const answered = () => Promise.resolve({ answer: {} as never });

test('Arts. 18, 19, 22: what is decided beside the cases is audited and sealed as they are', async () => {
  const on = AT.slice(0, 10);
  await appointStandIn({ key: 'a', at: AT, by, reason }, { standIn: 'b', from: on, until: on });
  const budget = { act: 'approve-budget', year: 2026, use: 'voucher', approvedFen: 1 } as const;
  await proposeFundAct({ key: 'f', at: AT, by, reason }, budget);
  const receipt = { receiptId: 'LS-1', reference: '', payerName: '示例企业一', amountFen: 1 };
  await inTransaction((tx) =>
    takeReceiptIn(tx, { ...receipt, receivedAt: AT }, { at: AT, source: 'feed' }),
  );
  await actOnChangeFiling({ ...entry, key: 'c', no: 'C2026-000001' }, answered);
  await actOnSpotCheck({ ...entry, key: 's', year: 2026 }, answered);
  expect(await checkTrails()).toMatchObject({ subjects: 5, entries: 5, seals: 0, faults: [] });
  expect((await takeSeal(AT)).subjects).toBe(5);
  expect(await checkTrails({ subject: 'stand-ins/bureau/-/staff-1' })).toMatchObject({
    entries: 1,
  });
});

test('Arts. 18, 19: every collection whose records have a trail is among them, whatever is loaded', () => {
  const store = join(__dirname, '../../../store');
  for (const file of readdirSync(store, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  ))
    jest.requireActual(join(store, file));
  const keeping = Object.values(mongoose.models).filter(({ schema }) =>
    Object.hasOwn(schema.paths, 'trail'),
  );
  const names = keeping.map(({ collection }) => collection.name);
  expect([...HEAD_KEEPERS].sort()).toEqual(names.sort());
});
