/** The numbers of Art. 6, those of the text and our readings. */
import { wholeBetween } from '../kernel/bounds';
import { reading } from '../kernel/rule';
import { FROM_ISSUE } from './art-25';

export const preliminaryReviewWorkingDays = reading({
  id: 'preliminaryReviewWorkingDays',
  cite: 'reading of Art. 10(3), 17(3)',
  why: 'Two weeks let a district read every document and ask its experts, and keep the season moving.',
  notice: wholeBetween(5, 20),
  from: { [FROM_ISSUE]: 10 },
});

export const correctionWorkingDays = reading({
  id: 'correctionWorkingDays',
  cite: 'reading of Art. 10(3), 17(3)',
  why: 'All faults are told at once, so one week is enough to mend them.',
  notice: wholeBetween(5, 15),
  from: { [FROM_ISSUE]: 5 },
});

export const escalationWorkingDays = reading({
  id: 'escalationWorkingDays',
  cite: 'reading of Art. 6, 7',
  why: 'After the reminder the owner gets one more week before the centre hears of the delay.',
  notice: wholeBetween(2, 10),
  from: { [FROM_ISSUE]: 5 },
});
