/**
 * Publicity of both procedures (Arts. 10(6), 17(5)). The case runs its own period and collects its own
 * objections, so a disputed case never holds the list; an adjusted one is published again.
 */
import type { Answer } from '../../policy/waiting';
import type { Desk } from '../desk';

export async function publicity(desk: Desk): Promise<Answer> {
  for (;;) {
    await desk.take('publish');
    await desk.untilDue('publicity');
    const closed = await closePublicity(desk);
    if (closed.result === 'settled') return closed;
    const again = await desk.take('redeliberate');
    if (again.result === 'unchanged') return again;
  }
}

/** The period is over; what is still open is the verification of objections. */
async function closePublicity(desk: Desk): Promise<Answer> {
  let closed = await desk.record('closePublicity');
  while (closed.result === 'objections-open') closed = await desk.take('verifyObjection');
  return closed;
}
