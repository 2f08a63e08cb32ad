/** The expert review of both procedures (Arts. 10(4), 17(4)): one opinion each, complete with the last. */
import type { Answer } from '../../policy/case/waits';
import type { Desk } from '../desk';

export async function expertReview(desk: Desk): Promise<Answer> {
  await desk.take('assignExperts');
  for (;;) {
    const opinion = await desk.take('giveOpinion');
    if (opinion.result === 'complete') return opinion;
  }
}
