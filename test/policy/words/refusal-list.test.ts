import { LARGEST_MESSAGE } from '../../../policy/kernel/limits';
import { asManyAsTold } from '../../../policy/words/refusal-list';
import { refusal, type Refusal } from '../../../policy/words/refusals';

const faults = (count: number): Refusal[] =>
  Array.from({ length: count }, (_, n) =>
    refusal('validation', { detail: '示'.repeat(200) }, `items[${n}].${'示'.repeat(200)}`),
  );

test('few refusals are told as they are', () => {
  expect(asManyAsTold(faults(3))).toEqual(faults(3));
});

test('of two thousand the first are told, and how many there are besides, within one message', () => {
  const told = asManyAsTold(faults(2_000));
  const failure = { message: told.map(({ message }) => message).join(' '), details: [told] };
  expect(Buffer.byteLength(JSON.stringify(failure))).toBeLessThan(LARGEST_MESSAGE);
  const shown = told.length - 1;
  expect(shown).toBeGreaterThan(5);
  expect(told.slice(0, shown)).toEqual(faults(2_000).slice(0, shown));
  expect(told.at(-1)?.message).toContain(`另有${2_000 - shown}项`);
});
