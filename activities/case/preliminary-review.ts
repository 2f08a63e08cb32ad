/** The preliminary review (Arts. 10(3), 17(3)): recommend, refuse, or return with all faults at once. */
import type { CaseRecord } from '../../store/case/cases';
import type { Configuration } from '../configuration';
import { endUnpaid } from './end';
import { openWait } from './waits';
import { decision, type Decision } from './decision';

export function decidePreliminaryReview(
  configuration: Configuration,
): Decision<'decidePreliminaryReview'> {
  return decision(
    configuration,
    'decidePreliminaryReview',
    ({ kase, message, act, tx, calendar }) => {
      const { outcome: result, reason, faults, actor } = message;
      const open = (name: 'correction' | ReturnType<typeof nextReview>) => [
        openWait(kase, name, act.at, calendar),
      ];
      switch (result) {
        case 'refuse':
          return endUnpaid(tx, kase, 'refused', { ...act, reason });
        case 'return-for-correction':
          return { set: { faults, waits: open('correction') }, result };
        case 'recommend': {
          const step = kase.procedure === 'admission' ? '10(4)' : '17(4)';
          return { set: { step, reviewedBy: actor.id, waits: open(nextReview(kase)) }, result };
        }
      }
    },
  );
}

/** A direct admission skips the experts; its recognition document is verified instead (Art. 8(1)). */
function nextReview(kase: CaseRecord): 'expert-assignment' | 'recognition-check' {
  return kase.way === 'direct' ? 'recognition-check' : 'expert-assignment';
}
