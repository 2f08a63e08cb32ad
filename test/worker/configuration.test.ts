/** What the worker reads from its environment. */
import { workerEnvironment } from '../../worker/configuration';

const places = {
  MONGODB_URI: 'mongodb://127.0.0.1/hongshan',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  HONGSHAN_MEASURES_ISSUED_ON: '2026-01-01',
};
const deploymentOf = (env: NodeJS.ProcessEnv) =>
  workerEnvironment({ ...places, ...env }).deployment;

it('a build id makes the worker a version of its deployment, which may be named otherwise', () => {
  const named = { HONGSHAN_BUILD_ID: '0.2.0', HONGSHAN_DEPLOYMENT: 'example' };
  expect(deploymentOf(named)).toEqual({ name: 'example', buildId: '0.2.0' });
  expect(deploymentOf({ HONGSHAN_BUILD_ID: '0.2.0' })?.name).toBe('hongshan-voucher');
});

it('without a build id, and in the embedded stack, the worker is of no version', () => {
  expect(deploymentOf({})).toBeUndefined();
  expect(deploymentOf({ HONGSHAN_BUILD_ID: '' })).toBeUndefined();
  expect(deploymentOf({ HONGSHAN_BUILD_ID: '1', HONGSHAN_STACK: 'embedded' })).toBeUndefined();
});
