/** What the records prove by themselves, counted again in this browser: draws, and the chain of a trail. Nothing of it asks the API. */
import canonicalize from 'canonicalize';
import { sha256 as digest } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { faultsOfDraw, type Draw } from '../../policy/kernel/draw';

const sha256 = (text: string): string => bytesToHex(digest(utf8ToBytes(text)));

/** Everything that is not as the draw's file says; nothing where it can be repeated. */
export const repeatedFaults = (file: unknown): readonly string[] =>
  faultsOfDraw(file as Draw, sha256);

export interface ChainEntry {
  readonly sequence: number;
  readonly previous: string;
  readonly hash: string;
  readonly form?: string | undefined;
}

export interface ChainReport {
  readonly faults: readonly string[];
  /** How many entries were counted again. */
  readonly counted: number;
  /** Entries of an older form, or whose hash the reader is not shown: these are not counted. */
  readonly left: number;
}

/** An entry is its canonical JSON without its hash; each names the hash of the one before. */
export function chainReport(entries: readonly ChainEntry[], headHash: string): ChainReport {
  const faults = entries.flatMap((entry, at) => {
    const before = entries[at - 1];
    const isJoined = before === undefined || entry.sequence !== before.sequence + 1;
    return [
      ...(before !== undefined && isJoined ? [`第${before.sequence}条之后缺少记录。`] : []),
      ...(before !== undefined && isShown(before) && entry.previous !== before.hash
        ? [`第${entry.sequence}条与前一条不相接。`]
        : []),
      ...(isRepeatable(entry) && hashOf(entry) !== entry.hash
        ? [`第${entry.sequence}条的内容与校验值不一致。`]
        : []),
    ];
  });
  const last = entries.at(-1);
  const isCut = last !== undefined && isShown(last) && last.hash !== headHash && headHash !== '—';
  const counted = entries.filter(isRepeatable).length;
  return {
    faults: [...faults, ...(isCut ? ['最后一条与记录的末端校验值不一致。'] : [])],
    counted,
    left: entries.length - counted,
  };
}

const isShown = ({ hash }: ChainEntry): boolean => hash !== '—';
const isRepeatable = (entry: ChainEntry): boolean => isShown(entry) && entry.form === 'rfc8785';

function hashOf(entry: ChainEntry): string {
  const { hash: _hash, ...content } = entry;
  return sha256(canonicalize(content) ?? '');
}
