/**
 * What the data that cases are judged by are (Arts. 5, 8, 11, 14, 16, 20, 22), and the calendar: whom each concerns, what is
 * judged when it is proposed, and how it is put in force when another person confirms it.
 */
import type { ListName } from '../../policy/articles/art-11-enterprise';
import type { ListedEnterprise } from '../../policy/articles/art-14-voucher';
import type { CalendarYear } from '../../policy/calendar/calendar';
import { civilDateOf, type CivilDate, type Instant } from '../../policy/kernel/time';
import type { ServiceItem, Uscc } from '../../policy/model/nouns';
import { entityOf, type DatedRelation } from '../../policy/relations/dated-relations';
import { refusal, refuseAll } from '../../policy/words/refusals';
import { inTransaction, type Tx } from '../kernel/connection';
import {
  actOnRegisterWithin,
  importConflicts,
  importExperts,
  notRegistered,
  type ConflictRow,
  type ExpertRow,
} from '../people/experts';
import type { BankHeading } from '../../policy/reference/bank-columns';
import { checkBankColumns, putBankColumns, type BankFileOf } from '../reference/bank-columns';
import { putCalendarYear } from '../reference/calendar-years';
import {
  checkListDate,
  completeList,
  inTurnOf,
  stageList,
  type ListRow,
} from '../reference/dishonesty-lists';
import {
  importInstitutions,
  refuseDaysToCome,
  type InstitutionRow,
} from '../reference/institutions';
import { checkServiceItems, publishServiceItems } from '../reference/service-items';
import {
  checkInterpretation,
  recordInterpretation,
  type InterpretationHead,
} from '../reference/interpretations';
import {
  checkMeetingMembers,
  nameMeetingMembers,
  type MeetingMember,
} from '../reference/meeting-members';
import type { NoticeAmendment } from '../../policy/articles/art-13-notice';
import { amendNotice, checkAmendment, knownRound } from '../round/rounds';
import type { Interpretation } from '../../policy/articles/art-24-interpretation';
import {
  replacedBan,
  replacedBanFaults,
  type ReplacedBan,
} from '../../policy/articles/art-25-replaced-measures';
import { recordBans } from '../relations/blacklist';
import { completeSmeList, stageSmeList } from '../reference/sme-lists';
import { completeRelations, stageRelations } from '../relations/relations';
import type { ProposalTold } from './proposals';

/** What is changed, and what the file does not say itself. */
export type ReferenceChange =
  | { readonly of: 'list'; readonly list: ListName; readonly listDate: CivilDate }
  | { readonly of: 'sme-list'; readonly year: number }
  | {
      readonly of: 'service-items';
      readonly year: number;
      readonly version: number;
      readonly inForceFrom: CivilDate;
    }
  | { readonly of: 'calendar'; readonly year: number }
  | ({ readonly of: 'bank-columns' } & BankFileOf)
  | ({ readonly of: 'interpretation' } & InterpretationHead)
  | { readonly of: 'meeting-members'; readonly year: number }
  | { readonly of: 'notice-amendment'; readonly round: string }
  | { readonly of: 'conflicts' | 'experts' | 'institutions' | 'relations' | 'replaced-bans' };
export type ReferenceKind = ReferenceChange['of'];

/** What each is called. */
export const REFERENCE_NAMES: Readonly<Record<ReferenceKind, string>> = {
  list: '失信、经营异常等名单',
  'sme-list': '科技型中小企业名单',
  'service-items': '服务事项清单',
  calendar: '工作日历',
  conflicts: '专家回避关系',
  experts: '专家库',
  institutions: '服务机构库',
  relations: '关联关系',
  'bank-columns': '银行文件的列名',
  interpretation: '对办法的解释',
  'meeting-members': '年度会议成员',
  'notice-amendment': '通知的更正',
  'replaced-bans': '原办法下的限制',
};

type ChangeOf<K extends ReferenceKind> = Extract<ReferenceChange, { readonly of: K }>;

