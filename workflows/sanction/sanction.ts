/**
 * A sanction (Art. 20): found and proposed, the party heard, decided by another person of the bureau, delivered, and
 * then thirty days to return the money, or enforcement. Beside it run the bans, which end by their dates; the
 * process tells it. Once opened it is not cancelled: it is decided on, or its decision is revoked.
 */
import { formatYuan } from '../../policy/kernel/money';
import { SANCTION, type SanctionActs, type SanctionStanding } from '../../policy/sanction/acts';
import { queued, records } from '../activity-options';
import { summaryOf } from '../summaries';
import { runActs } from '../recorded-process/acts';
import type { InputOf, ProcessProgress } from '../recorded-process/messages';
import type { ProcessTask } from '../recorded-process/recorded-process';

export function sanction(input: InputOf<SanctionActs>): Promise<ProcessProgress<SanctionStanding>> {
  const { no } = input;
  return runActs<SanctionActs, SanctionStanding>(SANCTION, input, {
    record: (act) => records.recordSanctionDecision({ ...act, no }),
    turn: (at) => records.turnSanction({ no, at }),
    tasks: (standing) => tasksOf(no, standing),
    details: ({ owedFen, returnedFen, toReach, atBank }) => [
      ...(owedFen === 0
        ? []
        : [`- 应退${formatYuan(owedFen)}元，已退${formatYuan(returnedFen)}元`]),
      ...(toReach + atBank === 0 ? [] : [`- 在办申请尚待处理${toReach}件，待银行回执${atBank}件`]),
    ],
  });
}

/** What follows from the decision for the cases in flight; those at the bank are looked at again at each turn. */
function tasksOf(no: string, { toReach, atBank }: SanctionStanding): ProcessTask[] {
  if (toReach + atBank === 0) return [];
  return [
    { name: 'reachCases', zh: summaryOf('reachCases'), run: (at) => queued.reachCases({ no, at }) },
  ];
}
