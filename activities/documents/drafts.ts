/** What a document says, from the record: each kind reads its facts here and hands them to its model in policy/documents. */
import type { Contact } from '../../policy/documents/offices';
import type { Drafts } from '../../policy/documents/draft';
import type { DocumentKindName } from '../../policy/documents/kinds';
import { recordedAct, type TrailEntry } from '../../store/trail/trail';
import type { DocumentDue } from '../../store/trail/document-dues';
import { acceptanceOf, correctionOf, expertSheetOf, refusalOf } from './of-cases';
import { yearlyReportOf } from './of-evaluations';
import { agendaOf, minutesOf, recommendationsOf } from './of-meetings';
import { approvalOf, noticeOf, publicityOf } from './of-rounds';
import {
  blacklistNoticeOf,
  hearingNoticeOf,
  paymentRequestOf,
  repaymentNoticeOf,
  sanctionDecisionOf,
} from './of-sanctions';

type DraftWriter = (entry: TrailEntry, contact: Contact) => Promise<Drafts>;

const WRITERS: Readonly<Record<DocumentKindName, DraftWriter>> = {
  notice: noticeOf,
  acceptance: acceptanceOf,
  correction: correctionOf,
  refusal: refusalOf,
  recommendation: recommendationsOf,
  'expert-sheet': expertSheetOf,
  agenda: agendaOf,
  minutes: minutesOf,
  publicity: publicityOf,
  approval: approvalOf,
  'payment-request': paymentRequestOf,
  'hearing-notice': hearingNoticeOf,
  'sanction-decision': sanctionDecisionOf,
  'repayment-notice': repaymentNoticeOf,
  'blacklist-notice': blacklistNoticeOf,
  'yearly-report': yearlyReportOf,
};

export async function draftsOf({ kind, entry }: DocumentDue, contact: Contact): Promise<Drafts> {
  const recorded = await recordedAct(entry);
  return recorded === null ? [] : WRITERS[kind](recorded, contact);
}
