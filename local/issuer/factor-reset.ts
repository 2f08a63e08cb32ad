/**
 * `npm run factor:reset -- ACCOUNT --by=ADMINISTRATOR --reason=WHY`: takes a lost device off an account of the embedded issuer.
 * The operator runs it on the word of an administrator who is not the account's own person; whoever logs in next sets up
 * another device (docs/operate/identity.md).
 */
import { parseArgs } from 'node:util';
import { mongo } from 'mongoose';
import { readEnvironment, required } from '../../environment/variables';
import { grantsInForce } from '../../policy/account/account';
import { civilDateOf, instantOf } from '../../policy/kernel/time';
import { noteAccess } from '../../store/audit/access-log';
import { connectStore, disconnectStore } from '../../store/kernel/connection';
import { accountDirectory } from '../../store/people/accounts';
import { Attempts } from './attempts';
import { Credentials } from './credentials';
import { besides } from './start';

const USAGE = '用法 / usage: npm run factor:reset -- <account> --by=<administrator> --reason=<why>';

export interface FactorReset {
  readonly account: string;
  /** The administrator who has seen the person. */
  readonly by: string;
  readonly reason: string;
}

/** In the databases of the store that is connected and of its issuer. @throws Error with one sentence */
export async function resetFactor(issuerDb: mongo.Db, asked: FactorReset): Promise<void> {
  const { account, by, reason } = asked;
  const at = instantOf(Date.now());
  if (by === account) throw new Error('须由本人以外的管理员决定 / by another person');
  const administrator = await accountDirectory.find(by);
  const grants = administrator === undefined ? [] : grantsInForce(administrator, civilDateOf(at));
  if (!grants.some(({ role }) => role === 'administrator'))
    throw new Error(`${by} 不是现任管理员 / is no administrator today`);
  const credentials = await Credentials.in(issuerDb, await Attempts.in(issuerDb));
  await noteAccess({
    at,
    kind: 'administration',
    operation: 'factor:reset',
    by: { id: by, role: 'administrator' },
    subjects: [account],
    asked: { reason },
    status: 200,
  });
  if (!(await credentials.resetFactor(account)))
    throw new Error(`${account} 没有已绑定的动态验证码 / has no second factor that is set up`);
}

function wishFrom(words: readonly string[]): FactorReset {
  const options = { by: { type: 'string' }, reason: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options });
  const [account, ...more] = positionals;
  const { by = '', reason = '' } = values;
  if (account === undefined || more.length > 0 || by.trim() === '' || reason.trim() === '')
    throw new Error(USAGE);
  return { account, by, reason };
}

async function main(words: readonly string[]): Promise<void> {
  const wish = wishFrom(words);
  const uri = required(readEnvironment(process.env), 'MONGODB_URI');
  await connectStore(uri);
  const client = await mongo.MongoClient.connect(besides(uri));
  try {
    await resetFactor(client.db(), wish);
    console.log(`${wish.account} 下次登录时重新绑定 / sets up another device at the next login`);
  } finally {
    await client.close();
    await disconnectStore();
  }
}

if (require.main === module)
  main(process.argv.slice(2)).catch((cause: unknown) => {
    console.error(cause instanceof Error ? cause.message : cause);
    process.exitCode = 1;
  });
