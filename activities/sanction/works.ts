/**
 * What each act on a sanction does (Art. 20). Who proposed it
 * neither decides on it nor revokes it, and nobody decides about the own party (readings of Art. 22).
 */
import type { ActName } from '../../policy/acts/act';
import { partiesOf } from '../../policy/articles/art-22-recusal';
import type { Calendar } from '../../policy/calendar/calendar';
import { invariant } from '../../policy/kernel/invariant';
import { addDays, type CivilDate } from '../../policy/kernel/time';
import type { Uscc } from '../../policy/model/nouns';
import { refusal, Refused, type Refusal, refuseAll } from '../../policy/words/refusals';
import { SANCTION, type SanctionActs, type ViolationFinding } from '../../policy/sanction/acts';
import { deliveryFaults, noticeFaults, receivedOn } from '../../policy/sanction/periods';
import { enforcementWorkingDays } from '../../policy/parameters/art-20';
import { usccFault } from '../../policy/model/uscc';
import { casesOf } from '../../store/case/cases';
import type { Tx } from '../../store/kernel/connection';
import { answerFiling, filingOf, openedWith } from '../../store/case/filings';
import { recusals } from '../../store/case/recusal';
import { bindBans } from '../../store/relations/blacklist';
import { dateRepayment } from '../../store/returns/repayments';
import { actOnSanction, runningPeriod, type SanctionRecord } from '../../store/processes/sanction';
import { checkOf } from '../../store/processes/spot-check';
import type { Configuration } from '../configuration';
import { due } from '../process/period';
import { policyOn } from '../process/policy-on';
import { recording, type ActCall, type Outcome, type Works } from '../process/record';
import { hearingNotice, owedNotice, tellParty } from './notices';
import { revoked, ruled } from './ruling';
import { sumsOf } from './standing';
import { banWaits, openWait, repaymentWait, waitNamed } from './waits';
import { asList } from '../process/refusal';

type SanctionOutcome = Outcome<SanctionRecord>;
type Call<N extends ActName<SanctionActs>> = ActCall<SanctionActs, N>;

export function recordSanctionDecision({ measuresIssuedOn }: Configuration) {
  const works: Works<SanctionActs, SanctionRecord> = {
    ...WORKS,
    openSanction: (call) => open(call, measuresIssuedOn),
  };
  return recording<SanctionActs, SanctionRecord>(SANCTION, actOnSanction, works, may);
}

/** Nobody acts about the own party; the party itself states its part. A second delivery is told by its day, not by the state. */
async function may(
  { act: { at, name }, message: { actor }, tx }: ActCall<SanctionActs>,
  { finding, party, delivery }: SanctionRecord,
): Promise<void> {
  const concerned = await casesOf(finding.cases, tx);
  refuseAll(await recusals(actor, [party, ...concerned.flatMap(partiesOf)], at));
  if (actor.role === 'applicant' && actor.party !== party)
    throw new Refused(refusal('wrong-party'));
  if (name === 'recordDelivery' && delivery !== undefined)
    throw new Refused(refusal('delivery-recorded', { on: delivery.on }));
}

/** Art. 20: staff propose, and the party is heard before anything is decided (reading of Art. 20). */
async function open(
  call: Call<'openSanction'>,
  measuresIssuedOn: string,
): Promise<SanctionOutcome> {
  const { act, message, calendar, today, tx } = call;
  const { no, at, name } = act;
  const { actor, filing } = message;
  const filed = await filingOf(filing, tx);
  if (filed?.kind !== 'sanction' || filed.no !== no)
    throw new Refused(refusal('filing-unknown', { filing }, 'filing'));
  const finding = filed.body as ViolationFinding;
  await requireSound(finding, call);
  const policy = await policyOn(measuresIssuedOn, at);
  const { violation, cases } = finding;
  const opened = { _id: no, policy, finding, party: finding.party.uscc };
  const wait = openWait(opened, 'statement', at, calendar);
  await answerFiling(filing, { accepted: openedWith(no, name, 'opened', SANCTION.step) }, tx);
  await tellParty(tx, opened, at, hearingNotice(opened, today, wait.deadline?.lastDay));
  return {
    set: {
      policy,
      finding,
      party: opened.party,
      proposedBy: actor.id,
      openedAt: at,
      ...(actor.onBehalfOf && { proposedFor: actor.onBehalfOf.id }),
      state: 'hearing',
      waits: [wait],
      returnedFen: 0,
    },
    result: 'opened',
    about: { violation, cases },
  };
}

