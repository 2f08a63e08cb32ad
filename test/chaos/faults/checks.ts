/** What must be so after the faults: each check answers its differences, one sentence each. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify, isDeepStrictEqual } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import { firstDifference } from '../../../local/demo/account';
import type { CourierRequest, Courier } from '../../../api-client/courier';
import type { Stage } from '../../../local/demo/stage';
import { figuresOf } from '../../../local/demo/year';
import { connectStore, disconnectStore } from '../../../store/kernel/connection';
import { endToEndIdOf } from '../../../policy/payment-order/order';
import { Examiner, nothingSeen } from '../bursts/examiner';
import { Replayer } from '../bursts/replayer';
import type { Machine } from './machine';
import type { Played } from './season';

const run = promisify(execFile);
const PROJECT = join(__dirname, '..', '..', '..');
const AT_ONCE = 8;
const MOST_TOLD = 20;

/** A request that was answered 2xx. */
export interface Answered {
  readonly asked: CourierRequest;
  readonly answer: unknown;
}

/** The key under which it was asked; what is read and what goes by its content has none. */
export function keyOf({ headers }: CourierRequest): string | undefined {
  return headers.get('Idempotency-Key') ?? undefined;
}

/** The address, without where the service is. */
export const pathOf = ({ url }: CourierRequest): string => new URL(url).pathname;

/**
 * Each is asked once more under its key, until it is answered: the server goes on handing tasks to a poller whose link has
 * fallen silent, for about a minute. What was answered stands.
 */
export async function answersAgain(
  courier: Courier,
  answers: readonly Answered[],
): Promise<string[]> {
  const keyed = answers.filter(({ asked }) => keyOf(asked) !== undefined);
  return each(keyed, async ({ asked, answer }) => {
    const response = await courier.again(asked);
    const body: unknown = JSON.parse(await response.text());
    if (response.ok && repeats(body, answer)) return [];
    const told = [body, answer].map((one) => JSON.stringify(one)).join(' instead of ');
    return [`${asked.method} ${pathOf(asked)} under its key: ${response.status} ${told}`];
  });
}

const PROGRESS = ['state', 'failed', 'allowed'];

/** How far it has come since, and what may be done now, may be told otherwise, and more. */
function repeats(body: unknown, answer: unknown): boolean {
  const again = body as Record<string, unknown>;
  return Object.entries(answer as Record<string, unknown>).every(
    ([name, said]) => PROGRESS.includes(name) || isDeepStrictEqual(said, again[name]),
  );
}

/** The money adds up, nothing is held, and each case has ended as its plot says. */
export async function figures(
  stage: Stage,
  { admissions, redemptions }: Played,
): Promise<string[]> {
  const difference = firstDifference(await figuresOf(stage, admissions, redemptions));
  return difference === undefined ? [] : [difference];
}

/** The service's own audits, as an operator runs them. */
export async function audits({ mongodbUri }: Machine): Promise<string[]> {
  const env = { ...process.env, MONGODB_URI: mongodbUri };
  const said = ['ledger-check', 'trail-verify'].map(async (name) => {
    const entry = join(PROJECT, 'worker', `${name}.ts`);
    try {
      await run(process.execPath, ['--import', 'tsx', entry], { env, cwd: PROJECT });
      return [];
    } catch (cause) {
      return [`${name}: ${(cause as { stdout?: string }).stdout ?? String(cause)}`];
    }
  });
  return (await Promise.all(said)).flat();
}

/** What the bank has paid is what the cases say, once each; it has refused nothing as paid before. */
export async function bank(machine: Machine, stage: Stage, played: Played): Promise<string[]> {
  const books = JSON.parse(await readFile(machine.bankFile, 'utf8')) as {
    readonly paid: Record<string, true>;
    readonly feed: readonly { readonly item: { readonly content?: string } }[];
  };
  const views = await Promise.all(played.redemptions.map(({ no }) => stage.caseOf(no)));
  const paid = views
    .flatMap(({ instructions }) => instructions)
    .filter(({ state }) => state === 'paid')
    .map(({ key }) => endToEndIdOf(key) ?? key);
  const twice = books.feed.filter(({ item: { content = '' } }) =>
    Buffer.from(content, 'base64').includes('AM05'),
  );
  return [
    ...(twice.length > 0
      ? [`the bank was asked to pay again what it had paid: ${twice.length} files`]
      : []),
    ...(isDeepStrictEqual(paid.sort(), Object.keys(books.paid).sort())
      ? []
      : [
          `the bank has paid ${Object.keys(books.paid).length} lines, the cases say ${paid.length}`,
        ]),
  ];
}

/** Every run of every process replays on a worker that has nothing in memory but what the store keeps. */
export async function histories(machine: Machine, bundle: string): Promise<string[]> {
  await connectStore(machine.mongodbUri);
  const connection = await Connection.connect({ address: machine.temporalAddress });
  const client = new Client({ connection });
  const replayer = Replayer.open(bundle);
  try {
    const examiner = new Examiner(client, replayer);
    const ids = new Set<string>();
    for await (const { workflowId } of client.workflow.list()) ids.add(workflowId);
    return await each([...ids], async (id) => {
      const fault = await examiner.every(id, nothingSeen());
      return fault === undefined ? [] : [`${id} does not replay: ${fault}`];
    });
  } finally {
    await replayer.close();
    await connection.close();
    await disconnectStore();
  }
}

/** So many at once; of the differences, the first ones. */
async function each<T>(
  items: readonly T[],
  work: (item: T) => Promise<readonly string[]>,
): Promise<string[]> {
  const found: string[] = [];
  const left = [...items];
  const worker = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) {
      const said = await work(item);
      if (found.length < MOST_TOLD) found.push(...said);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return found;
}
