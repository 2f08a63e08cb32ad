/** Takes up from their records the processes whose histories do not replay; a Schedule starts it every few minutes. */
import type { Restored } from '../../activities/housekeeping/restore-broken';
import { batch } from '../activity-options';
import { clockOf } from '../clock';
import type { RestorationInput } from './messages';

export async function restoration({ clock }: RestorationInput): Promise<Restored> {
  return batch.restoreBroken({ at: clockOf(clock).now(), ...(clock !== undefined && { clock }) });
}
