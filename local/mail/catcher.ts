/**
 * A mail server that sends nothing on: it keeps each message as a file that any mail program opens, under its Message-ID,
 * and so knows one that comes again. For the embedded stack, and for tests.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { sha256 } from '../../store/kernel/sha256';

/** A message as it came. */
export interface Caught {
  readonly messageId: string;
  readonly to: readonly string[];
  readonly raw: string;
}

/** What is done with a message before the sender is told that it was taken. */
export type Catching = (caught: Caught) => Promise<void> | void;

const MOST_BYTES = 1_000_000;

/** @returns a server that is not listening yet */
export function mailCatcher(caught: Catching): SMTPServer {
  const onData: SMTPServerOptions['onData'] = (stream, session, done) => {
    const pieces: Buffer[] = [];
    stream.on('data', (piece: Buffer) => pieces.push(piece));
    stream.on('end', () => {
      const raw = Buffer.concat(pieces).toString('utf8');
      const [, messageId = ''] = /^Message-ID:\s*<([^>]+)>/imu.exec(raw) ?? [];
      const to = session.envelope.rcptTo.map(({ address }) => address);
      const kept = async (): Promise<void> => caught({ messageId, to, raw });
      kept().then(() => {
        done();
      }, done);
    });
  };
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    size: MOST_BYTES,
    onData,
  });
}

/** Keeps each in a folder, the same message in the same file. */
export function intoFolder(folder: string): Catching {
  return async ({ messageId, raw }) => {
    await mkdir(folder, { recursive: true });
    const name = sha256(messageId).slice(0, 24);
    await writeFile(join(folder, `${name}.eml`), raw);
  };
}
