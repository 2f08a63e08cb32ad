/** Art. 21: how long a case was in each step is kept with it, act by act. */
import { staysAfter } from '../../../store/case/case-acts';
import type { CaseRecord, StepStay } from '../../../store/case/cases';

const at = (day: number): string => `2026-06-${String(day).padStart(2, '0')}T02:00:00.000Z`;

function after(...moves: readonly [day: number, step: string, state?: CaseRecord['state']][]) {
  let stays: readonly StepStay[] = [];
  for (const [day, step, state = 'open'] of moves)
    stays = staysAfter(stays, { step, state }, at(day));
  return stays;
}

test('a step begins when the case enters it and is over when it leaves it, also where it comes again', () => {
  expect(after([1, '17(3)'], [2, '17(3)'], [5, '17(4)'], [9, '17(3)'])).toEqual([
    { step: '17(3)', since: at(1), until: at(5) },
    { step: '17(4)', since: at(5), until: at(9) },
    { step: '17(3)', since: at(9) },
  ]);
});

test('the last step is over when the case ends', () => {
  expect(after([1, '17(6)'], [2, '17(7)'], [8, '17(7)', 'ended'])).toEqual([
    { step: '17(6)', since: at(1), until: at(2) },
    { step: '17(7)', since: at(2), until: at(8) },
  ]);
  expect(after([1, '17(2)', 'ended'])).toEqual([]);
});

test('an act that leaves the case where it is changes nothing', () => {
  const before = after([1, '17(3)']);
  expect(staysAfter(before, { step: '17(3)', state: 'open' }, at(2))).toBe(before);
});
