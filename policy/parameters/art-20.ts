/** The numbers of Art. 20, those of the text and our readings. */
import { enacted, reading } from '../kernel/rule';
import { FROM_ISSUE } from './art-25';

export const repaymentNaturalDays = enacted({
  id: 'repaymentNaturalDays',
  cite: 'Art. 20',
  from: { [FROM_ISSUE]: 30 },
});

export const banVoucherYears = enacted({
  id: 'banVoucherYears',
  cite: 'Art. 20',
  from: { [FROM_ISSUE]: 5 },
});

export const banSupportYears = enacted({
  id: 'banSupportYears',
  cite: 'Art. 20',
  from: { [FROM_ISSUE]: 3 },
});

export const repaymentReminderNaturalDays = reading({
  id: 'repaymentReminderNaturalDays',
  cite: 'reading of Art. 20',
  why: 'Half-way, in the last week, and on the eve: a debtor who forgets is reminded in time.',
  from: { [FROM_ISSUE]: [15, 5, 1] },
});

export const announcementNaturalDays = reading({
  id: 'announcementNaturalDays',
  cite: 'reading of Art. 20',
  why: 'Who cannot be reached is served by public announcement, as in procedure law.',
  from: { [FROM_ISSUE]: 30 },
});

export const hearingWorkingDays = reading({
  id: 'hearingWorkingDays',
  cite: 'reading of Art. 20',
  why: 'Whoever is to bear a sanction can say his part first, and needs a week to put it on paper.',
  from: { [FROM_ISSUE]: 5 },
});

export const sanctionDecisionWorkingDays = reading({
  id: 'sanctionDecisionWorkingDays',
  cite: 'reading of Art. 20',
  why: 'The bureau acts together with the departments concerned, which takes some weeks.',
  from: { [FROM_ISSUE]: 20 },
});

export const sanctionNoticeWorkingDays = reading({
  id: 'sanctionNoticeWorkingDays',
  cite: 'reading of Art. 20',
  why: 'The thirty days begin with the delivery, so notice and delivery are not left lying.',
  from: { [FROM_ISSUE]: 5 },
});

export const enforcementWorkingDays = reading({
  id: 'enforcementWorkingDays',
  cite: 'reading of Art. 20',
  why: 'What is overdue is handed to enforcement while the debtor can still be found.',
  from: { [FROM_ISSUE]: 10 },
});

export const enforcementReviewWorkingDays = reading({
  id: 'enforcementReviewWorkingDays',
  cite: 'reading of Art. 20',
  why: 'Enforcement has no period of ours; once a quarter somebody asks how it stands.',
  from: { [FROM_ISSUE]: 60 },
});

export const blacklistIsPublic = reading({
  id: 'blacklistIsPublic',
  cite: 'reading of Art. 20',
  why: 'The list is for staff and departments, until an interpretation names the legal basis of its publication.',
  from: { [FROM_ISSUE]: false },
});

export const controllingPercent = reading({
  id: 'controllingPercent',
  cite: 'reading of Art. 20',
  why: 'A controlling share is more than this part of the shares or votes.',
  from: { [FROM_ISSUE]: 50 },
});

export const mainShareholderPercent = reading({
  id: 'mainShareholderPercent',
  cite: 'reading of Art. 20',
  why: 'A shareholder with this part or more has a say in the company.',
  from: { [FROM_ISSUE]: 10 },
});

export const reachesPersonsBehindInstitution = reading({
  id: 'reachesPersonsBehindInstitution',
  cite: 'reading of Art. 20',
  why: 'The last paragraph speaks of enterprises only; going further is for the bureau to say.',
  from: { [FROM_ISSUE]: false },
});
