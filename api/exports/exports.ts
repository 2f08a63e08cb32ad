/** Lists as files, each read as its list is, by the same reader and the same filters. */
import { Router } from 'express';
import type { Dependencies } from '../request';
import { pageOfCases } from '../case/case';
import { pageOfChangeFilings } from '../change-filing/change-filing';
import { bind } from '../contract/operation';
import { pageOfExperts } from '../experts/experts';
import { pageOfProposals } from '../fund/fund';
import { pageOfOrders } from '../payment-order/payment-order';
import { pageOfReferenceProposals } from '../reference-proposals/reference-proposals';
import { pageOfInstitutions } from '../registry/registry';
import { pageOfRepayments } from '../repayments/repayments';
import { pageOfReceipts } from '../return-receipts/return-receipts';
import { pageOfRounds } from '../round/notices';
import { pageOfSanctions } from '../sanction/sanction';
import * as told from './operations';
import { fileOf } from './sheet';
import {
  CASES,
  CHANGE_FILINGS,
  EXPERTS,
  INSTITUTIONS,
  PAYMENT_ORDERS,
  PROPOSALS,
  RECEIPTS,
  REFERENCE_PROPOSALS,
  REPAYMENTS,
  ROUNDS,
  SANCTIONS,
} from './sheets';

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
  bind(router, dependencies, told.exportExperts, ({ query, ...asked }) =>
    fileOf(asked, told.exportExperts, EXPERTS, (page) => pageOfExperts({ ...query, ...page })),
  );
  bind(router, dependencies, told.exportInstitutions, ({ query, ...asked }) =>
    fileOf(asked, told.exportInstitutions, INSTITUTIONS, (page) =>
      pageOfInstitutions({ ...query, ...page }),
    ),
  );
  bind(router, dependencies, told.exportPaymentOrders, ({ query, ...asked }) =>
    fileOf(asked, told.exportPaymentOrders, PAYMENT_ORDERS, (page) =>
      pageOfOrders({ ...query, ...page }),
    ),
  );
  bind(router, dependencies, told.exportReferenceProposals, ({ query, ...asked }) =>
    fileOf(asked, told.exportReferenceProposals, REFERENCE_PROPOSALS, (page) =>
      pageOfReferenceProposals({ ...query, ...page }),
    ),
  );
  bind(router, dependencies, told.exportRounds, ({ query, ...asked }) =>
    fileOf(asked, told.exportRounds, ROUNDS, (page) => pageOfRounds({ ...query, ...page })),
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
