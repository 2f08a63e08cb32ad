/**
 * What the row of an act is, and the row of its process. From the rows follow the type of each message, its check in the
 * API and in the activity, who may send it, from which state, its names, its Update, its address and its page of the contract.
 */
import { invariant } from '../kernel/invariant';
import type { Instant } from '../kernel/time';
import { ROLES, type Role } from '../model/nouns';
import { refusal, type Params, type Refusal, type RefusalCode } from '../words/refusals';
import type { Decided } from './decision';
import { wrongRole } from './decision-faults';
import type { ProcessStanding, RecordWait, WaitRow } from './process';
import type * as Fields from './kit';

/** The zod fields that messages are made of. Rows are handed them, and import the type only: workflows load rows. */
export type Kit = typeof Fields;
type Schema<T> = Fields.z.ZodType<T>;

/** Papers of an act: the body has them under `member`; they are stored first, and the message names them in `filing`. */
export interface Papers {
  readonly kind: 'change-filing' | 'resubmission' | 'sanction';
  readonly member: string;
  readonly what: (kit: Kit) => Schema<object>;
}

/** One act. `S` are the states of its process. */
export interface ActRow<S extends string = string> {
  readonly zh: string;
  /** Summary in the contract. */
  readonly en: string;
  readonly by: readonly [Role, ...Role[]];
  /** The states in which it is taken. `nothing`: also, or only, before there is a record, which it opens. */
  readonly from: readonly [S | 'nothing', ...(S | 'nothing')[]];
  /** What it names beside the record is a member of the message, as in `/spot-checks/:year/checks/:institution/inspection`. */
  readonly at: `POST /${string}`;
  /** The message without the actor. */
  readonly says: (kit: Kit) => Schema<Pick<Decided, 'reason'>>;
  /** What its work refuses, beside what the role, the record and its state do. */
  readonly refuses?: readonly RefusalCode[];
  readonly papers?: Papers;
}

/** What names a record. */
interface Keys {
  readonly no: string;
  readonly orderId: string;
  readonly year: number;
}

/** Any process around one record. Not generic: the states of an instance would be invariant. */
export interface Process {
  /** Beginning of the record's name on the trail, and of its workflow's id. */
  readonly name: string;
  readonly zh: string;
  /** Type of the workflow. */
  readonly workflow: string;
  /** Where its records are kept. */
  readonly collection: string;
  /** Article of the procedure, as its trail and its place in Temporal say it: `8`, `17(7)`. */
  readonly step: string;
  readonly key: keyof Keys;
  readonly id: (kit: Kit) => Schema<string | number>;
  /** Address of one record. */
  readonly at: `/${string}`;
  readonly states: Readonly<Record<string, string>>;
  /** States after which nothing follows. */
  readonly over: readonly string[];
  readonly waits: Readonly<Record<string, WaitRow>>;
  readonly refusals: {
    readonly unknown: (named: Params) => Refusal;
    /** The record is in another state; `named` has `state` and `decision` in Chinese too. */
    readonly notAwaited: (named: Params) => Refusal;
    /** Told to staff who cancel the process. */
    readonly goesOn: (named: Params) => Refusal;
    /** Whom the role alone does not keep out, is refused by these, whatever the act. */
    readonly may: readonly RefusalCode[];
  };
  readonly acts: Readonly<Record<string, ActRow>>;
}

type Own = 'acts' | 'collection' | 'id' | 'key' | 'name' | 'over' | 'states' | 'waits';
export function processOf<
  const N extends string,
  const C extends string,
  const K extends keyof Keys,
  const S extends Process['states'],
  const W extends Process['waits'],
  const A extends Readonly<Record<string, ActRow<keyof S & string>>>,
>(
  name: N,
  row: Omit<Process, Own> & {
    readonly collection: C;
    readonly key: K;
    readonly id: (kit: Kit) => Schema<Keys[K]>;
    readonly states: S;
    readonly over: readonly (keyof S & string)[];
    readonly waits: W;
    readonly acts: A;
  },
) {
  return { name, ...row };
}

