/** The numbers of Art. 22, those of the text and our readings. */
import { yesOrNo } from '../kernel/bounds';
import { reading } from '../kernel/rule';
import { FROM_ISSUE } from './art-25';

export const expertConflictYears = reading({
  id: 'expertConflictYears',
  cite: 'reading of Art. 22',
  why: 'A tie that ended less than three years ago may still bind; the practice of public tenders.',
  from: { [FROM_ISSUE]: 3 },
});

export const expertsByDraw = reading({
  id: 'expertsByDraw',
  cite: 'reading of Art. 22',
  why: 'Who may pick the experts may pick the opinion; a notice may leave it to the centre, in public.',
  notice: yesOrNo,
  from: { [FROM_ISSUE]: true },
});

export const standInMostNaturalDays = reading({
  id: 'standInMostNaturalDays',
  cite: 'reading of Art. 22',
  why: 'A longer absence is a change of office, which the identity provider records.',
  from: { [FROM_ISSUE]: 30 },
});