async function requireSound(
  { party, cases, violatedOn: on, evidence, source }: ViolationFinding,
  { act: { at }, message: { actor }, today, tx }: Call<'openSanction'>,
): Promise<void> {
  const concerned = await casesOf(cases, tx);
  const known = new Map(concerned.map((kase) => [kase._id, partiesOf(kase)]));
  const { uscc } = party;
  const fault = usccFault(uscc);
  refuseAll([
    ...(fault === undefined ? [] : [refusal('uscc-invalid', { uscc, fault }, 'party.uscc')]),
    ...(on <= today ? [] : [refusal('violation-in-future', { on, today }, 'violatedOn')]),
    ...(evidence.length > 0 ? [] : [refusal('evidence-missing', {}, 'evidence')]),
    ...cases.flatMap((caseNo, i) => {
      const parties = known.get(caseNo);
      if (parties === undefined) return [refusal('case-unknown', { no: caseNo }, `cases[${i}]`)];
      const differs = refusal('sanction-party-differs', { caseNo, party: uscc }, `cases[${i}]`);
      return parties.includes(uscc) ? [] : [differs];
    }),
    ...asList(source && (await sourceFault(source, uscc, tx))),
    ...(await recusals(actor, [uscc, ...[...known.values()].flat()], at)),
  ]);
}

/** A spot check that is named is one of this party (Art. 8). */
async function sourceFault(
  { id }: NonNullable<ViolationFinding['source']>,
  uscc: Uscc,
  tx: Tx,
): Promise<Refusal | undefined> {
  const [year = ''] = id.split('/');
  const check = /^\d{4}$/.test(year) ? await checkOf(Number(year), uscc, tx) : null;
  return check?._id === id ? undefined : refusal('check-unknown', { uscc, year }, 'source.id');
}

const WORKS: Omit<Works<SanctionActs, SanctionRecord>, 'openSanction'> = {
  recordStatement: stated,
  recordNoStatement,
  decideSanction: ruled,
  issueNotice: ({ message: { number, document }, act, calendar, today }, sanction) => {
    if (sanction.demands.length > 0) refuseAll(noticeFaults(sanction.policy, calendar, today));
    return {
      set: {
        state: 'delivering',
        notice: { number, document, on: today },
        waits: [openWait(sanction, 'delivery', act.at, calendar)],
      },
      result: 'issued',
      about: { number },
    };
  },
  recordDelivery: (call, sanction) => delivered(call, sanction, 'delivered'),
  correctDelivery: (call, sanction) => delivered(call, sanction, 'corrected'),
  recordWrittenDemand: demandedInWriting,
  recordEnforcement: enforced,
  endEnforcement: ({ message: { on }, act, today }, sanction) => {
    const { enforcement } = sanction;
    invariant(enforcement !== undefined, `${sanction._id} is not enforced`);
    requireDay(on, enforcement.on, today);
    return {
      set: {
        state: 'binding',
        enforcement: { ...enforcement, endedOn: on },
        waits: banWaits(sanction, act.at),
      },
      result: 'enforcement-ended',
    };
  },
  revokeSanction: revoked,
};

/** Received on a day since the last one of the repayment (reading of Art. 20): from then on the debtor has its days. */
async function demandedInWriting(
  { message, today, tx }: Call<'recordWrittenDemand'>,
  sanction: SanctionRecord,
): Promise<SanctionOutcome> {
  const { reference, on, evidence } = message;
  const before = sanction.writtenDemand?.reference;
  if (before !== undefined)
    throw new Refused(refusal('written-demand-made', { reference: before }));
  await requireOwed(on, today, sanction, tx);
  const writtenDemand = { reference, on, evidence };
  return { set: { writtenDemand }, result: 'demanded', about: { reference } };
}

async function requireOwed(
  on: CivilDate,
  today: CivilDate,
  sanction: SanctionRecord,
  tx: Tx,
): Promise<void> {
  requireDay(on, addDays(runningPeriod(sanction)?.lastDay ?? today, 1), today);
  const { owedFen, returnedFen } = await sumsOf(sanction, tx);
  if (returnedFen >= owedFen)
    throw new Refused(refusal('enforcement-nothing-owed', { no: sanction._id }));
}

