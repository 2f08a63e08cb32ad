/** Decisions by signal, as the Temporal UI and CLI send them: claimed, not verified (reading of Art. 22). */
import fc from 'fast-check';
import type { Answer } from '../../policy/case/waits';
import { brokenEntry } from '../../store/trail/trail';
import { checkTrails } from '../../store/audit/trail-verify';
import { watchwordOf } from '../../store/kernel/watchwords';
import { CASE_DECISION_NAMES, positionQuery } from '../../workflows/messages';
import { MOST_NOTES, signalKey } from '../../workflows/notes';
import { roundSignal } from '../../workflows/round/messages';
import { applicant, district, metChecklist } from '../support/submission-examples';
import { bureau, centre, House, shownOf } from '../support/workflow-house';
import { Season } from '../support/season';
import { untilTrue } from '../support/until';

let house: House;
let season: Season;

const open = (signals: 'all' | 'none' | 'not-money') => async () => {
  house = await House.open({ signals });
  season = await Season.open(house);
};
const recommend = {
  actor: district,
  reason: '符合要求',
  outcome: 'recommend',
  checklist: metChecklist.redemption,
  faults: [],
} as const;
const lastEntry = async (subject: string) => (await house.trail(subject)).at(-1);
const entryComes = (subject: string, name: string) =>
  house.until(async () => (await house.trail(subject)).find(({ act }) => act === name));