/** What a row of each kind is. */
interface Rows {
  readonly list: ListRow;
  readonly institutions: InstitutionRow;
  readonly 'sme-list': ListedEnterprise;
  readonly 'service-items': ServiceItem;
  readonly experts: ExpertRow;
  readonly conflicts: ConflictRow;
  readonly calendar: CalendarYear;
  readonly relations: DatedRelation;
  readonly 'bank-columns': BankHeading;
  readonly interpretation: Interpretation;
  readonly 'meeting-members': MeetingMember;
  readonly 'notice-amendment': NoticeAmendment;
  readonly 'replaced-bans': ReplacedBan;
}

/** What is proposed: its proposer's account, and when it is judged or put in force. */
interface ReferenceFile<C, R> {
  readonly change: C;
  readonly rows: readonly R[];
  readonly sha256: string;
  readonly by: string;
  readonly at: Instant;
}
interface ConfirmedFile<C, R> extends ReferenceFile<C, R> {
  readonly confirmedBy: string;
  readonly told: ProposalTold;
  readonly proposal: string;
  /** Why it was proposed. */
  readonly reason: string;
}

interface Kind<C, R, S> {
  /** The entities that a row is about: whoever is tied to one keeps away (reading of Art. 22). */
  readonly concerns: (row: R) => readonly Uscc[];
  /** Throws `Refused` for what cannot be put in force whoever confirms it. */
  readonly judge?: (file: ReferenceFile<C, R>) => unknown;
  /** Written ahead of the transaction, and read by nobody yet. */
  readonly stage?: (file: ReferenceFile<C, R>) => Promise<S>;
  readonly carryOut: (tx: Tx, file: ConfirmedFile<C, R>, staged: S) => Promise<unknown>;
  readonly inTurn: <T>(change: C, work: () => Promise<T>) => Promise<T>;
}

const atOnce = <T>(_change: unknown, work: () => Promise<T>): Promise<T> => work();
const nobody = (): readonly Uscc[] => [];

function kind<K extends ReferenceKind, S = undefined>(
  told: Omit<Kind<ChangeOf<K>, Rows[K], S>, 'inTurn'> &
    Partial<Pick<Kind<ChangeOf<K>, Rows[K], S>, 'inTurn'>>,
): Kind<ReferenceChange, unknown, unknown> {
  return { inTurn: atOnce, ...told } as unknown as Kind<ReferenceChange, unknown, unknown>;
}

