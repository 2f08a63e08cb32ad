/** A database of its own for each test file or test, on the run's one mongod. */
import { randomUUID } from 'node:crypto';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { connectStore, disconnectStore } from '../../store/kernel/connection';

/** @returns a connection string whose database nobody else uses, and nobody used before */
export function freshDatabase(): string {
  return addressOf(unusedName());
}

/**
 * Connects to an empty database that nobody else uses. Where a test has left one, it is taken again: a database
 * is some 290 open files, and mongod, which has no more than the system lets it, ends when it needs another.
 *
 * @returns its connection string
 */
export async function openFreshStore(): Promise<string> {
  const uri = addressOf((await takenFromPool()) ?? unusedName());
  await connectStore(uri);
  return uri;
}

/** The connection string of the database that is open, for a process beside the test. */
export function openAddress(): string {
  return addressOf(mongoose.connection.name);
}

/** Empties the database, disconnects, and leaves it to the next test. */
export async function leaveStore(): Promise<void> {
  const { db, name } = mongoose.connection;
  if (db === undefined) return;
  const pool = process.env[POOL];
  if (pool === undefined) {
    await db.dropDatabase();
  } else {
    await emptied(db);
    await dropBesides(name);
    await writeFile(join(pool, name), '');
  }
  await disconnectStore();
}

/** Names the folder that has a file for each database that was left. */
export const POOL = 'TEST_DATABASES';

/** Only one of those who rename a file at the same moment has it afterwards. */
async function takenFromPool(): Promise<string | undefined> {
  const pool = process.env[POOL];
  if (pool === undefined) return undefined;
  for (const name of await readdir(pool)) {
    const mine = join(pool, '..', `${name}-taken`);
    try {
      await rename(join(pool, name), mine);
    } catch {
      continue;
    }
    await rm(mine);
    return name;
  }
  return undefined;
}

/** Without its records, what was profiled, and the plans that the database chose for the records of this test. */
async function emptied(db: mongoose.mongo.Db): Promise<void> {
  await db.command({ profile: 0 });
  const all = await db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray();
  await Promise.all(
    all.map(async ({ name }) => {
      if (name === 'system.profile') return db.dropCollection(name);
      if (name.startsWith('system.')) return;
      await db.collection(name).deleteMany({});
      await db.command({ planCacheClear: name });
    }),
  );
}

/** What a process beside the service keeps, such as the issuer, is in a database whose name begins alike. */
async function dropBesides(name: string): Promise<void> {
  const client = mongoose.connection.getClient();
  const filter = { name: { $regex: `^${name}-` } };
  const { databases } = await client.db().admin().listDatabases({ nameOnly: true, filter });
  for (const besides of databases) await client.db(besides.name).dropDatabase();
}

function unusedName(): string {
  return `test_${randomUUID().replaceAll('-', '')}`;
}

function addressOf(name: string): string {
  const server = process.env['MONGODB_URI'];
  if (server === undefined)
    throw new Error(
      'No MONGODB_URI: this test must run in the Jest project "servers" (jest.config.mjs).',
    );
  const uri = new URL(server);
  uri.pathname = `/${name}`;
  return uri.href;
}
