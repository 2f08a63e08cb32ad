/**
 * A draw that anyone can repeat (readings of Arts. 8 and 22; docs/adr/0018): every member of the pool gets a
 * ticket, the SHA-256 of what is published about the draw and the member's id, and the tickets in ascending
 * order are the result. The hash function is handed in, because the policy computes and imports nothing else.
 */
import { invariant } from './invariant';
import { civilDateOf, isCivilDate, isInstant, type CivilDate, type Instant } from './time';

export const DRAW_FORMAT = 'hongshan-draw/1';
/** Another way to count has another name, so that an old draw stays repeatable. */
export const DRAW_ALGORITHM = 'sha256-tickets/1';

/** SHA-256 of the text in UTF-8, lower-case hex. */
export type Sha256 = (text: string) => string;

/** How the seed came about, so that nobody could choose it for this pool. */
export type SeedOrigin =
  | {
      /** Made at random and kept secret; its hash has been public since before the pool was known. */
      readonly kind: 'committed';
      readonly commitment: string;
      readonly committedAt: Instant;
    }
  | {
      /** A public value of a later day, named beforehand: which, and where it can be looked up. */
      readonly kind: 'public';
      readonly source: string;
      /** The day on which the value came to be. */
      readonly valueOn?: CivilDate;
      readonly announcedAt: Instant;
    };

export interface DrawRequest {
  /** What is drawn for, such as a case's number and which draw of it. */
  readonly subject: string;
  readonly drawnAt: Instant;
  /** In any order, each id once; printable ASCII without spaces. */
  readonly pool: readonly string[];
  readonly seed: string;
  readonly origin: SeedOrigin;
  /** How many are drawn; the others stand in, in the order of their positions. */
  readonly count: number;
}

/** One place of the result: why this id stands here. */
export interface DrawPosition {
  /** 1, 2, 3 … */
  readonly position: number;
  readonly id: string;
  readonly ticket: string;
  readonly drawn: boolean;
}

/** Everything needed to repeat a draw; the content of a draw file (docs/operate/draws.md). */
export interface Draw extends DrawRequest {
  readonly format: typeof DRAW_FORMAT;
  readonly algorithm: typeof DRAW_ALGORITHM;
  /** Sorted. */
  readonly pool: readonly string[];
  readonly poolHash: string;
  readonly result: readonly DrawPosition[];
}

/** Throws `InvariantBroken` for what cannot be drawn: `faultsOfRequest` tells it beforehand. */
export function draw(request: DrawRequest, sha256: Sha256): Draw {
  const [fault] = faultsOfRequest(request, sha256);
  invariant(fault === undefined, `no draw: ${fault ?? ''}`);
  const { subject, drawnAt, seed, origin, count } = request;
  const pool = [...request.pool].sort();
  const poolHash = poolHashOf(pool, sha256);
  const ticketOf = (id: string): string =>
    sha256([DRAW_ALGORITHM, poolHash, seed, subject, id].join('\n'));
  const result = pool
    .map((id) => ({ id, ticket: ticketOf(id) }))
    .sort((one, other) => (one.ticket < other.ticket ? -1 : 1))
    .map(({ id, ticket }, at) => ({ position: at + 1, id, ticket, drawn: at < count }));
  return {
    format: DRAW_FORMAT,
    algorithm: DRAW_ALGORITHM,
    subject,
    drawnAt,
    pool,
    poolHash,
    seed,
    origin,
    count,
    result,
  };
}

/** The sorted ids, each ended by a line feed, as `LC_ALL=C sort | sha256sum` has it. */
export function poolHashOf(sorted: readonly string[], sha256: Sha256): string {
  return sha256(sorted.map((id) => `${id}\n`).join(''));
}

const ID = /^[\x21-\x7e]+$/;
const LINE = /^[^\n]+$/;

/** What keeps a draw from being made, in Chinese; none where it can be. */
export function faultsOfRequest(request: DrawRequest, sha256: Sha256): string[] {
  const { subject, drawnAt, pool, seed, origin, count } = request;
  const odd = pool.find((id) => !ID.test(id));
  return [
    ...(odd === undefined ? [] : [`抽取池中的编号“${odd}”含有空格或非ASCII字符。`]),
    ...(new Set(pool).size === pool.length ? [] : ['抽取池中有重复的编号。']),
    ...(Number.isSafeInteger(count) && count >= 1 ? [] : ['抽取数量应为正整数。']),
    ...(count <= pool.length ? [] : [`抽取池只有${pool.length}个编号，不足${count}个。`]),
    ...(LINE.test(subject) && LINE.test(seed) ? [] : ['事由和种子应各为一行文字。']),
    ...(isInstant(drawnAt) ? [] : ['抽取时间不是有效的时刻。']),
    ...seedFaults({ drawnAt, seed, origin }, sha256),
  ];
}

function seedFaults(
  { drawnAt, seed, origin }: Pick<DrawRequest, 'drawnAt' | 'origin' | 'seed'>,
  sha256: Sha256,
): string[] {
  const since = origin.kind === 'committed' ? origin.committedAt : origin.announcedAt;
  const early = isInstant(since) && since <= drawnAt;
  const kept = origin.kind === 'public' || sha256(seed) === origin.commitment;
  return [
    ...(early ? [] : ['种子的承诺（公告）时间应早于抽取时间。']),
    ...(kept ? [] : ['公开的种子与事先公布的承诺值不符。']),
    ...(early && origin.kind === 'public' ? valueFaults(origin, drawnAt) : []),
  ];
}

/** The value came to be on a day after the one on which it was named, and no later than the draw. */
function valueFaults(
  { announcedAt, valueOn }: Extract<SeedOrigin, { kind: 'public' }>,
  drawnAt: Instant,
): string[] {
  if (valueOn === undefined) return [];
  const holds =
    isCivilDate(valueOn) && civilDateOf(announcedAt) < valueOn && valueOn <= civilDateOf(drawnAt);
  return holds ? [] : ['种子数值的产生日应在公告日之后，且不晚于抽取日。'];
}

/** Repeats a draw and tells everything that differs, in Chinese; none where it is as it says. */
export function faultsOfDraw(said: Draw, sha256: Sha256): string[] {
  const known = { format: DRAW_FORMAT, algorithm: DRAW_ALGORITHM };
  const strange = said.format !== known.format || said.algorithm !== known.algorithm;
  if (strange) return [`不认识的格式或算法：${said.format}，${said.algorithm}。`];
  const faults = faultsOfRequest(said, sha256);
  if (faults.length > 0) return faults;
  const again = draw(said, sha256);
  const unsorted = again.pool.some((id, at) => id !== said.pool[at]);
  return [
    ...(unsorted ? ['抽取池没有按编号排序。'] : []),
    ...(again.poolHash === said.poolHash ? [] : [`抽取池的校验值应为${again.poolHash}。`]),
    ...(again.result.length === said.result.length ? [] : ['结果的位数与抽取池不一致。']),
    ...again.result.flatMap((place, at) => positionFaults(place, said.result[at])),
  ];
}

function positionFaults(right: DrawPosition, said: DrawPosition | undefined): string[] {
  const { position, id, ticket, drawn } = right;
  const same =
    said?.position === position && said.id === id && said.ticket === ticket && said.drawn === drawn;
  if (same) return [];
  return [`第${position}位应为${id}（${drawn ? '抽中' : '候补'}，签号${ticket}）。`];
}
