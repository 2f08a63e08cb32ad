/**
 * Asks `/healthz` again and again, in a process of its own, so that what the bench sends meanwhile does not delay it.
 * `HEALTHZ` is the address; each message asks for the longest wait since the one before, in ms.
 */
import { setTimeout as wait } from 'node:timers/promises';

const EVERY_MS = 5;

let longest = 0;
let answers = 0;

process.on('message', () => {
  process.send?.({ longest, answers });
  longest = 0;
  answers = 0;
});

async function ask(address: string): Promise<never> {
  for (;;) {
    const began = performance.now();
    const reply = await fetch(address);
    await reply.text();
    longest = Math.max(longest, performance.now() - began);
    answers += 1;
    await wait(EVERY_MS);
  }
}

void ask(process.env['HEALTHZ'] ?? '');
