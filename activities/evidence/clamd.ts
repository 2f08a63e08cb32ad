/**
 * clamd's INSTREAM over TCP. Only its word OK is clean: another word, silence, or somebody else at its port is no answer,
 * and the file is asked about again.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** What was found; clean without. */
export interface Scanned {
  readonly threat?: string;
}

const SILENCE_MS = 120_000;
const LONGEST_ANSWER = 4_096;

/** @throws Error where clamd gives no answer that it is known to give */
export async function scanned(address: string, file: Readable): Promise<Scanned> {
  const socket = await connected(address);
  const answer = answerOf(socket);
  // Whoever waits for it hears of the fault; what is written meanwhile may break off first.
  answer.catch(() => undefined);
  try {
    await write(socket, 'zINSTREAM\0');
    for await (const piece of file) await write(socket, framed(piece as Buffer));
    await write(socket, Buffer.alloc(4));
    return verdictOf(await answer);
  } finally {
    file.destroy();
    socket.destroy();
  }
}

function verdictOf(answer: string): Scanned {
  if (answer === 'stream: OK') return {};
  const [, threat] = /^stream: ([\x21-\x7e]{1,200}) FOUND$/.exec(answer) ?? [];
  if (threat === undefined) throw new Error(`clamd gave no verdict: ${answer.slice(0, 200)}`);
  return { threat };
}

async function connected(address: string): Promise<Socket> {
  const colon = address.lastIndexOf(':');
  const host = address.slice(0, colon).replace(/^\[|\]$/g, '');
  const socket = connect({ host, port: Number(address.slice(colon + 1)) });
  socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error('clamd is silent')));
  await once(socket, 'connect');
  return socket;
}

/** Each piece with its length before it, as four bytes in network order. */
function framed(piece: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  return Buffer.concat([length, piece]);
}

async function write(socket: Socket, bytes: Buffer | string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    socket.write(bytes, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/** Up to its closing zero, or as much as came. */
async function answerOf(socket: Socket): Promise<string> {
  let answer = '';
  for await (const piece of socket) {
    answer += String(piece);
    if (answer.includes('\0') || answer.length > LONGEST_ANSWER) break;
  }
  return answer.split('\0')[0] ?? '';
}