/** Throws `Refused` unless the debtor was demanded in writing and its days have passed. */
function requireDemanded(
  { writtenDemand, policy }: SanctionRecord,
  today: CivilDate,
  calendar: Calendar,
): void {
  if (writtenDemand === undefined) throw new Refused(refusal('written-demand-missing'));
  const days = policy.parameters.enforcementWorkingDays;
  const { cite } = enforcementWorkingDays;
  const period = due(calendar, { from: writtenDemand.on, days, cite });
  const { deadline, missingYear: year = '' } = period;
  if (deadline === undefined) throw new Refused(refusal('calendar-year-missing', { year }));
  const { lastDay } = deadline;
  if (today <= lastDay) throw new Refused(refusal('written-demand-running', { lastDay }));
}

/** The money may all have come in since the process last compared itself with the receipts: then there is nothing to enforce. */
async function enforced(
  { message, act, calendar, today, tx }: Call<'recordEnforcement'>,
  sanction: SanctionRecord,
): Promise<SanctionOutcome> {
  const { authority, reference, on } = message;
  await requireOwed(on, today, sanction, tx);
  requireDemanded(sanction, today, calendar);
  return {
    set: {
      state: 'enforcing',
      enforcement: { authority, reference, on },
      waits: [openWait(sanction, 'enforcement-review', act.at, calendar)],
    },
    result: 'enforcing',
    about: { reference },
  };
}

function requireDay(on: CivilDate, from: CivilDate, today: CivilDate): void {
  if (from <= on && on <= today) return;
  throw new Refused(refusal('enforcement-date-impossible', { on, from, today }, 'on'));
}

/** Staff who hand in for the party what it said on paper attach the paper: nobody closes the hearing with their own word. */
function stated(
  { message, act, calendar }: Call<'recordStatement'>,
  sanction: SanctionRecord,
): SanctionOutcome {
  const { actor, reason: text, documents } = message;
  if (actor.role !== 'applicant' && documents.length === 0)
    throw new Refused(refusal('evidence-missing', {}, 'documents'));
  return {
    set: {
      state: 'deciding',
      statement: { by: actor.id, at: act.at, text, documents },
      waits: [openWait(sanction, 'decision', act.at, calendar)],
    },
    result: 'stated',
  };
}

/** Only once the party has had its days: being late is never an answer by itself. */
function recordNoStatement(
  { act, calendar }: Call<'recordNoStatement'>,
  sanction: SanctionRecord,
): SanctionOutcome {
  const { dueAt, deadline } = waitNamed(sanction.waits, 'statement') ?? {};
  if (dueAt === undefined || act.at < dueAt)
    throw new Refused(
      refusal('hearing-open', deadline === undefined ? {} : { lastDay: deadline.lastDay }),
    );
  const waits = [openWait(sanction, 'decision', act.at, calendar)];
  return { set: { state: 'deciding', waits }, result: 'nothing-stated' };
}

/** The thirty days run from the receipt, and the bans bind from it; a corrected one moves them, and the reminders begin anew. */
async function delivered(
  { message, act, calendar, today, tx }: Call<'correctDelivery' | 'recordDelivery'>,
  sanction: SanctionRecord,
  result: string,
): Promise<SanctionOutcome> {
  const { way, on, evidence, actor, reason } = message;
  const { notice, policy, demands, decision } = sanction;
  invariant(notice !== undefined, `${sanction._id} is delivered without a notice`);
  invariant(decision !== undefined, `${sanction._id} is delivered without a decision`);
  refuseAll(deliveryFaults({ way, on, evidence }, { issuedOn: notice.on, today }));
  const received = receivedOn(policy, { way, on, evidence });
  await bindBans(tx, decision.number, received);
  const wait = repaymentWait(sanction, received, act.at, calendar);
  const lastDay = wait.deadline?.lastDay;
  const dated = { at: act.at, by: actor, channel: 'api', reason } as const;
  for (const { number } of lastDay === undefined ? [] : demands)
    await dateRepayment(tx, {
      ...dated,
      key: `${act.key}/${number}`,
      number,
      dueOn: lastDay ?? '',
    });
  if (lastDay !== undefined && demands.length > 0) {
    const name = `owed/${sanction.trail.length}`;
    await tellParty(tx, sanction, act.at, owedNotice(sanction, demands, { name, lastDay }));
  }
  return {
    set: {
      state: 'repaying',
      waits: [wait],
      reminded: [],
      delivery: { way, on, evidence, receivedOn: received, by: actor.id },
      ...(wait.deadline !== undefined && { period: wait.deadline }),
    },
    result,
    about: { receivedOn: received, ...(lastDay !== undefined && { lastDay }) },
  };
}
