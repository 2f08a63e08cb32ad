/**
 * Arts. 11, 16(3), 20: a case that fails the gate of its meeting, approval or payment is suspended for the centre, by the
 * service, with the reason on its trail. Its money stays held until somebody decides: it is resumed, and judged
 * anew at its next gate, or ended by a sanction.
 */
import { procedureOf } from '../../policy/model/case-numbers';
import type { Instant } from '../../policy/kernel/time';
import { refusal, Refused, type Refusal } from '../../policy/words/refusals';
import { actOnCase, type Act } from '../../store/case/case-acts';
import type { GateFault } from '../../policy/case/gates';
import type { GateFaults } from '../../store/case/gates';
import { SERVICE } from '../../store/trail/trail';
import { tellInPieces, type CaseNews } from './tell';
import type { Configuration } from '../configuration';
import { OneByOne } from '../process/one-by-one';

/** An act none of whose cases may pass: it is refused, and they are held; `besides` is what else is wrong with others. */
export class RefusedAtGate extends Refused {
  constructor(
    readonly held: GateFaults,
    besides: readonly Refusal[] = [],
  ) {
    const [first, ...others] = [...held.values()].flat().map(({ fault }) => fault);
    super(first as Refusal, ...others, ...besides);
  }
}

/** Throws `RefusedAtGate` unless every case may pass. */
export function passGate(faults: GateFaults): void {
  if (faults.size > 0) throw new RefusedAtGate(faults);
}

/** Suspends each case once an attempt, which `key` names, and tells the processes; one suspended already stays so. */
export async function holdForCentre(
  configuration: Pick<Configuration, 'client' | 'toldAtOnce'>,
  held: GateFaults,
  { key, at }: { readonly key: string; readonly at: Instant },
): Promise<void> {
  const told: CaseNews[] = [];
  const oneByOne = new OneByOne();
  for (const [no, faults] of held) {
    const act = { key: `${key}/held/${no}`, no, at, by: SERVICE, channel: 'service' } as const;
    const reason = faults.map(({ fault }) => fault.message).join('');
    if (await oneByOne.attempt(no, () => suspended({ ...act, act: 'suspend', reason }, faults))) {
      told.push({ no, procedure: procedureOf(no), key: act.key });
    }
  }
  await tellInPieces(configuration, told);
  oneByOne.end();
}

async function suspended(act: Act, faults: readonly GateFault[]): Promise<boolean> {
  const heldMatters = faults.flatMap(({ matter }) => matter ?? []);
  try {
    await actOnCase(act, ({ _id: caseNo, suspendedSince }) => {
      if (suspendedSince !== undefined) throw new Refused(refusal('line-suspended', { caseNo }));
      const heldFor = faults.map(({ fault }) => fault);
      const matters = heldMatters.length === 0 ? {} : { heldMatters };
      const set = { suspendedSince: act.at, heldFor, ...matters };
      return Promise.resolve({ set, result: 'held' });
    });
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}
