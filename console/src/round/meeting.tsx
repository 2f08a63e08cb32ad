/**
 * The meeting room (Arts. 10(5), 17(4)): who is there, the agenda with the most that each case may be given and why, each member's
 * vote, and the record. What is typed is kept until the record is taken.
 */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import Alert from 'antd/es/alert';
import Button from 'antd/es/button';
import { useState, type SyntheticEvent } from 'react';
import type { Answer, BodyOf } from '../../../api-client/contract';
import { formatYuan } from '../../../policy/kernel/money';
import { answered, api, type CaseHead } from '../api';
import { useAsking } from '../request';
import { Block } from '../block';
import { draftName, draftOf, dropDraft, keepDraft } from '../drafts';
import { Told, toldOf } from '../faults';
import { Loaded } from '../page-data';
import { today, useActing } from '../session';
import { Acted } from './act-outcome';
import { useAwaiting } from './awaiting-cases';
import { MeetingItems } from './meeting-items';
import { useUnderWay } from './under-way';
import { isSupported, linesIn, RECUSED, seatOf, type Item } from './tally';

type Preview = Answer<'previewMeeting'>;
type Meeting = BodyOf<'holdMeeting'>['meeting'];
type Member = Answer<'getMeetingMembers'>['members'][number];

interface Room {
  readonly heldOn: string;
  readonly members: string;
  readonly absent: readonly string[];
  readonly chair: string;
  readonly recorder: string;
  readonly minutes: string;
  readonly left: readonly string[];
  readonly items: Readonly<Record<string, Item>>;
}

const EMPTY = {
  absent: [],
  chair: '',
  recorder: '',
  minutes: '',
  left: [],
  items: {},
} as const;

/** Of the year of the round: whom the bureau has named for its meetings (Art. 17). */
function useMembers(round: string) {
  return useQuery({
    queryKey: ['meeting-members', round],
    queryFn: async (): Promise<readonly Member[]> => {
      const { programmeYear: year } = await answered(
        api.GET('/rounds/{id}', { params: { path: { id: round } } }),
      );
      const named = api.GET('/meeting-members/{year}', { params: { path: { year } } });
      return (await answered(named)).members;
    },
  });
}

const route = getRouteApi('/rounds/$id/meeting');

export function MeetingPage() {
  const { id } = route.useParams();
  const acting = useActing();
  const convener = acting?.choice.role === 'bureau' ? 'bureau' : 'centre';
  const awaiting = useAwaiting(id, 'holdMeeting', convener);
  const members = useMembers(id);
  const [held, setHeld] = useUnderWay(id, 'holdMeeting');
  if (acting === undefined) return null;
  return (
    <>
      <h1>会议室：{id}</h1>
      {held !== undefined && (
        <>
          <Acted id={held} />
          <Button
            onClick={() => {
              setHeld(undefined);
            }}
          >
            登记另一次会议
          </Button>
        </>
      )}
      {held === undefined && (
        <Loaded of={awaiting}>
          {({ cases }) =>
            cases.length === 0 ? (
              <p className="empty">现在没有等待会议审议的办理件。</p>
            ) : (
              <Loaded of={members}>
                {(named) => (
                  <RoomOf
                    round={id}
                    kind={convener === 'bureau' ? 'redeliberation' : 'deliberation'}
                    draft={draftName(acting.account, id, 'meeting')}
                    cases={cases}
                    named={named}
                    onHeld={setHeld}
                  />
                )}
              </Loaded>
            )
          }
        </Loaded>
      )}
    </>
  );
}

interface Agenda {
  readonly round: string;
  readonly kind: Meeting['kind'];
  readonly draft: string;
  readonly cases: readonly CaseHead[];
  readonly named: readonly Member[];
  readonly onHeld: (actId: string) => void;
}

