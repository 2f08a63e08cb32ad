/** A case of either procedure, on its way from the filing to its end: whatever its record awaits is sent to it. */
import type { CaseDecisionName, CaseDecisions } from '../../../../policy/case/decisions';
import type { Actor, ProcedureName } from '../../../../policy/model/nouns';
import type { Wait, WaitName } from '../../../../policy/case/waits';
import type { CaseRecord } from '../../../../store/case/cases';
import { storeFiling } from '../../../../store/case/filings';
import { CASE_DECISION_NAMES, workflowIdOf } from '../../../../workflows/messages';
import { applicant, metChecklist } from '../../../support/submission-examples';
import { centre } from '../../../support/workflow-house';
import type { Season } from '../../../support/season';
import { firstDue, type Message, type Stage, type Target, type Turn } from '../target';

const reason = '依程序办理';
const stranger: Actor = { id: 'stranger', role: 'expert' };
const citizen: Actor = { id: 'citizen-1', role: 'public' };

/** What one wait lets people say to the case, or do beside it. */
interface Way {
  readonly say?: readonly Message[];
  readonly beside?: readonly (() => Promise<unknown>)[];
}

function said<N extends CaseDecisionName>(name: N, message: CaseDecisions[N]): Message {
  return { name, args: [message] };
}

export function caseTarget(procedure: ProcedureName, stage: Stage): Target {
  let no: string | undefined;
  const open = async (): Promise<CaseRecord> => {
    const { season } = stage;
    const known = no === undefined ? undefined : await season.case(no);
    if (known?.state === 'open') return known;
    no = procedure === 'redemption' ? await season.filed() : await season.applied();
    return season.case(no);
  };
  return {
    updates: [...CASE_DECISION_NAMES, 'submit'],
    signals: [...CASE_DECISION_NAMES, 'told'],
    refusesCancellation: false,
    next: async () => turnOf(await open(), procedure, stage),
  };
}

async function turnOf(kase: CaseRecord, procedure: ProcedureName, stage: Stage): Promise<Turn> {
  const ids = [workflowIdOf({ no: kase._id, procedure })];
  const refused = refusedOn(kase);
  if (kase.suspendedSince !== undefined)
    return { ids, refused, valid: [said('resume', { actor: centre, reason })] };
  const ways = await Promise.all(kase.waits.map(async (wait) => wayOf(wait, kase, stage)));
  return {
    ids,
    refused,
    due: firstDue(kase.waits),
    valid: [...interruptions(kase, stage), ...ways.flatMap(({ say }) => say ?? [])],
    beside: ways.flatMap(({ beside }) => beside ?? []),
  };
}

/** What is possible at any step; a case is seldom withdrawn, so that most go on. */
function interruptions({ applicant: party }: CaseRecord, { random }: Stage): Message[] {
  return [
    said('suspend', { actor: centre, reason }),
    ...(random.chance(0.05) ? [said('withdraw', { actor: applicant(party), reason })] : []),
  ];
}

function refusedOn({ _id: no, procedure }: CaseRecord): Message[] {
  const checklist = metChecklist[procedure];
  return [
    said('giveOpinion', { actor: stranger, reason, recommends: true, checklist }),
    said('verifyObjection', { actor: centre, reason, objection: 'none', substantiated: true }),
    said('withdraw', { actor: applicant('91650104MA0000000X'), reason }),
    said('resume', { actor: centre, reason }),
    said('confirmUse', { actor: centre, reason, agreed: true }),
    { name: 'told', args: [{ key: `${no}/made-up`, watchword: 'made-up' }], asSignal: true },
    { name: 'told', args: [null], asSignal: true },
  ];
}

type WayOf = (wait: Wait, kase: CaseRecord, stage: Stage) => Promise<Way> | Way;

function wayOf(wait: Wait, kase: CaseRecord, stage: Stage): Promise<Way> | Way {
  return WAYS[wait.name]?.(wait, kase, stage) ?? {};
}

