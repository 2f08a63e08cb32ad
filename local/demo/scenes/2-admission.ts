/** The admission round (Arts. 8, 10): one application a branch, one meeting, one list. */
import { addDays, type CivilDate } from '../../../policy/kernel/time';
import { DISTRICTS, type DocumentRef } from '../../../policy/model/nouns';
import { WAY_NAMES } from '../../../policy/words/vocabulary';
import {
  acceptRefusal,
  expertReview,
  publicityOf,
  recommend,
  refuse,
  returnForCorrection,
  verifyObjections,
} from '../acts';
import type { Filed } from '../acts';
import { ADMISSIONS, admissionOf, type AdmissionPart } from '../cast/institutions';
import { applicant, centre, citizen } from '../cast/people';
import { heldToday } from '../meetings';
import { awaits, type Stage } from '../stage';
import { concluded, publishNotice } from './rounds';

export interface AdmissionCase extends Filed {
  readonly part: AdmissionPart;
}

/** Days that a publicity of five working days may take over the longest holidays. */
export const PUBLICITY_DAYS = 25;
/** Days in which the round notices that its last case has ended. */
const CONCLUDING_DAYS = 60;

export async function admissionRound(stage: Stage): Promise<readonly AdmissionCase[]> {
  stage.chapter('服务机构入库（第十条）');
  const notice = await publishNotice(stage, 'admission', '2026-03-09');
  const { id: roundId, opensOn, closesOn } = notice;
  await stage.by(addDays(opensOn, -1), '受理期前的申报', () => tooEarly(stage, roundId));
  await stage.until(opensOn);
  const cases = await stage.by(closesOn, '受理期内的申报', () =>
    Promise.all(ADMISSIONS.map((part) => apply(stage, roundId, part))),
  );
  await Promise.all(cases.map((kase) => upToMeeting(stage, roundId, kase)));
  await stage.until('2026-04-22');
  await deliberate(stage, roundId, cases);
  await stage.until('2026-04-27');
  await publicity(stage, roundId, cases);
  await concluded(stage, roundId, CONCLUDING_DAYS);
  return cases;
}

async function tooEarly(stage: Stage, roundId: string): Promise<void> {
  const [part] = ADMISSIONS as readonly [AdmissionPart];
  const { name, uscc } = part.institution;
  const attempt = stage.as(applicant(uscc)).applyForAdmission(admissionOf(part, roundId));
  await stage.refused(name, '受理期开始前申报', 'outside-window', attempt);
}

/** The institution hands in its application. */
export async function apply(
  stage: Stage,
  roundId: string,
  part: AdmissionPart,
): Promise<AdmissionCase> {
  const { uscc, name, domicile } = part.institution;
  const submission = admissionOf(part, roundId);
  const { no } = await stage.as(applicant(uscc)).applyForAdmission(submission);
  const where = domicile === 'out-of-city' ? '市外' : DISTRICTS[domicile];
  stage.tell(name, `申报${WAY_NAMES[part.way]}，${where}，编号${no}`);
  return { no, name, domicile, part };
}

export async function upToMeeting(
  stage: Stage,
  roundId: string,
  kase: AdmissionCase,
): Promise<void> {
  const { plot, way } = kase.part;
  if (plot === 'refused-at-review') {
    await refuse(stage, kase, '没有固定的服务场所');
    return;
  }
  if (plot === 'returned') await correct(stage, roundId, kase);
  await recommend(stage, kase);
  if (way === 'direct') await verifyRecognition(stage, kase);
  else await expertReview(stage, kase);
}

async function correct(stage: Stage, roundId: string, kase: AdmissionCase): Promise<void> {
  await returnForCorrection(stage, kase, [
    { path: 'documents', note: '未附收费标准' },
    { path: 'statements.team', note: '未说明团队人数' },
  ]);
  const added: DocumentRef = { name: '示例收费标准.pdf', sha256: 'b'.repeat(64) };
  const before = admissionOf(kase.part, roundId);
  const submission = {
    ...before,
    documents: [...before.documents, added],
    statements: { ...before.statements, team: '专职服务人员12人，见所附名单。' },
  };
  const { uscc, name } = kase.part.institution;
  const body = { reason: '已逐项补正', submission };
  await stage.decide(kase.no, 'resubmission', applicant(uscc), body);
  stage.tell(name, `补正后重新提交 ${kase.no}`);
}

