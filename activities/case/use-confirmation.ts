/** The enterprise confirms project, amount and use of its quota where the institution redeems (reading of Art. 14). */
import type { Configuration } from '../configuration';
import { endUnpaid } from './end';
import { openWait } from './waits';
import { decision, type Decision } from './decision';

export function confirmUse(configuration: Configuration): Decision<'confirmUse'> {
  return decision(configuration, 'confirmUse', ({ kase, message, act, tx, calendar }) => {
    if (!message.agreed) return endUnpaid(tx, kase, 'refused', { ...act, reason: message.reason });
    const waits = [openWait(kase, 'preliminary-review', act.at, calendar)];
    return { set: { step: '17(3)', waits }, result: 'confirmed' };
  });
}
