/**
 * Art. 20: the blacklist for everyone, without an account: who may not apply for vouchers or support now, and
 * what other departments ask of one party. Of a party its name, code, violation and days are published,
 * never the persons behind it: through whom a ban reaches a related entity is for staff. So is what was revoked:
 * a decision that no longer stands is withdrawn from the public, and kept on record.
 */
import { Router, type Request } from 'express';
import {
  banRefusals,
  bindsOn,
  VIOLATIONS,
  type RecordedBan,
} from '../../policy/articles/art-20-reach';
import { civilDateOf } from '../../policy/kernel/time';
import { standingOn } from '../../policy/articles/art-13-policy-in-force';
import { bansReaching } from '../../store/relations/ban-reach';
import { bansInForce, bansOn, type BanPlace } from '../../store/relations/blacklist';
import { requireStaff, SEES_ALL } from '../access';
import { callerOf, type Dependencies } from '../asking';
import { blacklistPartyQuery, blacklistQuery, blacklistReachQuery } from '../schemas/blacklist';
import { read } from '../schemas/reading';
import { registryParams } from '../schemas/requests';

export function blacklist(dependencies: Dependencies): Router {
  const { now } = dependencies;
  const router = Router();
  router.get('/blacklist', async (request, response) => {
    const { after, limit, kind } = read(blacklistQuery, request.query, 'query');
    const on = civilDateOf(now());
    const bans = await bansInForce(on, limit, { after, kind });
    const last = bans.length === limit ? bans.at(-1) : undefined;
    response.json({ on, bans: bans.map(published), ...(last && { next: nextAfter(last) }) });
  });
  router.get('/blacklist/:uscc', async (request, response) => {
    const { uscc } = read(registryParams, request.params, 'params');
    const { on = civilDateOf(now()), kind } = read(blacklistPartyQuery, request.query, 'query');
    const seesRevoked = await isStaff(dependencies, request);
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
    response.json({ uscc, on, inForce: bans.some(({ inForce }) => inForce), bans });
  });
  router.get('/blacklist/:uscc/reach', async (request, response) => {
    const actor = await callerOf(dependencies, request);
    requireStaff(actor, '查阅黑名单涉及的人员');
    const { uscc } = read(registryParams, request.params, 'params');
    const { on = civilDateOf(now()) } = read(blacklistReachQuery, request.query, 'query');
    const chains = await bansReaching(standingOn(on), [uscc], on);
    const reached = chains
      .filter(({ hint }) => hint === undefined)
      .map((chain) => ({
        ...published(chain.ban),
        ...{ decision: chain.ban.decision, ties: chain.ties },
        why: banRefusals([chain])[0]?.message ?? '',
      }));
    response.json({ uscc, on, reached });
  });
  return router;
}

/** Who does not say who they are is the public. */
async function isStaff({ identity }: Dependencies, request: Request): Promise<boolean> {
  const reader = await identity.identify(request);
  return reader !== undefined && SEES_ALL.includes(reader.role);
}

function published({ uscc, name, kind, cause, from, to, cite }: RecordedBan) {
  return { uscc, name, kind, cause: VIOLATIONS[cause], from, to, cite };
}

function nextAfter({ to, uscc, kind, from, decision }: BanPlace): string {
  return [to, uscc, kind, from, decision].join('/');
}
