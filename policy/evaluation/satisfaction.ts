/**
 * Art. 21: how content an enterprise was with a service, on a few named aspects. One rating for each paid
 * redemption, by the enterprise alone and within its period; the institution never reads a single one.
 */
import { satisfactionNaturalDays } from '../parameters/art-21';
import type { CivilDate } from '../kernel/time';
import type { Actor, Uscc } from '../model/nouns';
import { refusal, type Refusal } from '../words/refusals';

/** What is rated, each from 1 (not content) to 5 (content). */
export const SATISFACTION_ASPECTS = {
  quality: '服务质量',
  timeliness: '服务时效',
  expertise: '专业能力',
  price: '收费合理',
} as const;
export type SatisfactionAspect = keyof typeof SATISFACTION_ASPECTS;
export const ASPECTS = Object.keys(SATISFACTION_ASPECTS) as SatisfactionAspect[];

export const LEAST_SCORE = 1;
export const MOST_SCORE = 5;
export const LONGEST_COMMENT = 500;

export type SatisfactionScores = Readonly<Record<SatisfactionAspect, number>>;

export interface SatisfactionRating {
  readonly scores: SatisfactionScores;
  /** In the enterprise's own words, at most `LONGEST_COMMENT` characters. */
  readonly comment?: string;
}

/** What a rating is judged by. */
export interface RatingPlace {
  readonly caseNo: string;
  readonly enterprise: Uscc | undefined;
  readonly paid: boolean;
  /** Last day to rate; absent where the enterprise was not asked. */
  readonly until: CivilDate | undefined;
  readonly today: CivilDate;
  readonly rated: boolean;
}

/** What keeps a rating from being taken; the first reason tells everything there is to know. */
export function ratingFaults(by: Actor, rating: SatisfactionRating, place: RatingPlace): Refusal[] {
  const { caseNo, enterprise, paid, until, today, rated } = place;
  if (by.role !== 'applicant' || by.party === undefined || by.party !== enterprise)
    return [refusal('rating-not-own', { caseNo })];
  if (!paid || until === undefined) return [refusal('rating-unpaid', { caseNo })];
  if (rated) return [refusal('rating-given', { caseNo })];
  if (today > until) return [refusal('rating-too-late', { caseNo, until })];
  return scoreFaults(rating);
}

function scoreFaults({ scores, comment = '' }: SatisfactionRating): Refusal[] {
  const detail = `应为${LEAST_SCORE}至${MOST_SCORE}的整数`;
  const wrong = ASPECTS.filter((aspect) => !isScore(scores[aspect]));
  return [
    ...wrong.map((aspect) => refusal('validation', { detail }, `scores.${aspect}`)),
    ...(comment.length > LONGEST_COMMENT
      ? [refusal('validation', { detail: `不得超过${LONGEST_COMMENT}字` }, 'comment')]
      : []),
  ];
}

function isScore(value: number): boolean {
  return Number.isInteger(value) && value >= LEAST_SCORE && value <= MOST_SCORE;
}

/** The sum of a rating's scores: sums add up exactly, and the mean is of all of them. */
export function scoreSum(scores: SatisfactionScores): number {
  return ASPECTS.reduce((sum, aspect) => sum + scores[aspect], 0);
}

/** What the enterprise is told when its redemption has been paid. */
export function satisfactionNotice(caseNo: string, until: CivilDate) {
  return {
    _id: satisfactionNoticeId(caseNo),
    kind: 'satisfaction',
    about: caseNo,
    until,
    message: `${caseNo}已经拨付，请在${until}之前对本次服务作一次满意度评价。`,
    cite: satisfactionNaturalDays.cite,
  } as const;
}

export function satisfactionNoticeId(caseNo: string): string {
  return `${caseNo}/satisfaction`;
}
