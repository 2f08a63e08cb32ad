/** What operations of the contract are sent, and what they answer, by name. */
import type { components, operations, paths } from './schema';

type ReadOnly<T> = T extends (infer E)[]
  ? readonly ReadOnly<E>[]
  : T extends object
    ? { readonly [K in keyof T]: ReadOnly<T[K]> }
    : T;
type Taking<O> = { [K in keyof O]: K extends 'requestBody' ? ReadOnly<O[K]> : O[K] };

/** The addresses, which take what is read-only too. */
export type Paths = { [P in keyof paths]: { [M in keyof paths[P]]: Taking<paths[P][M]> } };

type Json<T> = T extends { content: { 'application/json': infer J } } ? J : never;
type Ok<R> = Json<R[keyof R & (200 | 201 | 202)]>;

export type BodyOf<O extends keyof operations> = operations[O] extends { requestBody: infer B }
  ? ReadOnly<Json<B>>
  : never;
export type Answer<O extends keyof operations> = Ok<operations[O]['responses']>;
export type Query<O extends keyof operations> = NonNullable<operations[O]['parameters']['query']>;
/** A parameter of its address. */
export type Parameter<O extends keyof operations, N extends string> = operations[O] extends {
  parameters: { path: Record<N, infer P> };
}
  ? P
  : never;
export type Schema<N extends keyof components['schemas']> = components['schemas'][N];

/** The acts on one case, each by the last word of its address. */
export type CaseDecision = {
  [P in keyof paths]: P extends `/cases/{no}/${infer Word}`
    ? paths[P] extends { post: object }
      ? Word
      : never
    : never;
}[keyof paths];
type Decision<D extends CaseDecision> = paths[`/cases/{no}/${D}`]['post'];
export type DecisionSent<D extends CaseDecision> =
  Decision<D> extends { requestBody: infer B } ? ReadOnly<Json<B>> : never;
export type DecisionAnswer<D extends CaseDecision> =
  Decision<D> extends { responses: infer R } ? Ok<R> : never;
