/** The machine that the faults befall: every server and process on a port of its own, its state in one folder, its links behind proxies. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CLOSE_MS } from '../../../api/shutdown';
import { startBank, type BankProcess } from '../../../local/bank/start';
import { DEFAULT_ENTRIES, serviceEnvironment, spawnApi, spawnWorker } from '../../../local/service';
import type { Starting } from '../../../local/service';
import { findMongod, findTemporal } from '../../../local/servers/find';
import { startMongod } from '../../../local/servers/mongod';
import { freePort, LOOPBACK } from '../../../local/servers/ports';
import { DEFAULT_NAMESPACE, startTemporalDev } from '../../../local/servers/temporal';
import { SEARCH_ATTRIBUTES } from '../../../workflows/search-attributes';
import { Disk } from './disk';
import { Link } from './link';
import { Part, type Running } from './part';
import { startProxy, type Proxy } from './proxy';
import { HEADER_ENTRIES } from '../../support/header-stack';

export const PART_NAMES = ['worker', 'API', 'mongod', 'Temporal'] as const;
export type MachinePart = (typeof PART_NAMES)[number];
export const LINK_NAMES = [
  'worker–mongod',
  'API–mongod',
  'worker–Temporal',
  'API–Temporal',
] as const;
export type LinkName = (typeof LINK_NAMES)[number];

/** More than the API takes to answer what it has taken. */
const STOP_MS = CLOSE_MS + 5_000;
const DATABASE = 'hongshan';
/** What a connection to mongod is told apart by. */
const WORD = { worker: 'hongshan-worker', API: 'hongshan-api' } as const;

export interface MachineOptions {
  readonly folder: string;
  /** The demo clock's variables, read when worker and API start for the first time. */
  readonly clock: () => Readonly<Record<string, string>>;
  /** Whether mongod's data lie on a disk of their own, which can be filled. */
  readonly ownDisk: boolean;
}

type Ports = Readonly<
  Record<
    'api' | 'apiTemporal' | 'member' | 'mongod' | 'temporal' | 'temporalUi' | 'workerTemporal',
    number
  >
>;

export class Machine {
  readonly links = Object.fromEntries(LINK_NAMES.map((name) => [name, new Link(name)])) as Record<
    LinkName,
    Link
  >;
  /** What nobody harms: mongod to itself, and the checks. */
  private readonly sound = new Link('others');
  readonly parts: Record<MachinePart, Part>;
  private readonly proxies: Proxy[] = [];
  private bank: BankProcess | undefined;
  private clock: Readonly<Record<string, string>> = {};

  private constructor(
    private readonly options: MachineOptions,
    private readonly ports: Ports,
    readonly disk: Disk,
  ) {
    this.parts = {
      mongod: new Part('mongod', (nth, part) => this.mongod(nth, part)),
      Temporal: new Part('Temporal', (nth, part) => this.temporal(nth, part)),
      worker: new Part('worker', (nth, part) => this.worker(nth, part)),
      API: new Part('API', (nth, part) => this.api(nth, part)),
    };
  }

  static async open(options: MachineOptions): Promise<Machine> {
    await mkdir(join(options.folder, 'logs'), { recursive: true });
    const disk = await Disk.open(join(options.folder, 'mongo'), options.ownDisk);
    const machine = new Machine(options, await freePorts(), disk);
    try {
      await machine.start();
      return machine;
    } catch (cause) {
      await machine.close();
      throw cause;
    }
  }

  get apiUrl(): string {
    return `http://${LOOPBACK}:${this.ports.api}`;
  }

  get temporalAddress(): string {
    return `${LOOPBACK}:${this.ports.temporal}`;
  }

  /** For the checks; it names no link that is harmed. */
  get mongodbUri(): string {
    return this.uriOf('hongshan-checks');
  }

  get bankFile(): string {
    return join(this.options.folder, 'bank.json');
  }

  /** Every process group that was ever started. */
  get groups(): number[] {
    const bank = this.bank === undefined ? [] : [this.bank.pid];
    return [...Object.values(this.parts).flatMap(({ groups }) => groups), ...bank];
  }

  async close(): Promise<void> {
    for (const name of ['API', 'worker'] as const) await this.parts[name].stop();
    await this.bank?.stop();
    for (const name of ['Temporal', 'mongod'] as const) await this.parts[name].stop();
    for (const proxy of this.proxies) await proxy.close();
    await this.disk.close();
  }

