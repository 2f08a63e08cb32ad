/**
 * A Temporal that has lost everything, and a process that is taken up while it is at work: all come back from the record
 * alone (ADR 0025).
 */
import { paymentOrderSubject } from '../../store/processes/payment-order';
import { findTemporal } from '../../local/servers/find';
import { startTemporalDev, type TemporalDev } from '../../local/servers/temporal';
import { addDays, startOf } from '../../policy/kernel/time';
import { caseOf } from '../../store/case/cases';
import { sanctionSubject } from '../../store/processes/sanction';
import { missingProcesses, restoreMissing } from '../../activities/housekeeping/restore';
import { workflowIdOf } from '../../workflows/messages';
import { roundWorkflowId } from '../../workflows/round/messages';
import { SEARCH_ATTRIBUTES } from '../../workflows/search-attributes';
import { Operator } from '../support/operator';
import { Sanctions } from '../support/sanctions';
import { Season } from '../support/season';
import { bureauApprover, House } from '../support/workflow-house';

let server: TemporalDev;
let house: House;
let season: Season;
let operator: Operator;

// The server that skips time keeps standing still for the work of a process that has been ended.
beforeAll(async () => {
  const binary = await findTemporal();
  server = await startTemporalDev({ binary, searchAttributes: SEARCH_ATTRIBUTES });
  const clock = { startsAt: '2026-03-01T16:00:00.000Z', startedAtMs: Date.now(), dayMs: 1_000 };
  house = await House.open({ server, clock });
  season = await Season.open(house);
  operator = new Operator(house);
});
afterAll(async () => {
  await house.close();
  await server.stop();
});

const caseProcess = (no: string) =>
  workflowIdOf({ no, procedure: no.startsWith('R') ? 'redemption' : 'admission' });

it('comes back from the record alone: cases of both procedures, rounds and orders', async () => {
  const admissions = await Season.open(house, 'admission', {}, 0);
  const [filed, published, applied] = [
    await season.filed(),
    await season.published(await season.filed()),
    await admissions.applied(),
  ];
  const orderId = await season.ordered([await season.approved(await season.filed())]);
  const ids = [
    ...[filed, published, applied].map(caseProcess),
    roundWorkflowId(season.notice.id),
    roundWorkflowId(admissions.notice.id),
    paymentOrderSubject(orderId),
  ];
  for (const id of ids) await house.client.workflow.getHandle(id).terminate('lost');
  const missing: string[] = [];
  for await (const id of missingProcesses(house.client)) missing.push(id);
  expect(missing).toEqual(expect.arrayContaining(ids));
  expect(await restoreMissing(house.client, await operator.order())).toBe(missing.length);
  await season.paid(filed);
  await season.paid(published);
  await admissions.settled(applied);
  await season.approveOrder(orderId);
  expect((await caseOf(filed))?.ended?.outcome).toBe('paid');
});

it('Art. 20: a sanction reaches the case once, and is revoked', async () => {
  const caseNo = await season.paid(await season.filed());
  const { enterprise = '' } = await season.case(caseNo);
  const sanctions = new Sanctions(house);
  const no = await sanctions.open(enterprise, { cases: [caseNo] });
  const id = sanctionSubject(no);
  await operator.restoresAtOnce(id);
  await sanctions.heard(no);
  await operator.restoresAtOnce(id);
  await sanctions.decided(no, { repayments: [{ caseNo, owedFen: 1_000_000 }] });
  await operator.restoresAtOnce(id);
  await sanctions.notified(no);
  await operator.restoresAtOnce(id);
  await sanctions.delivered(no);
  await operator.restoresAtOnce(id);
  const { demands } = await sanctions.when(no, (sanction) => sanction.demands.length > 0);
  expect(demands).toHaveLength(1);
  await sanctions.repaid(demands[0]!.number, 1_000_000, await house.now());
  await house.sleepUntil(startOf(addDays(await house.today(), 1)));
  await sanctions.in(no, 'binding');
  await operator.restoresAtOnce(id);
  const revoke = { reference: '示例复议〔1〕号', restoreVouchers: true, restoreRegistry: true };
  await sanctions.decide(no, 'revokeSanction', { ...revoke, actor: bureauApprover });
  expect(await house.client.workflow.getHandle(id).result()).toMatchObject({
    standing: { state: 'revoked' },
  });
  expect(await operator.actsAround(id, 6)).toEqual([
    'openSanction',
    'recordStatement',
    'decideSanction',
    'issueNotice',
    'recordDelivery',
    'noteReturn',
    'settle',
    'revokeSanction',
  ]);
});
