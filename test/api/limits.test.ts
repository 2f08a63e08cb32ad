/** What a message alone shows to be wrong is refused before any process is asked: no worker runs here. */
import { Processes } from '../../api/temporal';
import { MOST } from '../../policy/kernel/limits';
import { bureau, House } from '../support/api-house';

const numbers = Array.from({ length: MOST.cases + 1 }, (_, at) => `R2026-${100_000 + at}`);
const finance = { id: 'finance-1', role: 'finance' } as const;

describe('an order or an act that is too large', () => {
  let house: House;
  let processes: Processes;

  beforeAll(async () => {
    house = await House.open();
    processes = new Processes({ client: house.client });
  });
  afterAll(() => house.close());

  it('Art. 17(4): an act of a round that is not well-formed is refused without its process', async () => {
    const message = { actor: bureau, reason: '依程序办理', actId: 'a', hash: 'no hash' };
    const asked = processes.decideOnRound('r-1', 'issueApproval', message, 'malformed');
    await expect(asked).rejects.toMatchObject({ refusals: [{ code: 'validation', path: 'hash' }] });
  });

  it('Art. 17(7): over HTTP it is refused by its field before anything is looked up', async () => {
    const body = { reason: '按批复拨付', documentNumber: '1', cases: numbers };
    const reply = await house.post('/rounds/r-1/payment-orders', finance, body);
    expect(reply).toMatchObject({ status: 422, body: { errors: [{ path: 'cases' }] } });
  });
});
