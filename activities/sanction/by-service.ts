/** Acts of the service on a sanction: thought out on the record as it stands, and written only if it still does. */
import { invariant } from '../../policy/kernel/invariant';
import type { Instant } from '../../policy/kernel/time';
import type { SanctionAnswer } from '../../policy/sanction/standing';
import type { Tx } from '../../store/kernel/connection';
import {
  actOnSanction,
  sanctionOf,
  sanctionSubject,
  type SanctionRecord,
} from '../../store/processes/sanction';
import { SERVICE } from '../../store/trail/trail';

/** One act of the service, and what belongs into its transaction. */
export interface ServiceStep {
  readonly act: string;
  readonly reason: string;
  readonly result: string;
  readonly about?: SanctionAnswer['about'];
  readonly write: (tx: Tx) => Promise<Partial<SanctionRecord>>;
}

/** Somebody decided in between: the step is to be thought out anew. */
class Superseded extends Error {
  override readonly name = 'Superseded';
}

/** More than can follow on one another: one that does not end is a fault of the code. */
const MOST_STEPS = 100;

export async function knownSanction(no: string): Promise<SanctionRecord> {
  const sanction = await sanctionOf(no);
  invariant(sanction !== null, `there is no sanction ${no}`);
  return sanction;
}

/** Does one step after the other, each on the record that the one before left, until none is due. */
export async function stepByStep(
  no: string,
  at: Instant,
  due: (sanction: SanctionRecord) => Promise<ServiceStep | undefined>,
): Promise<SanctionRecord> {
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const sanction = await knownSanction(no);
    const step = await due(sanction);
    if (step === undefined) return sanction;
    await done(sanction, at, step).catch((error: unknown) => {
      if (!(error instanceof Superseded)) throw error;
    });
  }
  invariant(false, `${no} has no end of what is due`);
}

async function done(
  { _id: no, trail: seen }: SanctionRecord,
  at: Instant,
  { act, reason, result, about, write }: ServiceStep,
): Promise<void> {
  const key = `${sanctionSubject(no)}/service/${seen.length}`;
  const by = { by: SERVICE, channel: 'service' } as const;
  await actOnSanction({ key, no, at, ...by, act, reason }, async (now, tx) => {
    if (now?.trail.hash !== seen.hash) throw new Superseded();
    const set = await write(tx);
    const state = set.state ?? now.state;
    return { set, answer: { no, act, state, result, ...(about !== undefined && { about }) } };
  });
}
