/**
 * `npm run relations:import -- <file.csv> --by=<account>`: a file of relations (Arts. 16(3), 20) into the database
 * that MONGODB_URI names. Ends with 0 where every row is in; with 1 and every fault by row where none is.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { readEnvironment, required } from '../environment/variables';
import { instantOf } from '../policy/kernel/time';
import { connectStore, disconnectStore } from '../store/kernel/connection';
import { readRelationFile } from '../store/relations/relation-files';
import { importRelations } from '../store/relations/relations';
import { runCommand } from './command';

const USAGE = '用法 / usage: npm run relations:import -- <file.csv> --by=<account>';

async function main(words: readonly string[]): Promise<number> {
  const by = words.map((word) => /^--by=(\S+)$/.exec(word)?.[1]).find(Boolean);
  const [path, ...others] = words.filter((word) => !word.startsWith('--'));
  if (by === undefined || path === undefined || others.length > 0) throw new Error(USAGE);
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
    const sha256 = createHash('sha256').update(file).digest('hex');
    const at = instantOf(Date.now());
    const { _id, rowCount } = await importRelations({ sha256, rows: parsed.rows, by, at });
    console.log(`关系名单${_id}已导入，共${rowCount}条。`);
    return 0;
  } finally {
    await disconnectStore();
  }
}

if (require.main === module) {
  runCommand(main);
}
