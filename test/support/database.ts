/** A database of its own for each test file or test, on the run's one mongod. */
import { randomUUID } from 'node:crypto';

/** @returns a connection string whose database nobody else uses */
export function freshDatabase(): Promise<string> {
  const server = process.env['MONGODB_URI'];
  if (server === undefined) {
    return Promise.reject(
      new Error(
        'No MONGODB_URI: this test must run in the Jest project "servers" (jest.config.mjs).',
      ),
    );
  }
  const uri = new URL(server);
  uri.pathname = `/test_${randomUUID().replaceAll('-', '')}`;
  return Promise.resolve(uri.href);
}
