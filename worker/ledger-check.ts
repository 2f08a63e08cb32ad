/**
 * `npm run ledger:check -- [--year=2026]`: the audit of the special fund, on the database that MONGODB_URI
 * names. Ends with 0 where everything agrees, and with 1 and one sentence where it does not.
 */
import { formatYuan } from '../policy/kernel/money';
import { ACCOUNTS, type Account, type Accounts } from '../store/money/ledger';
import { checkLedger, type LedgerReport } from '../store/audit/ledger-check';
import { runCommand } from './command';
import { onStore } from './on-store';

export function yearFrom(words: readonly string[]): number | undefined {
  const [word, ...others] = words;
  if (word === undefined) return undefined;
  const year = /^--year=(\d{4})$/.exec(word)?.[1];
  if (year === undefined || others.length > 0) {
    throw new Error('用法 / usage: npm run ledger:check -- [--year=2026]');
  }
  return Number(year);
}

/** The report as text, one line an account. */
export function told({ entries, cases, years, difference }: LedgerReport): string {
  const totals = years.map(([year, accounts]) => `${year}年度\n${totalsOf(accounts)}`);
  const verdict = difference === undefined ? '账目一致。' : `账目不一致：${difference.message}`;
  return [...totals, `分录${entries}笔，兑现${cases}件。`, verdict].join('\n');
}

function totalsOf(accounts: Accounts): string {
  return Object.entries(ACCOUNTS)
    .map(([account, zh]) => `  ${zh}：${formatYuan(accounts[account as Account])}元`)
    .join('\n');
}

async function main(words: readonly string[]): Promise<number> {
  const year = yearFrom(words);
  const report = await onStore(() => checkLedger(year === undefined ? {} : { year }));
  console.log(told(report));
  return report.difference === undefined ? 0 : 1;
}

if (require.main === module) {
  runCommand(main);
}
