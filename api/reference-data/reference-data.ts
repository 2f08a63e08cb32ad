/** Data that offices keep beside their tables: each is proposed by one person and confirmed by another (reading of Art. 22). */
import { Router } from 'express';
import { BANK_COLUMNS, BANK_FILES, type BankFile } from '../../policy/reference/bank-columns';
import { contentHash } from '../../store/kernel/canonical';
import { bankColumns } from '../../store/reference/bank-columns';
import type { Dependencies } from '../asking';
import { bind } from '../contract/operation';
import { proposed } from '../reference-proposals/reference-proposals';
import * as told from './operations';

export function referenceData(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, told.importBankColumns, (asked) => {
    const { bank, file, columns: rows } = asked.body;
    const change = { of: 'bank-columns', bank, file } as const;
    return proposed(dependencies, asked, change, { rows, sha256: contentHash(rows) });
  });
  bind(router, dependencies, told.listBankColumns, async () => ({
    files: (Object.keys(BANK_FILES) as BankFile[]).map((file) => ({
      file,
      zh: BANK_FILES[file],
      columns: Object.entries(BANK_COLUMNS[file]).map(([column, zh]) => ({ column, zh })),
    })),
    banks: (await bankColumns()).map(({ _id, ...bank }) => bank),
  }));
  return router;
}