describe('reading of Art. 22: signals are taken where the operator says so', () => {
  beforeAll(open('all'));
  afterAll(() => house.close());

  it('a decision by signal works, and stands on the trail as claimed', async () => {
    const no = await season.filed();
    await house.signal(no, 'decidePreliminaryReview', recommend);
    await house.caseWhen(no, ({ step }) => step === '17(4)');
    expect(await lastEntry(no)).toMatchObject({
      act: 'decidePreliminaryReview',
      channel: 'signal',
      identity: 'claimed',
      by: { id: district.id, role: 'district' },
    });
    expect((await house.trail(no))[0]).toMatchObject({ channel: 'api', identity: 'verified' });
  });

  it('a refused signal changes nothing and leaves its refusal', async () => {
    const no = await season.filed();
    const before = await season.case(no);
    const actor = { ...district, district: '650102' } as const;
    await house.signal(no, 'decidePreliminaryReview', { ...recommend, actor });
    const entry = await entryComes(no, 'refused:decidePreliminaryReview');
    expect(entry).toMatchObject({
      identity: 'claimed',
      answer: { refused: [{ code: 'wrong-district', cite: 'Art. 6' }] },
    });
    const after = await season.case(no);
    expect({ ...after, trail: before.trail }).toEqual(before);
    expect(after.trail.length).toBe(before.trail.length + 1);
    const shown = await shownOf(house.handle(no));
    expect(shown).toContain('收到的信号“作出初审结论”未予采纳（《管理办法》第六条）；共1次');
    expect(shown).not.toMatch(/[A-Za-z]/);
  });

  it('whatever a signal carries, the case goes on and its trail holds', async () => {
    const no = await season.filed();
    const name = fc.constantFrom(...CASE_DECISION_NAMES, 'told');
    const refused = new Set<string>();
    const property = fc.asyncProperty(name, fc.jsonValue(), async (signal, payload) => {
      await house.handle(no).signal(signal, payload);
      if (signal !== 'told') refused.add(signalKey(no, signal, payload));
    });
    await fc.assert(property, { numRuns: 25, examples: JUNK });
    const noted = async () => (await house.acts(no)).filter((act) => act.startsWith('refused:'));
    await untilTrue(async () => (await noted()).length === refused.size);
    expect(await season.case(no)).toMatchObject({ step: '17(3)', state: 'open' });
    expect(brokenEntry(await house.trail(no))).toBeUndefined();
    expect((await season.review(no)).result).toBe('recommend');
  });

  it('a crowd of signals leaves a bounded number of notes, and the case goes on', async () => {
    const no = await season.filed();
    const refusedOnes = Array.from({ length: 300 }, (_, n) => ({
      ...recommend,
      reason: `${n}`,
      actor: centre,
    }));
    const junk = Array.from({ length: 700 }, (_, n) => ({ [n]: n }));
    const process = house.handle(no);
    await Promise.all(
      [...refusedOnes, ...junk].map((one) => process.signal('decidePreliminaryReview', one)),
    );
    expect((await season.review(no)).result).toBe('recommend');
    const notes = (await house.acts(no)).filter((act) => act.startsWith('refused:'));
    expect(notes.length).toBeLessThanOrEqual(MOST_NOTES);
    expect(notes.length).toBeGreaterThan(0);
    await process.signal('no such signal', { text: '示例' });
    expect(await season.waitsOf(no)).toEqual(['expert-assignment']);
  });

  it('text that no record gives back is refused by its field, and its note is whole', async () => {
    const no = await season.filed();
    const half = '符合要求\ud83d';
    const refused = await house
      .decide(no, 'decidePreliminaryReview', {
        ...recommend,
        reason: half,
      })
      .catch((error: unknown) => error);
    expect(JSON.stringify(refused)).toContain('"path":"reason"');
    await house.signal(no, 'decidePreliminaryReview', { ...recommend, reason: half });
    await house.handle(no).signal('decidePreliminaryReview', {
      ...recommend,
      actor: { ...district, id: `${'a'.repeat(99)}\u{1f600}` },
      ['名'.repeat(199) + '\u{1f600}']: 1,
    });
    const notes = await house.until(async () => {
      const found = (await house.trail(no)).filter(({ act }) => act.startsWith('refused:'));
      return found.length === 2 ? found : undefined;
    });
    expect(notes[0]).toMatchObject({
      answer: { refused: [{ code: 'validation', path: 'reason' }] },
    });
    expect(notes[1]?.by.id).toBe(`${'a'.repeat(99)}\ufffd`);
    expect(brokenEntry(await house.trail(no))).toBeUndefined();
    expect(await checkTrails({ subject: no })).toMatchObject({ faults: [] });
    expect((await season.review(no)).result).toBe('recommend');
  });

  it('a made-up telling tells nothing: the case reads the record', async () => {
    const [no, other] = [await season.filed(), await season.filed()];
    const [entry] = await house.trail(other);
    await house.handle(no).signal('told', { key: entry!._id });
    await house.handle(no).signal('told', { key: 'no such act' });
    await season.assigned(no);
    expect(await season.waitsOf(no)).toEqual(['expert-review']);
    expect(await season.waitsOf(other)).toEqual(['preliminary-review']);
  });

  it('an answer that is told without the word of the next act is not believed', async () => {
    const no = await season.filed();
    const [entry] = await house.trail(no);
    const answer = entry!.answer as Answer;
    const ended = { outcome: 'refused', step: '17(3)', reason: '伪造' } as const;
    const forged = { ...answer, sequence: 2, waits: [], suspended: true, ended };
    const words = [undefined, '', 'f'.repeat(64), answer.watch, watchwordOf(no, 3), { $ne: 1 }];
    for (const watchword of words)
      await house.handle(no).signal('told', { key: 'no such act', answer: forged, watchword });
    expect(await house.handle(no).query(positionQuery)).toMatchObject({ sequence: 1 });
    expect((await season.review(no)).result).toBe('recommend');
  });

  it('the word of an act does not help an answer that does not follow, nor one that has been heard', async () => {
    const no = await season.filed();
    const answer = (await house.trail(no))[0]!.answer as Answer;
    const forged = { ...answer, waits: [], suspended: true };
    const early = { ...forged, sequence: 3 };
    await house
      .handle(no)
      .signal('told', { key: '-', answer: early, watchword: watchwordOf(no, 2) });
    expect((await season.review(no)).result).toBe('recommend');
    const late = { ...forged, sequence: 2 };
    await house
      .handle(no)
      .signal('told', { key: '-', answer: late, watchword: watchwordOf(no, 2) });
    const position = await house.handle(no).query(positionQuery);
    expect(position).toMatchObject({ sequence: 2, act: 'decidePreliminaryReview' });
  });

  it('an act over many cases is told with its answer, and nothing is read again', async () => {
    const no = await season.published(await season.filed());
    const { events } = await house.handle(no).fetchHistory();
    const asked = (events ?? []).map(
      ({ activityTaskScheduledEventAttributes: activity }) => activity?.activityType?.name,
    );
    expect(asked.filter((name) => name === 'decidePreliminaryReview')).toHaveLength(1);
    expect(asked).not.toContain('answerOf');
  });

  it('a round takes an act by signal, and notes one that it refuses', async () => {
    const no = await season.published(await season.filed());
    const handle = house.round(season.notice.id);
    const objection = {
      actor: centre,
      reason: '反映情况',
      unit: season.provider.uscc,
      evidence: [],
    };
    await handle.signal(roundSignal('objectToUnit'), objection);
    await house.caseWhen(no, ({ publications }) => publications[0]?.objections?.open === 1);
    const act = { actor: bureau, reason: '批复', actId: 'no-such-act', hash: 'a'.repeat(64) };
    await handle.signal(roundSignal('issueApproval'), act);
    expect(await entryComes(season.notice.id, 'refused:issueApproval')).toMatchObject({
      answer: { refused: [{ code: 'act-unknown' }] },
    });
    await handle.signal('holdMeeting', null);
    await entryComes(season.notice.id, 'refused:holdMeeting');
  });
});

