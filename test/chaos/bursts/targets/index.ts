/** One target for each workflow type. */
import type { Stage, Target } from '../target';
import { caseTarget } from './case';
import { changeFilingTarget } from './change-filing';
import { evaluationTarget } from './evaluation';
import { paymentOrderTarget } from './payment-order';
import { roundTarget } from './round';
import { sanctionTarget } from './sanction';
import { SHORT, shortTarget } from './short';
import { spotCheckTarget } from './spot-check';
import { voucherYearTarget } from './voucher-year';

const LONG: Readonly<Record<string, (stage: Stage) => Target>> = {
  redemption: (stage) => caseTarget('redemption', stage),
  admission: (stage) => caseTarget('admission', stage),
  round: roundTarget,
  paymentOrder: paymentOrderTarget,
  sanction: sanctionTarget,
  changeFiling: changeFilingTarget,
  spotCheck: spotCheckTarget,
  evaluation: evaluationTarget,
  voucherYear: voucherYearTarget,
};

export const TYPES: readonly string[] = [...Object.keys(LONG), ...Object.keys(SHORT)];

export function targetOf(type: string, stage: Stage): Target {
  const long = LONG[type];
  if (long !== undefined) return long(stage);
  const inputOf = SHORT[type];
  if (inputOf === undefined) throw new Error(`There is no workflow type ${type}.`);
  return shortTarget(type, inputOf, stage);
}
