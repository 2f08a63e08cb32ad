/** Every operation of the contract. */
import * as accessLog from '../access-log/operations';
import * as accounts from '../account/operations';
import * as accountParties from '../account/party-operations';
import * as audit from '../audit/operations';
import * as blacklist from '../blacklist/operations';
import * as calendar from '../calendar/operations';
import { DECISION_OPERATIONS } from '../case/decision-operations';
import * as drafts from '../case/draft-operations';
import * as cases from '../case/operations';
import * as changeFilings from '../change-filing/operations';
import * as document from '../document/operations';
import * as documents from '../documents/operations';
import * as evaluations from '../evaluation/operations';
import * as evidence from '../evidence/operations';
import * as experts from '../experts/operations';
import * as exportedLists from '../exports/operations';
import * as figures from '../figures/operations';
import * as fund from '../fund/operations';
import * as health from '../health/operations';
import * as identity from '../identity/operations';
import * as integrity from '../integrity/operations';
import * as lists from '../lists/operations';
import * as messages from '../messages/operations';
import * as money from '../money/operations';
import * as partyNotices from '../party-notices/operations';
import * as paymentOrders from '../payment-order/operations';
import * as problems from '../problems/operations';
import * as publicityLists from '../publicity-lists/operations';
import * as referenceData from '../reference-data/operations';
import * as referenceProposals from '../reference-proposals/operations';
import * as registry from '../registry/operations';
import * as repayments from '../repayments/operations';
import * as returnReceipts from '../return-receipts/operations';
import * as rounds from '../round/operations';
import * as sanctions from '../sanction/operations';
import * as satisfaction from '../satisfaction/operations';
import * as serviceItems from '../service-items/operations';
import * as smeLists from '../sme-lists/operations';
import * as spotChecks from '../spot-check/operations';
import * as standIns from '../stand-in/operations';
import * as work from '../work/operations';
import * as voucherYears from '../voucher-year/operations';
import { PROCESSES } from '../../policy/processes/processes';
import { operationsOf } from '../process/mount';
import type { Operation } from './operation';

/** By the folder that they stand in. */
const ROOMS: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
  'access-log': accessLog,
  account: { ...accounts, ...accountParties },
  audit,
  blacklist,
  calendar,
  case: { ...cases, ...drafts, ...DECISION_OPERATIONS },
  'change-filing': changeFilings,
  document,
  documents,
  evaluation: evaluations,
  evidence,
  experts,
  exports: exportedLists,
  figures,
  fund,
  health,
  identity,
  integrity,
  lists,
  messages,
  money,
  'party-notices': partyNotices,
  'payment-order': paymentOrders,
  problems,
  'publicity-lists': publicityLists,
  'reference-data': referenceData,
  'reference-proposals': referenceProposals,
  registry,
  repayments,
  'return-receipts': returnReceipts,
  round: rounds,
  sanction: sanctions,
  satisfaction,
  'service-items': serviceItems,
  'sme-lists': smeLists,
  'spot-check': spotChecks,
  'stand-in': standIns,
  'voucher-year': voucherYears,
  work,
};

/** The operations of each room of the API. Acts and trails of a process follow from its rows, and stand in the room of its name. */
export const CONTRACT_BY_ROOM: ReadonlyMap<string, readonly Operation[]> = new Map(
  Object.entries(ROOMS).map(([room, told]) => [
    room,
    [
      ...Object.values(told),
      ...PROCESSES.filter(({ name }) => name === room).flatMap((process) => operationsOf(process)),
    ],
  ]),
);

export const CONTRACT: readonly Operation[] = [...CONTRACT_BY_ROOM.values()].flat();

/** What is done by each operation, in Chinese. */
export const OPERATION_NAMES: ReadonlyMap<string, string> = new Map(
  CONTRACT.map(({ id, zh }) => [id, zh]),
);
