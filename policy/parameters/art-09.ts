/**
 * Art. 9: a provider that has done its work without being admitted may be admitted during the
 * redemption, by review. It is invited, and applies itself.
 */
import { wholeBetween } from '../kernel/bounds';
import { reading } from '../kernel/rule';
import { FROM_ISSUE } from './art-25';

export const supplementaryInvitationWorkingDays = reading({
  id: 'supplementaryInvitationWorkingDays',
  cite: 'reading of Art. 9',
  why: 'Two weeks to gather the documents; after them the centre is asked, nothing decides by itself.',
  notice: wholeBetween(10, 20),
  from: { [FROM_ISSUE]: 10 },
});
