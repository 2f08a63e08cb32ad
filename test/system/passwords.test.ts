/**
 * The passwords of the database and the key of its members are replaced as docs/operate/secrets.md says, while the service
 * goes on writing.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { connectStore, disconnectStore, inTransaction } from '../../store/kernel/connection';
import { keepLogin, takeLogin } from '../../store/people/logins';
import { isWhole, startReplicaSet, type ReplicaSet } from '../support/replica-set';
import { untilTrue } from '../support/until';

const [first, second] = [0, 1].map(() => randomBytes(24).toString('hex')) as [string, string];
const [key, nextKey] = [0, 1].map(() => randomBytes(48).toString('base64')) as [string, string];
const both = JSON.stringify([key, nextKey]);

let folder: string;
let set: ReplicaSet;
let root: mongo.MongoClient;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hongshan-passwords-'));
  set = await startReplicaSet(folder, key);
  // The first user of a new set is made from this machine, as the image of MongoDB does.
  const direct = `mongodb://${set.hosts[0]}/?directConnection=true`;
  const anybody = await mongo.MongoClient.connect(direct);
  const roles = ['root'];
  await anybody.db('admin').command({ createUser: 'root', pwd: first, roles });
  await anybody.close();
  root = await mongo.MongoClient.connect(addressOf('root', first, 'admin'));
  await untilTrue(() => isWhole(root));
});
afterAll(async () => {
  await disconnectStore();
  await root.close();
  await set.stop();
  await rm(folder, { recursive: true, force: true });
});

const addressOf = (user: string, password: string, source = 'hongshan') =>
  `mongodb://${user}:${password}@${set.hosts.join(',')}/hongshan?replicaSet=hongshan&authSource=${source}&w=majority&journal=true`;
const service = () => root.db('hongshan');
const roles = [{ role: 'readWrite', db: 'hongshan' }];

/** The store is written to and read, in a transaction too. */
async function works(): Promise<void> {
  const _id = randomBytes(8).toString('hex');
  const endsAt = new Date(Date.now() + 60_000);
  await keepLogin({ _id, verifier: 'x', nonce: 'x', to: '/', endsAt });
  await inTransaction(() => Promise.resolve());
  expect(await takeLogin(_id, new Date())).toMatchObject({ _id });
}
const refused = (user: string, password: string) =>
  expect(mongo.MongoClient.connect(addressOf(user, password))).rejects.toThrow(/[Aa]uthentication/);

test('the password of the service: what is connected goes on, and what starts later needs the new one', async () => {
  await service().command({ createUser: 'service', pwd: first, roles });
  await connectStore(addressOf('service', first));
  await works();
  // As deploy/mongo/init-replica-set.js does where MONGO_APP_PASSWORD is another one.
  await service().command({ updateUser: 'service', pwd: second, roles });
  await works();
  await refused('service', first);
  await disconnectStore();
  await connectStore(addressOf('service', second));
  await works();
});

test('a second user with the same rights takes over; the first is dropped, and is nobody from then on', async () => {
  await service().command({ createUser: 'service-2', pwd: first, roles });
  const former = await mongo.MongoClient.connect(addressOf('service', second));
  await disconnectStore();
  await connectStore(addressOf('service-2', first));
  await former.db('hongshan').collection('logins').findOne();
  await service().command({ dropUser: 'service' });
  await works();
  await expect(
    former
      .db('hongshan')
      .collection('logins')
      .findOne({ _id: 'x' as never }),
  ).rejects.toThrow(/auth/i);
  await former.close();
  await refused('service', second);
});

test('the key of the members: a file with both, one member after the other, then the new one alone', async () => {
  for (const by of [both, nextKey])
    for (const member of [2, 1, 0]) {
      await set.restart(member, by);
      await untilTrue(() => isWhole(root).catch(() => false));
      await works();
    }
  // The former key opens nothing: a member that has it alone does not come in.
  await set.restart(2, key);
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  expect(await isWhole(root)).toBe(false);
  await works();
  await set.restart(2, nextKey);
  await untilTrue(() => isWhole(root).catch(() => false));
});
