/** What a new password must be. */
import { passwordFault } from '../../../local/issuer/password-rules';

const of = { account: 'centre-1', former: 'Former-Pass-1' };

test.each([
  ['Sh0rt-Pass', undefined],
  ['Sh0rt-Pas', '10至128'],
  ['x'.repeat(129), '10至128'],
  ['alllowercase', '三种'],
  ['lowercase1234', '三种'],
  ['a long sentence of words', undefined],
  ['AAAAAAAAaaaa1', '重复'],
  ['Centre-1-Pass', '账号'],
  ['Password-2026', '常见'],
  ['Former-Pass-1', '原密码'],
])('%s', (password, fault) => {
  const told = passwordFault(password, of);
  if (fault === undefined) expect(told).toBeUndefined();
  else expect(told).toContain(fault);
});
