/** What people do to one case, each with its line in the account: the same in both procedures. */
import type { Deadline } from '../../policy/calendar/deadline';
import {
  ADMISSION_CHECKS,
  DISTRICTS,
  REDEMPTION_CHECKS,
  type Actor,
  type Domicile,
  type Fault,
} from '../../policy/model/nouns';
import type { DecisionSent } from '../../api-client/contract';
import { SaidNo } from '../../api-client/said-no';
import { checklistOf, opinion, recommendation, type Checklist } from '../../api-client/papers';
import { applicant, auditor, centre, districtOf } from './cast/people';
import { waitOf, type Accepted, type Stage } from './stage';

/** A case in the demo's hands. */
export interface Filed {
  readonly no: string;
  readonly name: string;
  /** Where the reviewing district is found (Art. 6). */
  readonly domicile: Domicile;
}

const titleOf = ({ no, name }: Filed): string => `${no}（${name}）`;

/** The preliminary reviewer: the district's department, or the centre for a party out of the city. */
export function reviewerOf({ domicile }: Filed): { readonly who: string; readonly as: Actor } {
  if (domicile === 'out-of-city') return { who: '中心', as: centre };
  return { who: `${DISTRICTS[domicile]}科技部门`, as: districtOf(domicile) };
}

export async function recommend(stage: Stage, filed: Filed): Promise<void> {
  await review(stage, filed, recommendation(checksOf(filed)));
}

export async function refuse(stage: Stage, filed: Filed, reason: string): Promise<void> {
  await review(stage, filed, { outcome: 'refuse', reason, checklist: [], faults: [] });
  await acceptRefusal(stage, filed.no);
}

/** The applicant asks for no second look, or on a slow machine lets the days for it go by: the refusal is final (reading of Art. 17). */
export async function acceptRefusal(stage: Stage, no: string): Promise<void> {
  const { applicant: uscc, applicantName } = await stage.caseOf(no);
  const body = { reason: '对结果没有异议', accepts: true };
  try {
    await stage.decide(no, 'refusal-answer', applicant(uscc), body);
  } catch (cause) {
    if (!(cause instanceof SaidNo && cause.restsOn((code) => code === 'case-ended'))) throw cause;
    stage.tell(applicantName, `${no} 申请复核的期限已满，结果已经生效`);
    return;
  }
  stage.tell(applicantName, `${no} 不申请复核，接受结果`);
}

export async function returnForCorrection(
  stage: Stage,
  filed: Filed,
  faults: readonly Fault[],
): Promise<void> {
  const reason = faults.map(({ note }) => note).join('；');
  await review(stage, filed, { outcome: 'return-for-correction', reason, checklist: [], faults });
}

const OUTCOMES = {
  recommend: '推荐',
  refuse: '不予推荐',
  'return-for-correction': '退回补正',
} as const;

type Review = DecisionSent<'preliminary-review'>;

async function review(stage: Stage, filed: Filed, decided: Review): Promise<void> {
  const { who, as } = reviewerOf(filed);
  await stage.decide(filed.no, 'preliminary-review', as, decided);
  const { outcome, reason } = decided;
  stage.tell(who, `初审 ${titleOf(filed)}：${OUTCOMES[outcome]}。${reason}`);
}

/** Draws three experts and has each give an opinion; `against` of them do not recommend. */
export async function expertReview(stage: Stage, filed: Filed, against = 0): Promise<void> {
  const asked = { reason: '按规定随机抽取' };
  const { id: draw, experts } = await stage.as(centre).drawExperts(filed.no, asked);
  await stage.decide(filed.no, 'expert-assignment', centre, { reason: '按抽取结果指派', draw });
  await Promise.all(
    experts.map((id, at) => {
      const expert = { id, role: 'expert' } as const;
      const recommends = at >= against;
      const reason = recommends ? '符合条件' : '与创新活动的关系说明不足';
      const said = opinion(checksOf(filed, recommends), reason, recommends);
      return stage.decide(filed.no, 'opinions', expert, said);
    }),
  );
  const inFavour = experts.length - against;
  const majority = inFavour > against ? '推荐' : '不推荐';
  stage.tell(
    '评审专家',
    `评审 ${titleOf(filed)}：${inFavour}票赞成、${against}票反对，${majority}`,
  );
}

/** An opinion against fails the first line of the checklist. */
function checksOf({ no }: Filed, met = true): Checklist {
  return checklistOf(no.startsWith('A') ? ADMISSION_CHECKS : REDEMPTION_CHECKS, met);
}

/** The period of a case on a published list, whether it still runs or is over already. */
export async function publicityOf(
  stage: Stage,
  no: string,
  { actId }: Accepted,
): Promise<Deadline> {
  return stage.eventually(`${no} 公示`, 0, async () => {
    const kase = await stage.caseOf(no);
    const published = kase.publications.find(({ list }) => list === actId);
    return published && (published.deadline ?? waitOf(kase, 'publicity')?.deadline);
  });
}

async function answerObjection(stage: Stage, no: string, objection: string): Promise<void> {
  const told = { objection, reason: '反映的情况与申报材料不一致' };
  await stage.decide(no, 'objection-substances', centre, told);
  stage.tell('中心', `告知异议要点 ${objection}：${told.reason}`);
  const { applicant: uscc, applicantName } = await stage.caseOf(no);
  const said = { objection, reason: '认可所反映的情况', evidence: [] };
  await stage.decide(no, 'objection-answers', applicant(uscc), said);
  stage.tell(applicantName, `答复异议 ${objection}：${said.reason}`);
}

/** The centre verifies every open objection to the case that a page holds. */
export async function verifyObjections(
  stage: Stage,
  filed: Filed,
  substantiated: boolean,
  reason: string,
): Promise<void> {
  const { objections } = await stage.as(auditor).listObjections(filed.no);
  for (const { key, state } of objections) {
    if (state !== 'open') continue;
    // Nothing is upheld against who has not been heard (reading of Art. 17).
    if (substantiated) await answerObjection(stage, filed.no, key);
    const body = { objection: key, substantiated, reason };
    await stage.decide(filed.no, 'objection-verification', centre, body);
    stage.tell('中心', `核实异议 ${key}：${substantiated ? '成立' : '不成立'}。${reason}`);
  }
}
