/**
 * `npm run work:backfill`: writes what everyone's work, the search and the figures go by for records that were there before
 * the service kept it, in the database that MONGODB_URI names. Worker and API are stopped meanwhile; where it breaks off it is run
 * again: what a record has already is left as it is.
 */
import { backfill } from '../store/audit/backfill';
import { runCommand } from './command';
import { onStore } from './on-store';

runCommand(async () => {
  const { cases, waiting, found, stayed } = await onStore(() => backfill());
  console.log(
    `已补记 / written: 待办 work ${waiting}, 检索 search ${found}, 环节时长 steps ${stayed} (申请 cases ${cases})`,
  );
  return 0;
});
