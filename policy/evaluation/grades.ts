/**
 * The grade of an institution (readings of Art. 8): it follows from its figures by thresholds; a deviation needs a
 * reason, and whom it leaves unqualified is suspended or removed from the registry.
 */
import * as art21 from '../parameters/art-21';
import { inForce, type Setting } from '../kernel/rule';
import type { CivilDate } from '../kernel/time';
import type { InstitutionFigures, Ratings } from './figures';
import { ASPECTS } from './satisfaction';

export const GRADES = {
  excellent: '优秀',
  good: '良好',
  qualified: '合格',
  unqualified: '不合格',
} as const;
export type Grade = keyof typeof GRADES;

/** The thresholds as they were applied; kept with the figures, so that a grade explains itself. */
export interface GradeThresholds {
  readonly leastRatings: Setting<number>;
  readonly unqualifiedBelowTenths: Setting<number>;
  readonly goodFromTenths: Setting<number>;
  readonly excellentFromTenths: Setting<number>;
}

export function gradeThresholds(on: CivilDate): GradeThresholds {
  return {
    leastRatings: inForce(art21.gradeLeastRatings, on),
    unqualifiedBelowTenths: inForce(art21.gradeUnqualifiedBelowTenths, on),
    goodFromTenths: inForce(art21.gradeGoodFromTenths, on),
    excellentFromTenths: inForce(art21.gradeExcellentFromTenths, on),
  };
}

export interface ComputedGrade {
  readonly grade: Grade;
  /** In Chinese, one reason each. */
  readonly why: readonly string[];
}

/** Faults first, then what enterprises say; without enough ratings nobody is better than qualified. */
export function computedGrade(
  figures: InstitutionFigures,
  thresholds: GradeThresholds,
): ComputedGrade {
  const { ratings, sanctions, spotChecksFailed, objectionsUpheld, lateFilings } = figures;
  const least = thresholds.leastRatings.value;
  const rated = ratings.count >= least;
  const faults = [
    ...(sanctions > 0 ? [`有${sanctions}项违规处理`] : []),
    ...(spotChecksFailed > 0 ? [`有${spotChecksFailed}次抽查不合格`] : []),
    ...(rated && !reaches(ratings, thresholds.unqualifiedBelowTenths.value)
      ? [`满意度低于${tenths(thresholds.unqualifiedBelowTenths.value)}分`]
      : []),
  ];
  if (faults.length > 0) return { grade: 'unqualified', why: faults };
  if (!rated) return { grade: 'qualified', why: [`评价不足${least}份`] };
  const held = [
    ...(objectionsUpheld > 0 ? [`有${objectionsUpheld}项异议成立`] : []),
    ...(reaches(ratings, thresholds.goodFromTenths.value)
      ? []
      : [`满意度低于${tenths(thresholds.goodFromTenths.value)}分`]),
  ];
  if (held.length > 0) return { grade: 'qualified', why: held };
  const good = [
    ...(lateFilings > 0 ? [`有${lateFilings}次变更备案逾期`] : []),
    ...(reaches(ratings, thresholds.excellentFromTenths.value)
      ? []
      : [`满意度低于${tenths(thresholds.excellentFromTenths.value)}分`]),
  ];
  if (good.length > 0) return { grade: 'good', why: good };
  return {
    grade: 'excellent',
    why: [`满意度达到${tenths(thresholds.excellentFromTenths.value)}分，且无不良记录`],
  };
}

/** Whether the mean score is so many tenths or more; compared as whole numbers. */
function reaches({ count, scoreSum }: Ratings, least: number): boolean {
  return scoreSum * 10 >= least * count * ASPECTS.length;
}

function tenths(value: number): string {
  return `${Math.floor(value / 10)}.${value % 10}`;
}
