/** The simulated bank as a process of its own: listens on the loopback interface until it is asked to stop. */
import { readEnvironment } from '../../environment/variables';
import { LOOPBACK } from '../servers/ports';
import { SimulatedBank } from './bank';
import { bankApp } from './server';

const settings = readEnvironment(process.env);
const seed = settings.BANK_SEED ?? '1';

const bank = new SimulatedBank({
  seed,
  delayMs: settings.BANK_DELAY_MS ?? 2_000,
  stateFile: settings.BANK_STATE,
});
const app = bankApp(bank, {
  seed,
  busyOneIn: settings.BANK_BUSY_ONE_IN ?? 6,
  slowOneIn: settings.BANK_SLOW_ONE_IN ?? 5,
  slowMs: settings.BANK_SLOW_MS ?? 500,
});
const server = app.listen(settings.BANK_PORT ?? 0, LOOPBACK, (error) => {
  if (error !== undefined) throw error;
  const address = server.address();
  if (address !== null && typeof address === 'object')
    process.send?.({ kind: 'ready', port: address.port });
});

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
