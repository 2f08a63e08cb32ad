/**
 * Publicity of both procedures (Arts. 10(6), 17(5)). The case runs its own period and collects its own
 * objections, so a disputed case never holds the list; an adjusted one is published again.
 */
import type { Answer } from '../../policy/case/waits';
import type { Desk } from '../desk';

export async function publicity(desk: Desk): Promise<Answer> {
  for (;;) {
    await desk.take('publish');
    const closed = await closePublicity(desk);
    if (closed.result === 'settled') return closed;
    const again = await redeliberated(desk);
    if (again.result === 'unchanged') return again;
  }
}

/** A refusal that falls at a second look is deliberated on once more. */
async function redeliberated(desk: Desk): Promise<Answer> {
  let again: Answer;
  do again = await desk.take('redeliberate');
  while (again.result === 'redeliberate');
  return again;
}

/** The period runs out, unless the record has moved it; then what is still open is verification. */
async function closePublicity(desk: Desk): Promise<Answer> {
  let closed: Answer;
  do {
    await desk.untilDue('publicity', 'closePublicity');
    closed = await desk.record('closePublicity');
  } while (closed.result === 'running');
  while (closed.result === 'objections-open') closed = await desk.take('verifyObjection');
  return closed;
}
