/**
 * The awards that one act over many cases moves together (Arts. 14, 17): entries, quotas and holds by one command
 * each, whatever the number of its lines. The act itself has moved the budget, once for all of them.
 */
import type { Tx } from '../kernel/connection';
import {
  advance,
  committing,
  entryFor,
  holding,
  paying,
  replaceAll,
  requireFrom,
  type AwardAct,
  type AwardToHold,
  type Hold,
  type Step,
} from './holds';
import { postAll } from './ledger';
import { moveQuotas } from './quotas';

/** The awards of several lines do not all fit: which of them does, each by itself tells. */
export class NotAllFit extends Error {
  override readonly name = 'NotAllFit';
}

interface Move {
  readonly award: AwardAct;
  readonly step: Step;
}

/** Collects what the lines do to their awards, each from what its case holds, and writes it with `write`. */
export class Awards {
  private readonly moves: Move[] = [];

  /** Art. 17(4): holds an award; `before` is what an earlier one has left. */
  hold(award: Omit<AwardToHold, 'budgetTaken'>, before: Hold | undefined): void {
    this.take(award, holding({ ...award, budgetTaken: true }, before));
  }

  /** Art. 17(6): the award stands in an approval document. Throws an `Error` unless it is held. */
  commit(award: AwardAct, before: Hold): void {
    this.take(award, committing(before));
  }

  /** Art. 17(7): the bank has paid. Throws unless the award is committed: no second payment. */
  pay(award: AwardAct, before: Hold): void {
    this.take(award, paying(before));
  }

  /**
   * Writes everything. One award is refused like any other that is moved by itself; of several that do not all
   * fit, `NotAllFit` is thrown, and the transaction has to be given up.
   */
  async write(tx: Tx): Promise<void> {
    const [first, ...others] = this.moves;
    if (first === undefined) return;
    if (others.length === 0) await advance(tx, first.award, first.step);
    else await writeAll(tx, this.moves);
  }

  private take(award: AwardAct, step: Step): void {
    requireFrom(step);
    this.moves.push({ award, step });
  }
}

async function writeAll(tx: Tx, moves: readonly Move[]): Promise<void> {
  const steps = moves.map(({ step }) => step);
  const entries = moves.map(({ award, step }) => entryFor(award, step.after, step));
  const quotas = steps.map(({ after, movement }) => ({ ...after, movement }));
  const fit =
    (await postAll(tx, entries)) && (await moveQuotas(tx, quotas)) && (await replaceAll(tx, steps));
  if (!fit) throw new NotAllFit('The awards of these lines do not all fit.');
}
