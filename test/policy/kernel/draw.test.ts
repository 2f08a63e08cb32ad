/** Draws that anyone can repeat (readings of Arts. 8 and 22): known answers, properties, and each tampering told. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  draw,
  faultsOfDraw,
  poolHashOf,
  type Draw,
  type DrawRequest,
} from '../../../policy/kernel/draw';
import { sha256 } from '../../../store/kernel/sha256';
import { faultsOfFile, told } from '../../../worker/draw-verify';

const AT = '2026-03-02T02:00:00.000Z';
const SEED = 'an invented seed';
const request = (change: Partial<DrawRequest> = {}): DrawRequest => ({
  subject: 'R2026-000001/1',
  drawnAt: AT,
  pool: ['expert-3', 'expert-1', 'expert-5', 'expert-2', 'expert-4'],
  seed: SEED,
  origin: { kind: 'committed', commitment: sha256(SEED), committedAt: '2026-03-01T02:00:00.000Z' },
  count: 3,
  ...change,
});
/** Computed apart from this code: `printf` and `sha256sum` give the same. */
const KNOWN = {
  poolHash: '482a00cd1c90408f7a54ba7e9df6c18cfbb2b98de9599ee5123e1392807800c3',
  order: ['expert-3', 'expert-4', 'expert-2', 'expert-1', 'expert-5'],
  first: {
    id: 'expert-3',
    ticket: '10ee36c8d7c246b0d28da80b2e6ae85d37f314dfccb65010bba38253d2e1f83f',
  },
};

const orderOf = ({ result }: Draw) => result.map(({ id }) => id);

describe('reading of Art. 22: known answers', () => {
  test('the pool hash is that of the sorted ids, one a line', () => {
    const { pool, poolHash } = draw(request(), sha256);
    expect(pool).toEqual(['expert-1', 'expert-2', 'expert-3', 'expert-4', 'expert-5']);
    const lines = 'expert-1\nexpert-2\nexpert-3\nexpert-4\nexpert-5\n';
    expect(poolHash).toBe(createHash('sha256').update(lines).digest('hex'));
    expect(poolHash).toBe(KNOWN.poolHash);
  });

  test('the order of this pool under this seed', () => {
    const made = draw(request(), sha256);
    expect(orderOf(made)).toEqual(KNOWN.order);
    expect(made.result[0]).toEqual({ position: 1, drawn: true, ...KNOWN.first });
    expect(made.result.map(({ drawn }) => drawn)).toEqual([true, true, true, false, false]);
  });

  test('the hash is the one of FIPS 180-4', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(poolHashOf([], sha256)).toBe(sha256(''));
  });
});

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,12}$/), { minLength: 1, maxLength: 40 });

describe('reading of Art. 22: properties', () => {
  test('the order in which the pool is handed in changes nothing', () => {
    const shuffled = ids.chain((pool) =>
      fc.tuple(fc.constant(pool), fc.shuffledSubarray(pool, { minLength: pool.length })),
    );
    fc.assert(
      fc.property(shuffled, ([pool, other]) => {
        const [one, two] = [pool, other].map((same) =>
          draw(request({ pool: same, count: 1 }), sha256),
        );
        expect(one).toEqual(two);
      }),
    );
  });

  test('every member has one position, and exactly so many are drawn as asked', () => {
    fc.assert(
      fc.property(ids, fc.nat(), (pool, n) => {
        const count = 1 + (n % pool.length);
        const made = draw(request({ pool, count }), sha256);
        expect([...orderOf(made)].sort()).toEqual([...pool].sort());
        expect(made.result.filter(({ drawn }) => drawn)).toHaveLength(count);
        expect(faultsOfDraw(made, sha256)).toEqual([]);
      }),
    );
  });

  test('over many seeds each member comes first about as often as any other', () => {
    const pool = Array.from({ length: 10 }, (_, n) => `expert-${n}`);
    const times = new Map<string, number>();
    const draws = 5_000;
    for (let n = 0; n < draws; n += 1) {
      const seed = `seed-${n}`;
      const origin = { kind: 'public', source: '示例', announcedAt: AT } as const;
      const [first = ''] = orderOf(draw(request({ pool, seed, origin, count: 1 }), sha256));
      times.set(first, (times.get(first) ?? 0) + 1);
    }
    const expected = draws / pool.length;
    const chiSquared = pool.reduce(
      (sum, id) => sum + ((times.get(id) ?? 0) - expected) ** 2 / expected,
      0,
    );
    // Nine degrees of freedom: more than 27.88 would come about once in a thousand times by chance.
    expect(chiSquared).toBeLessThan(27.88);
  });

  test('another subject under the same seed is another order', () => {
    const pool = Array.from({ length: 30 }, (_, n) => `expert-${n}`);
    const [one, two] = ['R2026-000001/1', 'R2026-000001/2'].map((subject) =>
      orderOf(draw(request({ pool, subject }), sha256)),
    );
    expect(one).not.toEqual(two);
  });
});

