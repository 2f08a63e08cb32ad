/**
 * Art. 20: the blacklist: who may not apply for vouchers or support now, and what other departments ask of one party. It is
 * for staff, and for everyone once an interpretation says so. Of a party its name, code, violation and days are told,
 * never the persons behind it: through whom a ban reaches a related entity is for staff. So is what was revoked:
 * a decision that no longer stands is withdrawn from the public, and kept on record.
 */
import { VIOLATIONS } from '../../policy/words/vocabulary';
import { interpretedOn } from '../../store/reference/interpretations';
import { Router, type Request } from 'express';
import type { z } from 'zod';
import { standingOn } from '../../policy/articles/art-13-policy-in-force';
import { banRefusals, bindsOn, type RecordedBan } from '../../policy/articles/art-20-reach';
import { refusal, Refused } from '../../policy/words/refusals';
import { civilDateOf, type CivilDate } from '../../policy/kernel/time';
import { bansReaching } from '../../store/relations/ban-reach';
import { bansInForce, bansOn, type BanPlace } from '../../store/relations/blacklist';
import { SEES_ALL } from '../access';
import { callerIfAny, type Dependencies } from '../request';
import { bind } from '../contract/operation';
import * as told from './operations';

export function blacklist(dependencies: Dependencies): Router {
  const router = Router();
  const today = () => civilDateOf(dependencies.now());
  bind(router, dependencies, told.listBlacklist, async ({ query, request }) => {
    await isStaffReading(dependencies, request);
    const on = today();
    const { entries: bans, next } = await pageOfBans(on, query);
    return { on, bans, ...(next && { next: nextAfter(next) }) };
  });
  bind(router, dependencies, told.getBlacklisted, async ({ params: { uscc }, query, request }) => {
    const { on = today(), kind } = query;
    const seesRevoked = await isStaffReading(dependencies, request);
    const found = (await bansOn([uscc])).filter(
      (ban) =>
        (kind === undefined || ban.kind === kind) && (seesRevoked || ban.revokedOn === undefined),
    );
    const bans = found.map((ban) => ({
      ...published(ban),
      decision: ban.decision,
      ...(ban.revokedOn !== undefined && { revokedOn: ban.revokedOn }),
      inForce: bindsOn(ban, on),
    }));
    return { uscc, on, inForce: bans.some(({ inForce }) => inForce), bans };
  });
  bind(router, dependencies, told.getBlacklistReach, async ({ params: { uscc }, query }) => {
    const { on = today() } = query;
    const chains = await bansReaching(standingOn(on, await interpretedOn(on)), [uscc], on);
    const reached = chains
      .filter(({ hint }) => hint === undefined)
      .map((chain) => ({
        ...published(chain.ban),
        decision: chain.ban.decision,
        ties: chain.ties,
        why: banRefusals([chain])[0]?.message ?? '',
      }));
    return { uscc, on, reached };
  });
  return router;
}

/** A page of the bans that bind on the day. */
export async function pageOfBans(
  on: CivilDate,
  { after, limit, kind }: z.output<typeof told.listBlacklist.query>,
) {
  const bans = await bansInForce(on, limit, { after, kind });
  const next: BanPlace | undefined = bans.length === limit ? bans.at(-1) : undefined;
  return { entries: bans.map(published), ...(next && { next }) };
}

/**
 * Whether staff read it; whoever does not say who they are is the public, who read it once an interpretation has made it
 * public (reading of Art. 20). Throws `Refused`.
 */
async function isStaffReading(dependencies: Dependencies, request: Request): Promise<boolean> {
  const reader = await callerIfAny(dependencies, request);
  if (reader !== undefined && SEES_ALL.includes(reader.role)) return true;
  await requirePublic(civilDateOf(dependencies.now()));
  return false;
}

/** Throws `Refused` (`blacklist-not-public`) unless an interpretation has made it public by the day (reading of Art. 20). */
export async function requirePublic(on: CivilDate): Promise<void> {
  if (!standingOn(on, await interpretedOn(on)).parameters.blacklistIsPublic)
    throw new Refused(refusal('blacklist-not-public'));
}

function published({ uscc, name, kind, cause, from, bindsFrom, to, cite }: RecordedBan) {
  return { uscc, name, kind, cause: VIOLATIONS[cause], from, bindsFrom, to, cite };
}

function nextAfter({ to, uscc, kind, from, decision }: BanPlace): string {
  return [to, uscc, kind, from, decision].join('/');
}
