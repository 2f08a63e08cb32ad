/** A process that sends what is due by mail until it is ended: a test kills it in the middle. */
import { MockActivityEnvironment } from '@temporalio/testing';
import { sendMessages } from '../../activities/messages/send';
import type { Instant } from '../../policy/kernel/time';
import { connectStore } from '../../store/kernel/connection';

const [, , uri = '', url = '', at = ''] = process.argv;

async function main(): Promise<void> {
  await connectStore(uri);
  const mail = { url, from: 'office@office.example' };
  const send = (input: { readonly at: Instant }) => sendMessages({ mail })(input);
  await new MockActivityEnvironment().run(send, { at });
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
