/**
 * A decision as somebody asks for it over HTTP: who asks, in which role and under which key, and what the record's process
 * answers them, also where it has answered the same request before or is over (reading of Art. 22: each act has its person).
 */
import type { Actor } from '../policy/model/nouns';
import { requestHash } from '../store/trail/requests';
import { recordedAct } from '../store/trail/trail';
import type { Dependencies } from './request';
import { refused } from './errors';
import { ProcessGone } from './temporal';

export interface DecisionRequest {
  readonly actor: Actor;
  /** The same caller and Idempotency-Key, the same id. */
  readonly requestId: string;
}

/** Who decides on the subject, when, and under which key: one a caller, key and subject. */
export function deciderOf(
  { now }: Dependencies,
  { actor, requestId }: DecisionRequest,
  subject: string,
) {
  return { key: `${subject}/${requestId}`, at: now(), by: actor, channel: 'api' } as const;
}

/** What was asked of a record's process. */
export interface Question {
  /** The record's name on its trail. */
  readonly subject: string;
  readonly requestId: string;
  readonly name: string;
  readonly message: object;
  /** Why a process that is gone, and has not answered this request, answers nothing. */
  readonly gone: () => Promise<Error>;
}

/**
 * The answer of the record's process; where that is over, what it answered to the same request. Throws `Refused`
 * (`idempotency-key-reused`) where the key came with something else before.
 */
export async function answerTo<A extends { readonly request?: string }>(
  { subject, requestId, name, message, gone }: Question,
  answering: Promise<A>,
): Promise<A> {
  const answer = await answering.catch(async (error: unknown) => {
    if (!(error instanceof ProcessGone)) throw error;
    const entry = await recordedAct(`${subject}/${requestId}`);
    if (entry === null) throw await gone();
    return entry.answer as A;
  });
  if (answer.request !== requestHash(name, message)) throw refused('idempotency-key-reused');
  return answer;
}
