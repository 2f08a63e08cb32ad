/** How activities are called, by class of work. Every bound is stated here and nowhere else. */
import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { BatchActivities } from '../activities/batch';
import type { RecordActivities } from '../activities/records';

/** One short transaction each, idempotent by key; repeated until the database answers. */
export const records = proxyLocalActivities<RecordActivities>({
  startToCloseTimeout: '10 seconds',
  localRetryThreshold: '30 seconds',
  retry: {
    initialInterval: '200 milliseconds',
    backoffCoefficient: 2,
    maximumInterval: '1 minute',
  },
});

/** Acts over many cases: long, heartbeating, resumed where they stopped. */
export const batch = proxyActivities<BatchActivities>({
  startToCloseTimeout: '6 hours',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});
