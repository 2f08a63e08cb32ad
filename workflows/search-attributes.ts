/** What staff and developers search cases by in the Temporal UI. In the clear: codes and dates only. */
import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';

export const VOUCHER_PROCEDURE = defineSearchAttributeKey(
  'VoucherProcedure',
  SearchAttributeType.KEYWORD,
);
/** Step of the article, such as `17(3)`. */
export const VOUCHER_STEP = defineSearchAttributeKey('VoucherStep', SearchAttributeType.KEYWORD);
/** Each role whose turn it is; one of them is asked for as if it were alone. */
export const VOUCHER_AWAITS = defineSearchAttributeKey(
  'VoucherAwaits',
  SearchAttributeType.KEYWORD_LIST,
);
export const VOUCHER_DISTRICT = defineSearchAttributeKey(
  'VoucherDistrict',
  SearchAttributeType.KEYWORD,
);
export const VOUCHER_ROUND = defineSearchAttributeKey('VoucherRound', SearchAttributeType.KEYWORD);
/** When the first wait is due; late is `VoucherDue < now`. */
export const VOUCHER_DUE = defineSearchAttributeKey('VoucherDue', SearchAttributeType.DATETIME);

/** For whoever registers them with a server: name and type. */
export const SEARCH_ATTRIBUTES = {
  VoucherProcedure: 'Keyword',
  VoucherStep: 'Keyword',
  VoucherAwaits: 'KeywordList',
  VoucherDistrict: 'Keyword',
  VoucherRound: 'Keyword',
  VoucherDue: 'Datetime',
} as const;
