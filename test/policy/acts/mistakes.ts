/**
 * Mistakes in rows and works that do not compile: `npm run types` fails where one of them does. Take a line with
 * `@ts-expect-error` away to read the compiler's error.
 */
import { processOf, type Kit, type Message } from '../../../policy/acts/act';
import { refusal } from '../../../policy/words/refusals';
import type { Outcome, Works } from '../../../activities/process/record';

const base = {
  zh: '示例',
  workflow: 'demo',
  key: 'no',
  at: '/demos/:no',
  id: ({ z }: Kit) => z.string(),
  collection: 'demos',
  step: '1',
  states: { open: '在办', done: '办结' },
  over: ['done'],
  waits: {},
  refusals: {
    unknown: () => refusal('act-unknown'),
    notAwaited: () => refusal('not-awaited'),
    goesOn: () => refusal('not-awaited'),
    may: [],
  },
} as const;
const says = ({ said, line }: Kit) => said({ hash: line });
const file = {
  zh: '提交',
  en: 'File',
  by: ['applicant'],
  from: ['nothing'],
  at: 'POST /demo',
  says,
} as const;
const end = {
  zh: '办结',
  en: 'End',
  by: ['centre'],
  from: ['open'],
  at: 'POST /demo/:no/conclusion',
  says,
} as const;

const without = <K extends keyof typeof end>(member: K): Omit<typeof end, K> =>
  Object.fromEntries(Object.entries(end).filter(([name]) => name !== member)) as Omit<
    typeof end,
    K
  >;
// @ts-expect-error  an act without a role
processOf('demo', { ...base, acts: { file, end: without('by') } });
// @ts-expect-error  an act without an address
processOf('demo', { ...base, acts: { file, end: without('at') } });
// @ts-expect-error  an act without a Chinese name
processOf('demo', { ...base, acts: { file, end: without('zh') } });
// @ts-expect-error  an act without a message
processOf('demo', { ...base, acts: { file, end: without('says') } });
// @ts-expect-error  a role that is none
processOf('demo', { ...base, acts: { file, end: { ...end, by: ['center'] } } });
// @ts-expect-error  a state that is none of the process
processOf('demo', { ...base, acts: { file, end: { ...end, from: ['opne'] } } });
// @ts-expect-error  an address without its method
processOf('demo', { ...base, acts: { file, end: { ...end, at: '/demo/:no/conclusion' } } });
// @ts-expect-error  an end in a state that is none of the process
processOf('demo', { ...base, over: ['ended'], acts: { file, end } });
// @ts-expect-error  a message without a reason
processOf('demo', { ...base, acts: { file, end: { ...end, says: ({ z }: Kit) => z.object({}) } } });
const undated = {
  zh: '等待',
  role: 'centre',
  period: 'publicityWorkingDay',
  cite: 'Art. 8',
} as const;
// @ts-expect-error  a wait of a period that no parameter names
processOf('demo', { ...base, waits: { undated }, acts: { file, end } });

export const DEMO = processOf('demo', { ...base, acts: { file, end } });
type Rows = typeof DEMO;
interface DemoActs extends Rows {}
interface Demo {
  readonly state: 'done' | 'open';
}
const done = (): Outcome<Demo> => ({ set: { state: 'done' }, result: 'done' });

export const whole: Works<DemoActs, Demo> = { file: done, end: done };
// @ts-expect-error  an act without its work
export const noWork: Works<DemoActs, Demo> = { file: done };
// @ts-expect-error  the work of no act
export const foreign: Works<DemoActs, Demo> = { file: done, end: done, stop: done };
export const unheard: Works<DemoActs, Demo> = {
  file: done,
  // @ts-expect-error  a member that the message does not have
  end: ({ message: { hsah: _ } }) => done(),
};
export const early: Works<DemoActs, Demo> = {
  // @ts-expect-error  the record of an act that opens it
  file: (_, { state: _state }) => done(),
  end: done,
};
export const nowhere: Works<DemoActs, Demo> = {
  file: done,
  // @ts-expect-error  a state that is none of the record
  end: () => ({ set: { state: 'finished' }, result: '' }),
};
export function written(message: Message<DemoActs, 'end'>): void {
  // @ts-expect-error  a message is read, never written
  message.hash = '';
}
