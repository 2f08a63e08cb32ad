/** An award enters an approval document, and is paid, as an act over many cases does it: with one line. */
import { invariant } from '../../policy/kernel/invariant';
import type { Tx } from '../../store/kernel/connection';
import { Awards } from '../../store/money/awards';
import { commitBudget, payBudget } from '../../store/money/budgets';
import { holdOf, type AwardAct, type Hold } from '../../store/money/holds';
import { entryOf } from '../../store/money/ledger';

/** Art. 17(6). Throws unless the award is held. */
export function commitAward(tx: Tx, award: AwardAct): Promise<void> {
  return asLine(tx, award, commitBudget, (awards, before) => {
    awards.commit(award, before);
  });
}

/** Art. 17(7). Throws unless the award is committed. */
export function payAward(tx: Tx, award: AwardAct): Promise<void> {
  return asLine(tx, award, payBudget, (awards, before) => {
    awards.pay(award, before);
  });
}

async function asLine(
  tx: Tx,
  { caseNo, key }: AwardAct,
  moveBudget: typeof commitBudget,
  take: (awards: Awards, before: Hold) => void,
): Promise<void> {
  // The service knows by the case's trail that a line is in; here there is none.
  if ((await entryOf(key, tx)) !== null) return;
  const before = await holdOf(caseNo, tx);
  invariant(before !== undefined, `nothing was ever held for ${caseNo}`);
  const awards = new Awards();
  take(awards, before);
  await moveBudget(tx, before);
  await awards.write(tx);
}
