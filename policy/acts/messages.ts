/**
 * The zod half of a row: the body of its address, and the check of a whole message. The API and the activities load it,
 * workflows do not.
 */
import { invariant } from '../kernel/invariant';
import { type Refusal, refusal } from '../words/refusals';
import type { Decided } from './decision';
import { membersInAddress, senderFaults, type ActRow } from './act';
import { judged } from './judgement';
import * as kit from './kit';

/** What the caller sends: the message without its sender and what the address names, with the papers in the place of their number. */
export function bodyOf(row: ActRow): kit.z.ZodType<object> {
  const { says, papers } = row;
  if (papers !== undefined) return kit.said({ [papers.member]: papers.what(kit) });
  const elsewhere = maskOf(row);
  return isEmpty(elsewhere) ? says(kit) : fieldsOf(row).omit(elsewhere);
}

/** What the address of an act names beside the record. */
export function addressOf(row: ActRow): kit.z.ZodObject {
  const named = maskOf(row);
  return isEmpty(named) ? kit.z.object({}) : kit.z.object(fieldsOf(row).pick(named).shape);
}

const isEmpty = (mask: object): boolean => Object.keys(mask).length === 0;

function maskOf(row: ActRow): Record<string, true> {
  return Object.fromEntries(membersInAddress(row).map((member) => [member, true as const]));
}

function fieldsOf({ zh, says }: ActRow): kit.z.ZodObject {
  const message = says(kit);
  invariant(message instanceof kit.z.ZodObject, `${zh} has no one shape`);
  return message;
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