export type ReadOnly<T> = T extends object ? { readonly [M in keyof T]: ReadOnly<T[M]> } : T;
export type ActName<P extends Process> = keyof P['acts'] & string;
export type StateOf<P extends Process> = keyof P['states'] & string;
export type IdOf<P extends Process> = Keys[P['key']];
export type ById<P extends Process> = { readonly [M in P['key']]: Keys[M] };

/** `Decided` first: generic code sees the actor and the reason although the rest is not yet known. */
export type Message<P extends Process, N extends ActName<P> = ActName<P>> = Decided &
  ReadOnly<Fields.z.output<ReturnType<P['acts'][N]['says']>>>;
export type MessagesOf<P extends Process> = { readonly [N in ActName<P>]: Message<P, N> };

/** An act as it reaches the activity that records it. */
export type ActOf<P extends Process, N extends ActName<P> = ActName<P>> = ById<P> & {
  /** Idempotency key. */
  readonly key: string;
  readonly at: Instant;
  readonly name: N;
  readonly message: Message<P, N>;
};

/** What came of an act: in one word, and what it was about, such as a document's number. */
export interface ActResult {
  readonly result: string;
  readonly about?: Readonly<Record<string, number | string | readonly string[]>>;
}
/** What an act answers, to the caller, the process and the trail alike. */
export type AnswerOf<P extends Process> = ById<P> &
  ActResult & {
    readonly act: string;
    readonly state: StateOf<P>;
    /** Hash of the message as it was sent, so that a repeat with another body can be told. */
    readonly request?: string;
  };

export type WaitOf<P extends Process> = RecordWait<keyof P['waits'] & string>;
/** Where a record stands, for its process and the Temporal UI: codes, dates and sums only. */
export interface StandingOf<P extends Process> extends ProcessStanding {
  readonly state: StateOf<P>;
  readonly waits: readonly Omit<WaitOf<P>, 'deadline'>[];
}

export function idIn<P extends Process>(process: P, input: ById<P>): IdOf<P> {
  const key: P['key'] = process.key;
  return input[key];
}
/** A computed key is a plain string to the compiler. */
export const byId = <P extends Process>({ key }: P, id: IdOf<P>): ById<P> =>
  ({ [key]: id }) as ById<P>;
export const namesOf = <P extends Process>({ acts }: P) => Object.keys(acts) as ActName<P>[];
export function rowOf<P extends Process>({ name, acts }: P, act: ActName<P>): ActRow {
  const row = acts[act];
  invariant(row !== undefined, `${name} has no act ${act}`);
  return row;
}
export function waitRow<P extends Process>({ name, waits }: P, wait: WaitOf<P>['name']): WaitRow {
  const row = waits[wait];
  invariant(row !== undefined, `${name} waits for no ${wait}`);
  return row;
}
/** The record's name on the trail; the id of its workflow is the same. */
export const subjectOf = <P extends Process>({ name }: P, id: IdOf<P>): string => `${name}/${id}`;

/** Nothing follows any more. */
export const isOver = <P extends Process>({ over }: P, state: StateOf<P>): boolean =>
  over.includes(state);

/** It opens a record, and is never taken on one that is there. */
export const onlyOpens = ({ from }: ActRow): boolean => from.every((state) => state === 'nothing');

/** It is taken before there is a record too, which it opens. */
export const mayOpen = ({ from }: ActRow): boolean => from.includes('nothing');

/** Whether its process may be gone, and is started with it: it opens a record, or takes up one on which nothing else follows. */
export const mayStart = ({ over }: Process, { from }: ActRow): boolean =>
  from.some((state) => state === 'nothing' || over.includes(state));

/** Whether no act opens its record: a Schedule starts it, and it stands before anybody has decided. */
export const opensItself = (process: Process): boolean =>
  namesOf(process).every((name) => !mayOpen(rowOf(process, name)));