describe('reading of Art. 22: where the operator lets no signal decide', () => {
  beforeAll(open('none'));
  afterAll(() => house.close());

  it('each is refused and noted; an Update is taken', async () => {
    const no = await season.filed();
    await house.signal(no, 'decidePreliminaryReview', recommend);
    const entry = await entryComes(no, 'refused:decidePreliminaryReview');
    expect(entry.answer).toMatchObject({ refused: [{ code: 'signals-off' }] });
    expect(await season.waitsOf(no)).toEqual(['preliminary-review']);
    expect((await season.review(no)).result).toBe('recommend');
  });
});

describe('reading of Art. 22: where signals may decide all but money', () => {
  beforeAll(open('not-money'));
  afterAll(() => house.close());

  it('a review by signal is taken, the use of a quota is not', async () => {
    const body = await season.byInstitution();
    const { no } = await season.submit(body);
    const actor = applicant(body.enterprise.uscc);
    const confirm = { actor, reason: '属实', agreed: true };
    await house.signal(no, 'confirmUse', confirm);
    const entry = await entryComes(no, 'refused:confirmUse');
    expect(entry.answer).toMatchObject({ refused: [{ code: 'money-by-signal' }] });
    expect(await season.case(no)).toMatchObject({ step: '17(2)' });
    await house.decide(no, 'confirmUse', confirm);
    await house.signal(no, 'decidePreliminaryReview', recommend);
    await house.caseWhen(no, ({ step }) => step === '17(4)');
  });

  it('Art. 17(4): a meeting that grants money is not held by signal', async () => {
    const meeting = { actor: centre, reason: '会议', actId: 'any', hash: 'a'.repeat(64) };
    await house.round(season.notice.id).signal(roundSignal('holdMeeting'), meeting);
    const entry = await entryComes(season.notice.id, 'refused:holdMeeting');
    expect(entry.answer).toMatchObject({ refused: [{ code: 'money-by-signal' }] });
  });
});

/** What has no shape at all, and what almost has one. */
const JUNK: [string, fc.JsonValue][] = [
  ['told', null],
  ['told', { key: { $ne: 1 } }],
  ['withdraw', null],
  ['withdraw', { actor: { id: 'x', role: 'applicant', party: { $gt: '' } }, reason: '甲' }],
  ['decidePreliminaryReview', { ...recommend, outcome: ['recommend'] } as never],
  ['giveOpinion', { actor: null, reason: '', recommends: 'yes', checklist: {} }],
  ['resubmit', { actor: { id: '', role: '__proto__' }, reason: '', filing: [] }],
];
