/** Art. 17(4) on the time-skipping server: the experts' review, and the meeting over many cases. */
import { addDays, civilDateOf, yearOf } from '../../policy/kernel/time';
import { namedMemberFaults, type MeetingRecord } from '../../policy/round/meeting';
import { inTransaction } from '../../store/kernel/connection';
import { nameMeetingMembers } from '../../store/reference/meeting-members';
import { contentHash } from '../../store/kernel/canonical';
import { moneyTotals } from '../../store/money/holds';
import { noticesOf } from '../../store/people/party-notices';
import { roundUpdate } from '../../workflows/round/messages';
import { papersOf } from '../support/examples';
import { centre, expert, House, refusalsOf, refusedWith } from '../support/workflow-house';
import { AWARD_FEN, EXPERTS, MEMBERS, registerExperts, Season } from '../support/season';

describe('Art. 17(4): experts and the meeting', () => {
  let house: House;
  let season: Season;

  beforeAll(async () => {
    house = await House.open();
    season = await Season.open(house, 'redemption', { readings: { expertsByDraw: false } });
  });
  afterAll(() => house.close());

  // First, while the clock of the tests is still in the year of the other season.
  it('reading of Art. 14: a budget that does not cover the whole meeting refuses the whole meeting', async () => {
    const programmeYear = season.notice.programmeYear - 1;
    const poor = await Season.open(house, 'redemption', { programmeYear }, 2 * AWARD_FEN - 1);
    const nos = [await poor.reviewed(await poor.filed()), await poor.reviewed(await poor.filed())];
    const meeting = await poor.meeting(nos.map((no) => poor.item(no)));
    expect(await refusedWith(poor.hold(meeting))).toEqual(['budget-exhausted']);
    expect(await moneyTotals(programmeYear)).toMatchObject({ heldFen: 0 });
    await house.approveBudget(programmeYear, 2 * AWARD_FEN);
    await poor.hold(meeting);
    expect(await moneyTotals(programmeYear)).toMatchObject({ heldFen: 2 * AWARD_FEN, freeFen: 0 });
  });

  describe('reading of Art. 17(4): the experts, by name where the notice says so', () => {
    it('their number is odd and at least three', async () => {
      const no = await season.recommended(await season.filed());
      expect(await refusedWith(season.assign(no, [1, 2, 3, 4].map(expert)))).toEqual([
        'experts-even',
      ]);
      expect(await refusedWith(season.assign(no, [expert(1)]))).toEqual(['experts-too-few']);
      const unnamed = { actor: centre, reason: '指派', draw: `${no}/1` };
      expect(await refusedWith(house.decide(no, 'assignExperts', unnamed))).toEqual([
        'experts-by-name',
      ]);
      expect(await season.waitsOf(no)).toEqual(['expert-assignment']);
    });

    it('an opinion is given by an assigned expert, and by each once', async () => {
      const no = await season.assigned(await season.filed());
      expect(await refusedWith(season.opine(no, expert(9)))).toEqual(['not-assigned']);
      await season.opine(no, expert(1));
      expect(await refusedWith(season.opine(no, expert(1)))).toEqual(['not-assigned']);
      expect((await season.case(no)).opinions).toHaveLength(1);
    });

    it('a silent expert is replaced; one who has spoken stays', async () => {
      const no = await season.assigned(await season.filed());
      await season.opine(no, expert(1));
      const withoutFirst = season.assign(no, [2, 3, 4].map(expert));
      expect(await refusedWith(withoutFirst)).toEqual(['expert-has-spoken']);
      await season.assign(no, [1, 2, 4].map(expert));
      expect(await refusedWith(season.opine(no, expert(3)))).toEqual(['not-assigned']);
      await season.opine(no, expert(2));
      expect((await season.opine(no, expert(4))).result).toBe('complete');
      expect(await season.waitsOf(no)).toEqual(['meeting']);
    });

    it.each([
      ['one of three', [true, false, false], false],
      ['two of three', [true, true, false], true],
    ])('%s recommending decides what goes to the meeting', async (_, voices, recommended) => {
      const no = await season.assigned(await season.filed());
      for (const [at, actor] of EXPERTS.entries()) await season.opine(no, actor, voices[at]);
      expect(await season.case(no)).toMatchObject({ recommended, step: '17(4)' });
      expect(await season.waitsOf(no)).toEqual(['meeting']);
    });
  });

  describe('Art. 17(4): the meeting', () => {
    let no: string;
    beforeAll(async () => {
      no = await season.reviewed(await season.filed());
    });
    const held = async (...args: Parameters<Season['meeting']>): Promise<string[]> =>
      refusedWith(season.hold(await season.meeting(...args)));
    const named = async (accounts: readonly string[]): Promise<void> => {
      const at = await house.now();
      const members = accounts.map((account) => ({ account, name: account }));
      await inTransaction((tx) => nameMeetingMembers(tx, yearOf(civilDateOf(at)), members, at));
    };
    const votes = (members: readonly string[]) =>
      members.map((member) => ({ member, vote: 'for' as const }));

    it('without quorum it decides nothing', async () => {
      const item = season.item(no, { votes: votes(['m1']) });
      expect(await held([item], { present: ['m1'] })).toContain('meeting-without-quorum');
      expect(await season.case(no)).toMatchObject({ deliberations: [] });
    });

    it('reading of Art. 22: the vote of a recused member is refused; without it the item stands', async () => {
      const recused = [{ member: 'm3', why: '曾任职于该企业' }];
      expect(await held([season.item(no, { recused })])).toEqual(['vote-of-recused']);
      const other = await season.reviewed(await season.filed());
      const item = season.item(other, { recused, votes: votes(['m1', 'm2']) });
      await season.hold(await season.meeting([item]));
      expect(await season.case(other)).toMatchObject({ step: '17(5)' });
    });

    it('reading of Art. 22: who reviewed the case, acts for its party or is employed there keeps away, the chair too', async () => {
      const members = ['m1', 'm2', 'expert-1', 'other-expert'];
      const applicantOf = (await season.case(no)).applicant;
      await registerExperts([{ id: 'other-expert' }], await house.now(), applicantOf);
      await named(members);
      const cast = season.item(no, { votes: votes(members) });
      const sitting = { members, present: members, chair: 'other-expert' };
      expect((await held([cast], sitting)).toSorted()).toEqual(['member-reviewed', 'member-tied']);
      const away = ['expert-1', 'other-expert'].map((member) => ({ member, why: '回避' }));
      const absent = { members: ['m1', 'm2', 'expert-1'], present: ['m1', 'm2'], chair: 'm1' };
      await named(absent.members);
      expect(await held([season.item(no, { votes: votes(['m1']) })], absent)).toEqual([
        'vote-missing',
      ]);
      await named(members);
      const item = season.item(no, { recused: away, votes: votes(['m1', 'm2']) });
      expect(await held([item], sitting)).toEqual(['item-without-quorum']);
      await named(MEMBERS);
    });

    it('reading of Art. 17: the members are those whom the bureau has named for the year, all of them', async () => {
      const of = (members: readonly string[]) =>
        held([season.item(no, { votes: votes(members) })], { members, present: members });
      expect(await of(['m1', 'm2', 'm4'])).toEqual(['not-member-of-year', 'member-left-out']);
      expect(await of(['m1', 'm2'])).toEqual(['member-left-out']);
      const heldOn = addDays(civilDateOf(await house.now()), 2_000);
      const meeting = { kind: 'deliberation', members: ['m1'], heldOn } as unknown as MeetingRecord;
      const codes = (named?: string[]) => namedMemberFaults(meeting, named).map(({ code }) => code);
      expect(codes(undefined)).toEqual(['meeting-members-unnamed']);
      expect(codes(['m1'])).toEqual([]);
    });

    it('an outcome that the votes do not carry is refused', async () => {
      const against = season.item(no, { votes: season.item(no, { supported: false }).votes });
      expect(await held([against])).toEqual(['outcome-against-votes']);
    });

    it('Art. 14: one fen over the explained ceiling is refused and explained; at the ceiling it stands', async () => {
      const over = await season.meeting([season.item(no, { amountFen: AWARD_FEN + 1 })]);
      const [refusal] = await refusalsOf(season.hold(over));
      expect(refusal).toMatchObject({ code: 'amount-above-ceiling', cite: 'Art. 14' });
      expect(refusal?.message).toContain('30,000.01');
      expect(refusal?.message).toContain('50%');
      expect(await season.waitsOf(no)).toEqual(['meeting']);
      await season.awarded(no, AWARD_FEN);
      expect(await season.case(no)).toMatchObject({
        step: '17(5)',
        deliberations: [{ supported: true, amountFen: AWARD_FEN }],
      });
    });

    it('Art. 14: what the meeting recognises of the claim binds its award, and the next one unless it says otherwise', async () => {
      const other = await season.reviewed(await season.filed());
      const claimedFen = 2 * AWARD_FEN;
      const recognising = (eligibleFen: number, amountFen: number) => [
        season.item(other, { eligibleFen, amountFen }),
      ];
      expect(await held(recognising(claimedFen + 1, AWARD_FEN))).toEqual([
        'recognised-above-claim',
      ]);
      const over = await season.meeting(recognising(4_000_000, 2_000_001));
      const [refusal] = await refusalsOf(season.hold(over));
      expect(refusal).toMatchObject({ code: 'amount-above-ceiling', cite: 'Art. 14' });
      expect(refusal?.message).toContain('会议认定符合要求的金额40,000.00元');
      await season.hold(await season.meeting(recognising(4_000_000, 2_000_000)));
      const ceiling = { ceilingFen: 2_000_000, boundBy: 'contract-share' };
      const deliberations = [{ amountFen: 2_000_000, eligibleFen: 4_000_000, ceiling }];
      expect(await season.case(other)).toMatchObject({ step: '17(5)', deliberations });

      await season.publish(other);
      await season.verify(other, await season.object(other), true);
      await season.publicityEnds(other);
      const again = { kind: 'redeliberation' } as const;
      const more = season.item(other, { amountFen: 2_000_001 });
      expect(await held([more], again)).toEqual(['amount-above-ceiling']);
      await season.deliberatedAgain(other, { eligibleFen: claimedFen });
      expect((await season.case(other)).deliberations.at(-1)).toMatchObject({
        amountFen: AWARD_FEN,
        eligibleFen: claimedFen,
        ceiling: { ceilingFen: AWARD_FEN },
      });
    });

    it('Art. 14: awards of one meeting to one enterprise together stay within its quota', async () => {
      const first = await season.redemption();
      const amount = { amountFen: 14_000_000, eligibleFen: 14_000_000 };
      const big = (body: typeof first, n: number) => ({
        ...body,
        contract: { ...body.contract, ...amount, number: `配额-${n}` },
        ...papersOf(n, body, {
          issuedOn: body.invoices[0]!.issuedOn,
          paidOn: body.transfers[0]!.paidOn,
          amountFen: 14_000_000,
        }),
      });
      const nos: string[] = [];
      for (const n of [900_011, 900_012]) {
        nos.push(await season.reviewed((await season.submit(big(first, n))).no));
      }
      const items = (second: number) => [
        season.item(nos[0]!, { amountFen: 7_000_000 }),
        season.item(nos[1]!, { amountFen: second }),
      ];
      const { failed } = await season.hold(await season.meeting(items(3_000_001)));
      expect(failed).toMatchObject([
        { caseNo: nos[1], refusals: [{ code: 'amount-above-ceiling', path: 'items[1]' }] },
      ]);
      expect(await season.waitsOf(nos[0]!)).toEqual(['publication']);
      await season.hold(await season.meeting(items(3_000_000).slice(1)));
      expect(await season.waitsOf(nos[1]!)).toEqual(['publication']);
    });

    it('reading of Art. 22: what is decided on is what was frozen: another hash is refused', async () => {
      const other = await season.reviewed(await season.filed());
      const meeting = await season.meeting([season.item(other)]);
      await season.hold(meeting);
      const message = { actor: centre, reason: '依程序办理', actId: meeting.id };
      const hash = contentHash('另一份内容');
      const again = house
        .round(season.notice.id)
        .executeUpdate(roundUpdate('holdMeeting'), { args: [{ ...message, hash }] });
      expect(await refusedWith(again)).toEqual(['hash-mismatch']);
    });

    it('reading of Art. 22: who belongs to a party of one of its cases records no act over them', async () => {
      const own = await season.redemption();
      const first = await season.reviewed((await season.submit(own)).no);
      const second = await season.reviewed(await season.filed());
      const meeting = await season.meeting([season.item(second), season.item(first)]);
      const ofTheEnterprise = { ...centre, party: own.enterprise.uscc };
      expect(await refusedWith(season.hold(meeting, ofTheEnterprise))).toEqual(['own-case']);
      const ofTheProvider = { ...centre, party: season.provider.uscc };
      expect(await refusedWith(season.hold(meeting, ofTheProvider))).toEqual(['own-case']);
      expect(await season.waitsOf(first)).toEqual(['meeting']);
    });

    it('reading of Art. 17(4): a meeting is dated between the opening of the window and its record', async () => {
      const other = await season.reviewed(await season.filed());
      const today = await house.today();
      for (const heldOn of [addDays(season.notice.opensOn, -1), addDays(today, 1)])
        expect(await held([season.item(other)], { heldOn })).toEqual(['meeting-date-impossible']);
      expect(await season.waitsOf(other)).toEqual(['meeting']);
    });

    it('reading of Art. 17(4): a meeting decides on nothing that came after its day; every row is told at once', async () => {
      const [ready, early] = [await season.reviewed(await season.filed()), await season.filed()];
      const { opensOn } = season.notice;
      expect(opensOn < (await house.today())).toBe(true);
      const items = [season.item(ready), season.item(early)];
      const meeting = await season.meeting(items, { heldOn: opensOn });
      const told = (await refusalsOf(season.hold(meeting))).map(({ code, path }) => [code, path]);
      expect(told).toEqual([
        ['meeting-before-case', 'items[0]'],
        ['meeting-before-case', 'items[1]'],
        ['case-not-for-meeting', 'items[1]'],
      ]);
    });

    it('Art. 7: the bureau does not hold the first meeting', async () => {
      const other = await season.reviewed(await season.filed());
      const meeting = await season.meeting([season.item(other)]);
      const byBureau = season.hold(meeting, { id: 'bureau-1', role: 'bureau' });
      expect(await refusalsOf(byBureau)).toMatchObject([
        { code: 'wrong-role', message: '“会议审议”不由您的角色（市科技局）作出。' },
      ]);
    });

    it('Arts. 10(5), 17(4): each bad line of a meeting fails alone, named with its row, and takes no money; the others go on', async () => {
      const [ready, early] = [await season.reviewed(await season.filed()), await season.filed()];
      const [suspended, overdone, against, tied] = await Promise.all(
        Array.from({ length: 4 }, async () => season.reviewed(await season.filed())),
      );
      await house.decide(suspended!, 'suspend', { actor: centre, reason: '待核实' });
      const { applicant } = await season.case(tied!);
      await registerExperts([{ id: 'm3' }], await house.now(), applicant);
      const before = await moneyTotals(season.notice.programmeYear);
      const act = await season.hold(
        await season.meeting([
          season.item(early),
          season.item(suspended!),
          season.item(overdone!, { amountFen: AWARD_FEN + 1 }),
          season.item(ready),
          season.item(against!, { votes: votes(['m1']) }),
          season.item('R1999-000001'),
          season.item(tied!),
        ]),
      );
      const failedAs = act.failed.map(({ caseNo, refusals: [first] }) => {
        return [caseNo, first?.code, first?.path];
      });
      expect(failedAs).toEqual([
        [early, 'case-not-for-meeting', 'items[0]'],
        [suspended, 'line-suspended', 'items[1]'],
        [overdone, 'amount-above-ceiling', 'items[2]'],
        [against, 'vote-missing', 'items[4].votes'],
        ['R1999-000001', 'case-unknown', 'items[5]'],
        [tied, 'member-tied', 'items[6].recused'],
      ]);
      expect(await season.waitsOf(ready)).toEqual(['publication']);
      for (const no of [overdone!, against!, tied!])
        expect(await season.waitsOf(no)).toEqual(['meeting']);
      const { heldFen } = await moneyTotals(season.notice.programmeYear);
      expect(heldFen - before.heldFen).toBe(AWARD_FEN);
      await house.decide(suspended!, 'resume', { actor: centre, reason: '核实完毕' });
      await season.hold(await season.meeting([season.item(suspended!), season.item(overdone!)]));
      expect(await season.waitsOf(overdone!)).toEqual(['publication']);
    });

    it('Arts. 10(6), 17(5)–(6): a suspended case fails alone in a list and in an approval document', async () => {
      const [going, other] = [await season.filed(), await season.filed()];
      for (const no of [going, other]) await season.awarded(no);
      await house.decide(other, 'suspend', { actor: centre, reason: '待核实' });
      expect((await season.publish(other, going)).failed).toMatchObject([
        { caseNo: other, refusals: [{ code: 'line-suspended', path: 'lines[0]' }] },
      ]);
      expect(await season.waitsOf(going)).toEqual(['publicity']);
      await house.decide(other, 'resume', { actor: centre, reason: '核实完毕' });
      await season.publicityEnds(going);
      await season.settled(other);
      await house.decide(other, 'suspend', { actor: centre, reason: '待核实' });
      expect((await season.approve([going, other])).failed).toMatchObject([
        { caseNo: other, refusals: [{ code: 'line-suspended', path: 'lines[1]' }] },
      ]);
      expect(await season.waitsOf(going)).toEqual(['payment']);
    });

    it('reading of Art. 17: an act of which no line is left is refused, and a suspended case is named as suspended', async () => {
      const other = await season.reviewed(await season.filed());
      const refusedWhileSuspended = async (act: () => Promise<unknown>): Promise<void> => {
        await house.decide(other, 'suspend', { actor: centre, reason: '待核实' });
        const refusals = await refusalsOf(act());
        expect(refusals).toMatchObject([{ code: 'line-suspended' }]);
        expect(refusals[0]?.message).toContain(`${other}已中止`);
        await house.decide(other, 'resume', { actor: centre, reason: '核实完毕' });
      };
      await refusedWhileSuspended(async () =>
        season.hold(await season.meeting([season.item(other)])),
      );
      await season.awarded(other);
      await refusedWhileSuspended(() => season.publish(other));
      await season.settled(other);
      await refusedWhileSuspended(() => season.approve([other]));
      await season.paid(other);
    });

    it('reading of Art. 17: an unsupported case stands on no list: its applicant is told, with the reason and as many days', async () => {
      const unsupported = await season.turnedDown(await season.filed());
      const { waits, applicant: party, refused } = await season.case(unsupported);
      expect(waits).toMatchObject([{ name: 'refusal-period', deadline: { count: 10 } }]);
      expect(refused).toMatchObject({ act: 'deliberate', reason: '创新关联不足' });
      const [notice] = await noticesOf(party);
      expect(notice).toMatchObject({ kind: 'case-refused', about: unsupported });
      expect(notice?.message).toContain('创新关联不足');
      const listed = season.publish(unsupported);
      expect(await refusedWith(listed)).toEqual(['case-not-for-publication']);
      await season.accepted(unsupported);
      expect(await house.result(unsupported)).toMatchObject({
        outcome: 'refused',
        step: '17(4)',
        reason: '创新关联不足',
      });
    });
  });
});
