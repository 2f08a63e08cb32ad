/** The act that was sent last from a page, known to this window after a reload, so that its progress is shown again. */
import { useState } from 'react';

const nameOf = (round: string, decision: string): string =>
  `hongshan-under-way:${round}:${decision}`;

export function useUnderWay(
  round: string,
  decision: string,
): readonly [string | undefined, (actId: string | undefined) => void] {
  const name = nameOf(round, decision);
  const [id, setId] = useState(() => sessionStorage.getItem(name) ?? undefined);
  const keep = (actId: string | undefined) => {
    if (actId === undefined) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, actId);
    setId(actId);
  };
  return [id, keep];
}
