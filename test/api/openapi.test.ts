/** The OpenAPI document against the routes that there are: neither has what the other lacks. */
import { validate } from '@readme/openapi-parser';
import express, { type Router } from 'express';
import pino from 'pino';
import { createApp } from '../../api/app';
import type { Dependencies } from '../../api/request';
import { openApiDocument } from '../../api/openapi/document';

interface Layer {
  readonly route?: {
    readonly path: string | string[];
    readonly methods: Readonly<Record<string, boolean>>;
  };
  readonly handle: { readonly stack?: readonly Layer[] };
}

const app = createApp({ log: pino({ level: 'silent' }) } as Dependencies);

/** Pages for people and files of the console, which are no operations. */
const isPage = (path: string): boolean => path === '/' || /^\/(console|public)(\/|$)/.test(path);

/** Every route of the app, as `GET /cases/{no}`. */
function routesIn({ stack }: { readonly stack?: readonly Layer[] }): string[] {
  return (stack ?? []).flatMap(({ route, handle }) => {
    if (route === undefined) return routesIn(handle);
    const paths = [route.path].flat().filter((path) => !isPage(path));
    return paths.flatMap((path) =>
      Object.keys(route.methods).map((method) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`),
    );
  });
}

const document = JSON.parse(JSON.stringify(openApiDocument())) as ReturnType<
  typeof openApiDocument
>;
const described = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
  Object.keys(methods as object).map((method) => `${method} ${path}`),
);

test('every route is in the document, and every operation of the document is a route', () => {
  const routes = routesIn(app.router as unknown as { stack: readonly Layer[] });
  expect(routes.length).toBeGreaterThan(40);
  expect([...described].sort()).toEqual([...routes].sort());
});

test('a route that the document lacks would be found', () => {
  const router: Router = express.Router();
  router.delete('/cases/:no', () => undefined);
  const found = routesIn(router as unknown as { stack: readonly Layer[] });
  expect(found).toEqual(['delete /cases/{no}']);
  expect(described).not.toContain(found[0]);
});

test('the document is valid OpenAPI 3.1, and each of its operations has its own name', async () => {
  const verdict = await validate(structuredClone(document) as never);
  expect(verdict).toMatchObject({ valid: true });
  const names = Object.values(document.paths ?? {}).flatMap((methods) =>
    Object.values(methods as Record<string, { operationId: string }>).map((one) => one.operationId),
  );
  expect(new Set(names).size).toBe(names.length);
});

test('Art. 17(2): the body of an application is the schema that its route reads by', () => {
  const { RedemptionSubmission: schema } = document.components?.schemas as Record<
    string,
    { required: string[]; properties: Record<string, unknown>; additionalProperties: boolean }
  >;
  expect(schema?.additionalProperties).toBe(false);
  expect(schema?.required).toContain('contract');
  expect(schema?.properties['enterprise']).toEqual({ $ref: '#/components/schemas/Enterprise' });
});

test('a file is told by its content types, and an answer that is no JSON by its own', () => {
  interface DescribedOperation {
    readonly requestBody?: { readonly content: object };
    readonly responses: Readonly<Record<string, { readonly content: object }>>;
  }
  const told = (method: string, path: string) => {
    const methods = document.paths?.[path] as unknown as Readonly<
      Record<string, DescribedOperation>
    >;
    const { requestBody, responses } = methods[method] ?? { responses: {} };
    const answers = Object.keys(responses['200']?.content ?? responses['201']?.content ?? {});
    return [Object.keys(requestBody?.content ?? {}), answers];
  };
  const json = ['application/json'];
  const tables = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];
  expect(told('post', '/experts/imports')).toEqual([tables, json]);
  expect(told('post', '/service-items/{year}/imports')).toEqual([[...json, ...tables], json]);
  expect(told('post', '/sme-lists/{year}/imports')).toEqual([tables, json]);
  expect(told('get', '/cases/{no}/bundle')).toEqual([[], ['application/zip']]);
});
