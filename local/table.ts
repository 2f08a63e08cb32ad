/** The addresses of a running stack, as its starter sees them in the terminal. */
import { relative } from 'node:path';
import type { Places } from './stack';

/** Columns that a character takes in a terminal: two for Chinese ones. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce(
    (sum, character) => sum + (/[\u2e80-\uffef]/u.test(character) ? 2 : 1),
    0,
  );

/** @param startedInMs from the start to the moment everything was healthy */
export function addressTable(places: Places, startedInMs: number): string {
  const stateDir = relative(process.cwd(), places.stateDir) || '.';
  const rows: [string, string][] = [
    ['办理页面 console', `${places.apiUrl}/console/`],
    ['接口 API', places.apiUrl],
    ['流程界面 Temporal UI', places.temporalUiUrl ?? '—'],
    ['Temporal', `${places.temporalAddress}  (namespace ${places.namespace})`],
    ['数据库 MongoDB', withoutPassword(places.mongodbUri)],
    ['模拟银行 simulated bank', places.bankUrl || '—'],
    ['登录 issuer', places.issuer ?? '—'],
    ['数据与日志 state, logs', stateDir],
  ];
  const width = Math.max(...rows.map(([name]) => widthOf(name)));
  const lines = rows.map(
    ([name, value]) => `  ${name}${' '.repeat(width - widthOf(name))}  ${value}`,
  );
  const seconds = (startedInMs / 1000).toFixed(1);
  return [
    '',
    `创新券服务已就绪，用时 ${seconds} 秒 / ready in ${seconds} s`,
    ...lines,
    '一年已演示完、可以接着办理的环境 / a played season to work in: npm run demo -- --keep',
    '按 Ctrl-C 停止 / Ctrl-C stops everything',
    '',
  ].join('\n');
}

const withoutPassword = (uri: string): string => uri.replace(/(:\/\/[^:@/]+):[^@/]+@/, '$1:***@');