describe('reading of Art. 22: what cannot be drawn', () => {
  test.each<[string, Partial<DrawRequest>, RegExp]>([
    ['an id twice', { pool: ['a', 'b', 'c', 'a'] }, /重复/],
    ['an id with a space', { pool: ['a b', 'c', 'd'] }, /空格/],
    ['more than there are', { count: 6 }, /不足6个/],
    ['none', { count: 0 }, /正整数/],
    ['a seed of two lines', { seed: 'a\nb' }, /一行/],
    ['a seed that was not committed', { seed: 'another' }, /承诺值不符/],
    ['a time that is none', { drawnAt: 'soon' }, /有效的时刻/],
    [
      'a seed that was committed afterwards',
      {
        origin: {
          kind: 'committed',
          commitment: sha256(SEED),
          committedAt: '2026-03-03T00:00:00.000Z',
        },
      },
      /早于/,
    ],
  ])('%s', (_, change, said) => {
    expect(() => draw(request(change), sha256)).toThrow(said);
  });
});

describe('the verifier for the public', () => {
  test.each([
    ['on the day of the announcement', '2026-03-02'],
    ['after the draw', '2026-03-05'],
    ['on no day at all', '2026-02-30'],
  ])('reading of Art. 8: a public value that came to be %s is told', (_, valueOn) => {
    const announcedAt = '2026-03-02T01:00:00.000Z';
    const origin = { kind: 'public', source: '示例', announcedAt, valueOn: '2026-03-03' } as const;
    const drawnAt = '2026-03-03T16:30:00.000Z';
    const right = draw(request({ seed: '123', origin, drawnAt }), sha256);
    expect(faultsOfDraw(right, sha256)).toEqual([]);
    const wrong = { ...right, origin: { ...origin, valueOn } };
    expect(faultsOfDraw(wrong, sha256)).toEqual([expect.stringMatching(/产生日/)]);
  });

  const made = draw(request(), sha256);
  const changed = (change: object) => faultsOfFile(JSON.stringify({ ...made, ...change }));

  test('a draw as it was made stands, and is told in words', () => {
    expect(faultsOfFile(JSON.stringify(made))).toEqual([]);
    expect(told(made)).toContain(`1. ${KNOWN.first.id}`);
  });

  const [first, second, ...rest] = made.result;
  test.each<[string, object, RegExp]>([
    ['two positions swapped', { result: [second, first, ...rest] }, /第1位应为/],
    ['a position left out', { result: made.result.slice(1) }, /位数/],
    [
      'a stand-in said to be drawn',
      { result: made.result.map((one) => ({ ...one, drawn: true })) },
      /第4位.*候补/,
    ],
    [
      'a member left out of the pool',
      { pool: made.pool.slice(1), result: made.result.slice(1) },
      /校验值应为/,
    ],
    ['the pool in another order', { pool: [...made.pool].reverse() }, /排序/],
    ['another pool hash', { poolHash: sha256('x') }, /校验值应为/],
    ['another seed', { seed: 'another seed' }, /承诺值不符/],
    ['another number drawn', { count: 2 }, /第3位/],
    ['another algorithm', { algorithm: 'dice/1' }, /不认识/],
    ['no result', { result: undefined }, /不是抽取文件/],
    ['an origin of no known kind', { origin: { kind: 'said' } }, /不是抽取文件/],
  ])('finds %s', (_, change, said) => {
    expect(changed(change).join('\n')).toMatch(said);
  });

  test('says of a file that is no JSON that it is none', () => {
    expect(faultsOfFile('draw')).toEqual([expect.stringMatching(/不是抽取文件/)]);
  });
});
