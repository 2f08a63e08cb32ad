/** Reading of Art. 22: which duties on one case nobody has both. */
import {
  DUTIES,
  dutyFaults,
  type DutiesDone,
  type Duty,
} from '../../../policy/articles/art-22-duties';
import { codes } from '../../support/examples';

const all = Object.keys(DUTIES) as Duty[];
const someone = { id: 'p-1', role: 'bureau' } as const;

/** After which duties somebody is kept from this one. */
const excludedBy = (duty: Duty): Duty[] =>
  all.filter((before) => dutyFaults(duty, { [before]: [someone.id] }, someone).length > 0);

describe('reading of Art. 22: duties that exclude each other', () => {
  test.each([
    ['propose', []],
    ['vote', []],
    ['issue-approval', ['propose']],
    ['prepare-payment', []],
    ['approve-payment', ['propose', 'vote', 'issue-approval', 'prepare-payment']],
    ['raise-objection', []],
    ['verify-objection', ['raise-objection']],
    ['refuse', []],
    ['look-again', ['refuse']],
    ['demand-return', []],
    ['cancel-demand', ['demand-return']],
  ] as const)('%s is kept from who did %j', (duty, before) => {
    expect(excludedBy(duty)).toEqual(before);
  });

  test('what was done standing in, or for whom, counts as well; another person is free', () => {
    const done: DutiesDone = { 'issue-approval': ['p-1'] };
    const other = { id: 'p-2', role: 'finance' } as const;
    expect(dutyFaults('approve-payment', done, other)).toEqual([]);
    const standIn = { ...other, onBehalfOf: { id: 'p-1' } };
    const [fault] = dutyFaults('approve-payment', done, standIn);
    expect(fault).toMatchObject({ code: 'duty-excluded', status: 403, cite: 'reading of Art. 22' });
    expect(fault?.message).toContain(DUTIES['issue-approval']);
    expect(fault?.message).toContain(DUTIES['approve-payment']);
  });

  test('each reason is told once', () => {
    const done: DutiesDone = { propose: ['p-1', 'p-1'], vote: ['p-1'] };
    expect(codes(dutyFaults('approve-payment', done, someone))).toEqual([
      'same-person-proposes-and-approves',
      'duty-excluded',
    ]);
  });
});
