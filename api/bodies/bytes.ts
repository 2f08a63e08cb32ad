/**
 * The bytes of a request, read only when a route asks for them: by then it knows who asks and in which role, so
 * whoever may not ask costs nothing. Long ones are counted: so many are in memory at once, and no more.
 */
import { promisify } from 'node:util';
import express, { type Request, type Response } from 'express';
import { busy } from '../errors';
import { SMALL } from './bounds';

/** Long bodies that are read, wait to be read or are worked on at the same time. */
const LONG_AT_ONCE = 6;
let long = 0;

/** Hands the bytes on, none where there is no body. Throws `Problem` (413, and 503 while too many are long). */
export async function withBytes<T>(
  request: Request,
  most: number,
  work: (bytes: Buffer) => Promise<T>,
): Promise<T> {
  if (most <= SMALL.bytes || declared(request) <= SMALL.bytes)
    return work(await bytesOf(request, most));
  if (long >= LONG_AT_ONCE) throw busy();
  long += 1;
  try {
    return await work(await bytesOf(request, most));
  } finally {
    long -= 1;
  }
}

/** What the caller says how much comes; without a word of it, everything may. */
function declared(request: Request): number {
  const length = Number(request.get('Content-Length') ?? Number.POSITIVE_INFINITY);
  return request.get('Content-Encoding') === undefined ? length : Number.POSITIVE_INFINITY;
}

/** Express's own reader, which unpacks what is compressed, up to the same bound. */
type Reader = (request: Request, response: Response, done: (error?: Error) => void) => void;

async function bytesOf(request: Request, most: number): Promise<Buffer> {
  const read = express.raw({ type: () => true, limit: most }) as Reader;
  const { res: response } = request;
  if (response === undefined) throw new Error('The request has no response.');
  await promisify(read)(request, response);
  const body: unknown = request.body;
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}
