/**
 * Preliminary review (Arts. 10(3), 17(3)): what awaits it, what the service found in each, and a recommendation of several at once
 * where there is nothing to judge one by one. Each is an act of its own on its case; the list is printed as it stands.
 */
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import Alert from 'antd/es/alert';
import Button from 'antd/es/button';
import { useRef, useState } from 'react';
import { PROCEDURE_NAMES } from '../../../policy/words/vocabulary';
import { SaidNo } from '../../../api-client/said-no';
import { act, answered, api, caseOf, type Case, type CaseHead } from '../api';
import { Block, Mark } from '../block';
import { Left } from '../case-columns';
import { Exports } from '../exports';
import { toldOf } from '../faults';
import { Loaded } from '../page-data';
import { operationOf } from '../operations';
import { today, useActing, type Choice } from '../session';
import { List, type Column } from '../table';
import { ReasonField } from '../reason-field';

/** So many are read whole and shown at once. */
const MOST = 50;
const DECISION = 'decidePreliminaryReview';

type Reviewer = 'centre' | 'district';

function useWaiting(role: Reviewer) {
  return useQuery({
    queryKey: ['cases', 'review', role],
    queryFn: async () => {
      const query = { awaits: role, state: 'open', limit: 200 } as const;
      const { cases } = await answered(api.GET('/cases', { params: { query } }));
      return cases.filter(({ waits }) =>
        waits.some((wait) => wait.for === DECISION && wait.role === role),
      );
    },
  });
}

export function ReviewPage() {
  const acting = useActing();
  const role = acting?.choice.role;
  if (acting === undefined || (role !== 'district' && role !== 'centre'))
    return <h1>没有这个页面</h1>;
  return <Desk role={role} choice={acting.choice} />;
}

function Desk({ role, choice }: { readonly role: Reviewer; readonly choice: Choice }) {
  const waiting = useWaiting(role);
  return (
    <>
      <h1>初审</h1>
      <p>逐件核对材料；没有不符合之处、材料齐全的，可以选中后一并推荐。截至{today()}。</p>
      <Exports
        operation={operationOf('exportCases')}
        asked={{ awaits: role, state: 'open' }}
        choice={choice}
      />
      <Loaded of={waiting}>
        {(cases) => (
          <>
            {cases.length > MOST && (
              <p>
                等待初审的共{cases.length}件，这里是期限在前的{MOST}件。
              </p>
            )}
            <Batch heads={byDue(cases).slice(0, MOST)} />
          </>
        )}
      </Loaded>
    </>
  );
}

const dueOf = ({ waits }: CaseHead): string =>
  waits.find((wait) => wait.for === DECISION)?.dueAt ?? '9';
const byDue = (cases: readonly CaseHead[]): readonly CaseHead[] =>
  [...cases].sort((a, b) => dueOf(a).localeCompare(dueOf(b)));

interface Read {
  readonly kase: Case;
  readonly missing: number;
}

async function readCase(no: string): Promise<Read> {
  const papers = answered(api.GET('/cases/{no}/papers', { params: { path: { no } } }));
  const [kase, { missing, notHandedIn }] = await Promise.all([caseOf(no), papers]);
  return { kase, missing: missing.length + notHandedIn.length };
}

type Finding = Case['findings'][number];

/** What a person has to say a word to before the case is recommended. */
const askingOf = ({ kase: { findings } }: Read): readonly Finding[] =>
  findings.filter(({ severity }) => severity === 'soft');

/** Why a case is to be judged by itself; nothing where it may be recommended with others. */
function concernsOf({ kase: { findings }, missing }: Read): readonly string[] {
  const grave = findings.filter(({ severity }) => severity !== 'soft');
  return [
    ...new Set(grave.map(({ message }) => message)),
    ...(missing === 0 ? [] : [`还缺${missing}项材料`]),
  ];
}

interface Line {
  readonly head: CaseHead;
  readonly read: Read | undefined;
}