/** What names a record in an address. */
const KEYS: readonly string[] = ['no', 'orderId', 'year'] satisfies readonly (keyof Keys)[];

/** Members of the message that the address names. */
export const membersInAddress = ({ at }: ActRow): string[] =>
  [...at.matchAll(/:(\w+)/g)].map(([, name = '']) => name).filter((name) => !KEYS.includes(name));

/** One act that can be taken now, and by whom; what the record alone knows can still refuse it. */
export interface Possible<N extends string = string> {
  readonly decision: N;
  readonly role: Role;
}

/** Each act for each of its roles. */
export const possibleOf = <N extends string>(decision: N, by: readonly Role[]): Possible<N>[] =>
  by.map((role) => ({ decision, role }));

/** Whether it is about a part of its record, such as one voucher of a year: the address names that part. */
const isOnPart = (row: ActRow): boolean => membersInAddress(row).length > 0;

function possibleIn<P extends Process>(
  process: P,
  state: StateOf<P> | 'nothing',
  isMeant: (name: ActName<P>, row: ActRow) => boolean,
): Possible<ActName<P>>[] {
  return namesOf(process).flatMap((name) => {
    const row = rowOf(process, name);
    return row.from.includes(state) && isMeant(name, row) ? possibleOf(name, row.by) : [];
  });
}

/** What can be taken on a record in this state; of acts about a part of it, those whose part `isThere`. */
export const allowedIn = <P extends Process>(
  process: P,
  state: StateOf<P>,
  isThere: (name: ActName<P>) => boolean = () => false,
): Possible<ActName<P>>[] =>
  possibleIn(process, state, (name, row) => !isOnPart(row) || isThere(name));

/** What can be taken on a part of a record in this state: of acts about parts, those that `takes` names. */
export const allowedOnPart = <P extends Process>(
  process: P,
  state: StateOf<P> | 'nothing',
  takes: (name: ActName<P>) => boolean,
): Possible<ActName<P>>[] =>
  possibleIn(process, state, (name, row) => isOnPart(row) && takes(name));

/** The route of an act, as Express writes it. */
export const routeOf = ({ at }: { readonly at: `POST /${string}` }) =>
  at.slice('POST '.length) as `/${string}`;

/** What an act can be refused by: by who sends it, by its record, or by its work. */
export function refusalsOfAct({ refusals }: Process, row: ActRow): readonly RefusalCode[] {
  return [
    refusals.unknown({}).code,
    refusals.notAwaited({}).code,
    ...refusals.may,
    ...(row.papers === undefined ? [] : (['filing-unknown'] as const)),
    ...(onlyOpens(row) ? (['act-exists'] as const) : []),
    ...(row.refuses ?? []),
  ];
}

/** Why a record in another state does not take the act. */
export function elsewhere<P extends Process>(
  process: P,
  id: IdOf<P>,
  { state, act }: { readonly state: StateOf<P>; readonly act: ActName<P> },
): Refusal {
  const words = { state: process.states[state] ?? state, decision: rowOf(process, act).zh };
  return process.refusals.notAwaited({ [process.key]: id, ...words });
}

/** Far deeper than any message: what is deeper could not even be written again. */
const DEEPEST = 12;

/**
 * All that a workflow judges of a message: that it can be handed on, who says it and why, and the role. The activity judges
 * the rest by `says`.
 */
export function senderFaults({ by, zh }: ActRow, message: unknown): Refusal[] {
  const { actor, reason } = (message ?? {}) as Partial<Decided>;
  if (typeof actor?.id !== 'string' || typeof reason !== 'string' || isDeeper(message, DEEPEST))
    return [refusal('validation', { detail: '没有写明由谁、为何作出' })];
  if (!ROLES.includes(actor.role))
    return [refusal('validation', { detail: '不在可选范围内' }, 'actor.role')];
  return by.includes(actor.role) ? [] : [wrongRole(zh, actor.role)];
}

function isDeeper(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return most === 0 || Object.values(value).some((member) => isDeeper(member, most - 1));
}
