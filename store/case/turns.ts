/** What a case waits for that a person can answer, as everyone's work lists it. */
import { CASE_ACTS } from '../../policy/case/acts';
import { OVER_MANY_CASES } from '../../policy/case/standing';
import { WAIT_NAMES, type Wait } from '../../policy/case/waits';
import type { Role } from '../../policy/model/nouns';
import { PROCEDURE_NAMES } from '../../policy/words/vocabulary';
import type { Standing, Turn, Waiting } from '../work/turns';
import type { CaseRecord } from './cases';

/** Nothing is to be done on a case that is suspended, but to take it up again. */
export function turnsOfCase(kase: Omit<CaseRecord, 'trail'>): Standing {
  const { _id: no, procedure, applicantName: applicant, roundId, suspendedSince } = kase;
  const matter = PROCEDURE_NAMES[procedure];
  const waiting: Waiting = { subject: no, kind: 'case', no, matter, applicant, roundId };
  if (kase.state === 'ended') return { waiting, turns: [] };
  if (suspendedSince !== undefined) {
    const resumption = {
      name: 'resumption',
      zh: '恢复办理',
      who: CASE_ACTS.resume.by.map((role) => ({ role })),
    };
    return { waiting, turns: [{ ...resumption, since: suspendedSince }] };
  }
  return { waiting, turns: kase.waits.flatMap((wait) => turnOf(kase, wait)) };
}

function turnOf(kase: Omit<CaseRecord, 'trail'>, wait: Wait): Turn[] {
  const { roundId, refused, applicant } = kase;
  const { name, since, dueAt, role, district, members } = wait;
  if (role === 'service') return [];
  const party = wait.party ?? (role === 'applicant' ? applicant : undefined);
  const who = { role: role satisfies Role, district, party, members };
  return [
    {
      name,
      zh: WAIT_NAMES[name],
      who: [who],
      since,
      ...(dueAt !== undefined && { dueAt }),
      ...(name === 'second-look' && refused !== undefined && { not: refused.decidedBy }),
      ...(OVER_MANY_CASES.includes(wait.for) && { together: `${roundId}/${name}` }),
    },
  ];
}
