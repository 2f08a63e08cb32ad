/** Starts the mail catcher as a child process that cannot outlive this one. */
import { join } from 'node:path';
import { startListening, type Listening } from '../servers/program';

const ENTRY = join(__dirname, 'main.ts');

/** Its `url` is what `HONGSHAN_SMTP_URL` is set to. @throws StackError when it ends, or does not listen within half a minute */
export async function startMailCatcher(folder: string, logFile: string): Promise<Listening> {
  const env = { MAIL_PORT: '0', MAIL_STATE: folder };
  const name = 'The mail catcher';
  const server = await startListening({ name, entry: ENTRY, port: 0, env, logFile });
  return { ...server, url: server.url.replace('http:', 'smtp:') };
}
