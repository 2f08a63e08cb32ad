/** What a document says, from the record: each kind reads its facts here and hands them to its model in policy/documents. */
import type { Contact } from '../../policy/documents/offices';
import type { Drafts } from '../../policy/documents/draft';
import type { DocumentKindName } from '../../policy/documents/kinds';
import { recordedAct, type TrailEntry } from '../../store/trail/trail';
import type { DocumentDue } from '../../store/trail/document-dues';
import { acceptanceOf, correctionOf, refusalOf } from './of-cases';
import { approvalOf, publicityOf } from './of-rounds';

type DraftWriter = (entry: TrailEntry, contact: Contact) => Promise<Drafts>;

const WRITERS: Readonly<Record<DocumentKindName, DraftWriter>> = {
  acceptance: acceptanceOf,
  correction: correctionOf,
  refusal: refusalOf,
  publicity: publicityOf,
  approval: approvalOf,
};

export async function draftsOf({ kind, entry }: DocumentDue, contact: Contact): Promise<Drafts> {
  const recorded = await recordedAct(entry);
  return recorded === null ? [] : WRITERS[kind](recorded, contact);
}
