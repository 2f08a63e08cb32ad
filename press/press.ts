/**
 * Makes the files of official documents in a process of its own, one at a time, each within a time limit. A long list takes
 * much memory that is not given back, so the process is ended after it.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { extname, join } from 'node:path';
import type { DocumentModel } from '../policy/documents/model';
import type { Job, Outcome } from './job';

/** Several times what the longest list takes on a busy machine. */
const LIMIT_MS = 120_000;
/** Pages after which the process is ended. */
const MOST_PAGES = 300;

/** No font has these characters. */
export class CharactersMissing extends Error {
  override readonly name = 'CharactersMissing';
  constructor(readonly characters: readonly string[]) {
    super(`No font has ${characters.map(codePoint).join(', ')}.`);
  }
}

/** Such as `㍿（U+337F）`: the code tells what the screen may not show. */
export function codePoint(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${character}（U+${code}）`;
}

export interface PressedDocument {
  readonly pdf: Buffer;
  readonly docx: Buffer;
  readonly pages: number;
}

export class Press {
  private child: ChildProcess | undefined;
  private pages = 0;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly limitMs = LIMIT_MS) {}

  /** @throws CharactersMissing; Error where it takes too long, or cannot be made */
  async make(model: DocumentModel): Promise<PressedDocument> {
    const outcome = await this.inTurn({ model });
    if (!('made' in outcome)) throw faultOf(outcome);
    const { pdf, docx, pages } = outcome.made;
    this.pages += pages;
    if (this.pages > MOST_PAGES) this.close();
    return { pdf: Buffer.from(pdf), docx: Buffer.from(docx), pages };
  }

  /** Throws `CharactersMissing` where a document could not be made. */
  async check(model: DocumentModel): Promise<void> {
    const outcome = await this.inTurn({ model, checkOnly: true });
    if (!('missing' in outcome) || outcome.missing.length > 0) throw faultOf(outcome);
  }

  /** Ends the process; the next document starts another. */
  close(): void {
    this.child?.kill('SIGKILL');
    this.child = undefined;
    this.pages = 0;
  }

  private inTurn(job: Job): Promise<Outcome> {
    const next = this.turn.then(() => this.asked(job));
    this.turn = next.catch(() => undefined);
    return next;
  }

  private asked(job: Job): Promise<Outcome> {
    const child = (this.child ??= started());
    return new Promise<Outcome>((resolve, reject) => {
      const over = (): void => {
        clearTimeout(limit);
        child.removeListener('exit', gone).removeListener('message', answered);
      };
      const broken = (why: string): void => {
        over();
        this.close();
        reject(new Error(why));
      };
      const gone = (): void => {
        broken('The process that makes documents has ended.');
      };
      const answered = (outcome: unknown): void => {
        over();
        resolve(outcome as Outcome);
      };
      const limit = setTimeout(() => {
        broken(`The document took longer than ${this.limitMs} ms.`);
      }, this.limitMs);
      child.once('exit', gone).once('message', answered);
      child.send(job, (error) => {
        if (error !== null) broken(error.message);
      });
    });
  }
}

function faultOf(outcome: Outcome): Error {
  if ('missing' in outcome) return new CharactersMissing(outcome.missing);
  return new Error('error' in outcome ? outcome.error : 'The document was not made.');
}

/** By the loader of TypeScript where this is no build. */
function started(): ChildProcess {
  const file = join(__dirname, `child${extname(__filename)}`);
  const execArgv = file.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const child = fork(file, [], {
    serialization: 'advanced',
    execArgv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  return child;
}
