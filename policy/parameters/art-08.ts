/**
 * Art. 8: an institution in the registry has its changes put on file. The text names no period for filing one, nor
 * for deciding on it; all three are readings.
 */
import { wholeBetween } from '../kernel/bounds';
import { reading } from '../kernel/rule';
import { FROM_ISSUE } from './art-25';

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

export const recognitionWorkingDays = reading({
  id: 'recognitionWorkingDays',
  cite: 'reading of Art. 8(1)',
  why: 'Verifying one document with its issuer takes as long as a preliminary review.',
  notice: wholeBetween(5, 20),
  from: { [FROM_ISSUE]: 10 },
});

export const spotCheckPercent = reading({
  id: 'spotCheckPercent',
  cite: 'reading of Art. 8',
  why: 'The article asks for a ratio and names none; one in ten is what a small centre can visit.',
  notice: wholeBetween(10, 100),
  from: { [FROM_ISSUE]: 10 },
});

export const spotCheckOfficeWorkingDays = reading({
  id: 'spotCheckOfficeWorkingDays',
  cite: 'reading of Art. 8',
  why: 'Naming a seed or inspectors, looking at a rectification and deciding on a finding are desk work of two weeks.',
  from: { [FROM_ISSUE]: 10 },
});

export const spotCheckVisitWorkingDays = reading({
  id: 'spotCheckVisitWorkingDays',
  cite: 'reading of Art. 8',
  why: 'Two months let a small team visit every institution that was drawn.',
  from: { [FROM_ISSUE]: 40 },
});

export const spotCheckSeedNaturalDays = reading({
  id: 'spotCheckSeedNaturalDays',
  cite: 'reading of Art. 8',
  why: 'A public value comes to be every week; a day far ahead is a slip, and would leave the year without a draw.',
  from: { [FROM_ISSUE]: 31 },
});

export const rectificationMostWorkingDays = reading({
  id: 'rectificationMostWorkingDays',
  cite: 'reading of Art. 8',
  why: 'What takes longer than six weeks to mend is no small fault, and is decided on.',
  from: { [FROM_ISSUE]: 30 },
});