/** What came of one line. */
type Outcome = 'done' | 'waiting' | readonly string[];

function Batch({ heads }: { readonly heads: readonly CaseHead[] }) {
  const read = useQueries({
    queries: heads.map(({ no }) => ({
      queryKey: ['review', no],
      queryFn: () => readCase(no),
      staleTime: 60_000,
    })),
  });
  const lines = heads.map((head, at) => ({ head, read: read[at]?.data }));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [words, setWords] = useState<Words>({});
  const { send, outcomes, isPending } = useRecommending();
  const ready = lines.filter(isPlain);
  const picked = ready.filter(({ head: { no } }) => chosen.includes(no));
  return (
    <form
      aria-label="一并推荐"
      onSubmit={(event) => {
        event.preventDefault();
        void send(picked, { reason, words });
      }}
    >
      <Block title={`等待初审的申请（${heads.length}件）`}>
        <List
          name="等待初审的申请"
          rows={lines}
          keyOf={({ head: { no } }) => no}
          columns={columnsFor(chosen, setChosen, outcomes)}
        />
        {ready.length > 1 && (
          <div className="acts">
            <Button
              onClick={() => {
                setChosen(ready.map(({ head: { no } }) => no));
              }}
            >
              选中材料齐全的{ready.length}件
            </Button>
            <Button
              onClick={() => {
                window.print();
              }}
            >
              打印名单
            </Button>
          </div>
        )}
      </Block>
      <Block title="一并推荐">
        <p>
          提交即表示对选中的每项申请，核对清单各项均符合。有不符合的，请打开该项申请单独作出结论。
        </p>
        <ReasonField value={reason} onChange={setReason} />
        <WordsTo
          findings={distinct(picked.flatMap(({ read: one }) => askingOf(one)))}
          words={words}
          onWords={setWords}
        />
        <Progress outcomes={outcomes} />
        <Button type="primary" htmlType="submit" disabled={picked.length === 0 || isPending}>
          {isPending ? '正在提交…' : `推荐选中的${picked.length}件`}
        </Button>
      </Block>
    </form>
  );
}

/** What is said to a finding, by its code; the same is said of each case that has it. */
type Words = Readonly<Record<string, string>>;

const distinct = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((one) => [one.code, one])).values(),
];

