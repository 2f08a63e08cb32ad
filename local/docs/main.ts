/**
 * `npm run docs`: writes the tables of the documents from the source. With `--check` it writes nothing, and ends with 1
 * where a page is not as the source says.
 */
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pageAt, PAGES } from './pages';

async function main(): Promise<void> {
  const checks = process.argv.includes('--check');
  for (const path of PAGES) {
    const { is, says } = await pageAt(path);
    if (is === says) continue;
    if (!checks) await writeFile(path, says);
    else {
      console.error(`docs/${basename(path)} is not as the source says: npm run docs`);
      process.exitCode = 1;
    }
  }
}

void main();
