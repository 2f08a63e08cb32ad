/**
 * Art. 10(5) and 17(4): a meeting deliberates. How many must sit, and how long a case may wait for
 * one, the text leaves open.
 */
import { wholeBetween } from '../kernel/bounds';
import { reading } from '../kernel/rule';
import { FROM_ISSUE } from './art-25';

export const meetingQuorumShare = reading({
  id: 'meetingQuorumShare',
  cite: 'reading of Art. 10(5), 17(4)',
  why: 'Two thirds of all members, also counted for each item without those recused, so that no item is settled by a few.',
  from: { [FROM_ISSUE]: { of: 2, in: 3 } },
});

export const meetingWorkingDays = reading({
  id: 'meetingWorkingDays',
  cite: 'reading of Art. 10(5), 17(4)',
  why: 'Meetings gather many cases; a month is the longest that one should wait for the next.',
  notice: wholeBetween(10, 40),
  from: { [FROM_ISSUE]: 20 },
});

export const redeliberationWorkingDays = reading({
  id: 'redeliberationWorkingDays',
  cite: 'reading of Art. 17(5)',
  why: 'One case, already prepared by the verification, needs less time than a whole season.',
  notice: wholeBetween(10, 30),
  from: { [FROM_ISSUE]: 15 },
});
