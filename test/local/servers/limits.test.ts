import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVER_LIMITS } from '../../../local/servers/temporal';
import { LARGEST_MESSAGE } from '../../../policy/kernel/limits';

test('the cluster refuses by size what the embedded server refuses', () => {
  const file = join(__dirname, '../../../deploy/temporal/dynamicconfig.yaml');
  const settings = readFileSync(file, 'utf8').matchAll(/^(limit\.\S+):\n {2}- value: (\d+)$/gm);
  const limits = Object.fromEntries(
    [...settings].map(([, key = '', value]) => [key, Number(value)] as const),
  );
  expect(limits).toEqual(SERVER_LIMITS);
});

test('the largest message of the service is taken, with room for what the server adds', () => {
  expect(SERVER_LIMITS['limit.blobSize.error']).toBeGreaterThanOrEqual(LARGEST_MESSAGE + 4_096);
});