async function verifyRecognition(stage: Stage, { no, part }: AdmissionCase): Promise<void> {
  const genuine = part.plot !== 'not-genuine';
  const reason = genuine ? '经向认定部门核实' : '认定部门未出具过该文件';
  await stage.decide(no, 'recognition-verification', centre, { genuine, reason });
  stage.tell('中心', `核实 ${no} 的认定文件：${genuine ? '属实' : '不属实'}。${reason}`);
  if (!genuine) await acceptRefusal(stage, no);
}

export const isDeliberated = ({ part: { plot } }: AdmissionCase): boolean =>
  plot !== 'refused-at-review' && plot !== 'not-genuine';

async function deliberate(
  stage: Stage,
  roundId: string,
  cases: readonly AdmissionCase[],
): Promise<void> {
  await holdAdmissionMeeting(stage, roundId, cases.filter(isDeliberated));
}

/** A meeting over admissions; those that the cast refuses are not supported. */
export async function holdAdmissionMeeting(
  stage: Stage,
  roundId: string,
  cases: readonly AdmissionCase[],
): Promise<void> {
  const decisions = cases.map(({ no, part }) => {
    const supported = part.plot !== 'refused-by-meeting';
    return { no, supported, reason: supported ? '同意入库' : '服务能力与所报事项不符' };
  });
  const body = heldToday(stage, 'deliberation', decisions);
  const { lines } = await stage.inForce(await stage.as(centre).holdMeeting(roundId, body));
  const supported = decisions.filter((one) => one.supported).length;
  stage.tell('会议', `审议入库${lines}件：同意${supported}件，不同意${lines - supported}件`);
}

async function publicity(
  stage: Stage,
  roundId: string,
  cases: readonly AdmissionCase[],
): Promise<void> {
  const deliberated = cases.filter(isDeliberated);
  const { listed, lastDay } = await publishAdmissions(stage, roundId, deliberated);
  const disputed = listed.filter(({ part }) => part.plot === 'objection-dismissed');
  await stage.by(lastDay, '公示期内的异议', () =>
    Promise.all(disputed.map((kase) => objected(stage, kase))),
  );
  await ended(stage, roundId, deliberated);
}

/** Accepts what the meeting refused, publishes the rest, and tells the days of the first line. */
export async function publishAdmissions(
  stage: Stage,
  roundId: string,
  deliberated: readonly AdmissionCase[],
): Promise<{ readonly listed: readonly AdmissionCase[]; readonly lastDay: CivilDate }> {
  const isRefused = ({ part }: AdmissionCase) => part.plot === 'refused-by-meeting';
  for (const { no, name } of deliberated.filter(isRefused)) {
    stage.tell('系统', `${no}（${name}）未获会议同意，不列入公示，申请单位已被告知，可以申请复核`);
    await acceptRefusal(stage, no);
  }
  const listed = deliberated.filter((kase) => !isRefused(kase));
  const title = '拟入库服务机构公示';
  const body = { reason: '依程序公示', title, cases: listed.map(({ no }) => no) };
  const act = await stage.inForce(await stage.as(centre).publishResults(roundId, body));
  const first = listed[0] as AdmissionCase;
  const { firstDay, lastDay } = await publicityOf(stage, first.no, act);
  stage.tell('中心', `发布${title}，共${act.lines}件，公示期${firstDay}至${lastDay}`);
  return { listed, lastDay };
}

export async function objected(stage: Stage, kase: AdmissionCase): Promise<void> {
  const body = { reason: '该机构的服务案例不实', evidence: ['示例线索一'] };
  await stage.decide(kase.no, 'objections', citizen, body);
  stage.tell('社会公众', `对 ${kase.no}（${kase.name}）提出异议：${body.reason}`);
  await verifyObjections(stage, kase, false, '服务案例经查属实');
}

/** Waits until each case has ended, and tells how. */
export async function ended(
  stage: Stage,
  roundId: string,
  cases: readonly AdmissionCase[],
): Promise<void> {
  const found = await stage.casesWhen(roundId, cases, {
    what: '公示期满',
    days: PUBLICITY_DAYS,
    holds: (kase) => kase.state === 'ended' || awaits('refusal-period')(kase),
  });
  for (const { no, applicantName, ended: ending } of found) {
    if (ending === undefined) await acceptRefusal(stage, no);
    const result = ending?.outcome === 'admitted' ? '进入服务机构库' : '未入库';
    stage.tell('系统', `${no}（${applicantName}）公示期满：${result}`);
  }
}
