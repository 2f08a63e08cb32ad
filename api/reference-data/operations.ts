/** Data that offices keep beside their tables (Arts. 17(7), 20): what is asked and answered. */
import { z } from 'zod';
import { filled, line, list, nameIn } from '../../policy/acts/kit';
import { BANK_FILES, LONGEST_BANK } from '../../policy/reference/bank-columns';
import { SEES_ALL } from '../access';
import { instant } from '../contract/answers';
import { operation } from '../contract/operation';
import { proposed } from '../reference-proposals/proposed';

const MOST_COLUMNS = 20;
const LONGEST_HEADING = 60;

const bank = filled(LONGEST_BANK);
const columns = list(
  z.strictObject({ column: line, heading: filled(LONGEST_HEADING) }),
  MOST_COLUMNS,
).min(1);

export const importBankColumns = operation({
  ...proposed,
  id: 'importBankColumns',
  method: 'post',
  path: '/bank-columns/imports',
  zh: '登记银行文件的列名',
  en: 'Propose what a bank calls the columns of a kind of file (Arts. 17(7), 20)',
  by: ['finance'],
  body: z.strictObject({ bank, file: nameIn(BANK_FILES), columns }),
});
export const listBankColumns = operation({
  id: 'listBankColumns',
  method: 'get',
  path: '/bank-columns',
  zh: '查阅银行文件的列名',
  en: 'What banks call the columns of their files, and the columns that there are',
  by: SEES_ALL,
  answer: z.strictObject({
    files: z.array(
      z.strictObject({
        file: nameIn(BANK_FILES),
        zh: z.string(),
        columns: z.array(z.strictObject({ column: z.string(), zh: z.string() })),
      }),
    ),
    banks: z.array(
      z.strictObject({
        bank: z.string(),
        file: nameIn(BANK_FILES),
        columns: z.array(z.strictObject({ column: z.string(), heading: z.string() })),
        since: instant,
      }),
    ),
  }),
});
