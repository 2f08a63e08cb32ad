/** What inspectors and the institution say of a check (Art. 8): who inspects, what was found, what has been mended. */
import { inspectionFaults, rectificationFaults } from '../../policy/articles/art-08-spot-check';
import { tiesOf } from '../../policy/articles/art-22-expert-draw';
import { personsOf } from '../../policy/articles/art-22-recusal';
import type { Actor } from '../../policy/model/nouns';
import { refusal, Refused, type Refusal, refuseAll } from '../../policy/words/refusals';
import { expertsOf } from '../../store/people/experts';
import { institutionOf } from '../../store/reference/institutions';
import type { CheckRecord } from '../../store/processes/spot-check';
import { close, toDecide, toRectify, write, type CheckOutcome, type OnCheck } from './on-check';
import { restore } from './standing';
import { openWait } from './waits';

/**
 * Whoever the register of experts knows to be tied to the institution is refused, with the reason, and so is who has
 * decided on the check. After the result others may take the place of inspectors who can no longer verify.
 */
export async function assignInspectors(call: OnCheck<'assignInspectors'>): Promise<CheckOutcome> {
  const { act, message, year, check, calendar } = call;
  const { inspectors } = message;
  const { institution } = check;
  if (check.consequences.some(({ by }) => personsOf(by).some((one) => inspectors.includes(one))))
    throw new Refused(refusal('inspector-decides', {}, 'inspectors'));
  refuseAll(await ties(call));
  if (check.inspection === undefined) {
    const visit = { since: act.at, institution, members: inspectors };
    const wait = openWait(calendar, year, 'inspection', visit);
    await write(call, { state: 'inspecting', inspectors, wait });
  } else {
    const { wait } = check;
    const verify = wait?.role === 'centre' && { wait: { ...wait, members: inspectors } };
    await write(call, { inspectors, ...verify });
  }
  return { set: {}, result: 'assigned' };
}

async function ties({
  message,
  year,
  check: { institution, name },
  tx,
  today: on,
}: OnCheck<'assignInspectors'>): Promise<Refusal[]> {
  const party = (await institutionOf(institution, tx)) ?? { name };
  const need = { on, policy: year.policy, parties: [{ ...party, uscc: institution }] };
  return (await expertsOf(message.inspectors, tx)).flatMap((expert) =>
    tiesOf(expert, need).map(({ message: why }) =>
      refusal('inspector-tied', { account: expert.account, why }, 'inspectors'),
    ),
  );
}

export async function recordInspection(call: OnCheck<'recordInspection'>): Promise<CheckOutcome> {
  const { act, message, year, check } = call;
  requireInspector(check, message.actor);
  const { rectificationMostWorkingDays: most } = year.policy.parameters;
  refuseAll(inspectionFaults(message, most));
  const { outcome, checklist, findings, documents, actor: by, rectifyWithin } = message;
  const inspection = { outcome, checklist, findings, documents, by, at: act.at };
  if (outcome === 'passed') return close(call, 'passed', { inspection });
  const next =
    outcome === 'rectification' ? toRectify(call, rectifyWithin ?? most) : toDecide(call);
  await write(call, { inspection, ...next });
  return { set: {}, result: outcome };
}

export async function reportRectification(
  call: OnCheck<'reportRectification'>,
): Promise<CheckOutcome> {
  const { act, message, year, check, calendar } = call;
  const { institution, inspectors: members } = check;
  const report = {
    statement: message.reason,
    documents: message.documents,
    reportedAt: act.at,
  };
  const look = { since: act.at, institution, members };
  await write(call, {
    state: 'rectification-reported',
    rectifications: [...check.rectifications, report],
    wait: openWait(calendar, year, 'rectification-check', look),
  });
  return { set: {}, result: 'reported' };
}

/** Rectified ends the check and a suspension by it; otherwise another period runs, or a person decides. */
export async function verifyRectification(
  call: OnCheck<'verifyRectification'>,
): Promise<CheckOutcome> {
  const { act, message, year, check } = call;
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
    await restore(call);
    return close(call, 'rectified', { rectifications, suspended: false });
  }
  const next = again ? toRectify(call, rectifyWithin) : toDecide(call);
  await write(call, { rectifications, ...next });
  return { set: {}, result: again ? 'rectify-again' : 'not-rectified' };
}

function requireInspector({ inspectors, institution: uscc }: CheckRecord, actor: Actor): void {
  if (personsOf(actor).some((person) => inspectors.includes(person))) return;
  throw new Refused(refusal('not-inspector', { uscc }));
}
