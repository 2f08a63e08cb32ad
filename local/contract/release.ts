/**
 * `npm run contract:release`: keeps the contract as it is now as the one that clients have (api-client/released.json). A test
 * then says what breaks them. Ends with 1 where the version does not say what has changed since the one before.
 */
import { writeFile } from 'node:fs/promises';
import { gt } from 'semver';
import { breakingChanges, mayBreak } from './changes';
import { currentContract, RELEASED_FILE, releasedContract } from './contracts';

async function main(): Promise<void> {
  const [before, now] = [await releasedContract(), currentContract()];
  const [was, is] = [before.info.version, now.info.version];
  const breaking = mayBreak(was, is) ? [] : breakingChanges(before, now);
  if (gt(is, was) && breaking.length === 0) {
    await writeFile(RELEASED_FILE, `${JSON.stringify(now)}\n`);
    return;
  }
  console.error(`${is} does not say what has changed since ${was}:`, ...breaking);
  process.exitCode = 1;
}

void main();
