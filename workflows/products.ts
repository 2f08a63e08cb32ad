/**
 * What each step hands to the next. The brands make the compiler refuse a step that is skipped: an
 * approval document cannot be asked for with an award that has not been through publicity.
 */
import type { Answer } from '../policy/case/waits';

declare const brand: unique symbol;
export type Product<Name extends string> = Answer & { readonly [brand]: Name };

export type Filed = Product<'filed'>;
export type Claim = Product<'claim'>;
export type Referral = Product<'referral'>;
export type Reviewed = Product<'reviewed'>;
export type Award = Product<'award'>;
export type Settled = Product<'settled'>;
export type Approval = Product<'approval'>;

/** Marks the answer that completes a step; called once, at the end of that step. */
export function product<Name extends string>(answer: Answer): Product<Name> {
  return answer as Product<Name>;
}
