/** What staff and developers search cases by in the Temporal UI. In the clear: codes and dates only. */
import {
  defineSearchAttributeKey,
  SearchAttributeType,
  type SearchAttributeUpdatePair,
  type TypedSearchAttributes,
} from '@temporalio/common';
import type { Wait } from '../policy/case/waits';

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

/** The server's own: it notes it on a process whose tasks fail one after the other, about a minute after that has begun. */
export const REPORTED_PROBLEMS = defineSearchAttributeKey(
  'TemporalReportedProblems',
  SearchAttributeType.KEYWORD_LIST,
);
/** In a query: processes whose history does not replay, while they fail by that. */
export const DOES_NOT_REPLAY = `${REPORTED_PROBLEMS.name} = 'cause=WorkflowTaskFailedCauseNonDeterministicError'`;

/** For whoever registers them with a server: name and type. */
export const SEARCH_ATTRIBUTES = {
  VoucherProcedure: 'Keyword',
  VoucherStep: 'Keyword',
  VoucherAwaits: 'KeywordList',
  VoucherDistrict: 'Keyword',
  VoucherRound: 'Keyword',
  VoucherDue: 'Datetime',
} as const;

/** Where a case stands, as far as staff search by it. */
interface Place {
  readonly step: string;
  readonly waits: readonly Pick<Wait, 'dueAt' | 'escalatedAt' | 'role'>[];
}

/** What a process shows of its place: step, whose turn it is, and the first due date. */
export function attributesOf(place: Place): SearchAttributeUpdatePair[] {
  const awaits = rolesOf(place);
  const due = firstDue(place);
  return [
    { key: VOUCHER_STEP, value: place.step },
    { key: VOUCHER_AWAITS, value: awaits.length === 0 ? null : awaits },
    { key: VOUCHER_DUE, value: due === undefined ? null : new Date(due) },
  ];
}

/** The place in one word, to be compared with what a process shows. */
export function placeOf(place: Place): string {
  return placeIn(place.step, rolesOf(place), firstDue(place));
}

/** The same as a process shows it. */
export function shownPlace(shown: TypedSearchAttributes): string {
  const due = shown.get(VOUCHER_DUE)?.toISOString();
  return placeIn(shown.get(VOUCHER_STEP), shown.get(VOUCHER_AWAITS) ?? [], due);
}

function placeIn(
  step: string | undefined,
  awaits: readonly string[],
  due: string | undefined,
): string {
  return JSON.stringify([step, [...awaits].sort(), due]);
}

/** What has been escalated awaits its owner still, and the centre beside it (reading of Arts. 6, 7). */
function rolesOf({ waits }: Place): string[] {
  const roles = waits.flatMap(({ role, escalatedAt }) =>
    escalatedAt === undefined ? [role] : [role, 'centre'],
  );
  return [...new Set(roles)];
}

function firstDue({ waits }: Place): string | undefined {
  return waits.flatMap(({ dueAt }) => dueAt ?? []).sort()[0];
}
