/** A season over HTTP by the demo's people, as fast as the service answers: rounds, a sanction, a change filing. */
import { yuan } from '../../../policy/kernel/money';
import { addDays } from '../../../policy/kernel/time';
import type { ProcedureName } from '../../../policy/model/nouns';
import { enterpriseOf } from '../../../local/demo/cast/parties';
import { document } from '../../../local/demo/cast/parties';
import {
  applicant,
  bureau,
  bureauRecorder,
  centre,
  centreChecker,
} from '../../../local/demo/cast/people';
import { KNOWN_INSTITUTIONS, type AdmissionPart } from '../../../local/demo/cast/institutions';
import type { RedemptionPart } from '../../../local/demo/cast/redemptions';
import { keyed } from '../../../api-client/client';
import { SaidNo } from '../../../api-client/said-no';
import { heldToday } from '../../../local/demo/meetings';
import { preparations, YEAR } from '../../../local/demo/scenes/1-preparations';
import * as admission from '../../../local/demo/scenes/2-admission';
import { apply } from '../../../local/demo/scenes/3-applications';
import type { RedemptionCase } from '../../../local/demo/scenes/3-applications';
import { expectsMeeting, upToMeeting } from '../../../local/demo/scenes/4-reviews';
import { decisionsOn } from '../../../local/demo/scenes/5-meeting';
import { disputed, ofPlot, publish } from '../../../local/demo/scenes/6-publicity';
import { approve, payAll, ready } from '../../../local/demo/scenes/7-approval-and-payment';
import { awaits, type Stage } from '../../../local/demo/stage';
import { inventedCalendar } from '../../support/invented-calendar';
import type { Cast } from './cast';
import type { Poison } from './poison';

/** What the season has made, by what it was to show. */
export interface Played {
  readonly admissions: readonly admission.AdmissionCase[];
  readonly redemptions: readonly RedemptionCase[];
  readonly sanction: string;
  readonly change: string;
}

/** The years that the clock of a slow machine may reach and no notice covers yet; the API takes none that says it is invented. */
const BEYOND = inventedCalendar(YEAR + 1, YEAR + 3).map(({ invented: _, ...year }) => year);
/** Days that cases may take to what they are waited for; far more than they need. */
const DAYS = 40;
const WINDOW_DAYS = 200;
/** Enough for every case, so that no ceiling depends on who came first. */
const BUDGET_FEN = yuan(50_000_000);

export async function playSeason(stage: Stage, cast: Cast, poison: Poison): Promise<Played> {
  for (const year of BEYOND) await added(stage, year);
  await preparations(stage, BUDGET_FEN);
  const [admissions, redemptions, sanction, change] = await Promise.all([
    admissionRound(stage, cast.admissions),
    Promise.all(cast.rounds.map((parts, n) => redemptionRound(stage, n + 1, parts, poison))),
    sanctioned(stage),
    changed(stage),
  ]);
  return { admissions, redemptions: redemptions.flat(), sanction, change };
}

async function added(stage: Stage, body: (typeof BEYOND)[number]) {
  const proposed = await stage.as(centre).putCalendarYear(body.year, body, '年度安排');
  return stage.as(centreChecker).confirmReference(proposed);
}

async function opened(stage: Stage, kind: ProcedureName, n: number): Promise<string> {
  const id = `${kind}-${YEAR}-${n}`;
  const today = stage.time.today();
  const notice = {
    id,
    kind,
    programmeYear: YEAR,
    title: `示例通知${n}`,
    opensOn: today,
    closesOn: addDays(today, WINDOW_DAYS),
    supportFrom: `${YEAR}-01-01`,
    supportTo: `${YEAR}-12-31`,
    directions: [],
    requirements: '示例要求',
    readings: {},
  };
  await stage.as(bureau).publishNotice({ reason: '年度工作安排', notice });
  return id;
}

async function admissionRound(stage: Stage, parts: readonly AdmissionPart[]) {
  const roundId = await opened(stage, 'admission', 1);
  const cases = await Promise.all(
    parts.map(async (part) => {
      const kase = await admission.apply(stage, roundId, part);
      await admission.upToMeeting(stage, roundId, kase);
      return kase;
    }),
  );
  const listed = cases.filter(admission.isDeliberated);
  const condition = { what: '可以上会', days: DAYS, holds: awaits('meeting') };
  await stage.casesWhen(roundId, listed, condition);
  await admission.holdAdmissionMeeting(stage, roundId, listed);
  await admission.publishAdmissions(stage, roundId, listed);
  const objecting = listed.filter(({ part }) => part.plot === 'objection-dismissed');
  await Promise.all(objecting.map((kase) => unlessLate(admission.objected(stage, kase))));
  await admission.ended(stage, roundId, listed);
  return cases;
}

