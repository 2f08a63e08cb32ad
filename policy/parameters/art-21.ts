/** The numbers of Art. 21, those of the text and our readings. */
import { reading } from '../kernel/rule';
import { FROM_ISSUE } from './art-25';

export const satisfactionNaturalDays = reading({
  id: 'satisfactionNaturalDays',
  cite: 'reading of Art. 21',
  why: 'A month after the payment the service is still remembered, and the year can be closed.',
  from: { [FROM_ISSUE]: 30 },
});

export const evaluationProposalWorkingDays = reading({
  id: 'evaluationProposalWorkingDays',
  cite: 'reading of Art. 8',
  why: 'The figures are computed; the centre needs time for the institutions that deserve a look.',
  from: { [FROM_ISSUE]: 20 },
});

export const evaluationDecisionWorkingDays = reading({
  id: 'evaluationDecisionWorkingDays',
  cite: 'reading of Art. 8',
  why: 'The bureau decides on a proposal that is ready, as it does on an approval document.',
  from: { [FROM_ISSUE]: 10 },
});

export const gradeLeastRatings = reading({
  id: 'gradeLeastRatings',
  cite: 'reading of Art. 8',
  why: 'One or two ratings say more about the rater than about the institution.',
  from: { [FROM_ISSUE]: 3 },
});

export const gradeUnqualifiedBelowTenths = reading({
  id: 'gradeUnqualifiedBelowTenths',
  cite: 'reading of Art. 8',
  why: 'Below the middle of the scale of five, most enterprises were not content.',
  from: { [FROM_ISSUE]: 30 },
});

export const gradeGoodFromTenths = reading({
  id: 'gradeGoodFromTenths',
  cite: 'reading of Art. 8',
  why: 'Four of five is what the scale itself calls content.',
  from: { [FROM_ISSUE]: 40 },
});

export const gradeExcellentFromTenths = reading({
  id: 'gradeExcellentFromTenths',
  cite: 'reading of Art. 8',
  why: 'More than half of the ratings then give the full mark.',
  from: { [FROM_ISSUE]: 45 },
});
