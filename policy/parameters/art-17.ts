/**
 * Art. 17 names the steps of a redemption and hardly a period. Each wait has an owner and a due day
 * all the same: these are the periods, and none of them decides anything by running out.
 */
import { oddBetween, wholeBetween } from '../kernel/bounds';
import { reading } from '../kernel/rule';
import { FROM_ISSUE } from './art-25';

export const assignExpertsWorkingDays = reading({
  id: 'assignExpertsWorkingDays',
  cite: 'reading of Art. 10(4), 17(4)',
  why: 'Choosing experts who have nothing to do with the parties takes a few days, not weeks.',
  notice: wholeBetween(3, 10),
  from: { [FROM_ISSUE]: 5 },
});

export const expertsPerCase = reading({
  id: 'expertsPerCase',
  cite: 'reading of Art. 10(4), 17(4)',
  why: 'Three is the smallest odd number in which one voice alone cannot decide.',
  notice: oddBetween(3, 9),
  from: { [FROM_ISSUE]: 3 },
});

export const expertReviewWorkingDays = reading({
  id: 'expertReviewWorkingDays',
  cite: 'reading of Art. 10(4), 17(4)',
  why: 'Experts work beside their own duties; two weeks is what a district gets for the same papers.',
  notice: wholeBetween(5, 20),
  from: { [FROM_ISSUE]: 10 },
});

export const publicityWorkingDays = reading({
  id: 'publicityWorkingDays',
  cite: 'reading of Art. 10(6), 17(5)',
  why: 'One working week in which anyone can read the list and object is the usual length.',
  notice: wholeBetween(5, 20),
  from: { [FROM_ISSUE]: 5 },
});

export const publicityCountsFirstDay = reading({
  id: 'publicityCountsFirstDay',
  cite: 'reading of Art. 10(6), 17(5)',
  why: 'The Civil Code starts a period on the day after; only an interpretation may follow the other custom.',
  from: { [FROM_ISSUE]: false },
});

export const objectionVerificationWorkingDays = reading({
  id: 'objectionVerificationWorkingDays',
  cite: 'reading of Art. 17(5)',
  why: 'Three weeks to hear both sides and look at the originals.',
  notice: wholeBetween(10, 30),
  from: { [FROM_ISSUE]: 15 },
});

export const objectionAnswerWorkingDays = reading({
  id: 'objectionAnswerWorkingDays',
  cite: 'reading of Art. 17',
  why: 'Who is objected to is heard before it is decided against, as before a sanction.',
  from: { [FROM_ISSUE]: 5 },
});

export const openObjectionsPerPerson = reading({
  id: 'openObjectionsPerPerson',
  cite: 'reading of Art. 17(5)',
  why: 'Whoever has more to say adds it to what is being verified; a case is not to be held by repetition.',
  from: { [FROM_ISSUE]: 3 },
});

export const openObjectionsPerCase = reading({
  id: 'openObjectionsPerCase',
  cite: 'reading of Art. 17(5)',
  why: 'Nobody verifies more at once; a further one is kept as a lead and holds nothing, so that nobody is refused because others came first.',
  from: { [FROM_ISSUE]: 200 },
});

export const objectionsPerPersonAndDay = reading({
  id: 'objectionsPerPersonAndDay',
  cite: 'reading of Art. 17(5)',
  why: 'Over all cases: more than any list gives reason for, and too few to bury the others.',
  from: { [FROM_ISSUE]: 30 },
});

export const secondLookRequestWorkingDays = reading({
  id: 'secondLookRequestWorkingDays',
  cite: 'reading of Art. 17',
  why: 'Two weeks to read the reasons and ask for another look at them; only then is a refusal final.',
  from: { [FROM_ISSUE]: 10 },
});

export const secondLookWorkingDays = reading({
  id: 'secondLookWorkingDays',
  cite: 'reading of Art. 17',
  why: 'Who looks again begins with the papers, as who verifies an objection does.',
  from: { [FROM_ISSUE]: 15 },
});

export const awardLapseWorkingDays = reading({
  id: 'awardLapseWorkingDays',
  cite: 'reading of Art. 22',
  why: 'What is approved is owed: its redeemer is asked twice in writing, four weeks apart, before two persons end it.',
  from: { [FROM_ISSUE]: 20 },
});

export const approvalWorkingDays = reading({
  id: 'approvalWorkingDays',
  cite: 'reading of Art. 17(6)',
  why: 'The document lists what is already settled; two weeks cover drafting and signature.',
  notice: wholeBetween(5, 20),
  from: { [FROM_ISSUE]: 10 },
});

export const paymentWorkingDays = reading({
  id: 'paymentWorkingDays',
  cite: 'reading of Art. 17(7)',
  why: 'Finance needs two weeks to check the document and instruct the bank.',
  notice: wholeBetween(5, 20),
  from: { [FROM_ISSUE]: 10 },
});

export const bankResultWorkingDays = reading({
  id: 'bankResultWorkingDays',
  cite: 'reading of Art. 17(7)',
  why: 'A bank answers within days; a week of silence is worth a question.',
  notice: wholeBetween(3, 10),
  from: { [FROM_ISSUE]: 5 },
});

export const accountCorrectionWorkingDays = reading({
  id: 'accountCorrectionWorkingDays',
  cite: 'reading of Art. 17(7)',
  why: 'Naming the right account is one entry, and the money is waiting.',
  notice: wholeBetween(5, 10),
  from: { [FROM_ISSUE]: 5 },
});
