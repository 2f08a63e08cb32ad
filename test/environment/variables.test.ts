/** The environment: each variable is judged by one schema, and the files of a deployment name the same ones. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configurationFrom } from '../../api/configuration';
import { SECRETS_BY_FILE } from '../../environment/secrets';
import { EnvironmentError, readEnvironment, VARIABLE_NAMES } from '../../environment/variables';
import { workerEnvironment } from '../../worker/configuration';

const ROOT = join(__dirname, '..', '..');
const fileOf = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

const places = {
  MONGODB_URI: 'mongodb://127.0.0.1/hongshan',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  HONGSHAN_MEASURES_ISSUED_ON: '2026-01-01',
};

test.each([
  ['HONGSHAN_STACK', 'production', 'embedded'],
  ['MONGODB_URI', 'localhost', 'mongodb://'],
  ['TEMPORAL_ADDRESS', 'localhost', 'host:port'],
  ['TEMPORAL_UI_URL', 'localhost', 'http'],
  ['PORT', '70000', '65535'],
  ['HONGSHAN_PERSON_KEY', 'secret', '64 hexadecimal'],
  ['HONGSHAN_TRUSTED_PROXIES', '10.0.0.0/33', 'networks'],
  ['HONGSHAN_OIDC_ALGORITHM', 'HS256', 'one of'],
  ['HONGSHAN_OIDC_ALGORITHM', 'none', 'one of'],
  ['HONGSHAN_OIDC_CLAIMS', '{"account":"sub","role":"r","roles":{"x":"mayor"}}', 'JSON'],
  ['HONGSHAN_OIDC_CLAIMS', 'sub', 'JSON'],
  ['HONGSHAN_MEASURES_ISSUED_ON', '2026-02-30', 'YYYY-MM-DD'],
  ['HONGSHAN_SIGNALS', 'On', 'on or off'],
  ['HONGSHAN_BANK_URL', 'http://bank.example', 'https'],
  ['HONGSHAN_MAX_CACHED_WORKFLOWS', 'abc', 'whole number'],
  ['HONGSHAN_MAX_CACHED_WORKFLOWS', '63', 'whole number from 64'],
  ['HONGSHAN_MAX_CACHED_WORKFLOWS', '1e3', 'whole number'],
  ['HONGSHAN_SMS_URL', 'http://sms.example', 'https'],
  ['BANK_DELAY_MS', '-1', 'whole number'],
])('%s=%s is told by its name and what it must be, by both processes', (name, value, expected) => {
  for (const read of [configurationFrom, workerEnvironment]) {
    const started = (): unknown => read({ ...places, HONGSHAN_STACK: 'embedded', [name]: value });
    expect(started).toThrow(EnvironmentError);
    expect(started).toThrow(new RegExp(`^${name}.* cannot be used: set .*${expected}.*\\.$`));
  }
});

test('people log in over no open line, and come back to no path', () => {
  const read = (env: Record<string, string>) => () => readEnvironment(env);
  for (const name of ['HONGSHAN_OIDC_ISSUER', 'HONGSHAN_PUBLIC_URL']) {
    const open = read({ [name]: 'http://vouchers.example' });
    expect(open).toThrow(`${name}=http://vouchers.example cannot be used: set`);
    expect(read({ [name]: 'https://vouchers.example' })).not.toThrow('cannot be used');
  }
  const deep = read({ HONGSHAN_PUBLIC_URL: 'https://vouchers.example/api' });
  expect(deep).toThrow('cannot be used: set the https address at which browsers reach the API');
});

test('everything that is wrong is told at once, and no secret is', () => {
  const env = { PORT: 'x', HONGSHAN_PERSON_KEY: 'my secret', HONGSHAN_SIGNAL: 'on' };
  const lines = [
    'PORT=x cannot be used: set a whole number from 0 (any free port) to 65535.',
    'HONGSHAN_PERSON_KEY cannot be used: set 64 hexadecimal characters (openssl rand -hex 32), and a comma before each later version.',
    'HONGSHAN_SIGNAL is no setting of this service: correct its name, or unset it.',
  ];
  expect(() => readEnvironment(env)).toThrow(new EnvironmentError(lines.join('\n')));
});

test('what is empty is not set, and what must be set is told with what it must be', () => {
  expect(readEnvironment({ HONGSHAN_SIGNALS: '', PORT: ' ' })).toEqual({});
  expect(() => workerEnvironment({ ...places, HONGSHAN_MEASURES_ISSUED_ON: '' })).toThrow(
    'HONGSHAN_MEASURES_ISSUED_ON is not set: set the day the Measures were issued (YYYY-MM-DD).',
  );
});

test('a mail server has an address that mail comes from, and its password is not told', () => {
  const read = (url: string, from: string) => () =>
    readEnvironment({ HONGSHAN_SMTP_URL: url, HONGSHAN_MAIL_FROM: from });
  expect(read('https://a:secret@mail.example', 'o@mail.example')).toThrow(
    /^HONGSHAN_SMTP_URL cannot be used: set .*smtps/,
  );
  expect(read('smtps://mail.example', 'office')).toThrow('the address that mail comes from');
  expect(read('smtps://mail.example', '')).toThrow('HONGSHAN_MAIL_FROM must be set too');
});

test('Art. 4: the fund has all of an account or none; a deployment has no demo clock', () => {
  expect(() => workerEnvironment({ ...places, HONGSHAN_FUND_BANK: '示例银行' })).toThrow(
    'HONGSHAN_FUND_HOLDER and HONGSHAN_FUND_ACCOUNT must be set too',
  );
  for (const name of ['HONGSHAN_DEMO_DAY_MS', 'HONGSHAN_DEMO_STARTED_AT_MS'])
    expect(() => workerEnvironment({ ...places, [name]: '5' })).toThrow(`${name} is set: only`);
});

describe('a secret in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hongshan-secrets-'));
  const fileWith = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test.each(SECRETS_BY_FILE)('%s is read from it, and a file that is not there is told', (name) => {
    const sound = {
      MONGODB_URI: 'mongodb://service:word@127.0.0.1/hongshan',
      HONGSHAN_PERSON_KEY: 'a'.repeat(64),
      HONGSHAN_OPERATOR_KEY: 'b'.repeat(64),
      HONGSHAN_BANK_TOKEN: 'a token',
      HONGSHAN_SMTP_URL: 'smtps://office:word@mail.example:465',
      HONGSHAN_SMS_URL: 'https://carrier.example/send?key=word',
    };
    const more = { HONGSHAN_MAIL_FROM: 'office@office.example' };
    const file = fileWith(name, `${sound[name]}\n`);
    const others = { ...sound, ...more, [name]: '' };
    expect(readEnvironment({ ...others, [`${name}_FILE`]: file })[name]).toBe(sound[name]);
    // The file counts where both are told.
    const both = { ...others, [name]: 'another', [`${name}_FILE`]: file };
    expect(readEnvironment(both)[name]).toBe(sound[name]);
    for (const path of [join(folder, 'nowhere'), fileWith('empty', ' ')]) {
      const wrong = (): unknown => readEnvironment({ ...others, [`${name}_FILE`]: path });
      expect(wrong).toThrow(`${name}_FILE=${path} cannot be used: set a file that this process`);
    }
  });

  test('that is wrong in itself is told by its name alone', () => {
    const file = fileWith('wrong', 'not a key');
    const wrong = (): unknown => readEnvironment({ HONGSHAN_PERSON_KEY_FILE: file });
    expect(wrong).toThrow('HONGSHAN_PERSON_KEY cannot be used: set 64 hexadecimal characters');
    expect(wrong).not.toThrow('not a key');
  });
});

describe('the files of a deployment', () => {
  /** Names on the left of `NAME=` or `#NAME=`. */
  const examples = [...fileOf('.env.example').matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map(([, n]) => n);
  const compose = fileOf('docker-compose.yml');
  const asked = [...compose.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name);
  const handed = [...compose.matchAll(/^ +([A-Z][A-Z_]+): /gm)].map(([, name]) => name);
  /** Settings of the embedded stack and of commands, which no deployment has. */
  const elsewhere =
    /^(HONGSHAN_(STACK|STATE|CACHE|DEMO_.*|API|TOKEN)|(BANK|ISSUER|MAIL)_.*|.+_PORT)$/;

  test('.env.example names what docker-compose.yml asks for, and nothing else', () => {
    expect(new Set(examples)).toEqual(new Set(asked));
  });

  test('docker-compose.yml hands over every setting of worker and API', () => {
    const settings = VARIABLE_NAMES.filter((name) => !elsewhere.test(name));
    const missing = settings.filter((name) => ![...handed, ...asked].includes(name));
    expect(missing).toEqual([]);
  });

  /** What the file says of a service. */
  const serviceOf = (name: string): string =>
    new RegExp(`\n  ${name}:\n((?: {4}.*\n| *#.*\n)+)`).exec(compose)?.[1] ?? '';

  test('Art. 17(7): the worker reaches bank and mail, the API is reached, and databases and Temporal are not', () => {
    expect(compose).toMatch(/\n {2}data:\n {4}internal: true\n/);
    expect(serviceOf('worker')).toContain('networks: [data, outside]');
    expect(serviceOf('api')).toContain('networks: [data, front]');
    for (const name of ['mongo-init', 'postgres', 'temporal', 'operator'])
      expect([name, serviceOf(name)]).toEqual([
        name,
        expect.stringContaining('networks: [data]\n'),
      ]);
    for (const name of ['worker', 'postgres', 'temporal'])
      expect([name, serviceOf(name)]).toEqual([name, expect.not.stringContaining('ports:')]);
  });

  test('a name of ours in either is one that the service reads', () => {
    const ours = [...examples, ...handed].filter((name) => name!.startsWith('HONGSHAN_'));
    expect(ours.filter((name) => !VARIABLE_NAMES.some((known) => known === name))).toEqual([]);
  });
});
