/** The API described for programs: what is asked and answered. */
import { z } from 'zod';
import { noJson } from '../contract/answers';
import { operation } from '../contract/operation';

/** A JSON Schema has what its own specification says; test/api/openapi.test.ts judges the document by that of OpenAPI. */
const jsonSchema = z.record(z.string(), z.unknown());
const content = z.record(z.string(), z.strictObject({ schema: jsonSchema }));
const header = z.strictObject({
  in: z.enum(['path', 'query', 'header']),
  name: z.string(),
  schema: jsonSchema,
  required: z.boolean().optional(),
  description: z.string().optional(),
});
const response = z.strictObject({ description: z.string(), content: content.optional() });
/** Each way is enough; where there is none, everyone may ask. */
const security = z.array(z.record(z.string(), z.array(z.string())));
const described = z.strictObject({
  operationId: z.string(),
  summary: z.string(),
  security: security.optional(),
  'x-roles': z.array(z.string()).optional(),
  'x-refusals': z.array(z.string()),
  parameters: z.array(header).optional(),
  requestBody: z.strictObject({ required: z.boolean(), content }).optional(),
  responses: z.record(z.string(), z.union([z.strictObject({ $ref: z.string() }), response])),
});
const scheme = z.union([
  z.strictObject({
    type: z.literal('apiKey'),
    in: z.enum(['cookie', 'header']),
    name: z.string(),
    description: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('http'),
    scheme: z.literal('bearer'),
    bearerFormat: z.string(),
  }),
]);

export const getDocument = operation({
  id: 'getDocument',
  method: 'get',
  path: '/openapi.json',
  zh: '查阅接口说明',
  en: 'This document',
  by: 'everyone',
  answer: z
    .strictObject({
      openapi: z.literal('3.1.0'),
      info: z.strictObject({ title: z.string(), version: z.string() }),
      security,
      paths: z.record(z.string(), z.partialRecord(z.enum(['get', 'post', 'put']), described)),
      components: z.strictObject({
        schemas: z.record(z.string(), jsonSchema),
        responses: z.record(z.string(), response),
        securitySchemes: z.record(z.string(), scheme),
      }),
    })
    .meta({ id: 'OpenApiDocument', description: 'An OpenAPI 3.1 document' }),
});

export const getSecurityText = operation({
  id: 'getSecurityText',
  method: 'get',
  path: '/.well-known/security.txt',
  zh: '查阅安全问题的报告方式',
  en: 'Where a weakness is reported (RFC 9116); 404 where the deployment names nobody',
  by: 'everyone',
  media: ['text/plain'],
  answer: noJson,
});
