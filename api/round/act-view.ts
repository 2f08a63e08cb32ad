/** An act over many cases as staff read it. */
import { MOST_FAULTS } from '../../policy/kernel/fault-list';
import type {
  AnyBatchAct,
  BatchActHead,
  BatchActRecord,
  BatchKind,
} from '../../store/round/batch-acts';
import { capped } from '../answer-bounds';
import type { Links } from '../links';

/** Of an act in a page of them; the act itself tells more. */
const FAULTS_IN_A_LIST = 20;

export const headOf = (act: BatchActHead) => ({
  ...factsOf(act, FAULTS_IN_A_LIST),
  lines: act.lines,
});

/**
 * The act with its content, which follows from its kind.
 *
 * @param carriedOut how many of its lines are in
 */
export const wholeOf = (act: AnyBatchAct, carriedOut: number, links: Links) => ({
  ...factsOf(act, MOST_FAULTS),
  lines: linesOf(act),
  carriedOut,
  ...aboutOf(act),
  links,
});

function factsOf({ _id, ...act }: Omit<BatchActRecord, 'content'>, most: number) {
  const { kind, roundId, hash, preparedBy, state, by, recordedAt, inForceAt } = act;
  return {
    actId: _id,
    kind,
    roundId,
    state,
    hash,
    preparedBy,
    by,
    recordedAt,
    inForceAt,
    ...faultsOf(act, most),
  };
}

/** Of each kind so many are told, and how many more there are. */
function faultsOf(act: Pick<BatchActRecord, 'broken' | 'failed' | 'refusals'>, most: number) {
  const refusals = act.refusals && capped(act.refusals, 0, most);
  const failed = capped(act.failed, 0, most);
  const broken = act.broken && capped(act.broken, 0, most);
  const more = (refusals?.more ?? 0) + failed.more + (broken?.more ?? 0);
  return {
    refusals: refusals?.told,
    failed: failed.told,
    broken: broken?.told,
    more: more > 0 ? more : undefined,
  };
}

type About = {
  [K in BatchKind]: Pick<BatchActRecord<K>, 'content' | 'kind'>;
}[BatchKind];

/** The compiler forgets that the two belong together where they are taken out of the act. */
const aboutOf = ({ kind, content }: AnyBatchAct) => ({ kind, content }) as About;

function linesOf({ content }: BatchActRecord): number {
  return 'items' in content ? content.items.length : content.lines.length;
}
