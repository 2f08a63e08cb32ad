/**
 * A roll-out and a roll-back as docs/operate/deploy.md says, on the real server: an open case and its round
 * go on under the version that is current, and a round goes on in a new history with its cases.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findTemporal } from '../../local/servers/find';
import { startTemporalDev, type TemporalDev } from '../../local/servers/temporal';
import { createWorker, type Deployment } from '../../worker/worker';
import { SEARCH_ATTRIBUTES } from '../../workflows/search-attributes';
import { House } from '../support/workflow-house';
import { Season } from '../support/season';

const name = 'hongshan-voucher';
const FIRST: Deployment = { name, buildId: '0.1.0' };
const SECOND: Deployment = { name, buildId: '0.2.0' };

describe('worker versions', () => {
  let binary: string;
  let server: TemporalDev;
  let house: House;
  let season: Season;
  let second: Awaited<ReturnType<typeof createWorker>>;
  let ran: Promise<void>;

  beforeAll(async () => {
    binary = await findTemporal();
    server = await startTemporalDev({
      binary,
      searchAttributes: SEARCH_ATTRIBUTES,
      dynamicConfig: {
        'limit.historyCount.suggestContinueAsNew': 40,
        // One partition, so that one case under a version shows that the next will be too.
        'matching.numTaskqueueReadPartitions': 1,
        'matching.numTaskqueueWritePartitions': 1,
      },
    });
    house = await House.open({ server, deployment: FIRST });
    await setCurrent(FIRST);
    season = await Season.open(house);
    second = await createWorker({
      connection: house.env.nativeConnection,
      namespace: 'default',
      configuration: house.configuration,
      workflowBundle: { codePath: process.env['WORKFLOW_BUNDLE']! },
      deployment: SECOND,
    });
    ran = second.run();
  });
  afterAll(async () => {
    second.shutdown();
    await ran;
    await house.close();
    await server.stop();
  });

  /** As an operator types it; repeated until the server has seen the version's worker poll. */
  const setCurrent = ({ buildId }: Deployment) =>
    house.until(() =>
      promisify(execFile)(binary, [
        'worker',
        'deployment',
        'set-current-version',
        '--deployment-name',
        name,
        '--build-id',
        buildId,
        '--address',
        server.address,
        '--yes',
      ]).catch(() => undefined),
    );
  /** The server tells its task queues of the choice a moment later: filed again until one runs under it. */
  const nextRunsUnder = ({ buildId }: Deployment) =>
    house.until(async () =>
      (await buildOf(house.handle(await season.filed()))) === buildId ? true : undefined,
    );
  /** The build under which the process took its last task; a new history has none for a moment. */
  const buildOf = (process: ReturnType<House['handle']>): Promise<string> =>
    house.until(async () => {
      const { events = [] } = await process.fetchHistory();
      const tasks = (events ?? []).map((event) => event.workflowTaskCompletedEventAttributes);
      const last = tasks.findLast((task) => task !== null && task !== undefined);
      return last?.deploymentVersion?.buildId ?? undefined;
    });

  it('a case that began under the first version goes on under the second once that is current, and back', async () => {
    const no = await season.filed();
    expect(await buildOf(house.handle(no))).toBe('0.1.0');
    await setCurrent(SECOND);
    await nextRunsUnder(SECOND);
    await season.review(no);
    expect(await buildOf(house.handle(no))).toBe('0.2.0');
    await season.awarded(no);
    expect(await buildOf(house.round(season.notice.id))).toBe('0.2.0');
    await setCurrent(FIRST);
    await nextRunsUnder(FIRST);
    await season.published(no);
    expect(await buildOf(house.handle(no))).toBe('0.1.0');
    expect(await season.waitsOf(no)).toEqual(['publicity']);
  });

  it('Art. 13: a round that goes on in a new history carries out what is sent to it there', async () => {
    const { id } = season.notice;
    const first = (await house.round(id).describe()).runId;
    const no = await season.awarded(await season.filed());
    while ((await house.round(id).describe()).runId === first) {
      await season.awarded(await season.filed());
    }
    await season.published(no);
    expect(await season.waitsOf(no)).toEqual(['publicity']);
  });
});
