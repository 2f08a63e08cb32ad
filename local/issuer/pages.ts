/** Pages of the issuer, in Chinese. They run no script; their style is a file. */
import { escaped } from '../../api/html-text';

export const STYLE = `body{font:16px/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;background:#f5f5f5;color:#1a1a1a;margin:0}
main{max-width:26em;margin:10vh auto;background:#fff;padding:2em;border-top:4px solid #a8071a}
h1{font-size:1.3em}label{display:block}input{width:100%;font:inherit;padding:.4em;box-sizing:border-box;border:1px solid #767676}
.picture svg{width:12em;height:12em;display:block;margin:auto}code{overflow-wrap:anywhere}
.error{color:#a8071a;font-weight:bold}button{font:inherit;background:#a8071a;color:#fff;border:0;padding:.5em 2em}
`;
export const STYLE_PATH = '/issuer.css';

export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><link rel="stylesheet" href="${STYLE_PATH}"></head>
<body><main><h1>${escaped(title)}</h1>${body}</main></body>
</html>
`;
}

export interface Form {
  readonly uid: string;
  /** Proves that the form is of this page. */
  readonly csrf: string;
  readonly account?: string;
  readonly error?: string;
}

export const loginPage = (form: Form): string =>
  page(
    '红山科技创新券 登录',
    formOf(form, 'login', [
      accountField(form),
      passwordField('password', '密码', 'current-password'),
      '<p><button>登录</button></p>',
    ]),
  );

export const changePage = (form: Form): string =>
  page(
    '请先修改密码',
    formOf(form, 'password', [
      '<p>首次登录，或密码由他人设置的，须先修改密码。</p>',
      accountField(form),
      passwordField('password', '原密码', 'current-password'),
      passwordField('next', '新密码', 'new-password'),
      passwordField('again', '再次输入新密码', 'new-password'),
      '<p><button>修改并登录</button></p>',
    ]),
  );

/** Sends what was asked for beside the password, and the word that the password was right. */
export interface FactorForm extends Form {
  readonly ticket: string;
}

export const codePage = (form: FactorForm): string =>
  page('请输入动态验证码', formOf(form, 'code', factorFields(form)));

/** The secret as text and as a picture, for a device that makes codes of it. */
export const enrolmentPage = (form: FactorForm, secret: string, picture: string): string =>
  page(
    '请绑定动态验证码',
    formOf(form, 'code', [
      '<p>您的账号须凭密码和动态验证码登录。请用手机上的身份验证器扫描二维码，或手工输入密钥，再填写它显示的六位数字。</p>',
      `<p class="picture" role="img" aria-label="绑定用的二维码">${picture}</p>`,
      `<p>密钥：<code>${escaped((secret.match(/.{1,4}/g) ?? []).join(' '))}</code></p>`,
      '<p>密钥只在绑定时显示。更换手机的，请与管理员联系。</p>',
      ...factorFields(form),
    ]),
  );

const factorFields = ({ account = '', ticket }: FactorForm): readonly string[] => [
  `<input type="hidden" name="account" value="${escaped(account)}">`,
  `<input type="hidden" name="ticket" value="${escaped(ticket)}">`,
  '<p><label for="code">动态验证码（六位数字）</label><input id="code" name="code" required inputmode="numeric" maxlength="7" autocomplete="one-time-code"></p>',
  '<p><button>登录</button></p>',
];

export const faultPage = (title: string, why: string): string =>
  page(title, `<p>${escaped(why)}</p>`);

/** `form` is made by oidc-provider and holds nothing that a caller has written. */
export const logoutPage = (form: string): string =>
  page(
    '退出登录',
    `${form}<p><button form="op.logoutForm" name="logout" value="yes">确认退出</button></p>`,
  );

function formOf({ uid, csrf, error }: Form, act: string, fields: readonly string[]): string {
  const told = error === undefined ? '' : `<p class="error" role="alert">${escaped(error)}</p>`;
  const hidden = `<input type="hidden" name="csrf" value="${escaped(csrf)}">`;
  const address = `/interaction/${encodeURIComponent(uid)}/${act}`;
  return `${told}<form method="post" action="${address}">${hidden}${fields.join('')}</form>`;
}

const accountField = ({ account = '' }: Form): string =>
  `<p><label for="account">账号</label><input id="account" name="account" required maxlength="64" autocomplete="username" value="${escaped(account)}"></p>`;

const passwordField = (name: string, label: string, kind: string): string =>
  `<p><label for="${name}">${label}</label><input id="${name}" name="${name}" type="password" required maxlength="128" autocomplete="${kind}"></p>`;
