/** The entry of a thread that reads one file after the other (api/bodies/thread-pool.ts). */
import type { ToRead } from './thread-pool';
import { packed, type Packed } from './pieces';
import { READERS } from './readers';

/** Without a task, whoever asks only wants to know that the thread is there. */
export default async function read(task: ToRead | undefined): Promise<Packed | undefined> {
  if (task === undefined) return undefined;
  const { name, file, today, headings } = task;
  return packed(await READERS[name](file, today, headings));
}
