/** A replica set of three on this machine, as docker-compose.yml has one; with a key file its members and clients must say who they are. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { findMongod } from '../../local/servers/find';
import { spawnGuarded, type Guarded } from '../../local/servers/guard';
import { freePort, LOOPBACK } from '../../local/servers/ports';
import { untilTrue } from './until';

const STOP_MS = 20_000;

export interface ReplicaSet {
  /** Host and port of each member; the first is primary where it can be. */
  readonly hosts: readonly string[];
  /** Stops a member and starts it again, by another key where one is told. */
  readonly restart: (member: number, key?: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startReplicaSet(folder: string, key?: string): Promise<ReplicaSet> {
  const binary = await findMongod();
  const ports = await Promise.all([freePort(), freePort(), freePort()]);
  const start = async (port: number, by = key): Promise<Guarded> => {
    const dataDir = join(folder, `mongo-${port}`);
    await mkdir(dataDir, { recursive: true });
    const place = ['--dbpath', dataDir, '--port', String(port), '--bind_ip', LOOPBACK];
    const size = ['--wiredTigerCacheSizeGB', '0.25', '--oplogSize', '128', '--nounixsocket'];
    const words = [...place, ...size, '--replSet', 'hongshan', '--quiet'];
    // Nobody is to be told that a member leaves, for which it would wait a quarter of a minute.
    words.push('--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=100');
    if (by !== undefined) {
      const file = join(folder, `key-${port}`);
      await writeFile(file, by, { mode: 0o600 });
      words.push('--keyFile', file);
    }
    return spawnGuarded(binary, words, { logFile: join(folder, `mongo-${port}.log`) });
  };
  const members = await Promise.all(ports.map((port) => start(port)));
  const hosts = ports.map((port) => `${LOOPBACK}:${port}`);
  await initiate(hosts);
  return {
    hosts,
    restart: async (member, by) => {
      await members[member]?.stop(STOP_MS);
      members[member] = await start(ports[member]!, by);
    },
    stop: async () => {
      await Promise.all(members.map((member) => member.stop(STOP_MS)));
    },
  };
}

/** From this machine, before there is any user, the first member takes this from anybody. */
async function initiate(hosts: readonly string[]): Promise<void> {
  // The first asks the others at once, and they have to be there.
  const [client, ...others] = await Promise.all(hosts.map(answering));
  await Promise.all(others.map((other) => other.close()));
  if (client === undefined) throw new Error('A set has a member.');
  const members = hosts.map((host, at) => ({ _id: at, host, priority: at === 0 ? 2 : 1 }));
  await client.db('admin').command({ replSetInitiate: { _id: 'hongshan', members } });
  await untilTrue(
    async () => (await client.db('admin').command({ hello: 1 }))['isWritablePrimary'] === true,
  );
  await client.close();
}

/** Connected to one member alone, which answers within a minute. */
function answering(host: string): Promise<mongo.MongoClient> {
  const direct = `mongodb://${host}/?directConnection=true`;
  return mongo.MongoClient.connect(direct, { serverSelectionTimeoutMS: 60_000 });
}

/** Whether one member is primary and the others follow it, as this client sees it. */
export async function isWhole(client: mongo.MongoClient): Promise<boolean> {
  const { members } = await client.db('admin').command({ replSetGetStatus: 1 });
  const states = (members as { readonly stateStr: string }[]).map(({ stateStr }) => stateStr);
  return states.toSorted().join() === 'PRIMARY,SECONDARY,SECONDARY';
}
