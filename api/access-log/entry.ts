/** What of a request goes into the access log, for every operation alike. */
import type { Request } from 'express';
import { ADMINISTRATOR } from '../../policy/acts/direct-acts';
import type { Instant } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import {
  MOST_SUBJECTS,
  noteAccess,
  type Access,
  type AccessKind,
} from '../../store/audit/access-log';
import { addressOf } from '../caller-address';
import { JSON_TYPE } from '../contract/media';
import { problemOf } from '../errors';
import { recognisedIn } from './recognition';

/** What of an operation the log looks at. */
interface LoggedOperation {
  readonly id: string;
  readonly method: string;
  readonly by: string | readonly string[];
  readonly query?: { readonly shape: object };
  readonly status?: number;
}

/** Of a word that somebody has typed. */
const LONGEST = 200;
/** What a no to a known caller is answered with: it may not, or it may not know. */
const NOES: readonly number[] = [403, 404];

/**
 * Answers, and notes it first: what a role has read, what administrators have done, and whom the door has refused. What
 * everyone may read without saying who they are is nobody's business. Throws what `ask` throws.
 */
export async function logged<T>(
  { now }: { readonly now: () => Instant },
  told: LoggedOperation,
  request: Request,
  by: Actor | undefined,
  ask: () => Promise<T>,
): Promise<T> {
  if (by === undefined) return ask().catch(refusedAtDoor({ now }, told, request));
  const common = { at: now(), operation: told.id, by, asked: askedFor(told, request) };
  const named = Object.values(request.params).flat().map(short);
  try {
    const answer = await ask();
    const kind = kindOf(told, answer);
    const subjects = [...new Set([...named, ...recordsIn(answer)])].slice(0, MOST_SUBJECTS);
    if (kind !== undefined)
      await noteAccess({ ...common, kind, subjects, status: told.status ?? 200 });
    return answer;
  } catch (thrown) {
    const { status } = problemOf(thrown);
    if (NOES.includes(status))
      await noteAccess({ ...common, kind: 'refused', subjects: named, status });
    throw thrown;
  }
}

/**
 * What a failure is handed to before a role is known: notes a no to an account that the platform has named, such as one
 * that is closed, and throws it again.
 */
export function refusedAtDoor(
  { now }: { readonly now: () => Instant },
  told: LoggedOperation,
  request: Request,
): (thrown: unknown) => Promise<never> {
  return async (thrown) => {
    const id = told.by === 'everyone' ? undefined : recognisedIn(request);
    const { status } = problemOf(thrown);
    if (id !== undefined && NOES.includes(status)) {
      const [by, subjects] = [
        accountAt(request, id),
        Object.values(request.params).flat().map(short),
      ];
      const [kind, asked] = ['refused', askedFor(told, request)] as const;
      await noteAccess({ at: now(), kind, operation: told.id, by, subjects, asked, status });
    }
    throw thrown;
  };
}

/** An account, without a role yet. */
function accountAt(request: Request, id: string): NonNullable<Access['by']> {
  const address = addressOf(request);
  return { id, ...(address !== undefined && { address }) };
}

/** Decisions are on the trail of what they decide. */
function kindOf({ method, by }: LoggedOperation, answer: unknown): AccessKind | undefined {
  if (method === 'get') return isFile(answer) ? 'export' : 'read';
  const isOffice = typeof by === 'object' && by.includes(ADMINISTRATOR);
  return isOffice ? 'administration' : undefined;
}

function isFile(answer: unknown): boolean {
  return hasMember(answer, 'type') && hasMember(answer, 'content') && answer.type !== JSON_TYPE;
}

function askedFor({ query }: LoggedOperation, request: Request): Access['asked'] {
  const known = Object.keys(query?.shape ?? {}).filter((name) => name !== 'limit');
  const words = known.flatMap((name) => {
    const word = request.query[name];
    return typeof word === 'string' ? [[name, short(word)] as const] : [];
  });
  return words.length === 0 ? undefined : Object.fromEntries(words);
}

/** By what the records of a list are known, the first that is there. */
const KEYS = ['no', 'uscc', 'id', '_id', 'account', 'enterprise'] as const;

/** The records that a list tells. */
function recordsIn(answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.values(answer)
    .filter((member): member is unknown[] => Array.isArray(member))
    .flat()
    .flatMap((entry) => {
      const key = KEYS.find((name) => hasMember(entry, name) && typeof entry[name] === 'string');
      return key === undefined ? [] : [(entry as Record<string, string>)[key] ?? ''];
    });
}

function hasMember<N extends string>(thing: unknown, name: N): thing is Record<N, unknown> {
  return typeof thing === 'object' && thing !== null && name in thing;
}

/** Notes who came and went, or was not let in. */
export async function notePassage(
  now: () => Instant,
  kind: AccessKind & `sign-${string}`,
  request: Request,
  id: string,
): Promise<void> {
  const by = accountAt(request, id);
  const status = kind === 'sign-in-refused' ? 403 : 200;
  await noteAccess({ at: now(), kind, operation: kind, by, subjects: [id], status });
}

const short = (word: string): string => word.slice(0, LONGEST);
