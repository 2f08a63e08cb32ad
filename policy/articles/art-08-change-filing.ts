/**
 * Art. 8: an institution in the registry has its changes put on file. The text names no period for filing one, nor
 * for deciding on it; all three are readings.
 */
import { reading } from '../kernel/rule';
import { FROM_ISSUE } from './art-25-validity';

export const changeFilingNaturalDays = reading({
  id: 'changeFilingNaturalDays',
  cite: 'reading of Art. 8',
  why: 'A month is what other registers leave to tell of a change; later is a mark in the evaluation, no refusal.',
  from: { [FROM_ISSUE]: 30 },
});

export const changeDecisionWorkingDays = reading({
  id: 'changeDecisionWorkingDays',
  cite: 'reading of Art. 8',
  why: 'Comparing a change with its evidence takes no longer than a preliminary review.',
  from: { [FROM_ISSUE]: 10 },
});

export const changeCorrectionWorkingDays = reading({
  id: 'changeCorrectionWorkingDays',
  cite: 'reading of Art. 8',
  why: 'All faults are told at once, so one week is enough to mend them.',
  from: { [FROM_ISSUE]: 5 },
});
