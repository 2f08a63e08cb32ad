/** Makes the official documents that acts have left, oldest first; a repeat after a crash goes on with what is left. */
import { log } from '@temporalio/activity';
import { CharactersMissing, codePoint } from '../../press/press';
import { NO_NUMBER_YET } from '../../policy/documents/number';
import type { Draft } from '../../policy/documents/draft';
import type { Instant } from '../../policy/kernel/time';
import { freezeDocument, issueDocument } from '../../store/documents/documents';
import {
  crossOutDue,
  documentsDue,
  keepDueFault,
  type DocumentDue,
} from '../../store/trail/document-dues';
import type { Configuration } from '../configuration';
import { withHeartbeat } from '../process/heartbeat';
import { draftsOf } from './drafts';

export interface MadeDocuments {
  readonly made: number;
  /** That wait for something, such as for an act to be in force. */
  readonly waiting: number;
}

const DUES_A_PAGE = 50;

export function makeDocuments({ documents }: Pick<Configuration, 'documents'>) {
  /** One that cannot be made says why and holds up no other. */
  return async (_input: { readonly at: Instant }): Promise<MadeDocuments> => {
    const found = { made: 0, waiting: 0 };
    if (documents === undefined) return found;
    return withHeartbeat(async () => {
      for await (const due of dues()) {
        const made = await makeDue(documents, due);
        if (made === undefined) found.waiting += 1;
        else found.made += made;
      }
      return found;
    });
  };
}

async function* dues(): AsyncGenerator<DocumentDue> {
  let last: DocumentDue | undefined;
  for (;;) {
    const page = await documentsDue(last, DUES_A_PAGE);
    yield* page;
    last = page.at(-1);
    if (last === undefined || page.length < DUES_A_PAGE) return;
  }
}

type Documents = NonNullable<Configuration['documents']>;

/** How many it left; undefined where it waits. */
async function makeDue(documents: Documents, due: DocumentDue): Promise<number | undefined> {
  try {
    const drafts = due.takenBack === true ? [] : await draftsOf(due, documents.contact);
    if (drafts === 'later') return undefined;
    for (const draft of drafts) await makeOne(documents, due, draft);
    await crossOutDue(due._id);
    return drafts.length;
  } catch (error) {
    log.error('A document was not made', { due: due._id, error });
    await keepDueFault(due._id, faultOf(error));
    return undefined;
  }
}

/** What no font can show is said before the document has a number. */
async function makeOne({ press }: Documents, due: DocumentDue, draft: Draft): Promise<void> {
  await press.check({ ...draft.model, number: draft.number ?? NO_NUMBER_YET });
  const document = await freezeDocument(due, draft);
  if (document === undefined || document.files !== undefined) return;
  await issueDocument(document, await press.make(document.model));
}

function faultOf(error: unknown): string {
  if (!(error instanceof CharactersMissing)) return '文书尚未制成，请联系管理员。';
  const characters = error.characters.map(codePoint).join('、');
  return `文书中的下列字符没有可用的字体，不能制作：${characters}。请更正或者安装相应字体后重新制作。`;
}
