/**
 * `npm run person:rekey`: keys the persons on record by the newest version of HONGSHAN_PERSON_KEY, in the database that
 * MONGODB_URI names. Worker and API are stopped meanwhile; where it breaks off it is run again (docs/operate/secrets.md).
 */
import { rekeyRelations } from '../store/relations/rekey';
import { runCommand } from './command';
import { onStore } from './on-store';

runCommand(async () => {
  const done = await onStore(() => rekeyRelations());
  console.log(`已换用新密钥的关系 / relations keyed anew: ${done}`);
  return 0;
});
