/** Meetings, publicity lists, approval documents and objections to a unit: acts of a round over many cases. */
import { Router } from 'express';
import type { z } from 'zod';
import { civilDateOf } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import {
  anyBatchActOf,
  batchActOf,
  batchActHeadsOf,
  type UnitObjection,
} from '../../store/round/batch-acts';
import { canonicalJson } from '../../store/kernel/canonical';
import { knownRound } from '../../store/round/rounds';
import { linesCarriedOut } from '../../store/trail/trail';
import type { BatchAnswer } from '../../workflows/round/messages';
import type { Dependencies } from '../request';
import { withoutObjectorOf } from '../access';
import { capped } from '../answer-bounds';
import { bind, type AnswerOf } from '../contract/operation';
import { refused } from '../errors';
import { actLinks } from '../links';
import { nextOf } from '../next-page';
import type { ApprovalBody, MeetingBody, PublicityBody, UnitObjectionBody } from './bodies';
import { headOf, wholeOf } from './act-view';
import {
  approvalContent,
  decideBatch,
  decideOnRound,
  meetingContent,
  publicityContent,
  type BatchRequest,
  type FrozenKind,
} from './batch';
import { previewMeeting } from './meeting-preview';
import * as told from './operations';

/** Who asks for an act of which round. */
interface ActRequest {
  readonly actor: Actor;
  /** The same caller and Idempotency-Key, the same id. */
  readonly requestId: string;
  readonly params: { readonly id: string };
}
/** What the kind of the act says of it. */
type OfKind<K extends FrozenKind> = Omit<BatchRequest<K>, 'actor' | 'requestId' | 'roundId'>;

export function batchActs(dependencies: Dependencies): Router {
  const router = Router();
  meetings(router, dependencies);
  lists(router, dependencies);
  unitObjections(router, dependencies);
  readActs(router, dependencies);
  return router;
}

const known = ({ id }: ActRequest['params']) => knownRound(id);

function meetings(router: Router, dependencies: Dependencies): void {
  const hold = (asked: ActRequest & { readonly file: MeetingBody }) => {
    const { file: body, params } = asked;
    return decided(dependencies, asked, {
      kind: 'meeting',
      reason: body.reason,
      content: meetingContent(params.id, body),
      same: ({ id: _id, roundId: _roundId, ...frozen }) =>
        canonicalJson(frozen) === canonicalJson(body.meeting),
    });
  };
  bind(router, dependencies, told.holdMeeting, hold, known);
  bind(router, dependencies, told.previewMeeting, async ({ params: { id }, body }) => {
    const round = await knownRound(id);
    return previewMeeting(round, body, civilDateOf(dependencies.now()));
  });
}

function lists(router: Router, dependencies: Dependencies): void {
  const publish = (asked: ActRequest & { readonly body: PublicityBody }) => {
    const { body, params } = asked;
    return decided(dependencies, asked, {
      kind: 'publication',
      reason: body.reason,
      content: () => publicityContent(params.id, body),
      same: (frozen) => sameList(frozen, body),
    });
  };
  bind(router, dependencies, told.publishResults, publish, known);
  const approve = (asked: ActRequest & { readonly body: ApprovalBody }) => {
    const { body, params } = asked;
    return decided(dependencies, asked, {
      kind: 'approval',
      reason: body.reason,
      content: () => approvalContent(params.id, body),
      same: (frozen) => sameList(frozen, body) && frozen.documentNumber === body.documentNumber,
    });
  };
  bind(router, dependencies, told.issueApproval, approve, known);
}

function unitObjections(router: Router, dependencies: Dependencies): void {
  const object = async (asked: ActRequest & { readonly body: UnitObjectionBody }) => {
    const { body, actor, requestId } = asked;
    const { id: roundId } = asked.params;
    const { reason } = body;
    const answer = await decideOnRound(dependencies, { roundId, requestId, reason }, (processes) =>
      processes.decideOnRound(roundId, 'objectToUnit', { ...body, actor }, requestId),
    );
    const act = await batchActOf<'unit-objection'>(answer.actId);
    if (act !== null && !sameObjection(act.content, body)) throw refused('idempotency-key-reused');
    return accepted(dependencies, asked, answer);
  };
  bind(router, dependencies, told.objectToUnit, object, known);
}

function readActs(router: Router, dependencies: Dependencies): void {
  bind(router, dependencies, told.listRoundActs, async ({ actor, params: { id }, query }) => {
    const { entries: acts, ...page } = await pageOfRoundActs(actor, id, query);
    return { acts, ...page };
  });
  bind(
    router,
    dependencies,
    told.getRoundAct,
    async ({ actor, params: { id }, query: { reason } }) => {
      const act = await anyBatchActOf(id);
      if (act === null) throw refused('act-unknown', { act: id });
      const seen = withoutObjectorOf(actor, act, reason);
      const links = actLinks(dependencies, actor, { roundId: act.roundId, actId: act._id });
      return wholeOf(seen, await linesCarriedOut(act._id), links);
    },
  );
}

/** A page of the acts of a round over many cases. Throws `Refused` where there is no such round. */
export async function pageOfRoundActs(
  actor: Actor,
  roundId: string,
  { kind, after, limit, reason }: z.output<typeof told.listRoundActs.query>,
) {
  await knownRound(roundId);
  const found = await batchActHeadsOf(roundId, kind, after, limit);
  const seen = found.map((act) => withoutObjectorOf(actor, act, reason));
  return { entries: seen.map(headOf), ...nextOf(found, limit) };
}

async function decided<K extends FrozenKind>(
  dependencies: Dependencies,
  asked: ActRequest,
  ofKind: OfKind<K>,
) {
  const { actor, requestId, params } = asked;
  const batch = { ...ofKind, roundId: params.id, actor, requestId };
  return accepted(dependencies, asked, await decideBatch(dependencies, batch));
}

async function accepted(
  dependencies: Dependencies,
  { actor, params }: ActRequest,
  { actId, lines }: BatchAnswer,
): Promise<AnswerOf<typeof told.holdMeeting>> {
  const act = await batchActOf(actId);
  const links = actLinks(dependencies, actor, { roundId: params.id, actId });
  const state = act?.state ?? 'recorded';
  // Who objects to a unit, anybody, hears nothing of the cases that it reaches.
  if (act === null || act.kind === 'unit-objection') return { actId, lines, state, links };
  const { told: failed, more } = capped(act.failed);
  return { actId, lines, state, failed, ...(more > 0 && { more }), links };
}

interface ListContent {
  readonly title: string;
  readonly lines: readonly { readonly caseNo: string }[];
}

function sameList(frozen: ListContent, { title, cases }: Omit<PublicityBody, 'reason'>): boolean {
  const listed = { title: frozen.title, cases: frozen.lines.map(({ caseNo }) => caseNo) };
  return canonicalJson(listed) === canonicalJson({ title, cases });
}

function sameObjection(
  { lines: _lines, ...objection }: UnitObjection,
  body: Omit<UnitObjection, 'lines'>,
): boolean {
  return canonicalJson(objection) === canonicalJson(body);
}
