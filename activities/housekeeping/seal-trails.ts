/** Seals the trails that have grown (Arts. 18, 19, 21); a repeat after a crash is a seal over nothing. */
import { heartbeat } from '@temporalio/activity';
import type { Instant } from '../../policy/kernel/time';
import { takeSeal } from '../../store/audit/seals';

/** As much of a seal as is worth writing down where the service cannot change it. */
export interface Sealed {
  readonly seal: number;
  readonly hash: string;
}

export async function sealTrails({ at }: { readonly at: Instant }): Promise<Sealed> {
  const { _id: seal, hash } = await takeSeal(at, heartbeat);
  return { seal, hash };
}
