/** What the audits of the command line share: the database that MONGODB_URI names. */
import { readEnvironment, required } from '../environment/variables';
import { connectStore, disconnectStore } from '../store/kernel/connection';

export async function onStore<T>(work: () => Promise<T>): Promise<T> {
  await connectStore(required(readEnvironment(process.env), 'MONGODB_URI'));
  try {
    return await work();
  } finally {
    await disconnectStore();
  }
}
