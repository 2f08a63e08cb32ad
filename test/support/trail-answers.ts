/** Every entry of every trail is what the page of its trail says, whatever has been played. */
import type { z } from 'zod';
import { trailForAll } from '../../api/case/answers';
import { CONTRACT } from '../../api/contract/contract';
import { PROCESSES } from '../../policy/processes/processes';
import type { TrailEntry } from '../../store/trail/trail';

interface Page {
  readonly shape: { readonly entries: { readonly element: z.ZodType } };
}

function entryOf(id: string): z.ZodType {
  const told = CONTRACT.find((one) => one.id === id);
  if (told === undefined) throw new Error(`no operation is called ${id}`);
  return (told.answer as unknown as Page).shape.entries.element;
}

const PLACES: readonly (readonly [RegExp, z.ZodType | undefined])[] = [
  ...PROCESSES.map(
    ({ name, workflow }) => [new RegExp(`^${name}/`), entryOf(`${workflow}Trail`)] as const,
  ),
  [/^accounts\//, entryOf('getAccountTrail')],
  [/^fund\//, entryOf('getFundProposalTrail')],
  [/^reference\//, entryOf('getReferenceProposalTrail')],
  [/^return-receipt\//, entryOf('getReceiptTrail')],
  [/^experts$/, entryOf('getExpertsTrail')],
  // No address shows it.
  [/^stand-ins\//, undefined],
  [/^[RA]\d{4}-/, trailForAll.shape.entries.element],
  [/^T\d{4}-/, entryOf('getRepaymentTrail')],
  [/./, entryOf('getRoundTrail')],
];

/** The entry, where it is not what its page says. */
export function answerFault(entry: TrailEntry): string | undefined {
  const schema = PLACES.find(([place]) => place.test(entry.subject))?.[1];
  const isTold = schema?.safeParse(shown(entry)).success ?? true;
  return isTold ? undefined : JSON.stringify(entry);
}

/** What a process is told apart by is shown to nobody. */
function shown(entry: TrailEntry): unknown {
  const members = Object.entries(entry.answer as object).filter(([name]) => name !== 'watch');
  return { ...entry, answer: Object.fromEntries(members) };
}
