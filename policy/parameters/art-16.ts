/** The numbers of Art. 16, those of the text and our readings. */
import { reading } from '../kernel/rule';
import { FROM_ISSUE } from './art-25';

export const affiliationShareholderPercent = reading({
  id: 'affiliationShareholderPercent',
  cite: 'reading of Art. 16(3)',
  why: 'A tenth of the shares is where company practice begins to speak of influence.',
  from: { [FROM_ISSUE]: 10 },
});

export const affiliationOnSigningDay = reading({
  id: 'affiliationOnSigningDay',
  cite: 'reading of Art. 16(3)',
  why: 'Whose ties end between the contract and the application were tied when they agreed on the price.',
  from: { [FROM_ISSUE]: true },
});
