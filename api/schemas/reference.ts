/** Reference data that staff keep: service items (Art. 5), budgets (Art. 4). Files of rows are CSV. */
import { z } from 'zod';
import {
  SERVICE_CATEGORIES,
  type ServiceCategory,
  type ServiceItem,
} from '../../policy/model/nouns';
import { MOST_FEN } from '../../policy/kernel/money';
import { civilDate, line, prose, shape } from '../../policy/acts/kit';

const MOST_ITEMS = 5_000;
const category = z.enum(Object.keys(SERVICE_CATEGORIES) as [ServiceCategory]);
const item = shape<ServiceItem>()({
  code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, '应为字母、数字、点、短横线和下划线'),
  category,
  name: line,
});
const version = z.coerce.number().int().min(1);

export interface ServiceItemsBody {
  readonly version: number;
  readonly inForceFrom: string;
  readonly items: readonly ServiceItem[];
}
export const serviceItemsBody = shape<ServiceItemsBody>()({
  version: z.int().min(1),
  inForceFrom: civilDate,
  items: z
    .array(item)
    .min(1)
    .max(MOST_ITEMS)
    .refine((items) => new Set(items.map(({ code }) => code)).size === items.length, '编码有重复'),
});
/** What a CSV file of service items cannot say itself. */
export const serviceItemsQuery = z.strictObject({ version, inForceFrom: civilDate });

/** An amount of the fund, in whole fen; what is out of range is told with the range. */
const fundFen = (least: 0 | 1) =>
  z
    .int({
      error: ({ code, input }) => {
        if (input === undefined) return undefined;
        return code === 'invalid_type'
          ? '应为整数，单位为分'
          : `应在${least}至${MOST_FEN}之间，单位为分`;
      },
      abort: true,
    })
    .min(least)
    .max(MOST_FEN);

export interface BudgetBody {
  readonly approvedFen: number;
  readonly reason: string;
}
export const budgetBody = shape<BudgetBody>()({ approvedFen: fundFen(0), reason: prose });

/** What a decision on the fund moves: whole fen, more than none. */
const sum = fundFen(1);
const use = z.enum(['voucher', 'administration']);

export interface SpendingBody {
  readonly amountFen: number;
  /** Number of the receipt. */
  readonly receipt: string;
  readonly reason: string;
}
export const spendingBody = shape<SpendingBody>()({ amountFen: sum, receipt: line, reason: prose });

export interface TransferBody {
  readonly from: 'administration' | 'voucher';
  readonly amountFen: number;
  readonly reason: string;
}
export const transferBody = shape<TransferBody>()({ from: use, amountFen: sum, reason: prose });

export interface RolloverBody {
  readonly use: 'administration' | 'voucher';
  readonly amountFen: number;
  readonly reason: string;
}
export const rolloverBody = shape<RolloverBody>()({ use, amountFen: sum, reason: prose });
