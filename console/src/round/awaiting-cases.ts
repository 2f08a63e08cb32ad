/** The cases of a round that await one decision. */
import { useQuery } from '@tanstack/react-query';
import { answered, api, type CaseHead } from '../api';

const MOST = 200;

export interface Awaiting {
  readonly cases: readonly CaseHead[];
  /** Whether there are more than the page takes. */
  readonly more: boolean;
}

/** @param decision by its name in a wait, such as `holdMeeting` */
export function useAwaiting(
  roundId: string,
  decision: string,
  awaits: 'bureau' | 'centre' | 'finance',
) {
  return useQuery({
    queryKey: ['cases', roundId, awaits, decision],
    queryFn: async (): Promise<Awaiting> => {
      const query = { roundId, awaits, state: 'open', limit: MOST } as const;
      const { cases, next } = await answered(api.GET('/cases', { params: { query } }));
      const waiting = cases.filter(({ waits }) =>
        waits.some((wait) => wait.for === decision && wait.role === awaits),
      );
      return { cases: waiting, more: next !== undefined };
    },
  });
}
