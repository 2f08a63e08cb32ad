/** Has what is to be told put on record and sent; a Schedule starts it again and again. */
import type { SentMessages } from '../../activities/messages/send';
import { batch } from '../activity-options';
import { clockOf } from '../clock';
import type { MessageSendingInput } from './messages';

export async function messageSending({ clock }: MessageSendingInput): Promise<SentMessages> {
  return batch.sendMessages({ at: clockOf(clock).now() });
}
