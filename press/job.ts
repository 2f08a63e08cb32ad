/** What goes to the process that makes a document's files, and what comes back. */
import type { DocumentModel } from '../policy/documents/model';

export interface Job {
  readonly model: DocumentModel;
  /** Asks only which characters no font has. */
  readonly checkOnly?: true;
}

export type Outcome =
  | {
      readonly made: {
        readonly pdf: Uint8Array;
        readonly docx: Uint8Array;
        readonly pages: number;
      };
    }
  | { readonly missing: readonly string[] }
  | { readonly error: string };