const WAYS: Partial<Record<WaitName, WayOf>> = {
  'preliminary-review': (wait, kase) => ({ say: reviews(wait, kase) }),
  correction: async (_, kase, { random }) => ({
    say: [await resubmission(kase, random.fraction())],
  }),
  'expert-assignment': async (_, { _id: no }, { season }) => ({
    say: [said('assignExperts', { actor: centre, reason, draw: await drawOf(season, no) })],
  }),
  'expert-review': ({ members = [] }, { procedure }) => ({
    say: members.map((id) => {
      const actor: Actor = { id, role: 'expert' };
      const checklist = metChecklist[procedure];
      return said('giveOpinion', { actor, reason, recommends: true, checklist });
    }),
  }),
  meeting: (_, { _id: no }, { season }) => ({
    beside: [async () => season.hold(await season.meeting([season.item(no)]))],
  }),
  redeliberation: (_, { _id: no }, { season }) => ({
    beside: [() => season.deliberatedAgain(no)],
  }),
  publication: (_, { _id: no }, { season }) => ({ beside: [() => season.publish(no)] }),
  publicity: () => ({
    say: ['一', '二'].map((which) => {
      const why = `情况不实之${which}`;
      return said('raiseObjection', { actor: citizen, reason: why, evidence: ['证据一'] });
    }),
  }),
  'objection-verification': (_, { _id: no }, { random }) => ({
    say: [
      said('verifyObjection', {
        actor: centre,
        reason,
        objection: `${no}/O${1 + random.below(3)}`,
        substantiated: random.chance(0.1),
      }),
    ],
  }),
  approval: (_, { _id: no }, { season }) => ({ beside: [() => season.approve([no])] }),
  payment: (_, { _id: no }, { season }) => ({ beside: [() => season.instruct(no)] }),
  'bank-result': (_, kase, { season, random }) => ({
    beside: [() => answered(season, kase, random.chance(0.3) ? 'failed' : 'paid')],
  }),
  'account-correction': (_, { _id: no, applicant: party, applicantName: holder }, { house }) => {
    const account = { holder, bank: '示例银行', number: '8000' };
    return { beside: [() => house.correctAccount(no, applicant(party), account)] };
  },
};

/** The draw of each case: the experts of one that is enough are not drawn again. */
const draws = new Map<string, Promise<string>>();

function drawOf(season: Season, no: string): Promise<string> {
  const id = `${season.notice.id}/${no}`;
  const draw = draws.get(id) ?? season.drawn(no);
  draws.set(id, draw);
  return draw;
}

function reviews({ district, role }: Wait, { procedure }: CaseRecord): Message[] {
  const actor: Actor =
    district === undefined
      ? { ...centre, role: role === 'service' ? 'centre' : role }
      : { id: `district-${district}`, role: 'district', district };
  const faults = [{ path: 'invoices', note: '发票不清' }];
  return [
    said('decidePreliminaryReview', {
      actor,
      reason,
      outcome: 'recommend',
      checklist: metChecklist[procedure],
      faults: [],
    }),
    said('decidePreliminaryReview', {
      actor,
      reason,
      outcome: 'return-for-correction',
      checklist: [],
      faults,
    }),
  ];
}

async function resubmission(kase: CaseRecord, made: number): Promise<Message> {
  const actor = applicant(kase.applicant);
  const { _id: no, submission: body } = kase;
  const draft = { kind: 'resubmission', caller: actor.id, idempotencyKey: `${no}/${made}`, body };
  const filing = await storeFiling(draft as never, () => Promise.resolve(no));
  return said('resubmit', { actor, reason, filing: filing._id });
}

/** The bank's answer to the case's latest instruction. */
function answered(season: Season, kase: CaseRecord, outcome: 'failed' | 'paid'): Promise<void> {
  return season.bankSays(kase._id, kase.instructions.at(-1)?.key ?? '', outcome);
}
