/**
 * What sample accounts of the embedded stack need outside a browser: `npm run code -- ACCOUNT` prints the code of the second
 * factor, `npm run -s token -- ACCOUNT` an access token for the API, and `npm run -s session -- ACCOUNT…` for each account a
 * line with the cookie of a session.
 */
import { join, resolve } from 'node:path';
import { readEnvironment } from '../../environment/variables';
import { PROTOCOL_PATH } from '../issuer/names';
import { LOOPBACK } from '../servers/ports';
import { DEFAULT_PORTS, DEFAULT_STATE } from '../stack';
import { credentialsIn, SAMPLE_FILE } from './credentials';
import { Codes, Logins, Visitor } from './logins';

const USAGE = '用法 / usage: npm run (code|token|session) -- ACCOUNT…';

async function main([what, ...accounts]: readonly string[]): Promise<void> {
  const settings = readEnvironment(process.env);
  const file = join(resolve(settings.HONGSHAN_STATE ?? DEFAULT_STATE), SAMPLE_FILE);
  const known = await credentialsIn(file);
  const codes = new Codes();
  const asked = {
    code: (account: string) => {
      const one = known.find((candidate) => candidate.account === account);
      if (one === undefined) throw new Error(`${file} 中没有账号“${account}” / no such account`);
      return codes.next(one);
    },
    token: (account: string) => {
      const port = settings.ISSUER_PORT ?? DEFAULT_PORTS.issuer;
      const issuer = settings.HONGSHAN_OIDC_ISSUER ?? `http://${LOOPBACK}:${port}${PROTOCOL_PATH}`;
      return new Logins(issuer, known, codes).tokenOf(account);
    },
    session: async (account: string) => {
      const apiUrl = settings.HONGSHAN_API ?? `http://${LOOPBACK}:${DEFAULT_PORTS.api}`;
      const { cookies } = await new Visitor(known, codes).browserOf(apiUrl, account);
      return `${account} hongshan=${cookies.get('hongshan')?.value ?? ''}`;
    },
  }[what as 'code' | 'session' | 'token'] as ((account: string) => Promise<string>) | undefined;
  if (asked === undefined || accounts.length === 0) throw new Error(USAGE);
  for (const account of accounts) console.log(await asked(account));
}

main(process.argv.slice(2)).catch((cause: unknown) => {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exit(1);
});
