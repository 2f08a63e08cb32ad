/** Starts the embedded issuer as a child process that cannot outlive this one. */
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ALGORITHM, AUDIENCE, CLIENT_ID, PROTOCOL_PATH } from './names';
import { codeOf } from '../servers/stack-error';
import { startListening, type Listening } from '../servers/program';
import { freePort } from '../servers/ports';

export interface IssuerOptions {
  /** Without it, or with 0, any free port is taken. The issuer's name has it, so tokens of another port are not believed. */
  readonly port?: number;
  readonly mongodbUri: string;
  /** Where browsers reach the API. */
  readonly apiUrl: string;
  /** Holds the secret of the API as a client; made where it is missing. */
  readonly secretFile: string;
  /** JSON: account, password, and whether it must be changed first; those that there are stay as they are. */
  readonly accountsFile?: string;
  readonly logFile?: string;
}

export interface IssuerProcess extends Listening {
  /** What `HONGSHAN_OIDC_ISSUER` is set to. */
  readonly issuer: string;
}

const ENTRY = join(__dirname, 'main.ts');
/** In the same MongoDB, apart from the record. */
const DATABASE = 'issuer';

/** @throws StackError when it ends, or does not listen within half a minute */
export async function startIssuer(options: IssuerOptions): Promise<IssuerProcess> {
  const { mongodbUri, apiUrl, secretFile, accountsFile, logFile } = options;
  const port = options.port || (await freePort());
  await makeSecret(secretFile);
  const server = await startListening({
    name: 'The embedded issuer',
    entry: ENTRY,
    port,
    logFile,
    env: {
      ISSUER_PORT: String(port),
      MONGODB_URI: besides(mongodbUri),
      ISSUER_API_URL: apiUrl,
      ISSUER_CLIENT_SECRET_FILE: secretFile,
      ...(accountsFile !== undefined && { ISSUER_ACCOUNTS_FILE: accountsFile }),
    },
  });
  return { ...server, issuer: `${server.url}${PROTOCOL_PATH}` };
}

/** The issuer's database, beside that of the record. */
export function besides(mongodbUri: string): string {
  // An address of several members is no URL.
  const [, hosts = '', name = '', options = ''] =
    /^([^/]*\/\/[^/?]+)(?:\/([^?]*))?(\?.*)?$/.exec(mongodbUri) ?? [];
  return `${hosts}/${name || 'hongshan'}-${DATABASE}${options}`;
}

async function makeSecret(file: string): Promise<void> {
  const secret = randomBytes(32).toString('base64url');
  await writeFile(file, secret, { flag: 'wx', mode: 0o600 }).catch((cause: unknown) => {
    if (codeOf(cause) !== 'EEXIST') throw cause;
  });
}

/** What the API is told of the issuer. */
export function apiEnvironment(
  { issuer }: Pick<IssuerProcess, 'issuer'>,
  { apiUrl, secretFile }: IssuerOptions,
): Record<string, string> {
  return {
    HONGSHAN_OIDC_ISSUER: issuer,
    HONGSHAN_OIDC_AUDIENCE: AUDIENCE,
    HONGSHAN_OIDC_ALGORITHM: ALGORITHM,
    HONGSHAN_OIDC_CLIENT_ID: CLIENT_ID,
    HONGSHAN_OIDC_CLIENT_SECRET_FILE: secretFile,
    HONGSHAN_PUBLIC_URL: apiUrl,
  };
}
