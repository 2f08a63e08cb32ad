/** The id of the Update that is being handled, by which the same request sent twice is one act. */
import { currentUpdateInfo } from '@temporalio/workflow';

/** @throws Error outside the handler of an Update */
export function updateId(): string {
  const info = currentUpdateInfo();
  if (info === undefined) throw new Error('Only an Update brings a decision of this process.');
  return info.id;
}
