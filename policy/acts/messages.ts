/**
 * The zod half of a row: the body of its address, and the check of a whole message. The API and the activities load it,
 * workflows do not.
 */
import { type Refusal, refusal } from '../words/refusals';
import type { Decided } from './decision';
import { senderFaults, type ActRow } from './act';
import { judged } from './judged';
import * as kit from './kit';

/** What the caller sends: the message without its sender, with the papers in the place of their number. */
export function bodyOf({ says, papers }: ActRow): kit.z.ZodType<object> {
  if (papers === undefined) return says(kit);
  return kit.said({ [papers.member]: papers.what(kit) });
}

/** Everything that keeps a message from being taken, whatever the record. */
export function messageFaults(row: ActRow, message: unknown): Refusal[] {
  const sender = senderFaults(row, message);
  if (sender.some(({ code }) => code === 'validation')) return sender;
  const { actor, ...said } = message as Decided;
  const faults = [...faultsOf(kit.actor, actor, 'actor.'), ...faultsOf(row.says(kit), said, '')];
  return faults.length > 0 ? faults : sender;
}

function faultsOf(schema: kit.z.ZodType, value: unknown, within: string): Refusal[] {
  const found = judged(schema, value);
  if ('data' in found) return [];
  return found.errors.map(({ path, message: detail }) => {
    const at = `${within}${path}`;
    return refusal('validation', { detail }, at === '' ? undefined : at);
  });
}
