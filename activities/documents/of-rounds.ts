/** The documents of a round's acts over many cases: made once the act is in force, of the lines that were carried out. */
import { approvalDocument } from '../../policy/documents/approval-document';
import type { Contact } from '../../policy/documents/offices';
import { roundNotice } from '../../policy/documents/notice';
import { publicityList } from '../../policy/documents/publicity-list';
import type { Deadline } from '../../policy/calendar/deadline';
import { civilDateOf } from '../../policy/kernel/time';
import { DISTRICTS } from '../../policy/model/nouns';
import type { BatchContents } from '../../store/round/batch-acts';
import { casesOf, publicitiesOf, type CaseRecord } from '../../store/case/cases';
import { knownRound } from '../../store/round/rounds';
import type { TrailEntry } from '../../store/trail/trail';
import { carriedOut, inForce } from './in-force';
import { institutionOf } from './names';
import type { Drafts } from '../../policy/documents/draft';

export async function noticeOf(entry: TrailEntry, contact: Contact): Promise<Drafts> {
  const { notice, publishedAt } = await knownRound(entry.subject);
  return [roundNotice({ notice, publishedOn: civilDateOf(publishedAt), contact })];
}

export async function publicityOf(entry: TrailEntry, contact: Contact): Promise<Drafts> {
  const act = await inForce<'publication'>(entry);
  if (act === undefined) return 'later';
  const { title, lines: all }: BatchContents['publication'] = act.content;
  const lines = carriedOut(act, all).filter(({ supported }) => supported);
  const period = await periodOf(act._id, lines);
  if (lines.length === 0) return [];
  if (period === undefined) return 'later';
  const { kind: procedure } = await knownRound(act.roundId);
  const publishedOn = civilDateOf(act.recordedAt ?? entry.at);
  return [publicityList({ id: act._id, title, procedure, lines, publishedOn, period, contact })];
}

/** The lines of a list run from one day on, each by the policy of its case: the document says the longest. */
async function periodOf(
  list: string,
  lines: readonly { readonly caseNo: string }[],
): Promise<Deadline | undefined> {
  const cases = await publicitiesOf(lines.map(({ caseNo }) => caseNo));
  const periods = cases.flatMap(({ publications, waits }) => {
    const own = publications.find((one) => one.list === list);
    const running = waits.find(({ name }) => name === 'publicity');
    return own?.deadline ?? (own === publications.at(-1) ? running?.deadline : undefined) ?? [];
  });
  return periods.toSorted((one, other) => (one.dueAt < other.dueAt ? 1 : -1))[0];
}

export async function approvalOf(entry: TrailEntry): Promise<Drafts> {
  const act = await inForce<'approval'>(entry);
  if (act === undefined) return 'later';
  const { title, documentNumber, lines: all }: BatchContents['approval'] = act.content;
  const lines = carriedOut(act, all);
  if (lines.length === 0) return [];
  const cases = new Map(
    (await casesOf(lines.map(({ caseNo }) => caseNo))).map((kase) => [kase._id, kase]),
  );
  const issuedOn = civilDateOf(act.recordedAt ?? entry.at);
  const publishedUntil = lastPublicDay([...cases.values()]);
  return [
    approvalDocument({
      title,
      documentNumber,
      issuedOn,
      lines: lines.map(({ caseNo, amountFen }) => ({
        caseNo,
        amountFen,
        ...partiesOf(cases.get(caseNo)),
      })),
      ...(publishedUntil !== undefined && { publishedUntil }),
    }),
  ];
}

function lastPublicDay(cases: readonly CaseRecord[]): string | undefined {
  const days = cases.flatMap(({ publications }) => publications.at(-1)?.deadline?.lastDay ?? []);
  return days.toSorted().at(-1);
}

function partiesOf(kase: CaseRecord | undefined) {
  const institution = kase === undefined ? '—' : institutionOf(kase);
  const district = kase?.district === undefined ? '—' : DISTRICTS[kase.district];
  return { name: kase?.applicantName ?? '—', district, institution };
}
