/** What a password must be. */
const LEAST = 10;
const MOST = 128;
const LONG = 16;
const LEAST_KINDS = 3;
const KINDS = [/[a-z]/, /[A-Z]/, /\d/, /[^\sA-Za-z\d]/];
/** What everybody tries first, in small letters. */
const COMMON = ['password', '12345678', 'qwerty', 'admin', '88888888', 'hongshan', 'wulumuqi'];

/** The first rule that a new password breaks, in Chinese; undefined where it keeps them all. */
export function passwordFault(
  password: string,
  { account, former }: { readonly account: string; readonly former: string },
): string | undefined {
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  const small = password.toLowerCase();
  if (password.length < LEAST || password.length > MOST)
    return `新密码应为${LEAST}至${MOST}个字符。`;
  if (password.length < LONG && kinds < LEAST_KINDS)
    return `新密码应含大写字母、小写字母、数字、符号中的至少三种，或不少于${LONG}个字符。`;
  if (new Set(password).size < LEAST / 2) return '新密码中重复的字符过多。';
  if (small.includes(account.toLowerCase())) return '新密码不能包含账号。';
  if (COMMON.some((word) => small.includes(word))) return '新密码过于常见，请另选一个。';
  return password === former ? '新密码不能与原密码相同。' : undefined;
}
