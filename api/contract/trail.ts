/**
 * The trail of a record (Arts. 18, 19), a page at a time: each entry with exactly what its act answered, which differs from
 * record to record.
 */
import { z } from 'zod';
import { by, chainHash, instant, storedRefusal } from './answers';

/** What every entry says, whatever the act. */
export const entryHead = z.strictObject({
  _id: z.string(),
  subject: z.string(),
  sequence: z.int(),
  at: instant,
  by,
  channel: z.enum(['api', 'signal', 'service']),
  identity: z.enum(['verified', 'claimed', 'service']),
  step: z.string(),
  reason: z.string().optional(),
  previous: z.string(),
  form: z.string().optional(),
  hash: chainHash,
});

/** Acts, and what each of them answers. */
export type Answered = readonly [act: z.ZodType<string>, answer: z.ZodType];

/** Of a record with a process: it was taken up again from its record, by a person or after a history that broke. */
export const TAKEN_UP = [
  z.literal('restored'),
  z.strictObject({ workflowId: z.string(), runId: z.string().optional() }),
] as const satisfies Answered;

/** Of what takes signals: one that was refused, or that an error broke off. */
export const FRUITLESS = [
  [z.string().regex(/^refused:/), z.strictObject({ refused: z.array(storedRefusal) })],
  [z.string().regex(/^broken:/), z.strictObject({ broken: z.string() })],
] as const satisfies readonly Answered[];

type EntryOf<H extends z.ZodObject, A extends Answered> = A extends readonly [
  infer Act extends z.ZodType,
  infer Answer extends z.ZodType,
]
  ? z.ZodObject<z.core.util.Extend<H['shape'], { act: Act; answer: Answer }>, z.core.$strict>
  : never;

/** An entry of each act; `of` begins its name in the contract. */
export const entriesOf = <
  H extends z.ZodObject,
  const A extends readonly [Answered, ...Answered[]],
>(
  of: string,
  head: H,
  answered: A,
) => {
  const kinds = answered.map(([act, answer]) => head.extend({ act, answer }));
  const entry = z.union(kinds as unknown as [EntryOf<H, A[number]>]);
  return z.array(
    entry.meta({ id: `${of}TrailEntry`, description: 'Who did what, when and why, by its act' }),
  );
};

/** A page of the trail of one kind of record. */
export const trailPageOf = <const A extends readonly [Answered, ...Answered[]]>(
  of: string,
  ...answered: A
) =>
  z.strictObject({
    head: z.strictObject({ length: z.int(), hash: z.string() }),
    entries: entriesOf(of, entryHead, answered),
    next: z.int().optional(),
  });
