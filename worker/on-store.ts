/** What the audits of the command line share: the database that MONGODB_URI names. */
import { connectStore, disconnectStore } from '../store/kernel/connection';

export async function onStore<T>(work: () => Promise<T>): Promise<T> {
  const uri = process.env['MONGODB_URI'];
  if (uri === undefined || uri === '') throw new Error('请设置 / set MONGODB_URI.');
  await connectStore(uri);
  try {
    return await work();
  } finally {
    await disconnectStore();
  }
}
