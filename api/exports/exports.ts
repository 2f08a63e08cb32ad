/** Lists as files, each read as its list is, by the same reader and the same filters. */
import { Router } from 'express';
import type { Dependencies } from '../asking';
import { pageOfCases } from '../case/case';
import { pageOfChangeFilings } from '../change-filing/change-filing';
import { bind } from '../contract/operation';
import { pageOfProposals } from '../fund/fund';
import { pageOfRepayments } from '../repayments/repayments';
import { pageOfReceipts } from '../return-receipts/return-receipts';
import { pageOfSanctions } from '../sanction/sanction';
import * as told from './operations';
import { fileOf } from './sheet';
import { CASES, CHANGE_FILINGS, PROPOSALS, RECEIPTS, REPAYMENTS, SANCTIONS } from './sheets';

export function exportedLists(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, told.exportCases, ({ actor, query, ...asked }) =>
    fileOf(asked, told.exportCases, CASES, (page) => pageOfCases(actor, { ...query, ...page })),
  );
  bind(router, dependencies, told.exportChangeFilings, ({ actor, query, ...asked }) =>
    fileOf(asked, told.exportChangeFilings, CHANGE_FILINGS, (page) =>
      pageOfChangeFilings(dependencies, actor, { ...query, ...page }),
    ),
  );
  bind(router, dependencies, told.exportFundProposals, ({ query, ...asked }) =>
    fileOf(asked, told.exportFundProposals, PROPOSALS, (page) =>
      pageOfProposals({ ...query, ...page }),
    ),
  );
  bind(router, dependencies, told.exportReceipts, ({ query, ...asked }) =>
    fileOf(asked, told.exportReceipts, RECEIPTS, (page) => pageOfReceipts({ ...query, ...page })),
  );
  bind(router, dependencies, told.exportRepayments, ({ query, ...asked }) =>
    fileOf(asked, told.exportRepayments, REPAYMENTS, (page) =>
      pageOfRepayments({ ...query, ...page }),
    ),
  );
  bind(router, dependencies, told.exportSanctions, ({ actor, query, ...asked }) =>
    fileOf(asked, told.exportSanctions, SANCTIONS, (page) =>
      pageOfSanctions(actor, { ...query, ...page }),
    ),
  );
  return router;
}
