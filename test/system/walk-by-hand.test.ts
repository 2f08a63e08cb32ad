/** The walk that the README shows, `local/walk.sh`: one redemption from the notice to the payment, as somebody types it. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Service } from '../support/service';

const SCRIPT = join(__dirname, '../../local/walk.sh');

describe('the walk by hand', () => {
  let service: Service;
  beforeAll(async () => {
    service = await Service.start();
  });
  afterAll(() => service.stop());

  it('Art. 17: takes one case from the notice to the payment', async () => {
    const env = { ...process.env, HONGSHAN_API: service.url, HONGSHAN_STATE: service.folder };
    const { stdout } = await promisify(execFile)('bash', [SCRIPT], { env });
    const lines = stdout.split('\n');
    expect(lines.find((line) => line.includes('17(7)  reportPayment'))).toBeDefined();
    const money = lines.findLast((line) => line.startsWith('{"year":2026')) ?? '';
    expect(JSON.parse(money)).toMatchObject({
      paidFen: 3_000_000,
      checks: { ledgerEqualsBudget: true, holdsEqualBudget: true, holdsEqualQuotas: true },
    });
  });
});
