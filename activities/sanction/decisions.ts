/**
 * Records what people decide about a sanction (Art. 20), each in one transaction on its trail. Who proposed it
 * neither decides on it nor revokes it, and nobody decides about the own party (readings of Art. 22).
 */
import { partiesOf } from '../../policy/articles/art-22-recusal';
import type { Calendar } from '../../policy/calendar/calendar';
import { invariant } from '../../policy/kernel/invariant';
import { addDays, civilDateOf, type CivilDate, type Instant } from '../../policy/kernel/time';
import type { Actor, Uscc } from '../../policy/model/nouns';
import type { ProcessAct } from '../../policy/acts/process';
import { refusal, Refused, type Refusal } from '../../policy/words/refusals';
import {
  checkSanctionDecision,
  type RecordDelivery,
  type SanctionDecisionName,
  type SanctionDecisions,
  type ViolationFinding,
  SANCTION_DECISION_NAMES,
} from '../../policy/sanction/decisions';
import { deliveryFaults, receivedOn } from '../../policy/sanction/periods';
import { SANCTION_STATES, TAKEN_IN, type SanctionAnswer } from '../../policy/sanction/standing';
import { usccFault } from '../../policy/model/uscc';
import { casesOf } from '../../store/case/cases';
import type { Tx } from '../../store/kernel/connection';
import { answerFiling, filingOf, openedWith } from '../../store/case/filings';
import { recusals } from '../../store/case/recusal';
import { dateRepayment } from '../../store/returns/repayments';
import { actOnSanction, runningPeriod, type SanctionRecord } from '../../store/processes/sanction';
import { checkOf } from '../../store/processes/spot-check';
import type { Configuration } from '../configuration';
import { policyOn } from '../process/policy-on';
import { recordedAct } from '../process/record';
import type { Recorded } from '../process/refusal';
import { hearingNotice, owedNotice, tellParty } from './notices';
import { revoked, ruled, type Decided } from './ruling';
import { sumsOf } from './standing';
import { banWaits, openWait, repaymentWait, waitNamed } from './waits';
import { asList, refuseAll } from '../process/refusal';

export type SanctionDecisionAct<N extends SanctionDecisionName = SanctionDecisionName> = ProcessAct<
  SanctionDecisions,
  N
> & { readonly no: string };

interface Deciding<N extends SanctionDecisionName> {
  readonly act: SanctionDecisionAct<N>;
  readonly message: SanctionDecisions[N];
  readonly calendar: Calendar;
  readonly today: CivilDate;
  readonly tx: Tx;
}

type Work<N extends SanctionDecisionName> = (
  sanction: SanctionRecord,
  deciding: Deciding<N>,
) => Decided | Promise<Decided>;

export function recordSanctionDecision({ measuresIssuedOn }: Configuration) {
  return (act: SanctionDecisionAct): Promise<Recorded<SanctionAnswer>> => {
    const { no, at, name, message } = act;
    const check = () => checkSanctionDecision(name, message);
    return recordedAct(act, check, ({ entry, framed, calendar }) =>
      actOnSanction({ ...entry, no }, async (before, tx) => {
        const deciding = { calendar, tx, act, message, today: civilDateOf(at) };
        const { set, ...answer } =
          name === 'openSanction'
            ? await open(before, deciding as Deciding<'openSanction'>, measuresIssuedOn)
            : await decide(name, before, deciding);
        const state = set.state ?? before?.state;
        invariant(state !== undefined, `${no} is in no state`);
        return { set, answer: { no, state, ...answer, ...framed } };
      }),
    );
  };
}

/** Art. 20: staff propose, and the party is heard before anything is decided (reading of Art. 20). */
async function open(
  before: SanctionRecord | null,
  { act, message, calendar, today, tx }: Deciding<'openSanction'>,
  measuresIssuedOn: string,
): Promise<Decided> {
  const { no, at } = act;
  const { actor, filing } = message;
  if (before !== null) throw new Refused(refusal('act-exists', { act: no }));
  const filed = await filingOf(filing, tx);
  if (filed?.kind !== 'sanction' || filed.no !== no)
    throw new Refused(refusal('filing-unknown', { filing }, 'filing'));
  const finding = filed.body as ViolationFinding;
  await requireSound(finding, { actor, at, today, tx });
  const policy = policyOn(measuresIssuedOn, at);
  const opened = { _id: no, policy, finding, party: finding.party.uscc };
  const wait = openWait(opened, 'statement', at, calendar);
  await answerFiling(filing, { accepted: openedWith(no, 'openSanction', 'opened', '20') }, tx);
  await tellParty(tx, opened, at, hearingNotice(opened, today, wait.deadline?.lastDay));
  return {
    set: {
      ...{ policy, finding, party: opened.party, proposedBy: actor.id, openedAt: at },
      ...(actor.onBehalfOf && { proposedFor: actor.onBehalfOf.id }),
      ...{ state: 'hearing', waits: [wait], returnedFen: 0 },
    },
    ...{ result: 'opened', about: { violation: finding.violation, cases: finding.cases } },
  };
}

