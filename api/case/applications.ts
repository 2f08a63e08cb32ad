/**
 * Applications (Arts. 10(2), 17(2)). What is handed in is filed under its number first, then the case's
 * process judges it; whoever repeats the request meets the same filing and the same answer.
 */
import { Router, type Response } from 'express';
import type {
  Actor,
  AdmissionSubmission,
  Domicile,
  ProcedureName,
  RedemptionSubmission,
  Uscc,
} from '../../policy/model/nouns';
import type { Answer } from '../../policy/case/waits';
import { contentHash } from '../../store/kernel/canonical';
import { caseOf, openAdmissionOf } from '../../store/case/cases';
import { filingOf, nextNumber, storeFiling, type Filing } from '../../store/case/filings';
import { roundOf, type RoundRecord } from '../../store/round/rounds';
import { callerName, type Dependencies } from '../request';
import { bind } from '../contract/operation';
import { Refused } from '../../policy/words/refusals';
import { notAccepted, refused, refusedFor, unanswered } from '../errors';
import { seriesOf } from '../../policy/model/case-numbers';
import { ProcessGone, type CaseToSubmit } from '../temporal';
import { actedFor, type Acted } from './act-view';
import * as told from './operations';

/** What the API itself needs to know of a submission; all the rest is the screening's. */
export interface Application<S> {
  readonly procedure: ProcedureName;
  readonly applicant: (submission: S) => Uscc;
  /** Where the reviewing district is found (Arts. 10(3), 17(3)). */
  readonly domicile: (submission: S) => Domicile;
  readonly number: (submission: S, round: RoundRecord) => Promise<string>;
}

export const ADMISSION: Application<AdmissionSubmission> = {
  procedure: 'admission',
  applicant: ({ institution }) => institution.uscc,
  domicile: ({ institution }) => institution.domicile,
  number: (submission, round) =>
    submission.way === 'supplementary'
      ? invitedNumber(submission.institution.uscc)
      : nextNumber(seriesOf('admission', round.programmeYear)),
};

export const REDEMPTION: Application<RedemptionSubmission> = {
  procedure: 'redemption',
  applicant: ({ redeemer, enterprise, provider }) =>
    redeemer === 'enterprise' ? enterprise.uscc : provider.uscc,
  domicile: ({ enterprise }) => enterprise.domicile,
  number: (_submission, round) => nextNumber(seriesOf('redemption', round.programmeYear)),
};

/** An application as its operation has read it. */
interface ApplicationRequest<S> {
  readonly actor: Actor;
  readonly body: S;
  readonly idempotencyKey: string;
  readonly response: Response;
}

export function applications(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, told.applyForAdmission, (asked) =>
    submit(dependencies, ADMISSION, asked),
  );
  bind(router, dependencies, told.applyForRedemption, (asked) =>
    submit(dependencies, REDEMPTION, asked),
  );
  return router;
}

/** Files it under its number and has its process judge it; the same caller and key meet the same filing and answer. */
export async function submit<S extends { readonly roundId: string }>(
  dependencies: Dependencies,
  application: Application<S>,
  { actor, body: submission, idempotencyKey, response }: ApplicationRequest<S>,
): Promise<Acted> {
  if (application.applicant(submission) !== actor.party) throw refused('wrong-party');
  const round = await knownRound(submission.roundId);
  const { procedure } = application;
  const by = { caller: callerName(actor), idempotencyKey };
  const filing = await storeFiling({ kind: procedure, ...by, body: submission }, () =>
    application.number(submission, round),
  );
  const { no } = filing;
  const domicile = application.domicile(submission);
  const kase: CaseToSubmit = {
    no,
    procedure,
    roundId: round._id,
    ...(domicile !== 'out-of-city' && { district: domicile }),
  };
  const answer = answered(filing) ?? (await handIn(dependencies, kase, filing, actor));
  response.location(`/cases/${no}`);
  return actedFor(dependencies, actor, no, answer);
}

async function handIn(
  { processes }: Dependencies,
  kase: CaseToSubmit,
  { _id }: Filing,
  actor: Actor,
): Promise<Answer> {
  try {
    return await processes.submit(kase, { actor, filing: _id }, contentHash({ filing: _id }));
  } catch (error) {
    if (!(error instanceof ProcessGone))
      throw error instanceof Refused ? notAccepted(error) : error;
    const filing = await filingOf(_id);
    const answer = filing === null ? undefined : answered(filing);
    if (answer !== undefined) return answer;
    const ended = (await caseOf(kase.no))?.state === 'ended';
    throw ended ? refused('case-ended', { no: kase.no }) : unanswered();
  }
}

/** What came of the filing before, if anything did. Throws the problem, with its remedies, of what was refused. */
export function answered({ accepted, refused: refusals }: Filing): Answer | undefined {
  if (refusals !== undefined) throw notAccepted(refusedFor(refusals));
  return accepted;
}

export async function knownRound(id: string): Promise<RoundRecord> {
  const round = await roundOf(id);
  if (round === null) throw refused('round-unknown', { round: id }, 'roundId');
  return round;
}

/** Art. 9: an invited institution's application goes into the admission that invited it. */
async function invitedNumber(institution: Uscc): Promise<string> {
  const open = await openAdmissionOf(institution);
  const invited = open?.waits.some(({ name }) => name === 'invitation') ?? false;
  if (open === null || !invited) throw refused('not-invited', {}, 'way');
  return open._id;
}