async function redemptionRound(
  stage: Stage,
  n: number,
  parts: readonly RedemptionPart[],
  poison: Poison,
): Promise<readonly RedemptionCase[]> {
  const roundId = await opened(stage, 'redemption', n);
  const poisoned = n === 1 ? poison.taken(stage, roundId) : Promise.resolve([]);
  poisoned.catch(() => undefined); // Where the season breaks off, nobody waits for it.
  const cases = await Promise.all(
    parts.map(async (part) => {
      const kase = await apply(stage, roundId, part);
      await upToMeeting(stage, roundId, kase);
      return kase;
    }),
  );
  const deliberated = cases.filter(({ part }) => expectsMeeting(part));
  await meetingAndPublicity(stage, roundId, deliberated);
  const supported = deliberated.filter((kase) => !ofPlot('unsupported')(kase));
  await ready(stage, roundId, supported);
  const papers = { documentNumber: `示例〔${YEAR}〕${n}号`, title: '创新券兑现批复' };
  await approve(stage, roundId, { ...papers, cases: supported });
  await payAll(stage, roundId, { ...papers, cases: supported });
  poison.cure();
  return [...cases, ...(await poisoned)];
}

async function meetingAndPublicity(
  stage: Stage,
  roundId: string,
  cases: readonly RedemptionCase[],
): Promise<void> {
  const toMeet = { what: '可以上会', days: DAYS, holds: awaits('meeting') };
  await stage.casesWhen(roundId, cases, toMeet);
  const meeting = heldToday(stage, 'deliberation', decisionsOn(cases));
  await stage.inForce(await stage.as(centre).holdMeeting(roundId, meeting));
  const supported = cases.filter((kase) => !ofPlot('unsupported')(kase));
  await publish(stage, roundId, '拟兑现创新券公示', supported);
  const objecting = cases.filter(ofPlot('objection-dismissed'));
  await Promise.all(objecting.map((kase) => unlessLate(disputed(stage, kase, false))));
  await stage.casesWhen(roundId, cases, {
    what: '公示期满',
    days: DAYS,
    holds: (kase) => !awaits('publication')(kase) && !awaits('publicity')(kase),
  });
}

/** With a fault of twenty seconds the days of publicity may be over before the objection is heard, which the rules then refuse. */
async function unlessLate(objection: Promise<void>): Promise<void> {
  await objection.catch((cause: unknown) => {
    const tooLate = (code: string) => code.startsWith('objection-') || code === 'not-awaited';
    if (!(cause instanceof SaidNo && cause.restsOn(tooLate))) throw cause;
  });
}

/** A finding against an enterprise that has no case, up to the delivery of the notice. @returns its number */
async function sanctioned(stage: Stage): Promise<string> {
  const { uscc, name } = enterpriseOf(71, '650102');
  const reason = '依程序办理';
  const violation = 'false-materials' as const;
  const finding = {
    violation,
    party: { uscc, name, role: 'enterprise' as const },
    violatedOn: stage.time.today(),
    cases: [],
    facts: '示例违规事实',
    evidence: [document],
  };
  const opening = { params: keyed(), body: { reason, finding } };
  const { no } = await stage.as(centre).ask((api) => api.POST('/sanctions', opening));
  const act = <B>(body: B) => ({ params: { path: { no }, ...keyed() }, body: { reason, ...body } });
  const statement = act({ documents: [] });
  await stage.as(applicant(uscc)).ask((api) => api.POST('/sanctions/{no}/statement', statement));
  const ruling = { outcome: 'sanction' as const, violation, number: '示例罚〔1〕号' };
  const decision = act({ ...ruling, departments: ['示例市财政局'], repayments: [] });
  await stage.as(bureauRecorder).ask((api) => api.POST('/sanctions/{no}/decision', decision));
  const notice = act({ number: '示例通〔1〕号', document });
  await stage.as(bureau).ask((api) => api.POST('/sanctions/{no}/notice', notice));
  const on = stage.time.today();
  const delivery = act({ way: 'in-person' as const, on, evidence: [document] });
  await stage.as(centre).ask((api) => api.POST('/sanctions/{no}/delivery', delivery));
  return no;
}

/** @returns the number of the change filing */
async function changed(stage: Stage): Promise<string> {
  const { uscc } = KNOWN_INSTITUTIONS[0] as (typeof KNOWN_INSTITUTIONS)[number];
  const reason = '信息变更';
  const changes = { premises: '示例场所（一层）' };
  const filing = { changes, from: stage.time.today(), evidence: [document] };
  const filed = { params: keyed(), body: { reason, filing } };
  const { no } = await stage.as(applicant(uscc)).ask((api) => api.POST('/change-filings', filed));
  const params = { path: { no }, ...keyed() };
  const decision = { params, body: { reason, outcome: 'accept' as const } };
  await stage.as(centre).ask((api) => api.POST('/change-filings/{no}/decision', decision));
  return no;
}
