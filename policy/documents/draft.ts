/** A document before it has its number: what it says, and what it is known by. */
import type { DistrictCode, Uscc } from '../model/nouns';
import type { DocumentKindName } from './kinds';
import type { DocumentModel } from './model';

export interface Draft {
  readonly kind: DocumentKindName;
  /** What makes it the same document: another one of this key is its next version. */
  readonly key: string;
  /** Whom it is written to, where that is a party. */
  readonly party?: Uscc;
  /** The district whose office it is of. */
  readonly district?: DistrictCode;
  /** 发文机关代字, by which the year's numbers are counted; absent where its number is given. */
  readonly series?: string;
  /** A number that the record has: the bureau's own of an approval document. */
  readonly number?: string;
  readonly model: Omit<DocumentModel, 'number'>;
}

/** `later` while what it tells of is still being carried out. */
export type Drafts = readonly Draft[] | 'later';
