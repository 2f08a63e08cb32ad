/**
 * What a form has to know of each operation: who may, its address, and what it takes, with nothing to look up elsewhere.
 * The console makes its forms from it (api-client/catalogue.json, written by `npm run client`).
 */
import { CONTRACT } from '../api/contract/contract';
import { openApiDocument } from '../api/openapi/document';
import type { Catalogued, Shape, NamedShape } from '../api-client/catalogue';

interface PathOperation {
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    readonly required?: boolean;
    readonly schema: Shape;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: Shape }>> };
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, PathOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Shape>> };
}

const JSON_TYPE = 'application/json';

export function catalogue(): Catalogued[] {
  const document = openApiDocument() as unknown as Document;
  return CONTRACT.map(({ id, method, path: route, zh, by, keyed, media }) => {
    const path = route.replace(/:(\w+)/g, '{$1}');
    const { parameters = [], requestBody } = document.paths[path]?.[method] ?? {};
    const taken = (place: string): readonly NamedShape[] =>
      parameters
        .filter((one) => one.in === place)
        .map(({ name, required = false, schema }) => ({
          name,
          required,
          shape: whole(schema, document),
        }));
    const content = Object.entries(requestBody?.content ?? {});
    const body = content.find(([type]) => type === JSON_TYPE)?.[1].schema;
    const files = content.map(([type]) => type).filter((type) => type !== JSON_TYPE);
    return {
      id: id as Catalogued['id'],
      method,
      path,
      zh,
      by,
      ...(keyed && { keyed }),
      ...(media !== undefined && { media }),
      params: taken('path'),
      query: taken('query'),
      ...(body !== undefined && { body: whole(body, document) }),
      ...(files.length > 0 && { files }),
    };
  });
}

/** The schema with what it refers to in the place of the reference. The schemas of what is sent refer to none of themselves. */
function whole(schema: Shape, document: Document): Shape {
  const resolved = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(resolved);
    if (typeof part !== 'object' || part === null) return part;
    const { $ref } = part as { readonly $ref?: string };
    if ($ref !== undefined)
      return resolved(document.components.schemas[$ref.split('/').at(-1) ?? '']);
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, resolved(value)]));
  };
  return resolved(schema) as Shape;
}

/** One operation a line, so that a change is read in the line of its operation. */
export const catalogueText = (): string =>
  `[\n${catalogue()
    .map((one) => JSON.stringify(one))
    .join(',\n')}\n]\n`;
