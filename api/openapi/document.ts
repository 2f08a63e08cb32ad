/** The OpenAPI 3.1 document, made from the operations and from the schemas that the routes read by. */
import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiComponentsObject,
  type ZodOpenApiOperationObject,
} from 'zod-openapi';
import { PROBLEMS } from '../errors';
import { ACTING_AS } from '../identity/callers';
import { cookiesAt, OWN_PAGE } from '../identity/cookies';
import { IDENTITY_HEADERS } from '../identity/provider';
import { bankAccount, documentRef, enterprise, institution } from '../../policy/acts/kit';
import { idempotencyHeaders } from '../schemas/requests';
import { admissionSubmission, redemptionSubmission } from '../schemas/submissions';
import { problem } from '../contract/answers';
import { CONTRACT } from '../contract/contract';
import { JSON_TYPE } from '../contract/media';
import type { Operation } from '../contract/operation';
import { refusalsOf } from '../contract/refusals';
import { CONTRACT_VERSION } from '../contract/version';
import { REFUSALS } from '../../policy/words/refusals';

type Document = ReturnType<typeof createDocument>;

/** Schemas that stand in the document once, and are referred to. */
const NAMED = {
  Problem: problem,
  Enterprise: enterprise,
  Institution: institution,
  BankAccount: bankAccount,
  DocumentRef: documentRef,
  AdmissionSubmission: admissionSubmission,
  RedemptionSubmission: redemptionSubmission,
};

export function openApiDocument(): Document {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const operation of CONTRACT) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method]: described(operation) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: '红山科技创新券兑现与入库', version: CONTRACT_VERSION },
    security: [{ bearer: [] }, { session: [] }, { actorId: [], actorRole: [] }],
    paths,
    components: { schemas: NAMED, securitySchemes: securitySchemes() },
  });
}

/** A token, or the session of a browser; and the headers, which the embedded stack alone believes. */
function securitySchemes(): ZodOpenApiComponentsObject['securitySchemes'] & object {
  const header = (name: string) => ({ type: 'apiKey', in: 'header', name }) as const;
  return {
    bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: cookiesAt('https:').session,
      description: `An act carries ${OWN_PAGE} as well`,
    },
    actorId: header(IDENTITY_HEADERS.id),
    actorRole: header(IDENTITY_HEADERS.role),
  };
}

function described(operation: Operation): ZodOpenApiOperationObject {
  const { id, en, by, status = 200, also = [] } = operation;
  const content = contentOf(operation);
  return {
    operationId: id,
    summary: en,
    ...(isOpen(operation) && { security: [] }),
    ...(by === 'session' && { security: [{ session: [] }] }),
    ...(typeof by === 'object' && { 'x-roles': by }),
    'x-refusals': refusalsOf(operation),
    requestParams: paramsOf(operation),
    ...bodyOf(operation),
    responses: {
      [status]: { description: en, content },
      ...problemsOf(operation),
      431: TOO_LONG,
      ...Object.fromEntries(also.map((other) => [other, { description: en, content }])),
    },
  };
}

/** Whether it is asked without saying who one is. */
const isOpen = ({ by }: Operation): boolean => by === 'everyone';
const takesRole = ({ by }: Operation): boolean => by !== 'everyone' && by !== 'session';

const TEXTS: readonly string[] = ['application/xml', 'text/csv', 'text/html'];

/** The answer in each of its forms. */
function contentOf({ media = [JSON_TYPE], answer: json }: Operation) {
  const schemaOf = (type: string) => {
    if (type === JSON_TYPE) return json;
    return TEXTS.includes(type) ? z.string() : z.string().meta({ format: 'binary' });
  };
  return Object.fromEntries(media.map((type) => [type, { schema: schemaOf(type) }]));
}

function paramsOf(operation: Operation) {
  const { params, query, keyed } = operation;
  const { district, party, onBehalfOf } = IDENTITY_HEADERS;
  const header = z.object({
    ...(takesRole(operation) && {
      [ACTING_AS]: z.string().optional(),
      [district]: z.string().optional(),
      [party]: z.string().optional(),
      [onBehalfOf]: z.string().optional(),
    }),
    ...(keyed && { 'Idempotency-Key': idempotencyHeaders.shape['idempotency-key'] }),
  });
  return {
    ...(params !== undefined && { path: params }),
    ...(query !== undefined && { query }),
    header,
  };
}

function bodyOf({ body, file }: Operation): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  const taken = { ...(body !== undefined && { 'application/json': body }), ...file?.media };
  const content = Object.entries(taken).map(([type, schema]) => [type, { schema }] as const);
  if (content.length === 0) return {};
  return { requestBody: { required: true, content: Object.fromEntries(content) } };
}

/** Statuses that only refusals have (policy/words/refusals.ts). */
const REFUSED = [403, 409] as const;
/** Statuses of what is sent, and of who sends it and of the process that answers. */
const OF_CONTENT: readonly number[] = [413, 415, 422];
const OF_CALLER: readonly number[] = [401, 403, 503];

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

/** By the server itself, before anybody has read whose address or headers are too long. */
const TOO_LONG = { id: 'Problem431', description: '地址或请求头过长，超过 16 KiB' };

/** The statuses of `docs/api.md`, as far as an operation can answer them. */
function problemsOf(operation: Operation): Record<string, object> {
  const { body, file } = operation;
  const open = isOpen(operation);
  const takes = body !== undefined || file !== undefined;
  const told = Object.values(PROBLEMS)
    .map(({ status }): number => status)
    .filter((status) => takes || !OF_CONTENT.includes(status))
    .filter((status) => !open || !OF_CALLER.includes(status));
  const refused = refusalsOf(operation).map((code): number => REFUSALS[code].status);
  return Object.fromEntries(
    [...told, ...refused]
      .sort()
      .map((status) => [String(status), PROBLEM_RESPONSES.get(status) ?? {}]),
  );
}
