/** A season over HTTP by the demo's people, as fast as the service answers: rounds, a sanction, a change filing. */
import { yuan } from '../../../policy/kernel/money';
import { addDays } from '../../../policy/kernel/time';
import type { ProcedureName } from '../../../policy/model/nouns';
import { enterpriseOf } from '../../../local/demo/cast/parties';
import { document } from '../../../local/demo/cast/parties';
import { applicant, bureau, bureauRecorder, centre } from '../../../local/demo/cast/people';
import { KNOWN_INSTITUTIONS, type AdmissionPart } from '../../../local/demo/cast/institutions';
import type { RedemptionPart } from '../../../local/demo/cast/redemptions';
import { SaidNo } from '../../../local/demo/api-client';
import { meetingOf } from '../../../local/demo/meetings';
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
  for (const year of BEYOND) await stage.api.put(`/calendar/${year.year}`, centre, year);
  await preparations(stage, BUDGET_FEN);
  const [admissions, redemptions, sanction, change] = await Promise.all([
    admissionRound(stage, cast.admissions),
    Promise.all(cast.rounds.map((parts, n) => redemptionRound(stage, n + 1, parts, poison))),
    sanctioned(stage),
    changed(stage),
  ]);
  return { admissions, redemptions: redemptions.flat(), sanction, change };
}

async function opened(stage: Stage, kind: ProcedureName, n: number): Promise<string> {
  const id = `${kind}-${YEAR}-${n}`;
  const today = stage.time.today();
  const notice = {
    ...{ id, kind, programmeYear: YEAR, title: `示例通知${n}` },
    ...{ opensOn: today, closesOn: addDays(today, WINDOW_DAYS) },
    ...{ supportFrom: `${YEAR}-01-01`, supportTo: `${YEAR}-12-31` },
    ...{ directions: [], requirements: '示例要求', readings: {} },
  };
  await stage.api.post('/rounds', bureau, { reason: '年度工作安排', notice });
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
  const meeting = meetingOf(stage, 'deliberation', decisionsOn(cases));
  await stage.actInForce(`/rounds/${roundId}/meetings`, centre, meeting);
  await publish(stage, roundId, '拟兑现创新券公示', cases);
  const objecting = cases.filter(ofPlot('objection-dismissed'));
  await Promise.all(objecting.map((kase) => unlessLate(disputed(stage, kase, false))));
  await stage.casesWhen(roundId, cases, {
    ...{ what: '公示期满', days: DAYS },
    holds: (kase) => !awaits('publication')(kase) && !awaits('publicity')(kase),
  });
}

/** With a fault of twenty seconds the days of publicity may be over before the objection is heard, which the rules then refuse. */
async function unlessLate(objection: Promise<void>): Promise<void> {
  await objection.catch((cause: unknown) => {
    const codes = cause instanceof SaidNo ? (cause.problem.refusals ?? []) : [];
    if (!codes.some(({ code }) => code.startsWith('objection-') || code === 'not-awaited'))
      throw cause;
  });
}

/** A finding against an enterprise that has no case, up to the delivery of the notice. @returns its number */
async function sanctioned(stage: Stage): Promise<string> {
  const { uscc, name } = enterpriseOf(71, '650102');
  const reason = '依程序办理';
  const finding = {
    ...{ violation: 'false-materials', party: { uscc, name, role: 'enterprise' } },
    ...{ violatedOn: stage.time.today(), cases: [], facts: '示例违规事实', evidence: [document] },
  };
  const { no } = await stage.api.post<{ no: string }>('/sanctions', centre, { reason, finding });
  const at = `/sanctions/${no}`;
  await stage.api.post(`${at}/statement`, applicant(uscc), { reason, documents: [] });
  const ruling = { outcome: 'sanction', violation: 'false-materials', number: '示例罚〔1〕号' };
  await stage.api.post(`${at}/decision`, bureauRecorder, { reason, ...ruling, repayments: [] });
  await stage.api.post(`${at}/notice`, bureau, { reason, number: '示例通〔1〕号', document });
  const delivery = { way: 'in-person', on: stage.time.today(), evidence: [document] };
  await stage.api.post(`${at}/delivery`, centre, { reason, ...delivery });
  return no;
}

/** @returns the number of the change filing */
async function changed(stage: Stage): Promise<string> {
  const { uscc } = KNOWN_INSTITUTIONS[0] as (typeof KNOWN_INSTITUTIONS)[number];
  const reason = '信息变更';
  const changes = { premises: '示例场所（一层）' };
  const filing = { changes, from: stage.time.today(), evidence: [document] };
  const body = { reason, filing };
  const { no } = await stage.api.post<{ no: string }>('/change-filings', applicant(uscc), body);
  await stage.api.post(`/change-filings/${no}/decision`, centre, { reason, outcome: 'accept' });
  return no;
}
