/** Art. 8 asks for a share without naming one; Art. 13's notices of the year may set it. */
import { roundsOfYear } from '../../store/round/rounds';

/** The share as the year's newest notice to name one has it; nothing where none does. */
export async function namedShare(year: number): Promise<{ readonly spotCheckPercent?: number }> {
  const named = (await roundsOfYear(year)).flatMap(
    ({ notice }) => notice.readings['spotCheckPercent'] ?? [],
  );
  const share = named.at(-1);
  return typeof share === 'number' ? { spotCheckPercent: share } : {};
}
