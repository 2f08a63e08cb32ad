/**
 * Art. 18 and the protection of personal data: what people write and what belongs to a person stays in the store. A record of every
 * kind is made in a service of its own, each text and number with a canary in it, and afterwards nobody finds one in what
 * operators read: the logs of all processes, the histories and the list of Temporal, and the problems of the API.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack, type Stack } from '../../local/stack';
import { contentHash } from '../../store/kernel/canonical';
import { HEADER_ENTRIES } from '../support/header-stack';
import { House } from '../support/api-house';
import { oneOfEach } from '../support/one-of-each';

let stack: Stack;
let folder: string;
let house: House;
/** Numbers that look like codes, what goes by the typed client, and the word that each other text got. */
const canaries = new Set([
  '650104199001011231',
  '62000000001',
  '13899990001',
  '评审意见原话',
  '材料齐全，予以推荐',
  '逐件审议，表决结果见各项',
]);
const told: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hongshan-canaries-'));
  stack = await startStack({
    stateDir: folder,
    entries: HEADER_ENTRIES,
    report: () => undefined,
  });
  house = await House.before(stack);
  house.worded = (body) => (typeof body === 'string' ? body : withCanaries(body, ''));
  house.heard = noteProblem;
  await oneOfEach(house);
});
afterAll(async () => {
  await house.close();
  await stack.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Names and words by which records are found or held to be the same; in the register they stand without. */
const AS_THEY_ARE = ['documentNumber', 'items', 'directions'];
const PROVIDER = '示例机构';
const WRITTEN = /\p{Script=Han}/u;

/** The same text gets the same canary, which looks like a code. */
function withCanaries(value: unknown, name: string): unknown {
  if (AS_THEY_ARE.includes(name)) return value;
  if (Array.isArray(value)) return value.map((one) => withCanaries(one, ''));
  if (typeof value === 'string') return marked(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([member, one]) => [member, withCanaries(one, member)]),
  );
}

function marked(text: string): string {
  if (!WRITTEN.test(text) || text.startsWith(PROVIDER)) return text;
  const canary = `CANARY${contentHash(text).slice(0, 10)}`;
  canaries.add(canary);
  return `${text}${canary}`;
}

/** A problem may say again what its sender has sent, and nothing else of anybody. */
function noteProblem(sent: unknown, status: number, text: string): void {
  const own = typeof sent === 'string' ? sent : JSON.stringify(sent ?? '');
  if (status >= 400) told.push(...canariesIn(text).filter((one) => !own.includes(one)));
}

const canariesIn = (text: string): string[] => [...canaries].filter((one) => text.includes(one));

test('no problem tells what another has written', () => {
  expect(canaries.size).toBeGreaterThan(30);
  expect(told).toEqual([]);
});

test('nothing stands in the logs of the processes', async () => {
  const logs = await readdir(join(folder, 'logs'));
  expect(logs).toEqual(expect.arrayContaining(['api.log', 'mongod.log', 'worker.log']));
  // The look is at logs in which requests stand.
  const asked = await readFile(join(folder, 'logs', 'api.log'), 'utf8');
  expect(asked).toContain('"path":"/redemptions"');
  for (const log of logs) {
    const text = await readFile(join(folder, 'logs', log), 'utf8');
    expect([log, canariesIn(text)]).toEqual([log, []]);
  }
});

test('nothing stands in the histories, nor in what the list and the page of a process show', async () => {
  const { workflowService } = house.client;
  const { namespace } = stack;
  const found: string[] = [];
  let processes = 0;
  let reached = 0;
  for await (const { workflowId, runId } of house.client.workflow.list()) {
    processes += 1;
    const execution = { workflowId, runId };
    const handle = house.client.workflow.getHandle(workflowId, runId);
    const asked = { namespace, execution };
    const shown = await workflowService.describeWorkflowExecution(asked);
    const text = textOf([await handle.fetchHistory(), shown]);
    // The look reaches into payloads: each process is started with the number of its record.
    reached += text.includes('R2026-') || text.includes('redemption-') ? 1 : 0;
    found.push(...canariesIn(text).map((one) => `${workflowId}: ${one}`));
  }
  expect(processes).toBeGreaterThan(10);
  expect(reached).toBeGreaterThan(3);
  expect(found).toEqual([]);
});

/** Bytes as what they say. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => {
    const bytes = one as { readonly type?: string; readonly data?: number[] } | null;
    if (one instanceof Uint8Array) return Buffer.from(one).toString();
    if (bytes?.type === 'Buffer') return Buffer.from(bytes.data ?? []).toString();
    return typeof one === 'bigint' ? String(one) : one;
  });
}
