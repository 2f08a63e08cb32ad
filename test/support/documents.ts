/** Official documents in tests: made by the real press, as the schedule would have them made. */
import { MockActivityEnvironment } from '@temporalio/testing';
import { makeDocuments, type MadeDocuments } from '../../activities/documents/make-documents';
import { Press } from '../../press/press';
import { AT } from './fresh-store';

export const contact = { person: '示例联系人', phone: '0991-0000000', address: '示例市示例路1号' };

/** What a list of documents tells of one. */
export interface Head {
  readonly id: string;
  readonly kind: string;
  readonly number: string;
  readonly files: Readonly<Record<'docx' | 'pdf', { readonly sha256: string }>>;
}

/** Makes all that are due. */
export async function madeDocuments(press = new Press()): Promise<MadeDocuments> {
  const make = makeDocuments({ documents: { press, contact } });
  try {
    return await new MockActivityEnvironment().run<[], MadeDocuments, () => Promise<MadeDocuments>>(
      () => make({ at: AT }),
    );
  } finally {
    press.close();
  }
}
