/** Meetings, publicity lists, approval documents and objections to a unit: acts of a round over many cases. */
import { Router, type Request, type Response } from 'express';
import { ROUND_DECISION_ROLES } from '../../policy/case/authority';
import type { RoundDecisionName } from '../../policy/case/decisions';
import { MOST_FAULTS } from '../../policy/kernel/fault-list';
import { civilDateOf } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import {
  batchActOf,
  batchActHeadsOf,
  type BatchActRecord,
  type UnitObjection,
} from '../../store/round/batch-acts';
import { canonicalJson } from '../../store/kernel/canonical';
import { knownRound } from '../../store/round/rounds';
import type { BatchAnswer } from '../../workflows/round/messages';
import { requireRole, requireStaff } from '../access';
import { callerOf, idempotencyKeyOf, requestIdOf, type Dependencies } from '../asking';
import { bodyOf, largeBodyOf } from '../bodies/json';
import {
  approvalContent,
  decideBatch,
  decideOnRound,
  meetingContent,
  publicityContent,
  type BatchRequest,
  type FrozenKind,
} from '../batch';
import { capped } from '../capped';
import { refused } from '../errors';
import { actLinks } from '../links';
import { previewMeeting } from '../meeting-preview';
import { nextOf } from '../paging';
import { read } from '../schemas/reading';
import { actParams, actsQuery, roundParams } from '../schemas/requests';
import { approvalBody, previewBody, publicityBody, unitObjectionBody } from '../schemas/rounds';
import { DECISION_NAMES } from '../../policy/case/decisions';

/** Of an act in a page of them; the act itself tells more. */
const FAULTS_IN_A_LIST = 20;

interface Asked {
  readonly roundId: string;
  readonly actor: Actor;
  readonly requestId: string;
}

export function batchActs(dependencies: Dependencies): Router {
  const router = Router();
  router.post('/rounds/:id/meetings', async (request, response) => {
    const asked = await askedOf(dependencies, request, 'holdMeeting');
    const body = await largeBodyOf('meeting', request);
    await decided(dependencies, response, {
      ...{ ...asked, kind: 'meeting', reason: body.reason },
      content: meetingContent(asked.roundId, body),
      same: ({ id: _id, roundId: _roundId, ...frozen }) =>
        canonicalJson(frozen) === canonicalJson(body.meeting),
    });
  });
  router.post('/rounds/:id/meetings/preview', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    requireRole(actor, ['centre', 'bureau'], '预览会议金额');
    const { id } = read(roundParams, request.params, 'params');
    const body = await bodyOf(previewBody, request);
    const round = await knownRound(id);
    response.json(await previewMeeting(round, body, civilDateOf(dependencies.now())));
  });
  router.post('/rounds/:id/publicity-lists', async (request, response) => {
    const asked = await askedOf(dependencies, request, 'publishResults');
    const body = await bodyOf(publicityBody, request);
    await decided(dependencies, response, {
      ...{ ...asked, kind: 'publication', reason: body.reason },
      content: () => publicityContent(asked.roundId, body),
      same: (frozen) => sameList(frozen, body),
    });
  });
  router.post('/rounds/:id/approval-documents', async (request, response) => {
    const asked = await askedOf(dependencies, request, 'issueApproval');
    const body = await bodyOf(approvalBody, request);
    await decided(dependencies, response, {
      ...{ ...asked, kind: 'approval', reason: body.reason },
      content: () => approvalContent(asked.roundId, body),
      same: (frozen) => sameList(frozen, body) && frozen.documentNumber === body.documentNumber,
    });
  });
  router.post('/rounds/:id/unit-objections', async (request, response) => {
    const asked = await askedOf(dependencies, request, 'objectToUnit');
    const body = await bodyOf(unitObjectionBody, request);
    const { roundId, actor, requestId } = asked;
    const { reason } = body;
    const answer = await decideOnRound(dependencies, { roundId, requestId, reason }, (processes) =>
      processes.decideOnRound(roundId, 'objectToUnit', { ...body, actor }, requestId),
    );
    const act = await batchActOf<'unit-objection'>(answer.actId);
    if (act !== null && !sameObjection(act.content, body)) throw refused('idempotency-key-reused');
    await accepted(dependencies, response, asked, answer);
  });

  router.get('/rounds/:id/acts', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    requireStaff(actor, '查阅会议、公示和批复的记录');
    const { id } = read(roundParams, request.params, 'params');
    const { kind, after, limit } = read(actsQuery, request.query, 'query');
    await knownRound(id);
    const found = await batchActHeadsOf(id, kind, after, limit);
    response.json({
      acts: found.map((act) => ({ ...viewOf(act, FAULTS_IN_A_LIST), lines: act.lines })),
      ...nextOf(found, limit),
    });
  });

  router.get('/acts/:id', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    requireStaff(actor, '查阅会议、公示和批复的记录');
    const { id } = read(actParams, request.params, 'params');
    const act = await batchActOf(id);
    if (act === null) throw refused('act-unknown', { act: id });
    response.json({
      ...{ ...viewOf(act), lines: linesOf(act) },
      content: act.content,
      links: actLinks(dependencies, actor, { roundId: act.roundId, actId: act._id }),
    });
  });
  return router;
}

