/** Work of some milliseconds that is done at once: one piece a turn of the event loop, so that others come between. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Turns } from '../../store/kernel/turns';
import { busy } from '../errors';

/** Less than this is read in no time. */
const LIGHT_BYTES = 16 * 1024;
const MOST_WAITING = 200;

const turns = new Turns(1, MOST_WAITING, busy);

export async function fairly<T>(bytes: Uint8Array, work: () => T): Promise<T> {
  if (bytes.length <= LIGHT_BYTES) return work();
  return turns.take(async () => {
    await nextTurn();
    return work();
  });
}
