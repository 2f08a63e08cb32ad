/** The preliminary review of both procedures (Arts. 10(3), 17(3)), with return, correction and resubmission. */
import type { Answer } from '../../policy/case/waits';
import type { Desk } from '../desk';

export async function preliminaryReview(desk: Desk): Promise<Answer> {
  for (;;) {
    const review = await desk.take('decidePreliminaryReview');
    if (review.result === 'recommend') return review;
    await desk.take('resubmit');
  }
}
