/**
 * Reading of Art. 22: under the table of duties a small office still works. Five people of the centre, five of the bureau,
 * three of finance and two of a district run a round, with a second look, an objection and a second meeting.
 */
import type { Actor } from '../../policy/model/nouns';
import { civilDateOf, yearOf } from '../../policy/kernel/time';
import { inTransaction } from '../../store/kernel/connection';
import { nameMeetingMembers } from '../../store/reference/meeting-members';
import { House, refusedWith } from '../support/workflow-house';
import { AWARD_FEN, Season } from '../support/season';

const people = (role: Actor['role'], count: number, change: Partial<Actor> = {}): Actor[] =>
  Array.from({ length: count }, (_, n) => ({ id: `${role}-${n + 1}`, role, ...change }));
const [c1, c2, c3, c4, c5] = people('centre', 5) as [Actor, Actor, Actor, Actor, Actor];
const [b1, b2, b3, b4, b5] = people('bureau', 5) as [Actor, Actor, Actor, Actor, Actor];
const [d1, d2] = people('district', 2, { district: '650104' }) as [Actor, Actor];
const ids = (...some: readonly Actor[]): string[] => some.map(({ id }) => id);

describe('reading of Art. 22: a round of a small office', () => {
  let house: House;
  let season: Season;
  beforeAll(async () => {
    house = await House.open();
    season = await Season.open(house);
    const at = await house.now();
    const members = ids(c2, c3, c4).map((account) => ({ account, name: account }));
    const year = yearOf(civilDateOf(at));
    await inTransaction((tx) => nameMeetingMembers(tx, year, members, at));
  });
  afterAll(() => house.close());

  const reviewedBy = async (district: Actor): Promise<string> => {
    const no = await season.filed();
    await season.review(no, { actor: district });
    return season.reviewed(no);
  };
  const met = async (no: string, supported: boolean, kind: 'deliberation' | 'redeliberation') => {
    const [recorder, members] =
      kind === 'deliberation' ? [c5, ids(c2, c3, c4)] : [b4, ids(b1, b2, b3)];
    const vote = supported ? 'for' : 'against';
    const votes = members.map((member) => ({ member, vote }) as const);
    const item = season.item(no, { supported, votes });
    const present = { members, present: members, chair: members[0]!, recorder: members[1]! };
    await season.hold(await season.meeting([item], { kind, ...present }), recorder);
  };
  const asked = async (no: string) =>
    house.decide(no, 'answerRefusal', {
      actor: await season.applicantOf(no),
      reason: '请予复核',
      accepts: false,
    });
  const looksAgain = (no: string, actor: Actor, granted: boolean) =>
    house.decide(no, 'decideSecondLook', { actor, reason: '复核意见', granted, checklist: [] });

  it('from the reviews to the payment, and a refusal that is looked at again twice', async () => {
    const [paid, refused] = [await reviewedBy(d1), await reviewedBy(d2)];
    await met(paid, true, 'deliberation');
    await met(refused, false, 'deliberation');
    await season.publish(paid, refused);
    const objection = await season.object(paid);
    const verified = { reason: '不成立', objection, substantiated: false };
    await house.decide(paid, 'verifyObjection', { actor: c2, ...verified });
    await season.publicitiesEnd(paid, refused);

    // Of the centre nobody but one has had no part in the refusal, and that is enough.
    await asked(refused);
    for (const one of [c2, c3, c4, c5])
      expect(await refusedWith(looksAgain(refused, one, true))).toEqual([
        'same-person-looks-again',
      ]);
    await looksAgain(refused, c1, true);
    await house.heard(refused);
    await met(refused, true, 'redeliberation');
    await season.published(refused);
    await season.publicityEnds(refused);

    // Who recorded has proposed; who voted may sign the document.
    expect(await refusedWith(season.approve([refused], b4))).toEqual([
      'same-person-proposes-and-approves',
    ]);
    await season.approve([paid, refused], b1);
    for (const no of [paid, refused]) await season.paid(no);
    expect(await season.case(refused)).toMatchObject({ ended: { outcome: 'paid' } });
    expect((await season.case(paid)).instructions.at(-1)?.amountFen).toBe(AWARD_FEN);
  });

  it('what the bureau takes back, the one who is left of it looks at again', async () => {
    const no = await reviewedBy(d1);
    await met(no, true, 'deliberation');
    await season.published(no);
    const objection = await season.object(no);
    const verified = { reason: '属实', objection, substantiated: true };
    await season.answersObjection(no, objection);
    await house.decide(no, 'verifyObjection', { actor: c3, ...verified });
    await season.publicityEnds(no);
    await met(no, false, 'redeliberation');
    await season.settled(no);
    await asked(no);
    for (const one of [b1, b2, b3, b4])
      expect(await refusedWith(looksAgain(no, one, false))).toEqual(['same-person-looks-again']);
    await looksAgain(no, b5, false);
    expect(await house.result(no)).toMatchObject({ outcome: 'refused' });
  });
});
