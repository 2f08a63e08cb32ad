/** JSON as a request's body: bounded before it is parsed, and judged by its schema. */
import type { Request } from 'express';
import type { z } from 'zod';
import { Problem } from '../errors';
import { type Judged } from '../../policy/acts/judgement';
import { dataOf, read } from '../schemas/input';
import { exceeds, SMALL } from './bounds';
import { withBytes } from './bytes';
import { fairly } from './turn';
import { jsonIn } from './json-text';
import { readApart } from './thread-pool';
import { LARGE_BOUNDS, LARGE_SCHEMAS, type LargeBodies, type LargeName } from './readers';

/** The body as its schema says. Throws `Problem`: 400, 413, 415, or 422 with every fault. */
export function bodyOf<T>(schema: z.ZodType<T>, request: Request): Promise<T> {
  return withBytes(request, SMALL.bytes, (bytes) => {
    requireJson(request, bytes);
    return fairly(bytes, () => smallBody(schema, bytes));
  });
}

/** A body that may be long, such as the record of a meeting; what is long is parsed and judged in a thread. */
export function largeBodyOf<N extends LargeName>(
  name: N,
  request: Request,
): Promise<LargeBodies[N]> {
  return withBytes(request, LARGE_BOUNDS[name].bytes, async (bytes) => {
    requireJson(request, bytes);
    const isSmall = bytes.length <= SMALL.bytes && !exceeds(bytes, SMALL);
    const schema = LARGE_SCHEMAS[name];
    if (isSmall) return fairly(bytes, () => smallBody<LargeBodies[N]>(schema, bytes));
    const found = await readApart<LargeName>(name, bytes);
    if ('kind' in found) throw new Problem(found.kind, found.detail);
    return dataOf(found as Judged<LargeBodies[N]>, 'body');
  });
}

function smallBody<T>(schema: z.ZodType<T>, bytes: Buffer): T {
  const parsed = jsonIn(bytes, SMALL);
  if ('value' in parsed) return read(schema, parsed.value, 'body');
  throw new Problem(parsed.kind, parsed.detail);
}

/** What a body of another type says is not known. Throws `Problem` (415). */
function requireJson(request: Request, bytes: Buffer): void {
  if (bytes.length === 0) return;
  if (request.is('application/json') === false)
    throw new Problem('unsupported-media-type', '请以 Content-Type: application/json 提交内容。');
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(request.get('Content-Type') ?? '')?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset))
    throw new Problem('unsupported-media-type', '请以 UTF-8 编码提交内容。');
}
