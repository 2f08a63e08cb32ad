/** Messages in no shape that a process takes: anybody who reaches the server can send them. */
import type { Random } from './random';
import type { Message, Target, Turn } from './target';

/** Half of a pair that stands for one character: no UTF-8 can hold it. */
const LONE_SURROGATE = '\ud83d';
/** As long as a list of the service ever is, and more than a process has to look through. */
const LONG = 2_000;

const nested = (depth: number): unknown => (depth === 0 ? {} : { actor: nested(depth - 1) });
const long = <T>(one: T): T[] => Array.from({ length: LONG }, () => one);

/** What stands in the place of a message. */
const ODD: readonly (readonly unknown[])[] = [
  [],
  [null],
  ['text'],
  [42],
  [[]],
  [long(0)],
  [nested(200)],
  [LONE_SURROGATE],
  [{ actor: null, reason: null }],
  [{ actor: { id: 'somebody', role: 'nobody' }, reason: LONE_SURROGATE }],
  [{ actor: { id: 1, role: 'centre' }, reason: '' }],
  [{ __proto__: null, toString: 1, constructor: null, actor: [], reason: {} }],
];

/** What stands in the place of one field. */
const ODD_FIELDS: readonly unknown[] = [null, 0, -1, '', [], {}, true, long({}), nested(100)];

/** A message of one of the target's names that it cannot read. */
export function malformed(random: Random, target: Target, turn: Turn): Message {
  const asSignal = target.signals.length > 0 && random.chance(0.4);
  const names = asSignal ? target.signals : target.updates;
  const spoilt = spoiltField(random, turn);
  const { name, args } =
    spoilt !== undefined && random.chance(0.5)
      ? spoilt
      : { name: names.length === 0 ? 'unheardOf' : random.pick(names), args: random.pick(ODD) };
  return { name, args, ...(asSignal && { asSignal }) };
}

/** One of the sound messages with one field that it should not have. */
function spoiltField(random: Random, { valid }: Turn): Message | undefined {
  if (valid.length === 0) return undefined;
  const { name, args } = random.pick(valid);
  const [sound] = args;
  if (typeof sound !== 'object' || sound === null) return undefined;
  const field = random.pick(Object.keys(sound));
  return { name, args: [{ ...sound, [field]: random.pick(ODD_FIELDS) }] };
}
