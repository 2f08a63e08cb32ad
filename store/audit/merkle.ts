/**
 * A Merkle tree over lines of text: one hash stands for all of them, and a short proof shows that a line is
 * among them without showing the others. Leaves and nodes are hashed apart, as in RFC 6962, so that a node
 * cannot pass for a leaf; a node without a neighbour moves up as it is.
 */
import { sha256 } from '../kernel/sha256';

/** The hash on the way up, and on which side of the line's own it stands. */
export interface ProofStep {
  readonly side: 'left' | 'right';
  readonly hash: string;
}

/** Root of no lines. */
export const EMPTY_ROOT = sha256('');

/** The one hash of the lines in this order; lower-case hex. */
export function merkleRoot(lines: readonly string[]): string {
  return levelsOf(lines).at(-1)?.[0] ?? EMPTY_ROOT;
}

/** What leads from the line at the index to the root. */
export function merkleProof(lines: readonly string[], index: number): ProofStep[] {
  let at = index;
  return levelsOf(lines).flatMap((level): ProofStep[] => {
    const isRight = at % 2 === 1;
    const hash = level[isRight ? at - 1 : at + 1];
    at = Math.floor(at / 2);
    return hash === undefined ? [] : [{ side: isRight ? 'left' : 'right', hash }];
  });
}

/** The root that a line has by its proof. */
export function rootByProof(line: string, proof: readonly ProofStep[]): string {
  return proof.reduce(
    (own, { side, hash }) => (side === 'left' ? nodeOf(hash, own) : nodeOf(own, hash)),
    leafOf(line),
  );
}

/** From the leaves up to the root. */
function levelsOf(lines: readonly string[]): string[][] {
  const levels = [lines.map(leafOf)];
  for (let level = levels[0] ?? []; level.length > 1;) {
    level = paired(level);
    levels.push(level);
  }
  return levels;
}

function paired(level: readonly string[]): string[] {
  return level.flatMap((left, at) => {
    if (at % 2 === 1) return [];
    const right = level[at + 1];
    return [right === undefined ? left : nodeOf(left, right)];
  });
}

function leafOf(line: string): string {
  return sha256(`leaf\n${line}`);
}

function nodeOf(left: string, right: string): string {
  return sha256(`node\n${left}\n${right}`);
}
