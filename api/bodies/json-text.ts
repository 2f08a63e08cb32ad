/** A text as JSON: bounded, and UTF-8, before it is parsed. */
import type { ProblemKind } from '../errors';
import { exceeds, type Bounds } from './bounds';

/** Why a text is not taken as JSON. */
export interface NoJson {
  readonly kind: Extract<ProblemKind, 'malformed' | 'too-large'>;
  readonly detail: string;
}

/** The value of the text; undefined for an empty one. */
export function jsonIn(text: Uint8Array, bounds: Bounds): { readonly value: unknown } | NoJson {
  if (text.length === 0) return { value: undefined };
  if (exceeds(text, bounds)) return { kind: 'too-large', detail: '内容的层次过深或项数过多。' };
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(text);
    return { value: JSON.parse(decoded) as unknown };
  } catch {
    return { kind: 'malformed', detail: '无法读取请求内容，请检查是否为 UTF-8 编码的有效 JSON。' };
  }
}
