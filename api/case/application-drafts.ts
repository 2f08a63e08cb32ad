/** Applications before they are handed in (Arts. 10(2), 17(2)): a draft is its account's and party's alone, and holds nothing. */
import { Router } from 'express';
import { judged } from '../../policy/acts/judgement';
import { awardCeiling, claimOnQuota, withoutBudget } from '../../policy/articles/art-14-award';
import { redeemerOf } from '../../policy/articles/art-15-redeemer';
import { paperKind } from '../../policy/evidence/kinds';
import { requiredPapers, type RequiredPaper } from '../../policy/evidence/required-papers';
import type { Fen } from '../../policy/kernel/money';
import type { Instant } from '../../policy/kernel/time';
import type { Actor, AdmissionSubmission, RedemptionSubmission } from '../../policy/model/nouns';
import { findingForParty, refusalsOf, type Finding } from '../../policy/screening/finding';
import { Refused, type Refusal } from '../../policy/words/refusals';
import {
  beginDraft,
  draftOf,
  draftsOf,
  eraseDraft,
  eraseHandedIn,
  holdDraft,
  LONGEST_DRAFT,
  releaseDraft,
  saveDraft,
  type ApplicationDraft,
  type DraftOwner,
} from '../../store/case/application-drafts';
import { openAdmissionOf, quotaClaimsOf } from '../../store/case/cases';
import { filingByKey } from '../../store/case/filings';
import { roundFor, screenedAdmission, screenedRedemption } from '../../store/case/screening';
import { budgetLeft, budgetOf } from '../../store/money/budgets';
import { quotaLeft, quotaOf } from '../../store/money/quotas';
import { limitOfYear } from '../../store/processes/voucher-year';
import { serviceItemsInForce } from '../../store/reference/service-items';
import type { RoundRecord } from '../../store/round/rounds';
import { callerName, type Dependencies } from '../request';
import { bind, type RequestOf } from '../contract/operation';
import { Problem, refused } from '../errors';
import { read } from '../schemas/input';
import { admissionSubmission, redemptionSubmission } from '../schemas/submissions';
import { actedFor, type Acted } from './act-view';
import { ADMISSION, answered, REDEMPTION, submit } from './applications';
import * as told from './draft-operations';

export function applicationDrafts(dependencies: Dependencies): Router {
  const router = Router();
  const { now } = dependencies;
  bind(router, dependencies, told.listApplicationDrafts, async ({ actor }) => ({
    drafts: (await draftsOf(ownerOf(actor))).map(headOf),
  }));
  bind(router, dependencies, told.beginApplicationDraft, async ({ actor, body, requestId }) => {
    const { procedure } = body;
    const submission = asText(body.submission);
    return shown(await beginDraft(ownerOf(actor), requestId, { procedure, submission }));
  });
  bind(router, dependencies, told.getApplicationDraft, async ({ actor, params: { id } }) =>
    shown(await draftOf(ownerOf(actor), id)),
  );
  bind(router, dependencies, told.saveApplicationDraft, async ({ actor, params: { id }, body }) => {
    const { version } = body;
    return shown(
      await saveDraft(ownerOf(actor), id, { version, submission: asText(body.submission) }),
    );
  });
  bind(router, dependencies, told.eraseApplicationDraft, async ({ actor, params: { id } }) => {
    await eraseDraft(ownerOf(actor), id);
    return { id };
  });
  bind(router, dependencies, told.checkApplicationDraft, async ({ actor, params: { id } }) =>
    checked(await draftOf(ownerOf(actor), id), now()),
  );
  bind(router, dependencies, told.submitApplicationDraft, (asked) => handedIn(dependencies, asked));
  return router;
}

/** Throws `Refused` (`wrong-party`) for an account that speaks for none. */
function ownerOf({ id, party }: Actor): DraftOwner {
  if (party === undefined) throw refused('wrong-party');
  return { account: id, party };
}

function asText(submission: object): string {
  const text = JSON.stringify(submission);
  if (text.length > LONGEST_DRAFT) throw refused('draft-too-long', { most: LONGEST_DRAFT });
  return text;
}

const headOf = ({ _id: id, procedure, version, savedAt, erasedAfter }: ApplicationDraft) => ({
  id,
  procedure,
  version,
  savedAt: savedAt.toISOString(),
  erasedAfter: erasedAfter.toISOString(),
});
const saidIn = ({ submission }: ApplicationDraft) =>
  JSON.parse(submission) as Readonly<Record<string, unknown>>;
const shown = (draft: ApplicationDraft) => ({ ...headOf(draft), submission: saidIn(draft) });

