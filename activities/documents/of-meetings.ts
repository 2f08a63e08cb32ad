/** What a meeting leaves: its agenda, its minutes, and the lists by which the districts recommended what it decided. */
import type { Drafts } from '../../policy/documents/draft';
import { agenda, minutes, type MeetingFacts } from '../../policy/documents/meeting-records';
import { recommendation } from '../../policy/documents/review-records';
import { civilDateOf } from '../../policy/kernel/time';
import {
  CONVENERS,
  CORRECTED_NAMES,
  MEETING_NAMES,
  type MeetingRecord,
} from '../../policy/round/meeting';
import type { BatchActRecord } from '../../store/round/batch-acts';
import { casesOf, type CaseRecord } from '../../store/case/cases';
import { knownRound } from '../../store/round/rounds';
import type { TrailEntry } from '../../store/trail/trail';
import { carriedOut, inForce } from './in-force';
import { namesOf, serviceOf } from './names';

interface MeetingAct {
  readonly act: BatchActRecord<'meeting'>;
  readonly meeting: MeetingRecord;
  readonly round: string;
  readonly cases: ReadonlyMap<string, CaseRecord>;
}

/** Undefined while its lines are being carried out. */
async function held(entry: TrailEntry): Promise<MeetingAct | undefined> {
  const act = await inForce<'meeting'>(entry);
  if (act === undefined) return undefined;
  const meeting: MeetingRecord = act.content;
  const found = await casesOf(meeting.items.map(({ caseNo }) => caseNo));
  const { notice } = await knownRound(act.roundId);
  return { act, meeting, round: notice.title, cases: new Map(found.map((one) => [one._id, one])) };
}

export async function agendaOf(entry: TrailEntry): Promise<Drafts> {
  const meeting = await held(entry);
  if (meeting === undefined) return 'later';
  // What puts a record right has no agenda of its own.
  return meeting.meeting.corrects === undefined ? [agenda(await factsOf(meeting))] : [];
}

export async function minutesOf(entry: TrailEntry): Promise<Drafts> {
  const meeting = await held(entry);
  return meeting === undefined ? 'later' : [minutes(await factsOf(meeting))];
}

async function factsOf({ act, meeting, round, cases }: MeetingAct): Promise<MeetingFacts> {
  const { id, kind, heldOn, members, present, chair, recorder, items } = meeting;
  const nameOf = await namesOf([...members, ...present, chair, recorder]);
  const lines = carriedOut(act, items).map(
    ({ caseNo, votes, recused, supported, amountFen = 0, reason }) => {
      const kase = cases.get(caseNo);
      const count = (vote: string) => votes.filter((one) => one.vote === vote).length;
      return {
        caseNo,
        name: kase?.applicantName ?? caseNo,
        service: kase === undefined ? '—' : serviceOf(kase),
        supported,
        amountFen,
        votes: { for: count('for'), against: count('against'), abstain: count('abstain') },
        recused: recused.map(({ member, why }) => `${nameOf(member)}（${why}）`),
        reason,
      };
    },
  );
  return {
    id,
    round,
    convener: CONVENERS[kind] === 'bureau' ? 'bureau' : 'centre',
    kindName: meeting.corrects === undefined ? MEETING_NAMES[kind] : CORRECTED_NAMES[kind],
    heldOn,
    members: members.map(nameOf),
    present: present.map(nameOf),
    chair: nameOf(chair),
    recorder: nameOf(recorder),
    minutes: meeting.minutes,
    lines,
  };
}

/** One a district; a second meeting on a case asks no district again. */
export async function recommendationsOf(entry: TrailEntry): Promise<Drafts> {
  const found = await held(entry);
  if (found === undefined) return 'later';
  const { meeting, round, cases, act } = found;
  if (meeting.kind !== 'deliberation' || meeting.corrects !== undefined) return [];
  const all = [...cases.values()];
  const districts = new Set(all.flatMap(({ district }) => district ?? []));
  const on = civilDateOf(act.recordedAt ?? entry.at);
  return [...districts].map((district) => {
    const lines = all.filter((kase) => kase.district === district).map(lineOf);
    return recommendation({ meeting: meeting.id, round, district, on, lines });
  });
}

function lineOf(kase: CaseRecord) {
  const { _id: caseNo, applicantName: name, submission } = kase;
  const service = serviceOf(kase);
  if (submission === undefined || !('contract' in submission))
    return { caseNo, name, service, institution: '—' };
  const { contract, provider } = submission;
  return { caseNo, name, service, institution: provider.name, claimedFen: contract.eligibleFen };
}
