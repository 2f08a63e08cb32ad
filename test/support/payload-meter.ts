import type { Payload, PayloadCodec } from '@temporalio/common';

/** Remembers the largest of all that clients, workflows and activities have sent, which the time-skipping server does not limit. */
export class PayloadMeter implements PayloadCodec {
  largest = 0;

  encode(payloads: Payload[]): Promise<Payload[]> {
    const size = payloads.reduce((sum, { data }) => sum + (data?.length ?? 0), 0);
    this.largest = Math.max(this.largest, size);
    return Promise.resolve(payloads);
  }

  decode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.resolve(payloads);
  }
}
