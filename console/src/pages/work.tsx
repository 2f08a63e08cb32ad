/** What awaits the caller: the cases whose turn is the caller's role, the first to fall due first. */
import { useQuery } from '@tanstack/react-query';
import { answered, api, type CaseHead, type Wait } from '../api';
import { firstWait, WORK_COLUMNS } from '../case-columns';
import { Loaded } from '../loaded';
import { officeOf, useActing, type Choice } from '../session';
import { List } from '../table';

const MOST = 200;
/** Who is asked about cases. */
const OF_CASES: readonly string[] = [
  'applicant',
  'district',
  'centre',
  'bureau',
  'expert',
  'finance',
];

const dueOf = (one: CaseHead): string => firstWait(one)?.dueAt ?? '9';

export function Work() {
  const acting = useActing();
  if (acting === undefined) return null;
  const { choice } = acting;
  return (
    <>
      <h1>我的待办</h1>
      <p>{officeOf(choice)}</p>
      {OF_CASES.includes(choice.role) ? (
        <Awaited account={acting.account} choice={choice} />
      ) : (
        <p>您的角色没有待办的件。</p>
      )}
    </>
  );
}

function Awaited({ account, choice }: { readonly account: string; readonly choice: Choice }) {
  const awaits = choice.role;
  const isMine = ({ role, members }: Wait) =>
    role === awaits && (members === undefined || members.includes(account));
  const asked = useQuery({
    queryKey: ['cases', 'awaits', choice.actingAs],
    queryFn: () =>
      answered(api.GET('/cases', { params: { query: { awaits, state: 'open', limit: MOST } } })),
    refetchInterval: 30_000,
  });
  return (
    <Loaded of={asked}>
      {({ cases, next }) => {
        const own = cases.map((one) => ({
          ...one,
          waits: one.waits.filter((wait) => isMine(wait)),
        }));
        const rows = own
          .filter(({ waits }) => waits.length > 0)
          .sort((a, b) => dueOf(a).localeCompare(dueOf(b)));
        return (
          <>
            <p role="status">
              {next === undefined
                ? `共${rows.length}件待办`
                : `待办超过${MOST}件，这里是前${MOST}件`}
            </p>
            <List name="待办" keyOf={({ no }) => no} columns={WORK_COLUMNS} rows={rows} />
          </>
        );
      }}
    </Loaded>
  );
}
