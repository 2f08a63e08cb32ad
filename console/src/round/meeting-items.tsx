/** The agenda as a grid: a line a case, a column a member; what the line may be given at most, and why. */
import { articlesInWords } from '../../../policy/words/article-names';
import { Link } from '@tanstack/react-router';
import type { Answer } from '../../../api-client/contract';
import { formatYuan } from '../../../policy/kernel/money';
import type { CaseHead } from '../api';
import { Mark } from '../block';
import { isSupported, RECUSED, seatOf, VOTES, type Item, type Seat } from './tally';

type Line = Answer<'previewMeeting'>['lines'][number];

interface Grid {
  readonly cases: readonly CaseHead[];
  /** Those that are left for another meeting. */
  readonly left: readonly string[];
  readonly present: readonly string[];
  readonly lines: readonly Line[];
  readonly items: Readonly<Record<string, Item>>;
  readonly onItems: (items: Readonly<Record<string, Item>>) => void;
  readonly onLeft: (left: readonly string[]) => void;
}

const EMPTY: Item = { seats: {}, why: '', reason: '同意' };

export function MeetingItems(grid: Grid) {
  const { cases, left, present, lines, items, onItems, onLeft } = grid;
  return (
    <div className="list" role="region" aria-label="表决" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">审议</th>
            <th scope="col">办理件</th>
            {present.map((member) => (
              <th key={member} scope="col">
                {member}
              </th>
            ))}
            <th scope="col">结果</th>
            <th scope="col">金额（元）</th>
            <th scope="col">理由</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <Row
              key={one.no}
              kase={one}
              isOn={!left.includes(one.no)}
              present={present}
              line={lines.find(({ caseNo }) => caseNo === one.no)}
              item={items[one.no] ?? EMPTY}
              onOn={(on) => {
                onLeft(on ? left.filter((no) => no !== one.no) : [...left, one.no]);
              }}
              onItem={(item) => {
                onItems({ ...items, [one.no]: item });
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowOf {
  readonly kase: CaseHead;
  readonly isOn: boolean;
  readonly present: readonly string[];
  readonly line: Line | undefined;
  readonly item: Item;
  readonly onOn: (on: boolean) => void;
  readonly onItem: (item: Item) => void;
}

function Row({ kase, isOn, present, line, item, onOn, onItem }: RowOf) {
  const { no, applicantName, procedure } = kase;
  const supported = isSupported(item, present);
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={`审议 ${no}`}
          checked={isOn}
          onChange={({ target }) => {
            onOn(target.checked);
          }}
        />
      </td>
      <td>
        <Link to="/cases/$no" params={{ no }}>
          {no}
        </Link>
        <br />
        {applicantName}
        {line && <Why line={line} />}
      </td>
      {present.map((member) => (
        <td key={member}>{isOn && <Vote {...{ no, member, item, onItem }} />}</td>
      ))}
      <td>
        {isOn && <Mark tone={supported ? 'good' : 'grave'}>{supported ? '支持' : '不予支持'}</Mark>}
      </td>
      <td>
        {isOn && supported && procedure === 'redemption' && (
          <Amount no={no} line={line} item={item} onItem={onItem} />
        )}
      </td>
      <td>{isOn && <Reasons {...{ no, present, item, onItem }} />}</td>
    </tr>
  );
}

function Why({ line: { amountFen, explanation, refusals = [] } }: { readonly line: Line }) {
  return (
    <details>
      <summary>最高{formatYuan(amountFen)}元，如何得出</summary>
      {explanation}
      {refusals.length > 0 && (
        <ul>
          {refusals.map(({ code, message, cite }) => (
            <li key={code}>
              {message}（依据：{articlesInWords(cite)}）
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

interface Cell {
  readonly no: string;
  readonly item: Item;
  readonly onItem: (item: Item) => void;
}

function Vote({ no, member, item, onItem }: Cell & { readonly member: string }) {
  return (
    <select
      className="vote"
      aria-label={`${no} ${member} 表决`}
      value={seatOf(item, member)}
      onChange={({ target }) => {
        onItem({ ...item, seats: { ...item.seats, [member]: target.value as Seat } });
      }}
    >
      {Object.entries({ ...VOTES, [RECUSED]: '回避' }).map(([seat, word]) => (
        <option key={seat} value={seat}>
          {word}
        </option>
      ))}
    </select>
  );
}

function Amount({ no, line, item, onItem }: Cell & { readonly line: Line | undefined }) {
  const yuan = item.yuan ?? (line === undefined ? '' : line.amountFen / 100);
  return (
    <input
      className="amount"
      type="number"
      min={0}
      step={0.01}
      required
      aria-label={`${no} 金额`}
      value={yuan}
      onChange={({ target }) => {
        onItem({ ...item, yuan: target.value === '' ? undefined : Number(target.value) });
      }}
    />
  );
}

function Reasons({ no, present, item, onItem }: Cell & { readonly present: readonly string[] }) {
  const hasRecused = present.some((member) => seatOf(item, member) === RECUSED);
  return (
    <>
      <input
        aria-label={`${no} 理由`}
        required
        value={item.reason}
        onChange={({ target }) => {
          onItem({ ...item, reason: target.value });
        }}
      />
      {hasRecused && (
        <input
          aria-label={`${no} 回避原因`}
          placeholder="回避原因"
          required
          value={item.why}
          onChange={({ target }) => {
            onItem({ ...item, why: target.value });
          }}
        />
      )}
    </>
  );
}
