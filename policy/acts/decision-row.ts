/**
 * The row of a decision on a case, or of an act of a round over its cases. From it follow the type of the message, its check
 * in the workflow and in the API, who decides so at all, its names, its Update, its address and its page of the contract. In
 * which state and by whom it is taken on one case, the case's standing says.
 */
import type { Role } from '../model/nouns';
import type { RefusalCode } from '../words/refusals';
import type { Kit, ReadOnly } from './act';
import type { Decided } from './decision';
import type * as Fields from './kit';
import { decided, distinctKeys, faults, findingAnswers, flag, type Shape } from './shapes';
import { checklist, evidence, hash, key, oneOf, optional, place, record, uscc } from './shapes';

/** Of a process each message is judged before its history knows of it, so these rows are read by zod and by checks by hand. */
type BothKit = Pick<
  Kit,
  | 'checklist'
  | 'distinctLines'
  | 'evidence'
  | 'faults'
  | 'findingAnswers'
  | 'flag'
  | 'line'
  | 'nameIn'
  | 'oneOf'
  | 'optional'
  | 'part'
  | 'place'
  | 'said'
  | 'sha256'
  | 'uscc'
>;

export interface DecisionRow {
  readonly zh: string;
  /** Summary in the contract. */
  readonly en: string;
  readonly by: readonly [Role, ...Role[]];
  readonly at: `POST /${string}`;
  /** The message without the actor: of members of the kit alone, none of their methods. */
  readonly says: (kit: BothKit) => Fields.z.ZodType<Pick<Decided, 'reason'>>;
  /** What it refuses, beside what the role and where the case stands do. */
  readonly refuses?: readonly RefusalCode[];
  /** The body has them under `member`; they are stored first, and the message names them in `filing`. */
  readonly papers?: { readonly kind: 'account' | 'resubmission'; readonly member: string };
  /** It sets, moves or releases money: never taken by a signal, whose sender nobody verified. */
  readonly money?: true;
  /** Taken on a suspended case too: it lifts or ends that, or has happened and must be recorded. */
  readonly whileSuspended?: true;
  /** Whoever took it may take it back until the next act on the case: nobody has relied on it yet, and no money has moved. */
  readonly mayBeTakenBack?: true;
}

export const decisionRows = <const A extends Readonly<Record<string, DecisionRow>>>(rows: A): A =>
  rows;

/** `Decided` first: generic code sees the actor and the reason although the rest is not yet known. */
export type DecisionOf<R extends DecisionRow> = Decided &
  ReadOnly<Fields.z.output<ReturnType<R['says']>>>;

type Part = Readonly<Record<string, Shape>>;
const byHand = {
  checklist,
  evidence,
  faults,
  findingAnswers,
  flag,
  optional,
  oneOf,
  uscc,
  distinctLines: distinctKeys,
  line: key,
  place,
  nameIn: (table: object) => oneOf(Object.keys(table)),
  part: (fields: Part) => record(fields),
  said: (fields: Part) => decided(fields),
  sha256: hash,
} satisfies Readonly<Record<keyof BothKit, unknown>>;

/** The check of a whole message by hand: no package runs in a workflow. */
export const shapeOf = ({ says }: DecisionRow): Shape =>
  says(byHand as unknown as BothKit) as unknown as Shape;

type Name<A> = keyof A & string;
export const namesIn = <A extends Readonly<Record<string, DecisionRow>>>(rows: A) =>
  Object.keys(rows) as Name<A>[];

/** The same of each row, by its name. */
export const ofEach = <A extends Readonly<Record<string, DecisionRow>>, T>(
  rows: A,
  of: (row: DecisionRow) => T,
): Readonly<Record<Name<A>, T>> =>
  Object.fromEntries(
    Object.entries(rows).map(([name, row]): [string, T] => [name, of(row)]),
  ) as Record<Name<A>, T>;
