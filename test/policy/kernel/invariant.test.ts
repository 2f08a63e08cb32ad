import { invariant } from '../../../policy/kernel/invariant';

test('an invariant throws its message, and only when it is broken', () => {
  expect(() => {
    invariant(0, 'zero is not enough');
  }).toThrow('Invariant broken: zero is not enough');
  expect(() => {
    invariant('some', 'never seen');
  }).not.toThrow();
});
