/** What makes official documents in this worker. */
import type { Configuration } from '../activities/configuration';
import type { Contact } from '../policy/documents/offices';
import { fontFiles, FontsMissing } from '../press/fonts';
import { Press } from '../press/press';

/** Undefined where nobody is named whom people reach about them, or where a font is missing, which is said in one line. */
export function documentSetting(contact: Contact | undefined): Configuration['documents'] {
  if (contact === undefined) return undefined;
  try {
    fontFiles();
  } catch (error) {
    if (!(error instanceof FontsMissing)) throw error;
    console.error(`No official document is made: ${error.message}`);
    return undefined;
  }
  return { press: new Press(), contact };
}
