import { publishedCalendar } from '../../../policy/calendar/calendar';
import { workingDaysFrom } from '../../../policy/calendar/deadline';
import {
  answersSecondLook,
  remediesOf,
  secondLookFault,
  type OpenRefusal,
  type SecondLook,
} from '../../../policy/case/finality';
import { contentFaults, checklistOf } from '../../../policy/case/authority';
import { allowedNow } from '../../../policy/case/standing';
import { REDEMPTION_CHECKS } from '../../../policy/model/nouns';
import { supplementaryInvitationWorkingDays } from '../../../policy/parameters/art-09';
import { confirmUseWorkingDays } from '../../../policy/parameters/art-14';
import {
  objectionVerificationWorkingDays,
  secondLookRequestWorkingDays,
} from '../../../policy/parameters/art-17';
import { COURT_REMEDIES } from '../../../policy/words/remedies';
import { codes } from '../../support/examples';

const AT = '2026-09-28T02:00:00.000Z';
const refused: OpenRefusal = {
  act: 'decidePreliminaryReview',
  reason: '与创新无关',
  at: AT,
  decidedBy: ['centre-1'],
};

describe('READINGS, worked examples 5 to 7: how long a refusal and what goes before it wait', () => {
  test.each([
    ['Art. 9: an invitation', supplementaryInvitationWorkingDays, '2026-09-01', '2026-09-15'],
    ['Art. 17: a refusal told', secondLookRequestWorkingDays, '2026-09-28', '2026-10-16'],
    ['Art. 14: the enterprise asked', confirmUseWorkingDays, '2026-09-30', '2026-10-13'],
    ['Art. 17: an objection', objectionVerificationWorkingDays, '2026-09-24', '2026-10-22'],
  ])('%s', (_what, parameter, from, lastDay) => {
    const period = { from, days: parameter.at(from), cite: parameter.cite };
    expect(workingDaysFrom(publishedCalendar, period).lastDay).toBe(lastDay);
  });
});

describe('reading of Art. 17: who looks again', () => {
  const fault = (by: Parameters<typeof secondLookFault>[1]) => secondLookFault(refused, by)?.code;
  const colleague = { id: 'centre-2', role: 'centre' } as const;

  test('not who decided, nor a stand-in of theirs', () => {
    expect(fault({ id: 'centre-1', role: 'centre' })).toBe('same-person-looks-again');
    const standIn = { ...colleague, onBehalfOf: { id: 'centre-1' } };
    expect(fault(standIn)).toBe('same-person-looks-again');
    expect(fault(colleague)).toBeUndefined();
  });

  test('letting a preliminary review’s refusal fall answers its whole checklist; anything else answers none', () => {
    const at = checklistOf({ procedure: 'redemption' });
    const met = REDEMPTION_CHECKS.map((check) => ({ check, met: true }));
    const said = (granted: boolean, checklist: typeof met) =>
      codes(
        contentFaults(
          'decideSecondLook',
          { actor: colleague, reason: '复核', granted, checklist },
          at,
          'decidePreliminaryReview',
        ),
      );
    expect(said(true, met)).toEqual([]);
    expect(said(true, met.slice(1))).toEqual(['checklist-incomplete']);
    expect(said(false, [])).toEqual([]);
  });
});

describe('reading of Art. 17: one second look', () => {
  const look: SecondLook = {
    act: 'deliberate',
    asked: '请复核',
    granted: true,
    by: 'centre-2',
    reason: '有理',
    at: AT,
  };
  const published = (publishedAt: string) => ({ publications: [{ publishedAt }] });

  test.each([
    ['none was asked for', { publications: [] }, false],
    [
      'the meeting was held because of it',
      { ...published('2026-09-01'), secondLooks: [look] },
      true,
    ],
    ['published since', { ...published('2026-10-20'), secondLooks: [look] }, false],
    ['it stood', { publications: [], secondLooks: [{ ...look, granted: false }] }, false],
  ] as const)(
    'a refusal by the meeting is its answer, and final, where %s: %#',
    (_when, kase, is) => {
      expect(answersSecondLook(kase)).toBe(is);
    },
  );
});

describe('reading of Art. 20: remedies are named', () => {
  const period = { name: 'refusal-period', for: 'clock', role: 'service', since: AT } as const;
  const lastDay = { ...period, deadline: { lastDay: '2026-10-16' } as never };

  test('until when a second look may be asked for, and what follows', () => {
    expect(remediesOf({ refused, waits: [lastDay] })).toContain('2026-10-16（24时）前申请复核');
    expect(remediesOf({ refused, waits: [period] })).toContain('另行通知');
  });

  test('while it is under way, that everything is kept', () => {
    const asked = { ...refused, asked: { reason: '请复核', at: AT } };
    expect(remediesOf({ refused: asked, waits: [] })).toContain('予以保留');
  });

  test('once an office has refused for good, reconsideration and suit; not against the enterprise’s own word', () => {
    const ended = { outcome: 'refused', step: '17(2)' } as const;
    expect(remediesOf({ refused, ended, waits: [] })).toBe(COURT_REMEDIES);
    expect(remediesOf({ waitedFor: 'A2026-000001', ended, waits: [] })).toBe(COURT_REMEDIES);
    expect(remediesOf({ ended, waits: [] })).toBeUndefined();
    const lapsed = { outcome: 'lapsed', step: '17(2)' };
    expect(remediesOf({ ended: lapsed, waits: [] })).toBe(COURT_REMEDIES);
    const withdrawn = { outcome: 'withdrawn', step: '17(3)' };
    expect(remediesOf({ refused, ended: withdrawn, waits: [] })).toBeUndefined();
  });
});

test('reading of Art. 17: a refused case is answered by its applicant, and not withdrawn past the refusal', () => {
  const place = { applicant: 'P', open: true, suspended: false, deliberated: false };
  const since = AT;
  const decisions = (waits: Parameters<typeof allowedNow>[0]['waits']) =>
    allowedNow({ ...place, waits }).map(({ decision }) => decision);
  const [period, look] = [
    { name: 'refusal-period', for: 'clock', role: 'service', since },
    { name: 'second-look', for: 'decideSecondLook', role: 'centre', since },
  ] as const;
  for (const waits of [[period], [look]])
    expect(decisions(waits)).toEqual(['answerRefusal', 'suspend']);
  expect(decisions([])).toContain('withdraw');
  expect(allowedNow({ ...place, waits: [period] })[0]).toMatchObject({
    role: 'applicant',
    party: 'P',
  });
});