async function requireSound(
  { party, cases, violatedOn: on, evidence, source }: ViolationFinding,
  {
    actor,
    at,
    today,
    tx,
  }: Pick<Deciding<'openSanction'>, 'today' | 'tx'> & {
    readonly actor: Actor;
    readonly at: Instant;
  },
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

type Later = Exclude<SanctionDecisionName, 'openSanction'>;

async function decide(
  name: Later,
  before: SanctionRecord | null,
  deciding: Deciding<SanctionDecisionName>,
): Promise<Decided> {
  const { no, at } = deciding.act;
  if (before === null) throw new Refused(refusal('sanction-unknown', { no }));
  const { actor } = deciding.message;
  const concerned = await casesOf(before.finding.cases, deciding.tx);
  refuseAll(await recusals(actor, [before.party, ...concerned.flatMap(partiesOf)], at));
  if (actor.role === 'applicant' && actor.party !== before.party)
    throw new Refused(refusal('wrong-party'));
  const { delivery, state } = before;
  if (name === 'recordDelivery' && delivery !== undefined)
    throw new Refused(refusal('delivery-recorded', { on: delivery.on }));
  if (!TAKEN_IN[name].includes(state)) {
    const params = { no, state: SANCTION_STATES[state], decision: SANCTION_DECISION_NAMES[name] };
    throw new Refused(refusal('sanction-not-awaited', params));
  }
  return (WORK[name] as Work<Later>)(before, deciding as Deciding<Later>);
}

const WORK: { readonly [N in Later]: Work<N> } = {
  recordStatement: stated,
  recordNoStatement,
  decideSanction: (sanction, { act, message, calendar, tx }) =>
    ruled(tx, sanction, { key: act.key, at: act.at, message, calendar }),
  issueNotice: (sanction, { message: { number, document }, act, calendar, today }) => ({
    set: {
      ...{ state: 'delivering', notice: { number, document, on: today } },
      waits: [openWait(sanction, 'delivery', act.at, calendar)],
    },
    ...{ result: 'issued', about: { number } },
  }),
  recordDelivery: (sanction, deciding) => delivered(sanction, deciding, 'delivered'),
  correctDelivery: (sanction, deciding) => delivered(sanction, deciding, 'corrected'),
  recordEnforcement: enforced,
  endEnforcement: (sanction, { message: { on }, act, today }) => {
    const { enforcement } = sanction;
    invariant(enforcement !== undefined, `${sanction._id} is not enforced`);
    requireDay(on, enforcement.on, today);
    return {
      set: {
        ...{ state: 'binding', enforcement: { ...enforcement, endedOn: on } },
        waits: banWaits(sanction, act.at),
      },
      result: 'enforcement-ended',
    };
  },
  revokeSanction: (sanction, { act, message, tx }) =>
    revoked(tx, sanction, { key: act.key, at: act.at, message }),
};

/** The money may all have come in since the process last compared itself with the receipts: then there is nothing to enforce. */
async function enforced(
  sanction: SanctionRecord,
  { message, act, calendar, today, tx }: Deciding<'recordEnforcement'>,
): Promise<Decided> {
  const { authority, reference, on } = message;
  requireDay(on, addDays(runningPeriod(sanction)?.lastDay ?? today, 1), today);
  const { owedFen, returnedFen } = await sumsOf(sanction, tx);
  if (returnedFen >= owedFen)
    throw new Refused(refusal('enforcement-nothing-owed', { no: sanction._id }));
  return {
    set: {
      ...{ state: 'enforcing', enforcement: { authority, reference, on } },
      waits: [openWait(sanction, 'enforcement-review', act.at, calendar)],
    },
    ...{ result: 'enforcing', about: { reference } },
  };
}

function requireDay(on: CivilDate, from: CivilDate, today: CivilDate): void {
  if (from <= on && on <= today) return;
  throw new Refused(refusal('enforcement-date-impossible', { on, from, today }, 'on'));
}

/** Staff who hand in for the party what it said on paper attach the paper: nobody closes the hearing with their own word. */
function stated(
  sanction: SanctionRecord,
  { message, act, calendar }: Deciding<'recordStatement'>,
): Decided {
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
  sanction: SanctionRecord,
  { act, calendar }: Deciding<'recordNoStatement'>,
): Decided {
  const { dueAt, deadline } = waitNamed(sanction.waits, 'statement') ?? {};
  if (dueAt === undefined || act.at < dueAt)
    throw new Refused(
      refusal('hearing-open', deadline === undefined ? {} : { lastDay: deadline.lastDay }),
    );
  const waits = [openWait(sanction, 'decision', act.at, calendar)];
  return { set: { state: 'deciding', waits }, result: 'nothing-stated' };
}

/** The thirty days run from the receipt; a corrected one moves them, and the reminders begin anew. */
async function delivered(
  sanction: SanctionRecord,
  { message, act, calendar, today, tx }: Deciding<'correctDelivery' | 'recordDelivery'>,
  result: string,
): Promise<Decided> {
  const { way, on, evidence, actor, reason }: RecordDelivery = message;
  const { notice, policy, demands } = sanction;
  invariant(notice !== undefined, `${sanction._id} is delivered without a notice`);
  refuseAll(deliveryFaults({ way, on, evidence }, { issuedOn: notice.on, today }));
  const received = receivedOn(policy, { way, on, evidence });
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
      ...{ state: 'repaying', waits: [wait], reminded: [] },
      delivery: { way, on, evidence, receivedOn: received, by: actor.id },
      ...(wait.deadline !== undefined && { period: wait.deadline }),
    },
    ...{ result, about: { receivedOn: received, ...(lastDay !== undefined && { lastDay }) } },
  };
}
