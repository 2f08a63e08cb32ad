/** Holds each reply against its operation of the contract: a member too many, or one too few, is a fault. */
import type { z } from 'zod';
import type { CourierRequest, Heard } from '../../api-client/courier';
import { problem } from '../../api/contract/answers';
import { CONTRACT } from '../../api/contract/contract';
import { JSON_TYPE } from '../../api/contract/media';
import type { Operation } from '../../api/contract/operation';
import { refusalsOf } from '../../api/contract/refusals';

interface Reply {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
}

/** Throws where the reply is not what its operation says. What no operation of the contract answers is let be. */
export function expectByContract({ method, path, status, body }: Reply): void {
  const told = operationAt(method, path);
  if (told === undefined) return;
  const isAnswer = status < 400 || told.also?.some((other) => other === status);
  const { error } = (isAnswer ? told.answer : problem).safeParse(body);
  if (error !== undefined)
    throw new Error(`${method} ${path} ${status}: ${error.message}\n${JSON.stringify(body)}`);
  if (status < 400) expect(status).toBe(told.status ?? 200);
  expectKnownRefusals(told, body);
}

/** Throws where a refusal comes that its operation does not say. */
function expectKnownRefusals(told: Operation, body: unknown): void {
  const { refusals = [] } = (body ?? {}) as z.infer<typeof problem>;
  const known: readonly string[] = refusalsOf(told);
  const others = refusals.map(({ code }) => code).filter((code) => !known.includes(code));
  if (others.length > 0)
    throw new Error(`${told.id} does not say that it refuses: ${others.join(', ')}`);
}

/** Throws where an answer comes as what its operation does not say. */
export function expectMedia(method: string, path: string, type: string | null): void {
  const told = operationAt(method, path);
  if (told === undefined) return;
  const [media = ''] = (type ?? '').split(';');
  const { media: known = [JSON_TYPE] } = told;
  if (!known.some((one) => one === media)) throw new Error(`${method} ${path} came as ${media}`);
}

/** Both of an answer that a courier has heard, as JSON. */
export function heardByContract(
  { method, url }: CourierRequest,
  { status, type, text }: Heard,
): void {
  const { pathname, search } = new URL(url);
  const path = pathname + search;
  if (status < 400) expectMedia(method, path, type);
  expectByContract({ method, path, status, body: JSON.parse(text) as unknown });
}

function operationAt(method: string, path: string): Operation | undefined {
  const [place = ''] = path.split('?');
  return CONTRACT.find((one) => one.method === method.toLowerCase() && patternOf(one).test(place));
}

const patternOf = ({ path }: Operation): RegExp =>
  new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
