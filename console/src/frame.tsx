/** What is around every page: the name, the way to each list, and who acts as what. Without a session it leads to the login. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import Alert from 'antd/es/alert';
import Button from 'antd/es/button';
import { Suspense, useState } from 'react';
import { answered, api, loginAddress, sentenceOf, type Session } from './api';
import { dropAllDrafts, hasDrafts, tellLeft } from './drafts';
import type { Role } from '../../policy/model/nouns';
import { chooseLanguage, otherLanguage, OWN_NAMES } from './language';
import { choiceOf, officeOf, SESSION } from './session';

interface Way {
  readonly to: string;
  readonly label: string;
  /** Whose it is; everybody's without it. */
  readonly of?: readonly Role[];
}
const PAGES = [
  { to: '/', label: '我的待办' },
  { to: '/apply', label: '提出申请', of: ['applicant'] },
  { to: '/messages', label: '我的消息' },
  { to: '/cases', label: '申请' },
  { to: '/search', label: '查找申请', of: ['centre', 'bureau', 'finance', 'auditor', 'district'] },
  { to: '/review', label: '初审', of: ['district', 'centre'] },
  { to: '/rounds', label: '申报批次', of: ['centre', 'bureau', 'finance', 'auditor'] },
  { to: '/registry', label: '服务机构库' },
  { to: '/publicity', label: '公示名单' },
  { to: '/figures', label: '统计图表', of: ['centre', 'bureau', 'finance', 'auditor'] },
  { to: '/matters', label: '其他业务' },
  { to: '/sessions', label: '我的登录' },
] as const satisfies readonly Way[];

const isFor = ({ of }: Way, role: Role | undefined): boolean =>
  of === undefined || (role !== undefined && of.includes(role));

export function Frame() {
  const { data, error, isPending } = useQuery(SESSION);
  if (isPending) return <Door title="正在打开" body={<p role="status">请稍候…</p>} />;
  // A page that is open stays open while the connection is lost.
  if (data === undefined) return <Door title="暂时无法打开" body={<p>{sentenceOf(error)}</p>} />;
  const { session, hasEnded } = data;
  return session === undefined ? <LoginDoor /> : <Signed session={session} hasEnded={hasEnded} />;
}

function Door({ title, body }: { readonly title: string; readonly body: React.ReactNode }) {
  return (
    <main className="door">
      <h1>{title}</h1>
      {body}
    </main>
  );
}

function LoginDoor() {
  const body = (
    <Button type="primary" size="large" href={loginAddress()}>
      登录
    </Button>
  );
  return <Door title="红山科技创新券办理系统" body={body} />;
}

function Signed({ session, hasEnded }: { readonly session: Session; readonly hasEnded: boolean }) {
  return (
    <div className="frame">
      <a className="skip" href="#main">
        跳到正文
      </a>
      <header className="head">
        <span className="name">红山科技创新券</span>
        <Who session={session} />
      </header>
      <nav aria-label="主菜单" className="ways">
        {PAGES.filter((way) => isFor(way, choiceOf(session)?.role)).map(({ to, label }) => (
          <Link key={to} to={to} activeOptions={{ exact: to === '/' }}>
            {label}
          </Link>
        ))}
      </nav>
      <main id="main" className="body" tabIndex={-1}>
        {hasEnded && <Ended />}
        {choiceOf(session) === undefined ? (
          <ChooseFirst />
        ) : (
          <Suspense fallback={<p role="status">正在打开…</p>}>
            <Outlet />
          </Suspense>
        )}
      </main>
    </div>
  );
}

function Ended() {
  const again = (
    <a href={loginAddress()} target="_blank" rel="noreferrer">
      在新窗口登录
    </a>
  );
  return (
    <Alert
      className="block"
      type="warning"
      showIcon
      title="登录已经结束，本页所填内容仍在。登录后回到本页继续。"
      action={again}
    />
  );
}

function ChooseFirst() {
  return (
    <>
      <h1>请选择办理身份</h1>
      <Alert type="info" title="您有几个办理身份，请先在页面上方选择其一。" />
    </>
  );
}

function Who({ session }: { readonly session: Session }) {
  const [isAsked, setAsked] = useState(false);
  const leave = useMutation({
    mutationFn: () => answered(api.POST('/session/logout')),
    onSuccess: ({ to }) => {
      dropAllDrafts();
      tellLeft();
      window.location.assign(to);
    },
  });
  const go = () => {
    leave.mutate();
  };
  return (
    <div className="who">
      <Button
        size="small"
        lang={otherLanguage}
        onClick={() => {
          chooseLanguage(otherLanguage);
        }}
      >
        {OWN_NAMES[otherLanguage]}
      </Button>
      <span>{session.name}</span>
      <Office session={session} />
      {isAsked ? (
        <span className="leave" role="alert">
          还有填写未提交的内容，退出后从本机清除。
          <Button size="small" onClick={go}>
            退出并清除
          </Button>
          <Button
            size="small"
            onClick={() => {
              setAsked(false);
            }}
          >
            不退出
          </Button>
        </span>
      ) : (
        <Button
          size="small"
          onClick={() => {
            if (hasDrafts(session.account)) setAsked(true);
            else go();
          }}
        >
          退出
        </Button>
      )}
    </div>
  );
}

function Office({ session }: { readonly session: Session }) {
  const client = useQueryClient();
  const choose = useMutation({
    mutationFn: (actingAs: string) =>
      answered(api.PUT('/session/acting-as', { body: { actingAs } })),
    onSuccess: () => client.invalidateQueries(),
  });
  const chosen = choiceOf(session);
  if (chosen !== undefined && session.choices.length === 1) return <span>{officeOf(chosen)}</span>;
  return (
    <select
      aria-label="办理身份"
      value={chosen?.actingAs ?? ''}
      onChange={({ target }) => {
        choose.mutate(target.value);
      }}
    >
      {chosen === undefined && <option value="">请选择</option>}
      {session.choices.map((one) => (
        <option key={one.actingAs} value={one.actingAs}>
          {officeOf(one)}
        </option>
      ))}
    </select>
  );
}
