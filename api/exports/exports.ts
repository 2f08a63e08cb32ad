/** Lists as files, each read as its list is, by the same reader and the same filters. */
import { Router } from 'express';
import { civilDateOf } from '../../policy/kernel/time';
import type { BanPlace } from '../../store/relations/blacklist';
import type { Dependencies } from '../request';
import { pageOfAccesses } from '../access-log/access-log';
import { pageOfAccounts } from '../account/account';
import { pageOfBans } from '../blacklist/blacklist';
import { pageOfCases } from '../case/case';
import { pageOfChangeFilings } from '../change-filing/change-filing';
import { bind } from '../contract/operation';
import { pageOfDocuments } from '../documents/documents';
import { pageOfExperts } from '../experts/experts';
import { pageOfProposals } from '../fund/fund';
import { pageOfLedger } from '../money/money';
import { pageOfOrders } from '../payment-order/payment-order';
import { pageOfReferenceProposals } from '../reference-proposals/reference-proposals';
import { pageOfInstitutions } from '../registry/registry';
import { pageOfRepayments } from '../repayments/repayments';
import { pageOfReceipts } from '../return-receipts/return-receipts';
import { pageOfRoundActs } from '../round/batch-acts';
import { pageOfRounds } from '../round/notices';
import { pageOfSanctions } from '../sanction/sanction';
import { pageOfChecks } from '../spot-check/spot-check';
import { appointmentsOf } from '../stand-in/stand-in';
import { pageOfWork } from '../work/work';
import * as told from './operations';
import { fileOf } from './sheet';
import {
  ACCESSES,
  ACCOUNTS,
  BANS,
  CASES,
  CHANGE_FILINGS,
  CHECKS,
  DOCUMENTS,
  EXPERTS,
  INSTITUTIONS,
  LEDGER,
  PAYMENT_ORDERS,
  PROPOSALS,
  RECEIPTS,
  REFERENCE_PROPOSALS,
  REPAYMENTS,
  ROUND_ACTS,
  ROUNDS,
  SANCTIONS,
  STAND_INS,
  WORK,
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
  ofRounds(router, dependencies);
  ofPersons(router, dependencies);
  return router;
}

function ofRounds(router: Router, dependencies: Dependencies): void {
  bind(router, dependencies, told.exportBlacklist, ({ query, ...asked }) => {
    const on = civilDateOf(dependencies.now());
    return fileOf(asked, told.exportBlacklist, BANS, (page: { limit: number; after?: BanPlace }) =>
      pageOfBans(on, { ...query, ...page }),
    );
  });
  bind(router, dependencies, told.exportLedger, ({ query, ...asked }) =>
    fileOf(asked, told.exportLedger, LEDGER, (page) => pageOfLedger({ ...query, ...page })),
  );
  bind(router, dependencies, told.exportSpotChecks, ({ query, ...asked }) =>
    fileOf(asked, told.exportSpotChecks, CHECKS, (page: { limit: number; after?: number }) =>
      pageOfChecks(dependencies, asked.request, { after: 0, ...query, ...page }),
    ),
  );
  bind(router, dependencies, told.exportRoundActs, ({ actor, params: { id }, query, ...asked }) =>
    fileOf(asked, told.exportRoundActs, ROUND_ACTS, (page) =>
      pageOfRoundActs(actor, id, { ...query, ...page }),
    ),
  );
  bind(router, dependencies, told.exportDocuments, ({ actor, query, ...asked }) =>
    fileOf(asked, told.exportDocuments, DOCUMENTS, (page) =>
      pageOfDocuments(actor, { ...query, ...page }),
    ),
  );
}

function ofPersons(router: Router, dependencies: Dependencies): void {
  bind(router, dependencies, told.exportAccesses, ({ query, ...asked }) =>
    fileOf(asked, told.exportAccesses, ACCESSES, (page) => pageOfAccesses({ ...query, ...page })),
  );
  bind(router, dependencies, told.exportAccounts, ({ query, ...asked }) =>
    fileOf(asked, told.exportAccounts, ACCOUNTS, (page) =>
      pageOfAccounts(dependencies, { ...query, ...page }),
    ),
  );
  bind(router, dependencies, told.exportWork, ({ actor, query, ...asked }) =>
    fileOf(asked, told.exportWork, WORK, (page) =>
      pageOfWork(dependencies, actor, { ...query, ...page }),
    ),
  );
  bind(router, dependencies, told.exportStandIns, ({ actor, query, ...asked }) =>
    fileOf(asked, told.exportStandIns, STAND_INS, async () => ({
      entries: await appointmentsOf(actor, query),
    })),
  );
}
