/** The OpenAPI 3.1 document, made from the operations and from the schemas that the routes read by. */
import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi';
import type { Role } from '../../policy/model/nouns';
import { PROBLEMS } from '../errors';
import { IDENTITY_HEADERS } from '../identity';
import { bankAccount, documentRef, enterprise, institution } from '../../policy/acts/kit';
import { idempotencyHeaders } from '../schemas/requests';
import { admissionSubmission, redemptionSubmission } from '../schemas/submissions';
import { problem } from '../contract/answers';
import { CONTRACT } from '../contract/contract';
import { JSON_TYPE } from '../contract/media';
import type { Operation as Told, Upload } from '../contract/operation';
import { answer, OPERATIONS } from './operations';
import type { Operation } from './parts';

type Document = ReturnType<typeof createDocument>;

interface Documented extends Omit<Operation, 'file'> {
  readonly file?: true | Upload<unknown>;
  readonly also?: number;
  readonly media?: Told['media'];
  readonly id?: string;
  readonly roles?: readonly Role[];
}

/** Schemas that stand in the document once, and are referred to. */
const NAMED = {
  ...{ Answer: answer, Problem: problem, Enterprise: enterprise, Institution: institution },
  ...{ BankAccount: bankAccount, DocumentRef: documentRef },
  ...{ AdmissionSubmission: admissionSubmission, RedemptionSubmission: redemptionSubmission },
};

export function openApiDocument(): Document {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const operation of [...OPERATIONS, ...CONTRACT.map(asDocumented)]) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method]: described(operation) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: '红山科技创新券兑现与入库', version: '0.1.0' },
    security: [{ actorId: [], actorRole: [] }],
    paths,
    components: { schemas: NAMED, securitySchemes: securitySchemes() },
  });
}

/** An operation of the contract as this document describes it. */
function asDocumented({ by, en, ...told }: Told): Documented {
  const roles = typeof by === 'object' ? by : undefined;
  const open = by === 'everyone';
  return { ...told, summary: en, ...(open && { open }), ...(roles && { roles }) };
}

/** The embedded stack's identity; a district and a party are told by further headers. */
function securitySchemes(): Record<string, { type: 'apiKey'; in: 'header'; name: string }> {
  const header = (name: string) => ({ type: 'apiKey', in: 'header', name }) as const;
  return { actorId: header(IDENTITY_HEADERS.id), actorRole: header(IDENTITY_HEADERS.role) };
}

function described(operation: Documented): ZodOpenApiOperationObject {
  const { method, path, summary, open, id, roles, status = 200, also } = operation;
  const content = contentOf(operation);
  return {
    operationId:
      id ?? `${method}${path.replace(/\W+(\w?)/g, (_, next: string) => next.toUpperCase())}`,
    summary,
    ...(open && { security: [] }),
    ...(roles && { 'x-roles': roles }),
    requestParams: paramsOf(operation),
    ...bodyOf(operation),
    responses: {
      [status]: { description: summary, content },
      ...problemsOf(operation),
      ...(also !== undefined && { [also]: { description: summary, content } }),
    },
  };
}

const TEXTS: readonly string[] = ['application/xml', 'text/csv', 'text/html'];

/** The answer in each of its forms. */
function contentOf({ media = [JSON_TYPE], answer: json }: Documented) {
  const schemaOf = (type: string) => {
    if (type === JSON_TYPE) return json;
    return TEXTS.includes(type) ? z.string() : z.string().meta({ format: 'binary' });
  };
  return Object.fromEntries(media.map((type) => [type, { schema: schemaOf(type) }]));
}

function paramsOf({ params, query, keyed, open }: Documented) {
  const { district, party, onBehalfOf } = IDENTITY_HEADERS;
  const header = z.object({
    ...(!open && { [district]: z.string().optional(), [party]: z.string().optional() }),
    ...(!open && { [onBehalfOf]: z.string().optional() }),
    ...(keyed && { 'Idempotency-Key': idempotencyHeaders.shape['idempotency-key'] }),
  });
  return {
    ...(params !== undefined && { path: params }),
    ...(query !== undefined && { query }),
    header,
  };
}

function bodyOf({ body, file }: Documented): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  const media = file === true ? { 'text/csv': z.string() } : file?.media;
  const taken = { ...(body !== undefined && { 'application/json': body }), ...media };
  const content = Object.entries(taken).map(([type, schema]) => [type, { schema }] as const);
  if (content.length === 0) return {};
  return { requestBody: { required: true, content: Object.fromEntries(content) } };
}

/** What the role, or the place of a case, can make of any request (policy/words/refusals.ts). */
const REFUSED = [403, 409] as const;
/** Statuses of what is sent, and of who sends it and of the process that answers. */
const OF_CONTENT: readonly number[] = [413, 415, 422];
const OF_CALLER: readonly number[] = [401, 503];

/** What a problem of each status is called; each stands in the document once, and is referred to. */
const TITLES = [
  ...Object.values(PROBLEMS),
  ...REFUSED.map((status) => ({ status, title: '不予受理' })),
].reduce(
  (titles, { status, title }) => titles.set(status, [...(titles.get(status) ?? []), title]),
  new Map<number, readonly string[]>(),
);
const PROBLEM_RESPONSES = new Map(
  [...TITLES].map(([status, titles]) => [
    status,
    {
      id: `Problem${status}`,
      description: [...new Set(titles)].join('；'),
      content: { 'application/problem+json': { schema: problem } },
    },
  ]),
);

/** The statuses of `docs/api.md`, as far as an operation can answer them. */
function problemsOf({ open, body, file }: Documented): Record<string, object> {
  const takes = body !== undefined || file !== undefined;
  const told = Object.values(PROBLEMS)
    .map(({ status }): number => status)
    .filter((status) => takes || !OF_CONTENT.includes(status))
    .filter((status) => !open || !OF_CALLER.includes(status));
  const statuses = [...told, ...(open ? [] : REFUSED)].sort();
  return Object.fromEntries(
    statuses.map((status) => [String(status), PROBLEM_RESPONSES.get(status) ?? {}]),
  );
}
