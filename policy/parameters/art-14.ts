/** The numbers of Art. 14, those of the text and our readings. */
import { oneOf, wholeBetween } from '../kernel/bounds';
import { yuan } from '../kernel/money';
import { enacted, reading } from '../kernel/rule';
import { FROM_ISSUE } from './art-25';

export const quotaYearlyMaxFen = enacted({
  id: 'quotaYearlyMaxFen',
  cite: 'Art. 14',
  from: { [FROM_ISSUE]: yuan(100_000) },
});

export const contractShareMax = enacted({
  id: 'contractShareMax',
  cite: 'Art. 14',
  from: { [FROM_ISSUE]: { of: 1, in: 2 } },
});

export const confirmUseWorkingDays = reading({
  id: 'confirmUseWorkingDays',
  cite: 'reading of Art. 14',
  why: 'The enterprise answers one question about its own quota; a week is enough.',
  notice: wholeBetween(5, 10),
  from: { [FROM_ISSUE]: 5 },
});

/** Each line the same share, or by a ranking that the notice announced (readings of Arts. 4, 14). */
export const SHORTFALL_RULES = {
  proportional: '按同一比例核减',
  ranked: '按通知公布的办法择优排序安排',
} as const;

export type ShortfallRule = keyof typeof SHORTFALL_RULES;

export const shortfallRule = reading<ShortfallRule>({
  id: 'shortfallRule',
  cite: 'reading of Art. 4',
  why: 'Whoever is supported has met the same requirements, so none should bear the shortage alone, nor whoever stands last on the agenda.',
  notice: oneOf(SHORTFALL_RULES),
  from: { [FROM_ISSUE]: 'proportional' },
});

export const voucherExpiryReminderNaturalDays = reading({
  id: 'voucherExpiryReminderNaturalDays',
  cite: 'reading of Art. 14',
  why: 'A month is enough to close a contract that is nearly done, a week to hand in what is.',
  from: { [FROM_ISSUE]: [30, 7] },
});
