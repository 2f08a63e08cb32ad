/** What somebody has decided or said on a case is taken back (reading of Art. 22): the case stands where it stood before. */
import type { Calendar } from '../../policy/calendar/calendar';
import { partiesOf } from '../../policy/articles/art-22-recusal';
import { retractionNotice } from '../../policy/case/retraction';
import { invariant } from '../../policy/kernel/invariant';
import { civilDateOf } from '../../policy/kernel/time';
import type { CaseRecord, LastDecision } from '../../store/case/cases';
import { markOpenAgain } from '../../store/case/objections';
import { takeBackDocuments } from '../../store/documents/documents';
import type { Tx } from '../../store/kernel/connection';
import { giveNotices } from '../../store/people/party-notices';
import { entryKey } from '../../store/trail/trail';
import type { Configuration } from '../configuration';
import { decision, type Deciding, type Decision } from './decision';
import { changeEveryPeriod } from './verification';
import { openWait, recountedWait, waitNamed, without } from './waits';

/** The result is the name of the decision that no longer stands; `reference`, the objection that it was about. */
export function takeBackDecision(configuration: Configuration): Decision<'takeBackDecision'> {
  return decision(configuration, 'takeBackDecision', async (deciding) => {
    const { kase, tx, calendar } = deciding;
    const { lastDecision } = kase;
    invariant(lastDecision !== undefined, `${kase._id} has a decision to take back`);
    const { act, entry, about, before, absent } = lastDecision;
    if (about !== undefined && act === 'verifyObjection') await markOpenAgain(tx, about);
    await takeBackDocuments(tx, entry);
    if (act !== 'lapseAward') await tell(deciding, act);
    return {
      set: { ...before, waits: await waitsOf(tx, { ...kase, ...before }, calendar) },
      unset: absent,
      result: act,
      ...(about !== undefined && { reference: about }),
    };
  });
}

/** Its periods run from the day on which they began: what has been used of them is used. */
function waitsOf(tx: Tx, before: CaseRecord, calendar: Calendar) {
  return changeEveryPeriod(tx, before, (wait) => recountedWait(before, wait, calendar));
}

async function tell(
  { kase, message, act: { at }, tx }: Deciding<'takeBackDecision'>,
  act: LastDecision['act'],
): Promise<void> {
  const { _id: no } = kase;
  const notice = {
    kind: 'decision-taken-back',
    about: no,
    at,
    until: civilDateOf(at),
    message: retractionNotice(no, act, message.reason),
    cite: 'reading of Art. 22',
  } as const;
  const parties = [...new Set(partiesOf(kase))];
  await giveNotices(
    tx,
    parties.map((party) => ({ ...notice, party, _id: `${no}/taken-back/${at}/${party}` })),
  );
}

/** What an expert has said counts for nothing any more and stays with the case; the expert is awaited again. */
export function takeBackOpinion(configuration: Configuration): Decision<'takeBackOpinion'> {
  return decision(
    configuration,
    'takeBackOpinion',
    async ({ kase, message, act, tx, calendar }) => {
      const { reason, actor } = message;
      const own = kase.opinions.find(({ expert }) => expert === actor.id);
      invariant(own !== undefined, `${actor.id} has given an opinion on ${kase._id}`);
      const given = { act: 'giveOpinion', at: own.at, by: actor.id };
      const entry = await entryKey(kase._id, given, tx);
      if (entry !== undefined) await takeBackDocuments(tx, entry);
      const opinions = kase.opinions.filter(({ expert }) => expert !== actor.id);
      const setAside = [...(kase.setAside ?? []), { ...own, why: [`本人收回：${reason}`] }];
      const open = waitNamed(kase.waits, 'expert-review');
      const members = [...(open?.members ?? []), actor.id];
      const awaited =
        open === undefined
          ? openWait(kase, 'expert-review', act.at, calendar, { members })
          : { ...open, members };
      const waits = [...without(kase.waits, 'expert-review'), awaited];
      return { set: { opinions, setAside, waits }, result: 'giveOpinion' };
    },
  );
}
