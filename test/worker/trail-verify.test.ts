/** The audit as the operator runs it (Arts. 18, 19, 21): what it prints, and how it ends, whatever stands on the trails. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import mongoose, { mongo } from 'mongoose';
import { noteOnCase, openCase } from '../../store/case/case-acts';
import { inTransaction } from '../../store/kernel/connection';
import { newCase } from '../support/cases-examples';
import { AT, useFreshStore } from '../support/fresh-store';

useFreshStore();

const by = { id: 'staff-1', role: 'centre' } as const;
const root = join(__dirname, '../..');

interface Run {
  readonly code: number;
  readonly printed: string;
}

/** Runs the command in a process of its own on this file's database. */
async function verify(): Promise<Run> {
  const uri = new URL(process.env['MONGODB_URI'] ?? '');
  uri.pathname = `/${mongoose.connection.name}`;
  const env = { ...process.env, MONGODB_URI: uri.href };
  return new Promise((resolve) => {
    const words = ['--import', 'tsx', 'worker/trail-verify.ts'];
    execFile(process.execPath, words, { cwd: root, env }, (error, printed, errors) => {
      resolve({ code: Number(error?.code ?? 0), printed: `${printed}${errors}` });
    });
  });
}

async function caseWithNotes(): Promise<string> {
  const kase = newCase();
  const no = kase._id;
  const act = (name: string) =>
    ({ key: `${no}/${name}`, no, at: AT, by, channel: 'api', act: name, reason: '示例' }) as const;
  await inTransaction((tx) => openCase(tx, act('submit'), kase, '已受理'));
  for (const name of ['first', 'second']) await noteOnCase({ ...act(name), answer: name });
  return no;
}

const MARK = '@@@@';

/** Writes bytes that are no UTF-8 where the driver would not: the command is sent as it stands. */
async function breakReason(key: string): Promise<void> {
  const updates = [{ q: { _id: key }, u: { $set: { reason: MARK } } }];
  const body = mongo.BSON.serialize({ update: 'trail', updates, $db: mongoose.connection.name });
  body.set([0xff, 0xfe, 0xff, 0xfe], Buffer.from(body).indexOf(MARK));
  const head = Buffer.alloc(21);
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(2013, 12);
  const { hostname, port } = new URL(process.env['MONGODB_URI'] ?? '');
  const socket = connect(Number(port), hostname);
  socket.write(Buffer.concat([head, body]));
  await once(socket, 'data');
  socket.destroy();
}

test('Arts. 18, 19: it ends with 0 where all is whole, and else with 1 after every fault', async () => {
  const [first, second] = [await caseWithNotes(), await caseWithNotes()];
  const whole = await verify();
  expect([whole.code, whole.printed]).toEqual([0, expect.stringContaining('记录完整。')]);
  const trail = mongoose.connection.collection<{ _id: string }>('trail');
  await breakReason(`${first}/first`);
  await trail.updateOne({ _id: `${first}/second` }, { $set: { answer: '改写' } });
  await trail.deleteOne({ _id: `${second}/second` });
  const { code, printed } = await verify();
  expect(printed.trim().split('\n').slice(1)).toEqual([
    '记录不完整，共3处：',
    `${first}的第2条记录（${first}/first）内容被改动。`,
    `${first}的第3条记录（${first}/second）内容被改动。`,
    `${second}的第3条记录缺失。`,
  ]);
  expect(code).toBe(1);
});
