/**
 * Child process of official.ts: lets the maintained packages fetch their own server into a folder.
 * A process of its own, because a download begun by them cannot be called off.
 */
const [tool, folder] = process.argv.slice(2);

const fetchMongod = async () => {
  const { MongoBinary } = await import('mongodb-memory-server-core/lib/util/MongoBinary.js');
  await MongoBinary.getPath({ downloadDir: folder });
};

/** The SDK downloads a server in order to run it: run it, and end it at once. */
const fetchTemporal = async (create) => {
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const executable = { type: 'cached-download', downloadDir: folder };
  const environment = await TestWorkflowEnvironment[create]({ server: { executable } });
  await environment.teardown();
};

const FETCH = {
  mongod: fetchMongod,
  temporal: () => fetchTemporal('createLocal'),
  'temporal-test-server': () => fetchTemporal('createTimeSkipping'),
};

try {
  await FETCH[tool]();
  process.exit(0);
} catch (cause) {
  process.stderr.write(`${String(cause.message).replaceAll('\n', ' ')}\n`);
  process.exit(1);
}