function RoomOf({ round, kind, draft, cases, named, onHeld }: Agenda) {
  const [room, setRoom] = useState<Room>(() => ({
    ...EMPTY,
    heldOn: today(),
    members: named.map(({ account }) => account).join('\n'),
    ...draftOf(draft),
  }));
  const change = (part: Partial<Room>) => {
    const next = { ...room, ...part };
    setRoom(next);
    keepDraft(draft, next);
  };
  const agenda = cases.filter(({ no }) => !room.left.includes(no));
  const preview = usePreview(round, agenda);
  const { ask, error, isPending } = useAsking(
    (meeting: Meeting, key) => {
      const params = { path: { id: round }, header: { 'Idempotency-Key': key } };
      const body = { reason: '登记会议审议结果', meeting };
      return answered(api.POST('/rounds/{id}/meetings', { params, body }));
    },
    ({ actId }) => {
      dropDraft(draft);
      onHeld(actId);
    },
  );
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    ask(meetingOf(kind, room, agenda, preview.data));
  };
  return (
    <form className="meeting" aria-label="会议记录" onSubmit={send}>
      {kind === 'redeliberation' && (
        <Alert
          className="block"
          type="info"
          showIcon
          title="异议成立的申请由市科技局重新审议，审议后重新公示（管理办法第十条、第十七条）。异议和核实结论见各项申请。"
        />
      )}
      <Attendance room={room} named={named} onChange={change} />
      <Loaded of={preview}>
        {(most) => (
          <Block title="议程和表决">
            <Budget most={most} agenda={agenda} room={room} />
            <MeetingItems
              cases={cases}
              left={room.left}
              present={presentOf(room)}
              lines={most.lines}
              items={room.items}
              onItems={(items) => {
                change({ items });
              }}
              onLeft={(left) => {
                change({ left });
              }}
            />
          </Block>
        )}
      </Loaded>
      <Block title="会议记录">
        <label className="field">
          会议纪要
          <textarea
            rows={5}
            required
            maxLength={20_000}
            value={room.minutes}
            onChange={({ target }) => {
              change({ minutes: target.value });
            }}
          />
        </label>
        <Told sentences={toldOf(error)} />
        <Button type="primary" htmlType="submit" disabled={preview.data === undefined}>
          {isPending ? '正在提交…' : '登记会议结果'}
        </Button>
      </Block>
    </form>
  );
}

const presentOf = ({ members, absent }: Room): string[] =>
  linesIn(members).filter((member) => !absent.includes(member));

function usePreview(round: string, agenda: readonly CaseHead[]) {
  const items = agenda.map(({ no }) => ({ caseNo: no }));
  return useQuery({
    queryKey: ['preview', round, items.map(({ caseNo }) => caseNo)],
    placeholderData: (before: Preview | undefined) => before,
    queryFn: () => {
      const params = { path: { id: round } };
      return answered(api.POST('/rounds/{id}/meeting-preview', { params, body: { items } }));
    },
  });
}

interface Changing {
  readonly room: Room;
  readonly onChange: (part: Partial<Room>) => void;
}

function Attendance({ room, named, onChange }: Changing & { readonly named: readonly Member[] }) {
  const nameOf = (account: string) => named.find((one) => one.account === account)?.name;
  const members = linesIn(room.members);
  const present = presentOf(room);
  return (
    <Block title="出席情况">
      <label className="field">
        会议日期
        <input
          type="date"
          required
          value={room.heldOn}
          onChange={({ target }) => {
            onChange({ heldOn: target.value });
          }}
        />
      </label>
      <label className="field">
        会议成员的账号（每行一个）
        <textarea
          rows={4}
          required
          value={room.members}
          onChange={({ target }) => {
            onChange({ members: target.value });
          }}
        />
      </label>
      <fieldset>
        <legend>出席</legend>
        {members.map((member) => (
          <label key={member} className="tick">
            <input
              type="checkbox"
              checked={present.includes(member)}
              onChange={({ target }) => {
                const others = room.absent.filter((one) => one !== member);
                onChange({ absent: target.checked ? others : [...others, member] });
              }}
            />
            {[member, nameOf(member)].filter((word) => word !== undefined).join(' ')}
          </label>
        ))}
      </fieldset>
      <Seat
        label="主持人"
        of={present}
        value={room.chair}
        onChange={(chair) => {
          onChange({ chair });
        }}
      />
      <Seat
        label="记录人"
        of={present}
        value={room.recorder}
        onChange={(recorder) => {
          onChange({ recorder });
        }}
      />
    </Block>
  );
}

