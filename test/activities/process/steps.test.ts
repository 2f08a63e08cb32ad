/** What the service does on a record by itself is written only on the record that it was thought out on. */
import { stepByStep, type ServiceStep } from '../../../activities/process/steps';
import { SPOT_CHECK } from '../../../policy/spot-check/acts';
import {
  actOnSpotCheck,
  spotCheckOf,
  type SpotCheckYear,
} from '../../../store/processes/spot-check';
import { SERVICE, trailOf } from '../../../store/trail/trail';
import { AT, useFreshStore } from '../../support/fresh-store';

useFreshStore();

const STEPPING = { process: SPOT_CHECK, find: spotCheckOf, actOn: actOnSpotCheck };
const entry = { at: AT, by: SERVICE, channel: 'service', reason: '示例' } as const;

/** An act of somebody else, which leaves so many checks open. */
const acted = (year: number, act: string, open: number) =>
  actOnSpotCheck({ ...entry, key: `${year}/${act}`, year, act }, () =>
    Promise.resolve({
      set: { state: 'drawn', open },
      answer: { year, act, state: 'drawn', result: act },
    }),
  );

const oneLess = ({ open }: SpotCheckYear): ServiceStep<SpotCheckYear> => ({
  act: 'chase',
  reason: '示例',
  result: String(open),
  write: () => ({ open: open - 1 }),
});

test('an act that comes in between is not written over: the step is thought out anew', async () => {
  await acted(2031, 'first', 5);
  const seen: number[] = [];
  const last = await stepByStep(STEPPING, 2031, AT, async (record) => {
    seen.push(record.open);
    if (seen.length === 1) await acted(2031, 'between', 9);
    return record.open === 8 ? undefined : oneLess(record);
  });
  expect(seen).toEqual([5, 9, 8]);
  expect(last.open).toBe(8);
  const acts = (await trailOf('spot-check/2031')).map(({ act }) => act);
  expect(acts).toEqual(['first', 'between', 'chase']);
});

test('steps that do not end are a fault of the code', async () => {
  await acted(2032, 'first', 500);
  await expect(stepByStep(STEPPING, 2032, AT, oneLess)).rejects.toThrow('no end');
  expect((await spotCheckOf(2032))?.open).toBe(400);
});