function WordsTo({
  findings,
  words,
  onWords,
}: {
  readonly findings: readonly Finding[];
  readonly words: Words;
  readonly onWords: (words: Words) => void;
}) {
  if (findings.length === 0) return null;
  return (
    <fieldset>
      <legend>对提示的说明（写入有该提示的每一件）</legend>
      {findings.map(({ code, message }) => (
        <label key={code} className="field">
          {message}
          <input
            required
            maxLength={300}
            value={words[code] ?? ''}
            onChange={({ target }) => {
              onWords({ ...words, [code]: target.value });
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}

const isPlain = (line: Line): line is Line & { readonly read: Read } =>
  line.read !== undefined && concernsOf(line.read).length === 0;

function columnsFor(
  chosen: readonly string[],
  choose: (chosen: readonly string[]) => void,
  outcomes: ReadonlyMap<string, Outcome>,
): readonly Column<Line>[] {
  return [
    {
      title: '选择',
      cell: (line) => (
        <input
          type="checkbox"
          aria-label={`选择 ${line.head.no}`}
          disabled={!isPlain(line)}
          checked={chosen.includes(line.head.no)}
          onChange={({ target }) => {
            const { no } = line.head;
            choose(target.checked ? [...chosen, no] : chosen.filter((one) => one !== no));
          }}
        />
      ),
    },
    {
      title: '编号',
      cell: ({ head: { no } }) => (
        <Link to="/cases/$no" params={{ no }}>
          {no}
        </Link>
      ),
    },
    { title: '事项', cell: ({ head: { procedure } }) => PROCEDURE_NAMES[procedure] },
    { title: '申请单位', cell: ({ head: { applicantName } }) => applicantName },
    {
      title: '期限',
      cell: ({ head: { waits } }) => <Left wait={waits.find((wait) => wait.for === DECISION)} />,
    },
    {
      title: '核对情况',
      cell: ({ head: { no }, read }) => <Standing read={read} outcome={outcomes.get(no)} />,
    },
  ];
}

function Standing({
  read,
  outcome,
}: {
  readonly read: Read | undefined;
  readonly outcome: Outcome | undefined;
}) {
  if (outcome === 'done') return <Mark tone="good">已推荐</Mark>;
  if (outcome === 'waiting') return <Mark tone="soon">正在办理</Mark>;
  if (outcome !== undefined) return <Mark tone="grave">未办成：{outcome.join('')}</Mark>;
  if (read === undefined) return '正在读取…';
  const concerns = concernsOf(read);
  const asking = askingOf(read);
  if (concerns.length === 0)
    return (
      <>
        <Mark tone={asking.length === 0 ? 'good' : 'calm'}>
          {asking.length === 0 ? '没有疑点，材料齐全' : '材料齐全，有提示需说明'}
        </Mark>
        <ul>
          {asking.map(({ code, message }) => (
            <li key={code}>{message}</li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      <Mark tone="soon">需逐件核对</Mark>
      <ul>
        {concerns.map((concern) => (
          <li key={concern}>{concern}</li>
        ))}
      </ul>
    </>
  );
}

function Progress({ outcomes }: { readonly outcomes: ReadonlyMap<string, Outcome> }) {
  if (outcomes.size === 0) return null;
  const all = [...outcomes.values()];
  const done = all.filter((one) => one === 'done').length;
  const failed = all.filter((one) => typeof one !== 'string').length;
  return (
    <div role="status">
      <progress
        className="bar"
        aria-label="推荐的进度"
        max={Math.max(1, all.length)}
        value={done + failed}
      />
      <Alert
        className="block"
        type={failed === 0 ? 'success' : 'warning'}
        title={`共${all.length}件，已推荐${done}件，未办成${failed}件。`}
      />
    </div>
  );
}

/** One after the other, each under a key of its own, so that a second try after a lost connection asks for the same acts. */
function useRecommending() {
  const client = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [isPending, setPending] = useState(false);
  const send = async (lines: readonly (Line & { readonly read: Read })[], said: Recommendation) => {
    if (isPending) return;
    setPending(true);
    const told = new Map<string, Outcome>(lines.map(({ head: { no } }) => [no, 'waiting']));
    setOutcomes(new Map(told));
    for (const { head, read } of lines) {
      told.set(head.no, await recommended(read, said, keys.current));
      setOutcomes(new Map(told));
    }
    setPending(false);
    await client.invalidateQueries();
  };
  return { send, outcomes, isPending };
}

interface Recommendation {
  readonly reason: string;
  readonly words: Words;
}

async function recommended(
  read: Read,
  { reason, words }: Recommendation,
  keys: Map<string, string>,
): Promise<Outcome> {
  const { kase } = read;
  const { no, procedure, policy } = kase;
  const answers = distinct(askingOf(read)).map(({ code }) => ({
    finding: code,
    words: words[code] ?? '',
  }));
  const direct = 'way' in kase && kase.way === 'direct';
  const lines = direct ? [] : (policy.checklists?.[procedure] ?? []);
  const checklist = lines.map((check) => ({ check, met: true }));
  const key = keys.get(no) ?? crypto.randomUUID();
  keys.set(no, key);
  try {
    const body = { outcome: 'recommend', reason, checklist, faults: [], answers };
    await act(no, 'preliminary-review', key, body);
    return 'done';
  } catch (error) {
    if (error instanceof SaidNo && error.problem.status < 500) keys.delete(no);
    return toldOf(error);
  }
}
