/**
 * Where a year's evaluation stands, read from the record, with what the clock brings to it (Arts. 8, 21): it opens
 * itself, its figures are counted once the year is over, and who is late is reminded and escalated.
 */
import { evaluatedFrom } from '../../policy/articles/art-21-evaluation';
import {
  EVALUATION,
  type EvaluationActs,
  type EvaluationStanding,
} from '../../policy/evaluation/acts';
import type { Instant } from '../../policy/kernel/time';
import { calendarInForce } from '../../store/reference/calendar-years';
import {
  actOnEvaluation,
  evaluationOf,
  evaluationSubject,
  type EvaluationRecord,
} from '../../store/processes/evaluation';
import { SERVICE } from '../../store/trail/trail';
import { stepByStep, type ServiceStep } from '../process/steps';
import { dueStep, standingOf as standingOfWaits, type Onward } from '../process/waits';
import { onwards } from './waits';

export interface EvaluationAt {
  readonly year: number;
  readonly at: Instant;
}

const STEPPING = { process: EVALUATION, find: evaluationOf, actOn: actOnEvaluation };

export async function turnEvaluation({ year, at }: EvaluationAt): Promise<EvaluationStanding> {
  if ((await evaluationOf(year)) === null) await open({ year, at });
  const calendar = await calendarInForce();
  const evaluation = await stepByStep(STEPPING, year, at, ({ waits: [wait] }) => {
    const next = wait && onwards(wait, at, calendar);
    return next && stepOf(next);
  });
  return standingOf(evaluation, at);
}

async function open({ year, at }: EvaluationAt): Promise<void> {
  const act = 'openEvaluation';
  const key = `${evaluationSubject(year)}/open`;
  const told = { key, act, reason: EVALUATION.zh, by: SERVICE, channel: 'service' } as const;
  const state = 'counting';
  await actOnEvaluation({ ...told, year, at }, () =>
    Promise.resolve({
      set: { state, openedAt: at, waits: [] },
      answer: { year, act, state, result: 'opened' },
    }),
  );
}

function stepOf(onward: Onward<EvaluationActs>): ServiceStep<EvaluationRecord> {
  return {
    ...dueStep<EvaluationActs>(EVALUATION, onward),
    write: () => ({ waits: [onward.wait] }),
  };
}

function standingOf(evaluation: EvaluationRecord, at: Instant): EvaluationStanding {
  const { _id: year, state, snapshot } = evaluation;
  const from = evaluatedFrom(year);
  const isCounting = state === 'counting';
  return {
    ...standingOfWaits<EvaluationActs>(EVALUATION, evaluation, at),
    toCount: isCounting && at >= from,
    institutions: snapshot?.institutions ?? 0,
    ...(isCounting && at < from && { nextAt: from }),
  };
}
