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
