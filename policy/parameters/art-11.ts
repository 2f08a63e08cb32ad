/** The numbers of Art. 11, those of the text and our readings. */
import { reading } from '../kernel/rule';
import { FROM_ISSUE } from './art-25';

export const listMaxAgeNaturalDays = reading({
  id: 'listMaxAgeNaturalDays',
  cite: 'reading of Art. 11',
  why: 'The lists change daily; one older than a month says little about today.',
  from: { [FROM_ISSUE]: 30 },
});

export const approvedHoldWorkingDays = reading({
  id: 'approvedHoldWorkingDays',
  cite: 'reading of Art. 11',
  why: 'What the bureau has approved is owed: an entry that comes after it delays the payment four weeks, in which the bureau decides.',
  from: { [FROM_ISSUE]: 20 },
});

export const importedRecordWorkingDays = reading({
  id: 'importedRecordWorkingDays',
  cite: 'reading of Art. 11',
  why: 'A wrong entry is corrected by another office, which takes two weeks; nobody is refused by a file alone.',
  from: { [FROM_ISSUE]: 10 },
});