function Seat({
  label,
  of,
  value,
  onChange,
}: {
  readonly label: string;
  readonly of: readonly string[];
  readonly value: string;
  readonly onChange: (member: string) => void;
}) {
  return (
    <label className="field">
      {label}
      <select
        required
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      >
        <option value="">请选择</option>
        {of.map((member) => (
          <option key={member}>{member}</option>
        ))}
      </select>
    </label>
  );
}

const yuanOf = (fen: number): string => `${formatYuan(fen)}元`;

/** What the meeting has to give, and how much of it the agenda takes as it stands. */
function Budget({
  most,
  agenda,
  room,
}: {
  readonly most: Preview;
  readonly agenda: readonly CaseHead[];
  readonly room: Room;
}) {
  const { availableFen, totalFen, totalFullFen, reduction, rule } = most;
  if (agenda.every(({ procedure }) => procedure === 'admission')) return null;
  const given = agenda.map(({ no }) => awardOf(no, room, most)).reduce((sum, fen) => sum + fen, 0);
  const short = totalFullFen > availableFen;
  return (
    <>
      <p role="status">
        可用预算{yuanOf(availableFen)}，本次拟给{yuanOf(given)}，余
        {yuanOf(Math.max(0, availableFen - given))}
      </p>
      <meter
        className="bar"
        aria-label="预算使用"
        min={0}
        max={Math.max(1, availableFen)}
        value={given}
      />
      {given > availableFen && (
        <Alert className="block" type="error" showIcon title="拟给的金额合计超过可用预算。" />
      )}
      {short && reduction !== undefined && (
        <Alert
          className="block"
          type="warning"
          showIcon
          title={`足额应给${yuanOf(totalFullFen)}，超过可用预算，${rule === 'ranked' ? '按通知公布的办法择优排序安排（议程的先后即为排序）' : '各项申请按同一比例核减'}，合计${yuanOf(totalFen)}（管理办法第4条、第14条的适用口径）。`}
        />
      )}
    </>
  );
}

/** Fen; nothing for a case that is not supported. */
function awardOf(no: string, room: Room, { lines }: Preview): number {
  const item = room.items[no];
  if (!isSupported(item, presentOf(room))) return 0;
  const line = lines.find(({ caseNo }) => caseNo === no);
  return item?.yuan === undefined ? (line?.amountFen ?? 0) : Math.round(item.yuan * 100);
}

function meetingOf(
  kind: Meeting['kind'],
  room: Room,
  agenda: readonly CaseHead[],
  most: Preview | undefined,
): Meeting {
  const present = presentOf(room);
  const { heldOn, chair, recorder, minutes } = room;
  const common = {
    kind,
    heldOn,
    chair,
    recorder,
    minutes,
    present,
    members: linesIn(room.members),
  };
  const reduction = most?.reduction;
  const supported = agenda.filter(({ no }) => isSupported(room.items[no], present));
  const isRanked = reduction !== undefined && most?.rule === 'ranked';
  const items = agenda.map((one) => {
    const item = itemOf(one, room, present, most);
    // The order of the agenda is the ranking.
    return isRanked && item.supported ? { ...item, rank: supported.indexOf(one) + 1 } : item;
  });
  return { ...common, ...(reduction && { reduction }), items };
}

function itemOf(
  { no, procedure }: CaseHead,
  room: Room,
  present: readonly string[],
  most: Preview | undefined,
): Meeting['items'][number] {
  const item = room.items[no];
  const supported = isSupported(item, present);
  const line = most?.lines.find(({ caseNo }) => caseNo === no);
  const isPaid = supported && procedure === 'redemption' && most !== undefined;
  return {
    caseNo: no,
    recused: present
      .filter((member) => seatOf(item, member) === RECUSED)
      .map((member) => ({ member, why: item?.why ?? '' })),
    votes: present.flatMap((member) => {
      const seat = seatOf(item, member);
      return seat === RECUSED ? [] : [{ member, vote: seat }];
    }),
    supported,
    ...(isPaid && { amountFen: awardOf(no, room, most) }),
    ...(isPaid && most.reduction !== undefined && line && { fullFen: line.fullFen }),
    reason: item?.reason ?? (supported ? '同意' : '不予支持'),
  };
}