/** Once a version: its filing has a key of its own, so whoever hands it in twice, or at once, meets one application. */
async function handedIn(
  dependencies: Dependencies,
  {
    actor,
    params: { id },
    body: { version },
    response,
  }: RequestOf<typeof told.submitApplicationDraft>,
): Promise<Acted> {
  const draft = await holdDraft(ownerOf(actor), id, version);
  const idempotencyKey = `draft/${id}/${version}`;
  if (draft.place === undefined) {
    const filing = await filingByKey(callerName(actor), idempotencyKey);
    const answer = filing === null ? undefined : answered(filing);
    if (filing === null || answer === undefined) throw refused('draft-unknown');
    return actedFor(dependencies, actor, filing.no, answer);
  }
  const asked = { actor, idempotencyKey, response };
  try {
    const said = saidIn(draft);
    const acted =
      draft.procedure === 'redemption'
        ? await submit(dependencies, REDEMPTION, {
            ...asked,
            body: read(redemptionSubmission, said, 'body'),
          })
        : await submit(dependencies, ADMISSION, {
            ...asked,
            body: read(admissionSubmission, said, 'body'),
          });
    await eraseHandedIn(id);
    return acted;
  } catch (error) {
    // Without an answer it may still be accepted: then it is not changed, and the same version is handed in again.
    if (isRefusal(error)) await releaseDraft(id, version);
    throw error;
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof Refused || (error instanceof Problem && error.status < 500);

interface Screening {
  readonly refusals: readonly Refusal[];
  readonly findings: readonly Finding[];
  readonly ceiling?: { readonly fen: Fen; readonly explanation: string };
  readonly papers: readonly RequiredPaper[];
}

/** What the screening would say of it today. No case has its number, so nothing it claims is its own yet. */
async function checked(draft: ApplicationDraft, at: Instant) {
  const shape = draft.procedure === 'redemption' ? redemptionSubmission : admissionSubmission;
  const found = judged<AdmissionSubmission | RedemptionSubmission>(shape, saidIn(draft));
  const { procedure, party } = draft;
  if (!('data' in found)) {
    const papers = requiredPapers({ procedure }).map(named);
    return { faults: found.errors, more: found.more, reasons: [], findings: [], papers };
  }
  const { data } = found;
  const { refusals, findings, papers, ...ceiling } =
    'contract' in data
      ? await redemptionChecked(data, party, at)
      : await admissionChecked(data, party, at);
  return {
    faults: [],
    more: 0,
    reasons: refusals,
    findings: findings.filter(({ severity }) => severity !== 'hard').map(forParty),
    ...ceiling,
    papers: papers.map(named),
  };
}

const DRAFT = { no: '' } as const;
const named = ({ kind, cite }: RequiredPaper) => ({ kind, name: paperKind(kind).zh, cite });

function forParty(finding: Finding) {
  const { evidence: _evidence, matter: _matter, ...told } = findingForParty(finding);
  return told;
}

async function redemptionChecked(
  submission: RedemptionSubmission,
  party: string,
  at: Instant,
): Promise<Screening> {
  if (redeemerOf(submission).uscc !== party) throw refused('wrong-party');
  const round = await roundFor(submission.roundId, 'redemption');
  const { findings } = await screenedRedemption(round.policy, round, submission, { ...DRAFT, at });
  const { contract, enterprise } = submission;
  const list = await serviceItemsInForce(contract.signedOn);
  const category = list?.items.find(({ code }) => code === contract.serviceItem)?.category;
  // What the quota has left is the enterprise's to know.
  const most = enterprise.uscc === party ? { ceiling: await ceilingOf(submission, round) } : {};
  const papers = requiredPapers({ procedure: 'redemption', category });
  return { refusals: refusalsOf(findings), findings, papers, ...most };
}

/** As the last of the enterprise's cases, on a voucher that it may be issued only when it hands in. */
async function ceilingOf(
  { contract, enterprise: { uscc } }: RedemptionSubmission,
  round: RoundRecord,
) {
  const { programmeYear: year, policy } = round;
  const [quota, limit, budget, claims] = await Promise.all([
    quotaOf(year, uscc),
    limitOfYear(year),
    budgetOf(year, 'voucher'),
    quotaClaimsOf(year, [uscc]),
  ]);
  const left =
    quota === undefined ? (limit ?? policy.parameters.quotaYearlyMaxFen) : quotaLeft(quota);
  const claimed = claims.reduce(
    (sum, claim) => sum + claimOnQuota(claim.policy, claim.submission as RedemptionSubmission),
    0,
  );
  const reservedFen = Math.min(Math.max(left, 0), claimed);
  const ceiling = awardCeiling(policy, {
    eligibleFen: contract.eligibleFen,
    contractAmountFen: contract.amountFen,
    quotaLeftFen: Math.max(left, 0) - reservedFen,
    reservedFen,
    budgetLeftFen: Math.max(budgetLeft(budget), 0),
  });
  if (budget !== undefined) return { fen: ceiling.ceilingFen, explanation: ceiling.explanation };
  const { fen, explanation } = withoutBudget(ceiling);
  return { fen, explanation };
}

async function admissionChecked(
  submission: AdmissionSubmission,
  party: string,
  at: Instant,
): Promise<Screening> {
  const { institution, way, roundId } = submission;
  if (institution.uscc !== party) throw refused('wrong-party');
  const round = await roundFor(roundId, way === 'supplementary' ? 'redemption' : 'admission');
  const open = await openAdmissionOf(institution.uscc);
  const isInvitation = open?.waits.some(({ name }) => name === 'invitation') === true;
  const invited = way === 'supplementary' && isInvitation && open.roundId === roundId;
  const { findings } = await screenedAdmission(
    invited ? open.policy : round.policy,
    round,
    submission,
    { no: invited ? open._id : DRAFT.no, at },
    { invited, ...(open !== null && !invited && { openAdmission: open._id }) },
  );
  const papers = requiredPapers({ procedure: 'admission', way });
  return { refusals: refusalsOf(findings), findings, papers };
}
