/**
 * Art. 12: four kinds of purchase the voucher does not support. No machine can judge them: words in
 * the contract's subject only point the reviewer to the checklist line concerned.
 */
import type { RedemptionCheck } from '../model/nouns';

export type Exclusion = Extract<
  RedemptionCheck,
  | 'not-funded-by-city'
  | 'not-statutory-or-batch-testing'
  | 'not-general-business-service'
  | 'not-unrelated'
>;

/** Words that hint at an exclusion. The fourth, no relation to innovation, shows in no single word. */
export const EXCLUSION_TERMS: Readonly<Record<Exclusion, readonly string[]>> = {
  'not-funded-by-city': ['财政资助', '财政补贴', '专项资助'],
  'not-statutory-or-batch-testing': ['法定检', '强制检', '强检', '批量检', '年检', '定期检'],
  'not-general-business-service': ['租赁', '租金', '物业', '工商注册', '注册登记', '记账', '代账'],
  'not-unrelated': [],
};

export interface ExclusionHint {
  readonly exclusion: Exclusion;
  readonly term: string;
}

/** The first telling word for each exclusion that a text hints at. */
export function exclusionHints(text: string): ExclusionHint[] {
  return (Object.keys(EXCLUSION_TERMS) as Exclusion[]).flatMap((exclusion) => {
    const term = EXCLUSION_TERMS[exclusion].find((word) => text.includes(word));
    return term === undefined ? [] : [{ exclusion, term }];
  });
}
