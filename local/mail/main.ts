/** The mail catcher as a process of its own: listens on the loopback interface until it is asked to stop. */
import { readEnvironment, required } from '../../environment/variables';
import { LOOPBACK } from '../servers/ports';
import { intoFolder, mailCatcher } from './catcher';

const settings = readEnvironment(process.env);
const server = mailCatcher(intoFolder(required(settings, 'MAIL_STATE')));
server.on('error', (error: Error) => {
  console.error(error.message);
});
const listening = server.listen(settings.MAIL_PORT ?? 0, LOOPBACK, () => {
  const address = listening.address();
  if (address !== null && typeof address === 'object')
    process.send?.({ kind: 'ready', port: address.port });
});

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => {
    server.close(() => process.exit(0));
  });