  private async start(): Promise<void> {
    const { member, mongod, temporal, workerTemporal, apiTemporal } = this.ports;
    const always = (name: LinkName) => () => this.links[name];
    this.proxies.push(
      await startProxy({ port: member, to: mongod, linkOf: (first) => this.linkOf(first) }),
      await startProxy({ port: workerTemporal, to: temporal, linkOf: always('worker–Temporal') }),
      await startProxy({ port: apiTemporal, to: temporal, linkOf: always('API–Temporal') }),
    );
    await Promise.all([this.parts.mongod.start(), this.parts.Temporal.start()]);
    const files = { stateFile: this.bankFile, logFile: this.log('bank', 1) };
    this.bank = await startBank({ ...files, env: { BANK_DELAY_MS: '1000' } });
    this.clock = { ...this.options.clock() };
    await Promise.all([this.parts.worker.start(), this.parts.API.start()]);
  }

  private linkOf(first: Buffer): Link {
    if (first.includes(WORD.worker)) return this.links['worker–mongod'];
    return first.includes(WORD.API) ? this.links['API–mongod'] : this.sound;
  }

  private async mongod(nth: number, part: Part): Promise<Running> {
    const binary = await findMongod();
    const { member, mongod: port } = this.ports;
    const place = { port, member: `${LOOPBACK}:${member}`, dataDir: this.disk.folder };
    const began = (pid: number) => {
      part.began(pid);
    };
    return startMongod({
      binary,
      ...place,
      cacheGB: 0.25,
      logFile: this.log('mongod', nth),
      began,
    });
  }

  private async temporal(nth: number, part: Part): Promise<Running> {
    const binary = await findTemporal();
    const { temporal: port, temporalUi: uiPort } = this.ports;
    const began = (pid: number) => {
      part.began(pid);
    };
    const files = {
      dbFile: join(this.options.folder, 'temporal.db'),
      logFile: this.log('temporal', nth),
    };
    return startTemporalDev({
      binary,
      searchAttributes: SEARCH_ATTRIBUTES,
      port,
      uiPort,
      ...files,
      began,
    });
  }

  private worker(nth: number, part: Part): Promise<Running> {
    const env = { ...this.environment('worker'), ...part.env };
    const logFile = this.log('worker', nth);
    return started(spawnWorker({ entry: DEFAULT_ENTRIES.worker, env, logFile }), part);
  }

  private api(nth: number, part: Part): Promise<Running> {
    const logFile = this.log('api', nth);
    const env = this.environment('API');
    return started(spawnApi({ entry: HEADER_ENTRIES.api, env, logFile }, this.apiUrl), part);
  }

  private environment(who: 'API' | 'worker'): NodeJS.ProcessEnv {
    const { workerTemporal, apiTemporal, temporalUi } = this.ports;
    const places = {
      mongodbUri: this.uriOf(WORD[who]),
      temporalAddress: `${LOOPBACK}:${who === 'worker' ? workerTemporal : apiTemporal}`,
      temporalUiUrl: `http://${LOOPBACK}:${temporalUi}`,
      namespace: DEFAULT_NAMESPACE,
      apiUrl: this.apiUrl,
      bankUrl: this.bank?.url ?? '',
    };
    return { ...serviceEnvironment(places), ...this.clock };
  }

  /** The driver goes to the member's own address, which is the proxy's. */
  private uriOf(appName: string): string {
    const words = `replicaSet=hongshan&w=majority&journal=true&readConcernLevel=majority`;
    return `mongodb://${LOOPBACK}:${this.ports.member}/${DATABASE}?${words}&appName=${appName}`;
  }

  private log(name: string, nth: number): string {
    return join(this.options.folder, 'logs', `${name}-${nth}.log`);
  }
}

async function started({ child, healthy }: Starting, part: Part): Promise<Running> {
  part.began(child.pid);
  const stop = () => child.stop(STOP_MS);
  try {
    await healthy();
  } catch (cause) {
    await stop();
    throw cause;
  }
  return { pid: child.pid, exited: child.exited, stop };
}

async function freePorts(): Promise<Ports> {
  const found = new Set<number>();
  while (found.size < 7) found.add(await freePort());
  const [mongod, member, temporal, temporalUi, workerTemporal, apiTemporal, api] = [...found] as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { mongod, member, temporal, temporalUi, workerTemporal, apiTemporal, api };
}