const KINDS: { readonly [K in ReferenceKind]: Kind<ReferenceChange, unknown, unknown> } = {
  list: kind<'list', Awaited<ReturnType<typeof stageList>>>({
    concerns: ({ uscc }) => [uscc],
    judge: ({ change: { listDate }, at }) => {
      checkListDate({ listDate, at });
    },
    stage: ({ change: { list, listDate }, rows, sha256, by, at }) =>
      stageList({ list, listDate, rows, sha256, by, at }),
    carryOut: (tx, _file, staged) => completeList(tx, staged),
    inTurn: ({ list }, work) => inTurnOf(list, work),
  }),
  institutions: kind<'institutions'>({
    concerns: ({ uscc }) => [uscc],
    judge: ({ rows, at }) => {
      refuseDaysToCome(rows, civilDateOf(at));
    },
    carryOut: (tx, { rows, by, at }) => importInstitutions(tx, rows, { by, at }),
  }),
  'sme-list': kind<'sme-list', Awaited<ReturnType<typeof stageSmeList>>>({
    concerns: ({ uscc }) => [uscc],
    stage: ({ change: { year }, rows, sha256, by, at }) =>
      stageSmeList({ year, rows, sha256, by, at }),
    carryOut: (tx, _file, staged) => completeSmeList(tx, staged),
  }),
  'service-items': kind<'service-items'>({
    concerns: nobody,
    judge: ({ change: { of: _of, ...about }, rows }) =>
      inTransaction((tx) => checkServiceItems(tx, { ...about, items: rows })),
    carryOut: (tx, { change: { of: _of, ...about }, rows, by, at }) =>
      publishServiceItems(tx, { ...about, items: rows }, by, at),
  }),
  experts: kind<'experts'>({
    concerns: ({ employer }) => [employer],
    carryOut: (tx, file) => onRegister(tx, file, 'importExperts', () => importExperts(tx, file)),
  }),
  conflicts: kind<'conflicts'>({
    concerns: ({ uscc }) => [uscc],
    judge: ({ rows }) => requireRegistered(rows),
    carryOut: (tx, file) =>
      onRegister(tx, file, 'importConflicts', async () => {
        await requireRegistered(file.rows, tx);
        await importConflicts(tx, file);
      }),
  }),
  calendar: kind<'calendar'>({
    concerns: nobody,
    carryOut: async (tx, { rows, by, at, confirmedBy }) => {
      for (const year of rows) await putCalendarYear(tx, year, by, at, confirmedBy);
    },
  }),
  relations: kind<'relations', Awaited<ReturnType<typeof stageRelations>>>({
    concerns: ({ held, holder }) => [held, entityOf(holder) ?? held],
    stage: ({ rows, sha256, by, at }) => stageRelations({ rows, sha256, by, at }),
    carryOut: (tx, _file, staged) => completeRelations(tx, staged),
  }),
  'bank-columns': kind<'bank-columns'>({
    concerns: nobody,
    judge: ({ change: { file }, rows }) => {
      checkBankColumns(file, rows);
    },
    carryOut: (tx, { change, rows, at }) => putBankColumns(tx, change, rows, at),
  }),
  interpretation: kind<'interpretation'>({
    concerns: nobody,
    judge: ({ change, rows, at }) => checkInterpretation(change, rows, at),
    carryOut: (tx, { change, rows, at, reason }) =>
      recordInterpretation(tx, change, rows, { reason, at }),
  }),
  'meeting-members': kind<'meeting-members'>({
    concerns: nobody,
    judge: ({ rows }) => {
      checkMeetingMembers(rows);
    },
    carryOut: (tx, { change: { year }, rows, at }) => nameMeetingMembers(tx, year, rows, at),
  }),
  'notice-amendment': kind<'notice-amendment'>({
    concerns: nobody,
    judge: async ({ change: { round }, rows, at }) => {
      const known = await knownRound(round);
      for (const row of rows) checkAmendment(known, row, civilDateOf(at));
    },
    carryOut: async (tx, { change: { round: roundId }, rows, at, told, proposal }) => {
      const { by, reason } = told;
      const act = { roundId, at, by, channel: 'api', act: 'amendNotice', reason } as const;
      for (const row of rows) await amendNotice(tx, { key: `${roundId}/${proposal}`, ...act }, row);
    },
  }),
  'replaced-bans': kind<'replaced-bans'>({
    concerns: ({ uscc }) => [uscc],
    judge: ({ rows, at }) => {
      checkReplacedBans(rows, civilDateOf(at));
    },
    carryOut: (tx, { rows }) => recordBans(tx, rows.map(replacedBan)),
  }),
};

export function kindOf({ of }: ReferenceChange): Kind<ReferenceChange, unknown, unknown> {
  return KINDS[of];
}

/** A conflict under a mistyped account would bind nobody. */
async function requireRegistered(rows: readonly ConflictRow[], tx?: Tx): Promise<void> {
  const accounts = rows.map(({ account }) => account);
  refuseAll(
    (await notRegistered(accounts, tx)).map((account) =>
      refusal('validation', { detail: `专家库中没有账号${account}` }, 'column 账号'),
    ),
  );
}

/** The register of experts keeps a trail of its own: what changed it, in whose name, and by which proposal. */
async function onRegister(
  tx: Tx,
  file: ConfirmedFile<unknown, { readonly account: string }>,
  act: string,
  write: () => Promise<unknown>,
): Promise<void> {
  const { told, proposal, rows, sha256 } = file;
  const { at, by, reason } = told;
  const entry = { key: `${act}/${proposal}`, at, by, channel: 'api', act, reason } as const;
  await actOnRegisterWithin(tx, entry, async () => {
    await write();
    const accounts = [...new Set(rows.map(({ account }) => account))];
    return { rows: rows.length, sha256, accounts };
  });
}

function checkReplacedBans(rows: readonly ReplacedBan[], today: CivilDate): void {
  refuseAll(replacedBanFaults(rows, today));
}