/** Who asks what of which round; nothing is frozen for a caller whose role cannot decide it. */
async function askedOf(
  dependencies: Dependencies,
  request: Request,
  decision: RoundDecisionName,
): Promise<Asked> {
  const actor = await callerOf(dependencies, request);
  requireRole(actor, ROUND_DECISION_ROLES[decision], DECISION_NAMES[decision]);
  const { id: roundId } = read(roundParams, request.params, 'params');
  const requestId = requestIdOf(actor, idempotencyKeyOf(request));
  await knownRound(roundId);
  return { roundId, actor, requestId };
}

async function decided<K extends FrozenKind>(
  dependencies: Dependencies,
  response: Response,
  batch: BatchRequest<K>,
): Promise<void> {
  await accepted(dependencies, response, batch, await decideBatch(dependencies, batch));
}

async function accepted(
  dependencies: Dependencies,
  response: Response,
  { roundId, actor }: Pick<Asked, 'actor' | 'roundId'>,
  { actId, lines }: BatchAnswer,
): Promise<void> {
  const act = await batchActOf(actId);
  response.status(202).json({
    ...{ actId, lines, state: act?.state ?? 'recorded' },
    links: actLinks(dependencies, actor, { roundId, actId }),
  });
}

interface Listed {
  readonly title: string;
  readonly lines: readonly { readonly caseNo: string }[];
}

function sameList(frozen: Listed, body: { title: string; cases: readonly string[] }): boolean {
  const asked = { title: body.title, cases: body.cases };
  const { title, lines } = frozen;
  return (
    canonicalJson({ title, cases: lines.map(({ caseNo }) => caseNo) }) === canonicalJson(asked)
  );
}

function sameObjection(
  { unit, reason, evidence }: UnitObjection,
  body: Omit<UnitObjection, 'lines'>,
): boolean {
  return canonicalJson({ unit, reason, evidence }) === canonicalJson(body);
}

function viewOf(
  { _id, ...act }: Omit<BatchActRecord, 'content'>,
  most: number = MOST_FAULTS,
): object {
  const { kind, roundId, hash, preparedBy, state, by, recordedAt, inForceAt } = act;
  return {
    ...{ actId: _id, kind, roundId, state, hash, preparedBy, by, recordedAt, inForceAt },
    ...faultsOf(act, most),
  };
}

/** Of each kind so many are told, and how many more there are. */
function faultsOf(
  { refusals, failed, broken }: Pick<BatchActRecord, 'broken' | 'failed' | 'refusals'>,
  most: number,
): object {
  const [refused, lost, off] = [refusals ?? [], failed, broken ?? []].map((faults) =>
    capped<object>(faults, 0, most),
  );
  const more = (refused?.more ?? 0) + (lost?.more ?? 0) + (off?.more ?? 0);
  return {
    ...(refusals !== undefined && { refusals: refused?.told }),
    ...{ failed: lost?.told, ...(broken !== undefined && { broken: off?.told }) },
    ...(more > 0 && { more }),
  };
}

function linesOf({ content }: BatchActRecord): number {
  return 'items' in content ? content.items.length : content.lines.length;
}
