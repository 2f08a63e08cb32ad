/**
 * The two platforms that docs/operate/identity.md shows: each block of settings is read as it stands there, before a
 * platform that names people in its own way, signs by RS256, and is found by its discovery document alone.
 */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request } from 'express';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { configurationFrom } from '../../api/configuration';
import { openDoor } from '../../api/identity/door';
import type { Actor } from '../../policy/model/nouns';
import { Directory, inManyRoles } from '../support/identity-house';

const DOCS = readFileSync(join(__dirname, '../../docs/operate/identity.md'), 'utf8');
const PATH = '/realms/city';
let platform: Server;
let issuer: string;
let key: CryptoKey;
let jwk: JWK;
let secretFile: string;

beforeAll(async () => {
  const pair = await generateKeyPair('RS256');
  key = pair.privateKey;
  jwk = { ...(await exportJWK(pair.publicKey)), kid: 'key-1', alg: 'RS256', use: 'sig' };
  secretFile = join(tmpdir(), `hongshan-oidc-${process.pid}`);
  await writeFile(secretFile, 'a secret');
  platform = createServer((request, response) => {
    const told = request.url?.endsWith('openid-configuration')
      ? {
          issuer,
          jwks_uri: `${issuer}/certs`,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${issuer}/token`,
        }
      : { keys: [jwk] };
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(told));
  });
  await new Promise<void>((resolve) => platform.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(platform.address() as AddressInfo).port}${PATH}`;
});
afterAll(() => new Promise((resolve) => platform.close(resolve)));

/** The settings of a block below a heading, but for the place of the platform, which is here. */
function doorOf(heading: string): ReturnType<typeof openDoor> {
  const [, block = ''] =
    new RegExp(`## ${heading}\n.*?\`\`\`sh\n(.*?)\`\`\``, 's').exec(DOCS) ?? [];
  const shown = Object.fromEntries(
    block
      .trim()
      .split('\n')
      .map((line): [string, string] => {
        const [name = '', value = ''] = line.split(/=(.*)/s);
        return [name, value];
      }),
  );
  expect(Object.keys(shown)).toEqual(expect.arrayContaining(['HONGSHAN_OIDC_CLAIMS']));
  const here = {
    HONGSHAN_OIDC_ISSUER: issuer,
    HONGSHAN_OIDC_CLIENT_SECRET_FILE: secretFile,
    MONGODB_URI: 'mongodb://127.0.0.1/x',
    TEMPORAL_ADDRESS: '127.0.0.1:7233',
    PORT: '0',
  };
  const { issuer: settings } = configurationFrom({ ...shown, ...here });
  const accounts = new Directory();
  accounts.put(inManyRoles('zhang'));
  return openDoor({ settings: settings!, accounts, now: () => '2026-03-02T02:00:00.000Z' });
}

const asked = async (
  door: ReturnType<typeof openDoor>,
  claims: object,
  actingAs?: string,
): Promise<Actor | undefined> => {
  const now = Math.floor(Date.now() / 1_000);
  const token = await new SignJWT({
    iss: issuer,
    aud: 'hongshan-api',
    sub: 'f3a9c1',
    iat: now,
    exp: now + 300,
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'key-1' })
    .sign(key);
  const headers: Readonly<Record<string, string | undefined>> = {
    Authorization: `Bearer ${token}`,
    'X-Acting-As': actingAs,
  };
  return door.identity.identify({ get: (name: string) => headers[name] } as unknown as Request);
};
const NO = { kind: 'no-access' };

test('a city’s platform: posts, districts and numbers of its staff by its own names', async () => {
  const door = doorOf("A city's platform");
  const claims = { empNo: 'zhang', posts: ['KJJ_KY', 'QX_KJ', 'CW'], orgCode: '650104' };
  expect(await asked(door, claims, 'bureau')).toEqual({ id: 'zhang', role: 'bureau' });
  const here = { id: 'zhang', role: 'district', district: '650104' };
  expect(await asked(door, claims, 'district')).toEqual(here);
  expect(await asked(door, { ...claims, posts: 'QX_KJ' })).toEqual(here);
  // Neither what was not granted, nor what the platform does not say, nor our own names of roles.
  await expect(asked(door, claims, 'finance')).rejects.toMatchObject(NO);
  await expect(asked(door, claims, 'district:650102')).rejects.toMatchObject(NO);
  await expect(asked(door, { ...claims, posts: ['bureau'] })).rejects.toMatchObject(NO);
  await expect(asked(door, { ...claims, empNo: undefined })).rejects.toMatchObject({ status: 401 });
});

test('Keycloak: roles of the client within the token, accounts by the name of the user', async () => {
  const door = doorOf('Keycloak');
  const roles = (...names: readonly string[]) => ({
    preferred_username: 'zhang',
    resource_access: { 'hongshan-api': { roles: names } },
  });
  expect(await asked(door, roles('bureau', 'offline_access'))).toEqual({
    id: 'zhang',
    role: 'bureau',
  });
  expect(await asked(door, roles('district'), 'district:650102')).toMatchObject({
    district: '650102',
  });
  await expect(asked(door, roles('administrator'))).rejects.toMatchObject(NO);
  await expect(asked(door, { preferred_username: 'zhang' })).rejects.toMatchObject(NO);
});
