/** Programs say who they are by a token of the identity platform (reading of Art. 22): what is believed, and what is not. */
import { createPublicKey } from 'node:crypto';
import { headersOf } from '../support/header-client';
import { importJWK, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { Issuer } from '../../api/identity/issuer';
import { AUDIENCE, CLIENT_ID } from '../../local/issuer/names';
import { Browser } from '../../local/accounts/browser';
import { accessesOf } from '../../store/audit/access-log';
import { accountOf, IdentityHouse, PASSWORD } from '../support/identity-house';
import { newKey, today, uscc } from '../support/api-house';
import { until } from '../support/until';

const PEOPLE = ['centre-1', 'many-1', 'nobody-1', 'closed-1', 'past-1', 'closing-1'];

let house: IdentityHouse;
const browser = new Browser();
beforeAll(async () => {
  house = await IdentityHouse.open(PEOPLE.map((account) => ({ account, password: PASSWORD })));
  house.directory.put(
    accountOf('centre-1', { role: 'centre' }),
    accountOf(
      'many-1',
      { role: 'applicant', party: uscc(1) },
      { role: 'applicant', party: uscc(2) },
      { role: 'auditor' },
    ),
    { ...accountOf('closed-1', { role: 'centre' }), closed: '2026-01-01T00:00:00.000Z' },
    accountOf('closing-1', { role: 'centre' }),
    {
      ...accountOf('past-1'),
      grants: [{ id: '1', role: 'bureau', from: '2020-01-01', to: '2020-12-31' }],
    },
  );
});
afterAll(() => house.close());

const read = (token: string, headers: Readonly<Record<string, string>> = {}) =>
  house.ask(browser, '/stand-ins', { headers: { Authorization: `Bearer ${token}`, ...headers } });

const standIn = () => ({ standIn: 'other-1', from: today(), until: today(), reason: '休假' });
const act = (token: string, headers: Readonly<Record<string, string>> = {}) =>
  house.ask(browser, '/stand-ins', {
    method: 'POST',
    json: standIn(),
    headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': newKey(), ...headers },
  });

test('reading of Art. 22: an act by a token is the act of its account', async () => {
  const { access_token: token } = await house.tokenOf('centre-1');
  const done = await act(token);
  expect(done).toMatchObject({ status: 201, body: { absent: 'centre-1', role: 'centre' } });
  expect(await read(token)).toMatchObject({
    status: 200,
    body: { standIns: [{ absent: 'centre-1' }] },
  });
});

test('who says nothing is asked for a token, and the headers of the embedded stack say nothing', async () => {
  const headers = await headersOf({ id: 'centre-1', role: 'centre' });
  const reply = await house.ask(browser, '/stand-ins', { headers });
  expect(reply.status).toBe(401);
  expect(reply.headers['www-authenticate']).toBe('Bearer');
});

describe('a token that is not believed', () => {
  const now = () => Math.floor(Date.now() / 1_000);
  const claims = (): JWTPayload => ({
    iss: house.issuer,
    aud: AUDIENCE,
    sub: 'centre-1',
    iat: now(),
    exp: now() + 300,
  });
  const signed = async (change: JWTPayload, typ = 'at+jwt'): Promise<string> => {
    const jwk = await house.signingKey();
    const payload = { ...claims(), ...change };
    const header = { alg: 'ES256', typ, kid: jwk.kid! };
    return new SignJWT(payload).setProtectedHeader(header).sign(await importJWK(jwk, 'ES256'));
  };
  const headerOf = (token: string) =>
    JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString()) as { kid: string };

  const FORGED: readonly [string, () => Promise<string>][] = [
    ['that was changed', async () => (await signed({})).replace(/\.[^.]+\./, `.${tampered()}.`)],
    ['without a signature', () => Promise.resolve(new UnsecuredJWT(claims()).encode())],
    ['signed with the public key as a secret', () => signedByPublicKey()],
    ['for another API', () => signed({ aud: 'urn:another:api' })],
    ['of another issuer', () => signed({ iss: 'https://issuer.example' })],
    ['that has run out', () => signed({ exp: now() - 60 })],
    ['that holds from later on', () => signed({ nbf: now() + 300 })],
    ['that never runs out', () => signed({ exp: undefined as never })],
    ['that tells of a logout', () => signed({}, 'logout+jwt')],
    ['that names nobody', () => signed({ sub: '' })],
    ['that is the proof of a login', async () => (await house.tokenOf('centre-1')).id_token],
    ['that is none', () => Promise.resolve('abc')],
  ];
  const tampered = () =>
    Buffer.from(JSON.stringify({ ...claims(), sub: 'many-1' })).toString('base64url');

  async function signedByPublicKey(): Promise<string> {
    const jwk = await house.signingKey();
    const secret = createPublicKey({ key: jwk as never, format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    });
    const header = { alg: 'HS256', typ: 'at+jwt', kid: jwk.kid! };
    return new SignJWT(claims()).setProtectedHeader(header).sign(Buffer.from(secret));
  }

  test.each(FORGED)('is one %s', async (_what, forged) => {
    const reply = await read(await forged());
    expect(reply).toMatchObject({ status: 401, body: { type: '/problems/unauthenticated' } });
    expect(reply.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
    expect(await act(await forged())).toMatchObject({ status: 401 });
  });

  test('and the same, signed rightly and half a minute late, is believed', async () => {
    expect(await read(await signed({ exp: now() - 5 }))).toMatchObject({ status: 200 });
    expect(headerOf(await signed({})).kid).toBe((await house.signingKey()).kid);
  });

  test('another way of saying who one is', async () => {
    const headers = { Authorization: 'Basic Y2VudHJlLTE6eA==' };
    expect(await house.ask(browser, '/stand-ins', { headers })).toMatchObject({ status: 401 });
  });
});

test.each([
  ['nobody-1', '没有在本系统开通'],
  ['closed-1', '已经停用'],
  ['past-1', '没有可用的身份'],
])('the account %s is told why it is not let in', async (account, why) => {
  const { access_token: token } = await house.tokenOf(account);
  for (const reply of [await read(token), await act(token)])
    expect(reply).toMatchObject({
      status: 403,
      body: { type: '/problems/no-access' },
    });
  expect((await read(token)).body['detail']).toContain(why);
});

test('reading of Art. 22: an account that is closed meanwhile does nothing more, whatever its token says', async () => {
  const { access_token: token } = await house.tokenOf('closing-1');
  expect(await act(token)).toMatchObject({ status: 201 });
  house.directory.close('closing-1');
  expect(await act(token)).toMatchObject({ status: 403 });
  expect(await read(token)).toMatchObject({ status: 403 });
  // Art. 18: what it has tried stands in the access log.
  const noted = await accessesOf({ account: 'closing-1', kind: 'refused', limit: 5 });
  expect(noted).toMatchObject([{ status: 403 }, { status: 403, by: { address: '127.0.0.1' } }]);
});

test('who may act as several chooses one, and never more than the account holds', async () => {
  const { access_token: token } = await house.tokenOf('many-1');
  const open = await read(token);
  expect(open).toMatchObject({ status: 400, body: { errors: [{ path: 'X-Acting-As' }] } });
  const own = `applicant:${uscc(2)}`;
  const integrity = (party: string, as: string) =>
    house.ask(browser, `/integrity/${party}`, {
      headers: { Authorization: `Bearer ${token}`, 'X-Acting-As': as },
    });
  expect(await integrity(uscc(2), own)).toMatchObject({ status: 200 });
  expect(await integrity(uscc(1), own)).toMatchObject({ status: 403 });
  expect(await integrity(uscc(1), 'auditor')).toMatchObject({ status: 200 });
  for (const other of ['applicant', 'bureau', `applicant:${uscc(3)}`, 'district:650104', '*'])
    expect([other, (await integrity(uscc(1), other)).status]).toEqual([
      other,
      other === 'applicant' ? 400 : 403,
    ]);
});

test('whom the platform knows may speak as the public, also without an account, but for a closed one', async () => {
  const registers = async (account: string) => {
    const { access_token: token } = await house.tokenOf(account);
    return house.ask(browser, '/party-registrations', {
      method: 'POST',
      json: { reason: '注册', party: uscc(7), unit: '示例企业', name: '示例人员' },
      headers: {
        Authorization: `Bearer ${token}`,
        'X-Acting-As': 'public',
        'Idempotency-Key': newKey(),
      },
    });
  };
  expect(await registers('nobody-1')).toMatchObject({ status: 201 });
  expect(await registers('closed-1')).toMatchObject({ status: 403 });
});

test('a new key of the issuer is believed without a restart, the former one until its tokens have run out', async () => {
  const { access_token: former } = await house.tokenOf('centre-1');
  await house.restartIssuer((db) => madeBefore(db, 90.5));
  const { access_token: latter } = await house.tokenOf('centre-1');
  expect(kidOf(latter)).not.toBe(kidOf(former));
  await until(async () => ((await read(latter)).status === 200 ? true : undefined));
  expect(await read(former)).toMatchObject({ status: 200 });

  await house.restartIssuer((db) => madeBefore(db, 100));
  const { access_token: last } = await house.tokenOf('centre-1');
  await until(async () => ((await read(last)).status === 200 ? true : undefined));
  expect(await read(former)).toMatchObject({ status: 401 });
});

const kidOf = (token: string): string =>
  (JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString()) as { kid: string }).kid;

/** Every key of the issuer was made so many days ago. */
async function madeBefore(db: IdentityHouse['issuerDb'], days: number): Promise<void> {
  const madeAt = new Date(Date.now() - days * 86_400_000);
  await db.collection('keys').updateMany({}, { $set: { madeAt } });
}

test('while the issuer is down, tokens are judged by the keys that are known; without them the caller is asked to come back', async () => {
  const { access_token: token } = await house.tokenOf('centre-1');
  expect(await read(token)).toMatchObject({ status: 200 });
  await house.stopIssuer();
  expect(await read(token)).toMatchObject({ status: 200 });
  const settings = {
    issuer: house.issuer,
    audience: AUDIENCE,
    algorithm: 'ES256' as const,
    claims: { account: 'sub' },
    client: { id: CLIENT_ID, secret: 'x', publicUrl: house.api },
  };
  await expect(new Issuer(settings).bearer(token)).rejects.toMatchObject({
    kind: 'unanswered',
    extras: { behind: expect.stringContaining('ECONNREFUSED') as string },
  });
});
