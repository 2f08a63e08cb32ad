/** Art. 17(5) on the time-skipping server: objections, the bureau's second meeting, and who is held by them. */
import { objectionOf, objectionsTo } from '../../store/case/objections';
import { inTransaction } from '../../store/kernel/connection';
import { batchActHeadsOf } from '../../store/round/batch-acts';
import { moneyTotals } from '../../store/money/holds';
import { noticesOf } from '../../store/people/party-notices';
import { papersOf, withParties } from '../support/examples';
import { applicant } from '../support/submission-examples';
import { centre, House, refusedWith } from '../support/workflow-house';
import { AWARD_FEN, Season } from '../support/season';

describe('Art. 17(5): publicity and objections', () => {
  let house: House;
  let season: Season;

  beforeAll(async () => {
    house = await House.open();
    season = await Season.open(house);
  });
  afterAll(() => house.close());

  it('Art. 17(5): a dismissed objection delays nothing; an upheld one leads to a second meeting, a second publicity and then the approval', async () => {
    const no = await season.published(await season.filed());
    const dismissed = await season.object(no);
    expect((await season.verify(no, dismissed, false)).result).toBe('noted');
    const upheld = await season.object(no);
    await season.verify(no, upheld, true);
    expect(await season.waitsOf(no)).toEqual(['publicity']);
    await season.publicityEnds(no);
    expect(await season.waitsOf(no)).toEqual(['redeliberation']);

    await season.deliberatedAgain(no, { amountFen: 2_000_000 });
    expect(await season.waitsOf(no)).toEqual(['publication']);
    await season.settled(no);
    expect(await season.waitsOf(no)).toEqual(['approval']);
    const { publications, deliberations } = await season.case(no);
    expect(publications.map(({ deadline }) => deadline?.count)).toEqual([5, 5]);
    expect(deliberations.map(({ amountFen }) => amountFen)).toEqual([AWARD_FEN, 2_000_000]);
    const before = await moneyTotals(season.notice.programmeYear);
    await season.paid(no);
    const after = await moneyTotals(season.notice.programmeYear);
    expect(after.paidFen - before.paidFen).toBe(2_000_000);
    expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
  });

  it('reading of Art. 17: who is objected to is told what, not by whom, and is heard before an objection is upheld', async () => {
    const no = await season.published(await season.filed());
    const { applicant: party, provider } = await season.case(no);
    const objection = await season.object(no);
    const upheld = { actor: centre, reason: '属实', objection, substantiated: true };
    expect((await noticesOf(party)).filter(({ kind }) => kind === 'objection-raised')).toEqual([]);
    expect(await refusedWith(house.decide(no, 'verifyObjection', upheld))).toEqual([
      'objection-untold',
    ]);
    await season.tellsObjection(no, objection);
    expect(await refusedWith(season.tellsObjection(no, objection))).toEqual(['objection-told']);
    const notices = (await noticesOf(party)).filter(({ kind }) => kind === 'objection-raised');
    expect(notices).toHaveLength(1);
    expect(notices[0]?.message).toContain('反映金额与合同不符');
    expect(notices[0]?.message).not.toContain('citizen-1');
    expect((await noticesOf(provider!)).some(({ kind }) => kind === 'objection-raised')).toBe(true);
    expect(await refusedWith(house.decide(no, 'verifyObjection', upheld))).toEqual([
      'objection-unanswered',
    ]);
    const said = { reason: '合同与发票一致', objection, evidence: ['对账单'] };
    const stranger = { ...said, actor: applicant('91650104MA0000000X') };
    expect(await refusedWith(house.decide(no, 'answerObjection', stranger))).toEqual([
      'wrong-party',
    ]);
    const answered = await house.decide(no, 'answerObjection', {
      ...said,
      actor: applicant(provider!),
    });
    expect(answered).toMatchObject({ result: 'answered', reference: objection });
    // What the provider says does not stand for the applicant, who loses by it.
    expect(await refusedWith(house.decide(no, 'verifyObjection', upheld))).toEqual([
      'objection-unanswered',
    ]);
    await house.decide(no, 'answerObjection', { ...said, actor: applicant(party) });
    await house.decide(no, 'verifyObjection', upheld);
    const other = await season.object(no);
    await season.tellsObjection(no, other);
    await house.sleepUntil((await objectionsTo(no, 1, 1))[0]!.answerBy!.dueAt!);
    const late = { ...upheld, objection: other };
    await house.decide(no, 'verifyObjection', late);
    expect((await objectionsTo(no, 0, 9)).map(({ answers }) => answers?.length)).toEqual([
      2,
      undefined,
    ]);
  });

  it('reading of Art. 17: the centre tells the substance in its own words, not in the objector’s', async () => {
    const no = await season.published(await season.filed());
    const actor = { id: 'citizen-2', role: 'public' } as const;
    const reason = '本公司是该企业的另一供应商，其合同金额虚高';
    const raised = await house.decide(no, 'raiseObjection', { actor, reason, evidence: [] });
    const objection = raised.reference!;
    const words = { actor: centre, objection, reason: `异议称：${reason}` };
    expect(await refusedWith(house.decide(no, 'tellObjection', words))).toEqual([
      'objection-words-repeated',
    ]);
    await house.decide(no, 'tellObjection', { ...words, reason: '反映合同金额虚高' });
    const { applicant: party } = await season.case(no);
    const told = (await noticesOf(party)).filter(({ about }) => about === no);
    expect(JSON.stringify(told)).not.toContain('供应商');
  });

  it('Art. 17(5): an objection still open when the period ends keeps the case, and the last verification settles it', async () => {
    const no = await season.published(await season.filed());
    const [first, second] = [await season.object(no), await season.object(no)];
    await season.publicityEnds(no);
    expect(await season.waitsOf(no)).toEqual(['objection-verification']);
    expect((await season.case(no)).waits).toMatchObject([{ open: 2 }]);
    expect((await season.verify(no, first, false)).result).toBe('objections-open');
    expect(await refusedWith(season.approve([no]))).toEqual(['publicity-running']);
    expect(await refusedWith(season.verify(no, first, true))).toEqual(['objection-verified']);
    expect(await refusedWith(season.verify(no, `${no}/O9`, true))).toEqual(['objection-unknown']);
    expect((await season.verify(no, second, false)).result).toBe('settled');
    expect(await season.waitsOf(no)).toEqual(['approval']);
  });

  it('reading of Art. 17(5): of one person three objections to a case are open at once, of another person more', async () => {
    const no = await season.published(await season.filed());
    const citizen = (n: number) => ({ id: `citizen-${n}`, role: 'public' }) as const;
    const [first] = [await season.object(no), await season.object(no), await season.object(no)];
    expect(await refusedWith(season.object(no))).toEqual(['objections-too-many']);
    const again = { actor: citizen(2), reason: '另有情况', evidence: [] };
    expect((await house.decide(no, 'raiseObjection', again)).reference).toBe(`${no}/O4`);

    const { applicant: unit } = await season.case(no);
    const toTheUnit = house.objectToUnit(season.notice.id, unit, citizen(1));
    expect(await refusedWith(toTheUnit)).toEqual(['unit-objections-too-many']);
    await season.verify(no, first, false);
    expect(await season.object(no)).toBe(`${no}/O5`);
  });

  it('Art. 17(5): deliberated again and unchanged, the result stands without a second publicity', async () => {
    const no = await season.published(await season.filed());
    await season.verify(no, await season.object(no), true);
    await season.publicityEnds(no);
    await season.deliberatedAgain(no);
    expect(await season.waitsOf(no)).toEqual(['approval']);
    expect((await season.case(no)).publications).toHaveLength(1);
    await season.paid(no);
    expect(await house.result(no)).toMatchObject({ outcome: 'paid' });
  });

  it('Art. 17(5): a second meeting may withdraw the support; the case stands on no other list, and its money is free', async () => {
    const before = await moneyTotals(season.notice.programmeYear);
    const no = await season.published(await season.filed());
    await season.verify(no, await season.object(no), true);
    await season.publicityEnds(no);
    await season.deliberatedAgain(no, { supported: false, reason: '经核实不符合要求' });
    await season.settled(no);
    await season.accepted(no);
    expect((await moneyTotals(season.notice.programmeYear)).heldFen).toBe(before.heldFen);
    expect(await house.result(no)).toMatchObject({
      outcome: 'refused',
      reason: '经核实不符合要求',
    });
  });

  it('Art. 17(5): the second meeting is the bureau’s', async () => {
    const no = await season.published(await season.filed());
    await season.verify(no, await season.object(no), true);
    await season.publicityEnds(no);
    const meeting = await season.meeting([season.item(no)], { kind: 'redeliberation' });
    const byCentre = season.hold(meeting, { id: 'centre-1', role: 'centre' });
    expect(await refusedWith(byCentre)).toEqual(['wrong-role']);
  });

  it('reading of Art. 17(5): an objection to a unit holds each of its cases while the others go on', async () => {
    const body = await season.redemption();
    const second = await season.redemption();
    const { enterprise, account } = body;
    const sameEnterprise = { ...withParties(second, { enterprise }), account };
    const nos: string[] = [];
    for (const one of [body, sameEnterprise]) {
      nos.push(await season.awarded((await season.submit(one)).no, 1_000_000));
    }
    const other = await season.awarded(await season.filed());
    await season.publish(...nos, other);
    const { uscc } = body.enterprise;
    const act = await house.objectToUnit(season.notice.id, uscc, {
      id: 'citizen-1',
      role: 'public',
    });
    expect(act.content.lines.map(({ caseNo }) => caseNo).sort()).toEqual([...nos].sort());
    for (const no of nos) await house.heard(no);

    await season.publicityEnds(other);
    expect(await season.waitsOf(other)).toEqual(['approval']);
    for (const no of nos) {
      await house.caseWhen(no, ({ waits }) => waits[0]?.name === 'objection-verification');
      await house.heard(no);
      expect(await objectionsTo(no, 0, 10)).toMatchObject([{ about: 'unit', state: 'open' }]);
    }
    await season.verify(nos[0]!, `${nos[0]!}/O1`, false);
    expect(await season.waitsOf(nos[0]!)).toEqual(['approval']);
    expect(await season.waitsOf(nos[1]!)).toEqual(['objection-verification']);
  });

  it('Art. 17(5): two cases of one enterprise can be deliberated on again in one meeting, each at its amount', async () => {
    const body = await season.redemption();
    const amountFen = 10_000_000;
    const nos: string[] = [];
    for (const n of [900_021, 900_022]) {
      const { issuedOn } = body.invoices[0]!;
      const { paidOn } = body.transfers[0]!;
      const one = {
        ...body,
        contract: { ...body.contract, number: `重审-${n}`, amountFen, eligibleFen: amountFen },
        ...papersOf(n, body, { issuedOn, paidOn, amountFen }),
      };
      nos.push(await season.awarded((await season.submit(one)).no, 5_000_000));
    }
    await season.publish(...nos);
    for (const no of nos) await season.verify(no, await season.object(no), true);
    const [first = '', ...rest] = nos;
    await season.publicitiesEnd(first, ...rest);
    const items = nos.map((no) => season.item(no, { amountFen: 5_000_000 }));
    await season.hold(await season.meeting(items, { kind: 'redeliberation' }));
    for (const no of nos) expect(await season.waitsOf(no)).toEqual(['approval']);
  });

  it('reading of Art. 17(5): of one person three objections to a unit are open at once; its cases refer to their words', async () => {
    const no = await season.published(await season.filed());
    const other = await season.published(await season.filed());
    const unitOf = async (one: string) => (await season.case(one)).applicant;
    const object = async (n: number, one = no) =>
      house.objectToUnit(season.notice.id, await unitOf(one), {
        id: `reader-${n}`,
        role: 'public',
      });
    const acts = [await object(1), await object(1), await object(1)];
    const count = async () => (await batchActHeadsOf(season.notice.id, 'unit-objection')).length;
    const before = await count();
    expect(await refusedWith(object(1))).toEqual(['unit-objections-too-many']);
    expect(await count()).toBe(before);
    await object(2);
    await object(1, other);

    const { reason, evidence } = acts[0]!.content;
    const [kept] = await objectionsTo(no, 0, 1);
    expect(kept).toMatchObject({ about: 'unit', act: acts[0]!._id, reason, evidence });
    const stored = await inTransaction((tx) => objectionOf(`${no}/O1`, tx));
    expect(stored).not.toHaveProperty('reason');
    expect(stored).not.toHaveProperty('evidence');
    await season.verify(no, `${no}/O1`, false);
    expect((await object(1)).failed).toEqual([]);
  });

  it('reading of Art. 17: after the last day an objection to the case or to its unit is a lead that holds nothing', async () => {
    const body = await season.redemption();
    const no = await season.settled((await season.submit(body)).no);
    await season.object(no);
    expect(await objectionsTo(no, 0, 9)).toMatchObject([{ state: 'lead' }]);
    expect(await season.waitsOf(no)).toEqual(['approval']);
    const none = await season.filed();
    expect(await refusedWith(season.object(none))).toEqual(['not-awaited']);
    const { uscc } = body.enterprise;
    await house.objectToUnit(season.notice.id, uscc, { id: 'citizen-1', role: 'public' });
    await house.heard(no);
    expect(await objectionsTo(no, 0, 9)).toMatchObject([
      { about: 'case', state: 'lead' },
      { about: 'unit', state: 'lead', reason: '反映该单位情况' },
    ]);
    expect(await season.waitsOf(no)).toEqual(['approval']);
    const unpublished = (await season.case(none)).applicant;
    const early = house.objectToUnit(season.notice.id, unpublished, {
      id: 'citizen-1',
      role: 'public',
    });
    expect(await refusedWith(early)).toEqual(['objection-too-late']);
  });

  it('reading of Art. 17: a unit that objects does so under its stamp, to a case and to a unit', async () => {
    const no = await season.published(await season.filed());
    const { applicant: unit } = await season.case(no);
    const actor = applicant('91650104MA0000000X');
    const said = { actor, reason: '与本单位的合同重复', evidence: [] };
    expect(await refusedWith(house.decide(no, 'raiseObjection', said))).toEqual([
      'objection-without-stamp',
    ]);
    const stamp = '盖章异议书.pdf';
    await house.decide(no, 'raiseObjection', { ...said, stamp });
    const toUnit = house.objectToUnit(season.notice.id, unit, actor);
    expect(await refusedWith(toUnit)).toEqual(['objection-without-stamp']);
    await house.objectToUnit(season.notice.id, unit, actor, { stamp });
    await house.heard(no);
    expect(await objectionsTo(no, 0, 9)).toMatchObject([
      { about: 'case', stamp, state: 'open' },
      { about: 'unit', stamp, state: 'open' },
    ]);
  });

  it('Art. 17(4)-(5): a list that differs from what the meeting decided is refused', async () => {
    const no = await season.awarded(await season.filed());
    const { applicant, applicantName } = await season.case(no);
    const line = {
      caseNo: no,
      applicant,
      applicantName,
      supported: true,
      amountFen: AWARD_FEN - 1,
    };
    const id = `${season.notice.id}/list/differs`;
    const content = { title: '示例公示', lines: [line] };
    const draft = { kind: 'publication', roundId: season.notice.id, id, content } as const;
    const publish = house.batch('publishResults', draft, { id: 'centre-1', role: 'centre' });
    expect(await refusedWith(publish)).toEqual(['line-differs']);
  });
});
