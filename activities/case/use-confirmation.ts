/** What an enterprise says of its quota: that another's redemption may use it, and in which order its cases do (reading of Art. 14). */
import type { Configuration } from '../configuration';
import { endUnpaid } from './end';
import { openWait } from './waits';
import { decision, type Decision } from './decision';

/** The enterprise's cases take its quota in the order that it states (reading of Art. 14). */
export function placeInQuota(configuration: Configuration): Decision<'placeInQuota'> {
  return decision(configuration, 'placeInQuota', ({ message: { place } }) => ({
    set: { quotaPlace: place },
    result: 'placed',
  }));
}

export function confirmUse(configuration: Configuration): Decision<'confirmUse'> {
  return decision(configuration, 'confirmUse', ({ kase, message, act, tx, calendar }) => {
    if (!message.agreed) return endUnpaid(tx, kase, 'refused', { ...act, reason: message.reason });
    const waits = [openWait(kase, 'preliminary-review', act.at, calendar)];
    return { set: { step: '17(3)', waits }, result: 'confirmed' };
  });
}
