/** What an operation of the document is made of. */
import { z } from 'zod';

export interface Operation {
  readonly method: 'get' | 'post' | 'put';
  /** As Express writes it: `/cases/:no`. */
  readonly path: string;
  readonly summary: string;
  /** Asked without saying who one is. */
  readonly open?: true;
  /** Asked with an Idempotency-Key. */
  readonly keyed?: true;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Takes a file of rows, beside the body where there is one. */
  readonly file?: true;
  /** 200 unless told. */
  readonly status?: 201 | 202;
  readonly answer: z.ZodType;
}

export const links = z.record(z.string(), z.string());
/** A record of which the document says what it is, and not each of its members. */
export const whole = (description: string) => z.looseObject({}).meta({ description });
/** A page, and where the next one begins unless it was the last. */
export const pageOf = (name: string, entry: z.ZodType) =>
  z.object({ [name]: z.array(entry), next: z.union([z.string(), z.int()]).optional() });

export const trail = z.looseObject({
  head: whole('Length and hash of the trail'),
  entries: z.array(whole('Who did what, when, why and from which address')),
  next: z.int().optional(),
});
