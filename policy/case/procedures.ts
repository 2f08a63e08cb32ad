/**
 * The steps of Art. 10 (admission, six) and Art. 17 (redemption, seven) as data. The workflows, the
 * progress shown to people and the documents all print this one list.
 */
import type { ProcedureName } from '../model/nouns';

export const PROCEDURES = {
  admission: ['10(1)', '10(2)', '10(3)', '10(4)', '10(5)', '10(6)'],
  redemption: ['17(1)', '17(2)', '17(3)', '17(4)', '17(5)', '17(6)', '17(7)'],
} as const satisfies Record<ProcedureName, readonly string[]>;

export type StepOf<P extends ProcedureName> = (typeof PROCEDURES)[P][number];

/** An item of the Measures that is a step of a procedure. */
export type Article = StepOf<ProcedureName>;

export interface StepName {
  readonly zh: string;
  readonly en: string;
}

export const STEP_NAMES: Readonly<Record<Article, StepName>> = {
  '10(1)': { zh: '入库通知', en: 'notice' },
  '10(2)': { zh: '机构申报', en: 'application' },
  '10(3)': { zh: '区县初审', en: 'preliminary review' },
  '10(4)': { zh: '评审', en: 'review' },
  '10(5)': { zh: '会议审议', en: 'meeting' },
  '10(6)': { zh: '公示入库', en: 'publicity and admission' },
  '17(1)': { zh: '兑现通知', en: 'notice' },
  '17(2)': { zh: '兑现申报', en: 'application' },
  '17(3)': { zh: '区县初审', en: 'preliminary review' },
  '17(4)': { zh: '专家评审与会议审定', en: 'expert review and meeting' },
  '17(5)': { zh: '结果公示', en: 'publicity' },
  '17(6)': { zh: '兑现批复', en: 'approval document' },
  '17(7)': { zh: '资金拨付', en: 'payment' },
};

/** A step as people read it; one that has no name is told as it is. */
export function stepInWords(step: string): string {
  return Object.hasOwn(STEP_NAMES, step) ? STEP_NAMES[step as Article].zh : step;
}
