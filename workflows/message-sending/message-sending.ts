/** Has what is to be told put on record and sent, again and again. */
import type { SentMessages } from '../../activities/messages/send';
import { batch } from '../activity-options';
import { again, type AgainInput } from '../again';

export function messageSending(input: AgainInput): Promise<SentMessages> {
  return again(input, (at) => batch.sendMessages({ at }));
}
