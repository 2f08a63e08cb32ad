/** The tree that a seal is made of: a line is shown to be in it by its proof, and no other line is. */
import fc from 'fast-check';
import { EMPTY_ROOT, merkleProof, merkleRoot, rootByProof } from '../../../store/audit/merkle';

const lines = fc.array(fc.string({ maxLength: 8 }), { minLength: 1, maxLength: 33 });

test('Arts. 18, 19: every line has a proof that leads to the root, and another line has not', () => {
  fc.assert(
    fc.property(lines, fc.nat(), (all, n) => {
      const at = n % all.length;
      const proof = merkleProof(all, at);
      expect(rootByProof(all[at]!, proof)).toBe(merkleRoot(all));
      expect(rootByProof(`${all[at]!}x`, proof)).not.toBe(merkleRoot(all));
    }),
  );
});

test('Arts. 18, 19: another order or another line is another root', () => {
  const root = merkleRoot(['a', 'b', 'c']);
  for (const other of [
    ['a', 'c', 'b'],
    ['a', 'b'],
    ['a', 'b', 'c', 'c'],
    ['a', 'b', 'd'],
  ]) {
    expect(merkleRoot(other)).not.toBe(root);
  }
  expect(merkleRoot([])).toBe(EMPTY_ROOT);
});
