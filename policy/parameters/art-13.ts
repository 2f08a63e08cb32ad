/** The numbers of Art. 13, those of the text and our readings. */
import { wholeBetween } from '../kernel/bounds';
import { reading } from '../kernel/rule';
import { FROM_ISSUE } from './art-25';

export const publicationWorkingDays = reading({
  id: 'publicationWorkingDays',
  cite: 'reading of Art. 10(6), 17(5)',
  why: 'A list only has to be set and posted once the meeting has settled it.',
  notice: wholeBetween(3, 10),
  from: { [FROM_ISSUE]: 5 },
});
