/** The operations of the contract as whoever makes forms of them needs them (catalogue.json, written by `npm run client`). */
import type { operations } from './schema';

/** A part of JSON Schema: what the contract uses for what is sent. */
export interface Shape {
  readonly type?: 'array' | 'boolean' | 'integer' | 'number' | 'object' | 'string';
  readonly format?: string;
  readonly enum?: readonly (number | string)[];
  readonly const?: number | string | boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly oneOf?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
  readonly additionalProperties?: Shape | false;
}

/** A parameter of the address or the query. */
export interface NamedShape {
  readonly name: string;
  readonly required: boolean;
  readonly shape: Shape;
}

export type OperationId = keyof operations;

export interface Catalogued {
  readonly id: OperationId;
  readonly method: 'get' | 'post' | 'put';
  /** As in the contract: `/cases/{no}`. */
  readonly path: string;
  readonly zh: string;
  readonly by: 'everyone' | 'session' | 'signed-in' | readonly string[];
  readonly keyed?: true;
  /** What the answer comes as, where that is not JSON alone. */
  readonly media?: readonly string[];
  readonly params: readonly NamedShape[];
  readonly query: readonly NamedShape[];
  readonly body?: Shape;
  /** Content types of the file that is sent in place of a body. */
  readonly files?: readonly string[];
}
