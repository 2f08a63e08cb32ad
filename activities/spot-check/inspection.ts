/** What inspectors and the institution say of a check (Art. 8): who inspects, what was found, what has been mended. */
import { inspectionFaults, rectificationFaults } from '../../policy/articles/art-08-spot-check';
import { tiesOf } from '../../policy/articles/art-22-expert-draw';
import { personsOf } from '../../policy/articles/art-22-recusal';
import { civilDateOf } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import { refusal, Refused, type Refusal } from '../../policy/words/refusals';
import type { CheckState } from '../../policy/spot-check/spot-check';
import { expertsOf } from '../../store/people/experts';
import { institutionOf } from '../../store/reference/institutions';
import type { CheckRecord } from '../../store/processes/spot-check';
import { checkIn, close, toDecide, toRectify, write, type Deciding, type Outcome } from './frame';
import { restore } from './standing';
import { openWait } from './waits';
import { refuseAll } from '../process/refusal';

const ASSIGNED_IN: readonly CheckState[] = [
  ...(['to-inspect', 'inspecting', 'rectifying', 'rectification-reported'] as const),
];

/**
 * Whoever the register of experts knows to be tied to the institution is refused, with the reason, and so is who has
 * decided on the check. After the result others may take the place of inspectors who can no longer verify.
 */
export async function assignInspectors(deciding: Deciding<'assignInspectors'>): Promise<Outcome> {
  const { act, message, year, calendar } = deciding;
  const { inspectors } = message;
  const check = await checkIn(deciding, ...ASSIGNED_IN);
  const { institution } = check;
  if (check.consequences.some(({ by }) => personsOf(by).some((one) => inspectors.includes(one))))
    throw new Refused(refusal('inspector-decides', {}, 'inspectors'));
  refuseAll(await ties(deciding, check));
  const { spotCheckVisitWorkingDays: days } = year.policy.parameters;
  if (check.inspection === undefined) {
    const visit = { name: 'inspection', role: 'centre', since: act.at, days, institution } as const;
    const wait = openWait(calendar, { ...visit, members: inspectors });
    await write(deciding, check, { state: 'inspecting', inspectors, wait });
  } else {
    const { wait } = check;
    const verify = wait?.role === 'centre' && { wait: { ...wait, members: inspectors } };
    await write(deciding, check, { inspectors, ...verify });
  }
  return { result: 'assigned' };
}

async function ties(
  { act, message, year, tx }: Deciding<'assignInspectors'>,
  { institution, name }: CheckRecord,
): Promise<Refusal[]> {
  const party = (await institutionOf(institution, tx)) ?? { name };
  const on = civilDateOf(act.at);
  const need = { on, policy: year.policy, parties: [{ ...party, uscc: institution }] };
  return (await expertsOf(message.inspectors, tx)).flatMap((expert) =>
    tiesOf(expert, need).map(({ message: why }) =>
      refusal('inspector-tied', { account: expert.account, why }, 'inspectors'),
    ),
  );
}

export async function recordInspection(deciding: Deciding<'recordInspection'>): Promise<Outcome> {
  const { act, message, year } = deciding;
  const check = await checkIn(deciding, 'inspecting');
  requireInspector(check, message.actor);
  const { rectificationMostWorkingDays: most } = year.policy.parameters;
  refuseAll(inspectionFaults(message, most));
  const { outcome, checklist, findings, documents, actor: by, rectifyWithin } = message;
  const inspection = { outcome, checklist, findings, documents, by, at: act.at };
  if (outcome === 'passed') return close(deciding, check, 'passed', { inspection });
  const next =
    outcome === 'rectification'
      ? toRectify(deciding, check, rectifyWithin ?? most)
      : toDecide(deciding, check);
  await write(deciding, check, { inspection, ...next });
  return { result: outcome };
}

export async function reportRectification(
  deciding: Deciding<'reportRectification'>,
): Promise<Outcome> {
  const { act, message, year, calendar } = deciding;
  const check = await checkIn(deciding, 'rectifying');
  const { institution, inspectors: members } = check;
  if (message.actor.party !== institution) throw new Refused(refusal('wrong-party'));
  const report = {
    ...{ statement: message.reason, documents: message.documents, reportedAt: act.at },
  };
  const { spotCheckOfficeWorkingDays: days } = year.policy.parameters;
  const look = { name: 'rectification-check', role: 'centre', since: act.at, days } as const;
  await write(deciding, check, {
    state: 'rectification-reported',
    rectifications: [...check.rectifications, report],
    wait: openWait(calendar, { ...look, institution, members }),
  });
  return { result: 'reported' };
}

/** Rectified ends the check and a suspension by it; otherwise another period runs, or a person decides. */
export async function verifyRectification(
  deciding: Deciding<'verifyRectification'>,
): Promise<Outcome> {
  const { act, message, year } = deciding;
  const check = await checkIn(deciding, 'rectification-reported');
  const { rectified, rectifyWithin, reason, actor: by } = message;
  requireInspector(check, by);
  const { rectificationMostWorkingDays: most } = year.policy.parameters;
  const again = !rectified && rectifyWithin !== undefined;
  refuseAll(rectificationFaults(again, rectifyWithin, most));
  const rectifications = check.rectifications.map((one, at) =>
    at === check.rectifications.length - 1
      ? { ...one, verified: { rectified, reason, by, at: act.at } }
      : one,
  );
  if (rectified) {
    await restore(deciding, check);
    return close(deciding, check, 'rectified', { rectifications, suspended: false });
  }
  const next = again ? toRectify(deciding, check, rectifyWithin) : toDecide(deciding, check);
  await write(deciding, check, { rectifications, ...next });
  return { result: again ? 'rectify-again' : 'not-rectified' };
}

function requireInspector({ inspectors, institution: uscc }: CheckRecord, actor: Actor): void {
  if (personsOf(actor).some((person) => inspectors.includes(person))) return;
  throw new Refused(refusal('not-inspector', { uscc }));
}
