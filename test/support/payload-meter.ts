import type { Payload, PayloadCodec } from '@temporalio/common';

/** What somebody has written, in the tests: in Chinese, which no code of ours is. */
const WRITTEN = /\p{Script=Han}/u;

function writtenIn(content: unknown): string[] {
  if (typeof content === 'string') return WRITTEN.test(content) ? [content] : [];
  if (typeof content !== 'object' || content === null) return [];
  return Object.values(content).flatMap(writtenIn);
}

/** Looks at all that clients, workflows and activities send, as the last before the server. */
export class PayloadMeter implements PayloadCodec {
  /** Bytes of the largest, which the time-skipping server does not limit. */
  largest = 0;
  /** Messages and answers with a text of somebody; a bare text is a process's own, such as the summary of a timer. */
  readonly leaks: string[] = [];

  encode(payloads: Payload[]): Promise<Payload[]> {
    const size = payloads.reduce((sum, { data }) => sum + (data?.length ?? 0), 0);
    this.largest = Math.max(this.largest, size);
    for (const { data } of payloads) {
      const text = Buffer.from(data ?? []).toString();
      if (/^[[{]/.test(text)) this.leaks.push(...writtenIn(JSON.parse(text)));
    }
    return Promise.resolve(payloads);
  }

  decode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.resolve(payloads);
  }
}
