/** Which acts on a case are the caller's now, by what its answer says. The API judges again when they are sent. */
import { CASE_ACTS } from '../../policy/case/acts';
import type { Case } from './api';
import type { Choice } from './session';

export type ActName = keyof typeof CASE_ACTS;
/** Those that are said by a form; the corrected application has pages of its own. */
export type FormAct = Exclude<ActName, 'resubmit'>;

const isFormAct = (name: string): name is FormAct =>
  Object.hasOwn(CASE_ACTS, name) && name !== 'resubmit';

interface Turn {
  readonly role: string;
  readonly district?: string | undefined;
  readonly party?: string | undefined;
  readonly members?: readonly string[] | undefined;
}

function isOf({ role, district, party, members }: Turn, account: string, choice: Choice): boolean {
  return (
    role === choice.role &&
    (district === undefined || district === choice.district) &&
    (party === undefined || party === choice.party) &&
    (members === undefined || members.includes(account))
  );
}

/** What is awaited of the caller first, then what may be done without being awaited. */
export function actsOf(kase: Case, account: string, choice: Choice): readonly FormAct[] {
  const awaited = kase.waits.filter((wait) => isOf(wait, account, choice));
  const allowed = kase.allowed.filter((one) => isOf(one, account, choice));
  const names = [...awaited.map((wait) => wait.for), ...allowed.map(({ decision }) => decision)];
  return [...new Set(names)].filter(isFormAct);
}

/** Whether the caller is to hand in the application again, corrected. */
export const isToCorrect = ({ waits }: Case, account: string, choice: Choice): boolean =>
  waits.some((wait) => wait.for === 'resubmit' && isOf(wait, account, choice));
