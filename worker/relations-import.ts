/**
 * `npm run relations:import -- <file.csv> --by=<account> --reason=<why>`: proposes a file of relations (Arts. 16(3), 20) in
 * the database that MONGODB_URI names; it counts once another person has confirmed it at the API (reading of Art. 22).
 * Ends with 0 where every row is in; with 1 and every fault by row where none is.
 */
import { readFile } from 'node:fs/promises';
import { readEnvironment, required } from '../environment/variables';
import { instantOf } from '../policy/kernel/time';
import { connectStore, disconnectStore } from '../store/kernel/connection';
import { proposeReferenceChange } from '../store/processes/reference-change';
import { readRelationFile } from '../store/relations/relation-files';
import { runCommand } from './command';
import { sha256 } from '../store/kernel/sha256';

const USAGE = '用法 / usage: npm run relations:import -- <file.csv> --by=<account> --reason=<why>';

async function main(words: readonly string[]): Promise<number> {
  const said = (name: string) =>
    words.map((word) => new RegExp(`^--${name}=(.+)$`).exec(word)?.[1]).find(Boolean);
  const by = said('by');
  const reason = said('reason');
  const [path, ...others] = words.filter((word) => !word.startsWith('--'));
  if (by === undefined || reason === undefined || path === undefined || others.length > 0)
    throw new Error(USAGE);
  const uri = required(readEnvironment(process.env), 'MONGODB_URI');
  const file = await readFile(path);
  const parsed = await readRelationFile(file);
  if ('faults' in parsed) {
    for (const { row, column, message } of parsed.faults) {
      console.error(`第${row}行 ${column}：${message}`);
    }
    return 1;
  }
  await connectStore(uri);
  try {
    const hash = sha256(file);
    const at = instantOf(Date.now());
    const { rows } = parsed;
    const telling = {
      key: `${by}/${at}/${hash}`,
      at,
      by: { id: by, role: 'centre' },
      reason,
    } as const;
    const { _id } = await proposeReferenceChange(
      telling,
      { of: 'relations' },
      { rows, sha256: hash },
    );
    console.log(`已提出${_id}，共${rows.length}条关系，待另一人确认后生效。`);
    return 0;
  } finally {
    await disconnectStore();
  }
}

if (require.main === module) {
  runCommand(main);
}
