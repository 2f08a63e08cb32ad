/**
 * Art. 20: the blacklist for everyone, without an account: who may not apply for vouchers or support now, and
 * what other departments ask of one party. Of a party its name, code, violation and days are published,
 * never the persons behind it.
 */
import { Router } from 'express';
import { bindsOn, VIOLATIONS, type RecordedBan } from '../../policy/articles/art-20-reach';
import { civilDateOf } from '../../policy/kernel/time';
import { bansInForce, bansOn, type BanPlace } from '../../store/blacklist';
import type { Dependencies } from '../asking';
import { blacklistPartyQuery, blacklistQuery } from '../schemas/blacklist';
import { read } from '../schemas/reading';
import { registryParams } from '../schemas/requests';

export function blacklist({ now }: Dependencies): Router {
  const router = Router();
  router.get('/blacklist', async (request, response) => {
    const { after, limit } = read(blacklistQuery, request.query, 'query');
    const on = civilDateOf(now());
    const bans = await bansInForce(on, limit, after);
    const last = bans.length === limit ? bans.at(-1) : undefined;
    response.json({ on, bans: bans.map(published), ...(last && { next: nextAfter(last) }) });
  });
  router.get('/blacklist/:uscc', async (request, response) => {
    const { uscc } = read(registryParams, request.params, 'params');
    const { on = civilDateOf(now()) } = read(blacklistPartyQuery, request.query, 'query');
    const bans = (await bansOn([uscc])).map((ban) => ({
      ...published(ban),
      decision: ban.decision,
      ...(ban.revokedOn !== undefined && { revokedOn: ban.revokedOn }),
      inForce: bindsOn(ban, on),
    }));
    response.json({ uscc, on, inForce: bans.some(({ inForce }) => inForce), bans });
  });
  return router;
}

function published({ uscc, name, kind, cause, from, to, cite }: RecordedBan) {
  return { uscc, name, kind, cause: VIOLATIONS[cause], from, to, cite };
}

function nextAfter({ to, uscc, kind, from, decision }: BanPlace): string {
  return [to, uscc, kind, from, decision].join('/');
}
