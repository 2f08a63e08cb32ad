/**
 * Art. 25: what was decided under the replaced measures (乌科规〔2023〕2号) goes on: their bans are brought over with their own
 * last day. They bind their party; whom else they reach, those measures did not say.
 */
import { repeatedAt } from '../kernel/repeats';
import type { CivilDate } from '../kernel/time';
import type { Uscc } from '../model/nouns';
import { usccFault } from '../model/uscc';
import { refusal, type Refusal } from '../words/refusals';
import type { RecordedBan, Violation } from './art-20-reach';
import type { Ban } from './art-20-sanctions';

export interface ReplacedBan {
  readonly uscc: Uscc;
  readonly name: string;
  readonly party: 'enterprise' | 'institution';
  readonly kind: Ban;
  readonly cause: Violation;
  /** Number of the decision. */
  readonly decision: string;
  readonly from: CivilDate;
  /** The last day, as the decision says. */
  readonly to: CivilDate;
}

export const REPLACED = 'Art. 25';

/** Every fault, by row. */
export function replacedBanFaults(rows: readonly ReplacedBan[], today: CivilDate): Refusal[] {
  const fault = (at: number, name: string, detail: string) =>
    refusal('validation', { detail }, `bans[${at}].${name}`);
  const keys = rows.map(({ uscc, kind, from, decision }) => [uscc, kind, from, decision].join(' '));
  return [
    ...rows.flatMap(({ uscc, from, to }, at) => {
      const code = usccFault(uscc);
      return [
        ...(code === undefined
          ? []
          : [refusal('uscc-invalid', { uscc, fault: code }, `bans[${at}].uscc`)]),
        ...(to < from ? [fault(at, 'to', '最后一日早于第一日')] : []),
        ...(from > today ? [fault(at, 'from', `晚于今天（${today}）`)] : []),
      ];
    }),
    ...repeatedAt(keys).map((at) => fault(at, 'uscc', '与前面的一行重复')),
  ];
}

export function replacedBan({ from, ...ban }: ReplacedBan): RecordedBan {
  return { ...ban, from, violatedOn: from, cite: REPLACED };
}
