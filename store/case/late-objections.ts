/**
 * An objection that comes after its case has ended is kept as a lead (reading of Art. 17): it holds nothing, and who supervises
 * the use of the money finds it with the case (Art. 18). The case's process is over, so its record is written here.
 */
import type { CaseDecisions } from '../../policy/case/decisions';
import type { Answer } from '../../policy/case/waits';
import { stampFaults } from '../../policy/articles/art-17-objections';
import { invariant } from '../../policy/kernel/invariant';
import { civilDateOf, type Instant } from '../../policy/kernel/time';
import { Refused } from '../../policy/words/refusals';
import { inTransaction } from '../kernel/connection';
import { requestHash } from '../trail/requests';
import { recordedAct } from '../trail/trail';
import { noteOnCaseWithin, unchanged } from './case-acts';
import { caseOf } from './cases';
import { countObjectionOn } from './objection-days';
import { addObjection, countObjections } from './objections';

interface Late {
  readonly no: string;
  /** Idempotency key of the act. */
  readonly key: string;
  readonly at: Instant;
  readonly message: CaseDecisions['raiseObjection'];
}

/** Throws `Refused`: `objection-without-stamp`, `objections-too-many-today`. */
export async function keepLateObjection({ no, key, at, message }: Late): Promise<Answer> {
  const { actor, reason, evidence, stamp } = message;
  const [fault] = stampFaults(actor, stamp);
  if (fault !== undefined) throw new Refused(fault);
  return inTransaction(async (tx) => {
    const before = await recordedAct(key, tx);
    if (before !== null) return before.answer as Answer;
    const kase = await caseOf(no, tx);
    const list = kase?.publications.at(-1)?.list;
    invariant(kase !== null && list !== undefined, `${no} has been published`);
    const { objectionsPerPersonAndDay: most } = kase.policy.parameters;
    await countObjectionOn(tx, { person: actor.id, day: civilDateOf(at), most });
    const number = (await countObjections(no, tx)) + 1;
    const _id = `${no}/O${number}`;
    const said = {
      about: 'case',
      reason,
      evidence,
      ...(stamp !== undefined && { stamp }),
    } as const;
    const raised = { _id, caseNo: no, number, list, by: actor.id, raisedAt: at } as const;
    await addObjection(tx, { ...raised, ...said, state: 'lead' });
    const answer = {
      ...unchanged(kase, 'raiseObjection', 'lead'),
      reference: _id,
      request: requestHash('raiseObjection', message),
    };
    const note = { key, no, at, by: actor, channel: 'api', act: 'raiseObjection' } as const;
    await noteOnCaseWithin(tx, { ...note, reason, answer });
    return answer;
  });
}
