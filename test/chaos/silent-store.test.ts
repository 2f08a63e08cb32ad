/**
 * A store that is silent for longer than a task of a process lasts: what comes meanwhile must not leave a history that
 * replays in another order.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { findTemporal } from '../../local/servers/find';
import { startTemporalDev, type TemporalDev } from '../../local/servers/temporal';
import { EVALUATION } from '../../policy/evaluation/acts';
import { yearOf } from '../../policy/kernel/time';
import { evaluationSubject } from '../../store/processes/evaluation';
import { actUpdate } from '../../workflows/recorded-process/messages';
import { TASK_QUEUE } from '../../workflows/messages';
import { SEARCH_ATTRIBUTES } from '../../workflows/search-attributes';
import { silently } from '../support/silence';
import { centre, House } from '../support/workflow-house';
import { Season } from '../support/season';
import { Examiner, nothingSeen } from './bursts/examiner';
import { Replayer } from './bursts/replayer';

/** Longer than the ten seconds of a task, less what comes before. */
const SILENT_MS = 9_000;

let server: TemporalDev;
let house: House;
let season: Season;
let replayer: Replayer;
let examiner: Examiner;

beforeAll(async () => {
  const binary = await findTemporal();
  server = await startTemporalDev({ binary, searchAttributes: SEARCH_ATTRIBUTES });
  const clock = { startsAt: '2026-03-01T16:00:00.000Z', startedAtMs: Date.now(), dayMs: 500 };
  house = await House.open({ server, clock });
  season = await Season.open(house);
  replayer = Replayer.open(process.env['WORKFLOW_BUNDLE'] ?? '');
  examiner = new Examiner(house.client, replayer);
});
afterAll(async () => {
  await replayer.close();
  await house.close();
  await server.stop();
});

test('an evaluation begins and a publicity ends while nothing is recorded; a message to each is answered', async () => {
  const no = await season.published(await season.filed());
  const due = (await season.case(no)).waits.find(({ name }) => name === 'publicity')?.dueAt ?? '';
  const year = yearOf(await house.today()) - 1;
  const processes = [evaluationSubject(year), house.handle(no).workflowId];
  let answers: Promise<unknown>[] = [];
  await silently(async () => {
    const args = [{ year, ...house.byClock }];
    const begun = { taskQueue: TASK_QUEUE, workflowId: processes[0]!, args };
    const evaluation = await house.client.workflow.start('evaluation', begun);
    await house.sleepUntil(due);
    await wait(500);
    const recount = { actor: centre, reason: '另有付款' };
    answers = [
      evaluation.executeUpdate(actUpdate(EVALUATION, 'recountFigures'), { args: [recount] }),
      season.object(no),
    ];
    for (const answer of answers) answer.catch(() => undefined);
    await wait(SILENT_MS);
  });
  // Taken or refused: it depends on which came first.
  expect(await Promise.allSettled(answers)).toHaveLength(2);
  for (const id of processes) expect(await examiner.latest(id, nothingSeen())).toBeUndefined();
});
