/** The year's money, counted four ways, and the ledger's entries (Arts. 4, 14, 18). Amounts are in fen. */
import { z } from 'zod';
import { caseNumber, fen, line, nameIn, sha256, year } from '../../policy/acts/kit';
import { ACCOUNTS, LEDGER_ACT_NAMES } from '../../store/money/ledger';
import { SEES_ALL } from '../access';
import { instant, pageOf, signedFen } from '../contract/answers';
import { operation } from '../contract/operation';
import { limit, ofYearOrCase, yearParams } from '../schemas/requests';

const staff = { by: SEES_ALL } as const;
const account = z.enum(Object.keys(ACCOUNTS) as [keyof typeof ACCOUNTS]);
const balance = { heldFen: signedFen, committedFen: signedFen, paidFen: signedFen };

export const getMoney = operation({
  ...staff,
  id: 'getMoney',
  method: 'get',
  path: '/money/:year',
  zh: '查阅资金情况',
  en: 'The money of a year, and whether the sums agree (Arts. 14, 18)',
  params: yearParams,
  answer: z
    .strictObject({
      ...balance,
      year: z.int(),
      approvedFen: fen,
      returnedFen: fen,
      freeFen: signedFen,
      accounts: z.record(account, signedFen),
      holds: z.strictObject(balance),
      quotas: z.strictObject(balance),
      checks: z.strictObject({
        ledgerEqualsBudget: z.boolean(),
        holdsEqualBudget: z.boolean(),
        holdsEqualQuotas: z.boolean(),
        withinBudget: z.boolean(),
      }),
    })
    .meta({ id: 'Money' }),
});

const entry = z
  .strictObject({
    _id: z.string(),
    year: z.int(),
    at: instant,
    act: nameIn(LEDGER_ACT_NAMES),
    postings: z.array(z.strictObject({ account, amountFen: signedFen })),
    caseNo: z.string().optional(),
    enterprise: z.string().optional(),
    batchAct: z.string().optional(),
    by: z.string().optional(),
    reason: z.string().optional(),
    reference: z.string().optional(),
    request: sha256.optional(),
  })
  .meta({ id: 'BookEntry', description: 'An entry of the ledger: its postings sum to nothing' });

export const listLedger = operation({
  ...staff,
  id: 'listLedger',
  method: 'get',
  path: '/ledger',
  zh: '查阅账目',
  en: 'Entries of the ledger, of a year or a case (Art. 4)',
  query: ofYearOrCase(
    z.strictObject({
      year: year.optional(),
      case: caseNumber.optional(),
      after: line.optional(),
      limit,
    }),
  ),
  answer: pageOf('entries', entry),
});
