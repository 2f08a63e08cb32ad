/** Takes up from their records the processes whose histories do not replay, every few minutes. */
import type { Restored } from '../../activities/housekeeping/restore-broken';
import { batch } from '../activity-options';
import { again, type AgainInput } from '../again';

export function restoration(input: AgainInput): Promise<Restored> {
  const { clock } = input;
  return again(input, (at) => batch.restoreBroken({ at, ...(clock !== undefined && { clock }) }));
}
