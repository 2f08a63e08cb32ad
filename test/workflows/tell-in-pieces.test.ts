/** A batch tells its cases a few at a time, so that the queue which persons' decisions stand in stays short. */
import { MockActivityEnvironment } from '@temporalio/testing';
import { Client } from '@temporalio/client';
import { tellInPieces } from '../../activities/case/tell';
import { House } from '../support/workflow-house';
import { Season } from '../support/season';

const CASES = 6;
const TOLD_AT_ONCE = 2;

describe('cases that a batch tells', () => {
  let house: House;
  let season: Season;
  const numbers: string[] = [];

  beforeAll(async () => {
    house = await House.open();
    season = await Season.open(house, 'redemption');
    while (numbers.length < CASES) numbers.push(await season.filed());
  });
  afterAll(() => house.close());

  /** Counts the cases that were told and have not taken it in. */
  const counting = () => {
    const count = { waiting: 0, most: 0, told: 0 };
    const client = new Client({
      connection: house.env.connection,
      interceptors: {
        workflow: [
          {
            signal: async (input, next) => {
              count.told += 1;
              count.waiting += 1;
              count.most = Math.max(count.most, count.waiting);
              return next(input);
            },
            describe: async (input, next) => {
              const described = await next(input);
              if (!described.pendingWorkflowTask) count.waiting -= 1;
              return described;
            },
          },
        ],
      },
    });
    return { client, count };
  };
  const told = (nos: readonly string[]) =>
    nos.map((no) => ({ no, procedure: 'redemption' as const, key: `${no}/unknown` }));

  it('are never more than a few that have not heard it yet', async () => {
    const { client, count } = counting();
    const configuration = { client, toldAtOnce: TOLD_AT_ONCE };
    await new MockActivityEnvironment().run(() => tellInPieces(configuration, told(numbers)));
    expect(count).toEqual({ waiting: 0, most: TOLD_AT_ONCE, told: CASES });
  });

  it('do not hold up the others where one has no process', async () => {
    const { client, count } = counting();
    const some = told(['R2026-999999', ...numbers]);
    await new MockActivityEnvironment().run(() =>
      tellInPieces({ client, toldAtOnce: TOLD_AT_ONCE }, some),
    );
    expect(count.told).toBe(CASES + 1);
  });
});
