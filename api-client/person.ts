/**
 * What people do at the service and what they look at, in the words of the contract: the one vocabulary of whoever
 * drives a case. Each throws `SaidNo` where the service says no.
 */
import { keyed, type Api } from './client';
import type {
  CaseDecision,
  DecisionAnswer,
  DecisionSent,
  Parameter,
  Query,
  Schema,
  BodyOf,
} from './contract';

/** A file as it is; what goes by its content needs no key. */
const CSV = { headers: { 'Content-Type': 'text/csv' }, bodySerializer: (text: unknown) => text };

/** Why data are proposed where nothing else is said. */
const REASON = '年度工作需要';

interface Replied<T> {
  readonly data?: T;
}

export type CaseForStaff = Schema<'CaseForStaff'>;
type ListName = Parameter<'importList', 'list'>;

/** One who asks. */
export class Person {
  constructor(private readonly api: Api) {}

  // Applications and the decisions on them.

  applyForAdmission(body: BodyOf<'applyForAdmission'>) {
    return this.ask((api) => api.POST('/admissions', { params: keyed(), body }));
  }

  applyForRedemption(body: BodyOf<'applyForRedemption'>, key?: string) {
    return this.ask((api) => api.POST('/redemptions', { params: keyed(key), body }));
  }

  /** A decision on a case, at its address. */
  decide<D extends CaseDecision>(no: string, decision: D, body: DecisionSent<D>, key?: string) {
    // All these addresses take a key and a body, and the compiler has seen that it is the right one.
    const path = `/cases/{no}/${decision}` as '/cases/{no}/withdrawal';
    const init = { params: { path: { no }, ...keyed(key) }, body: body as BodyOf<'withdraw'> };
    return this.ask<DecisionAnswer<D>>(
      (api) => api.POST(path, init) as Promise<Replied<DecisionAnswer<D>>>,
    );
  }

  drawExperts(no: string, body: BodyOf<'drawExperts'>) {
    const params = { path: { no }, ...keyed() };
    return this.ask((api) => api.POST('/cases/{no}/expert-draws', { params, body }));
  }

  // Rounds and the acts over many cases.

  publishNotice(body: BodyOf<'publishNotice'>) {
    return this.ask((api) => api.POST('/rounds', { params: keyed(), body }));
  }

  holdMeeting(id: string, body: BodyOf<'holdMeeting'>) {
    const params = { path: { id }, ...keyed() };
    return this.ask((api) => api.POST('/rounds/{id}/meetings', { params, body }));
  }

  publishResults(id: string, body: BodyOf<'publishResults'>) {
    const params = { path: { id }, ...keyed() };
    return this.ask((api) => api.POST('/rounds/{id}/publicity-lists', { params, body }));
  }

  objectToUnit(id: string, body: BodyOf<'objectToUnit'>) {
    const params = { path: { id }, ...keyed() };
    return this.ask((api) => api.POST('/rounds/{id}/unit-objections', { params, body }));
  }

  issueApproval(id: string, body: BodyOf<'issueApproval'>) {
    const params = { path: { id }, ...keyed() };
    return this.ask((api) => api.POST('/rounds/{id}/approval-documents', { params, body }));
  }

  // Payment.

  preparePaymentOrder(roundId: string, body: BodyOf<'preparePaymentOrder'>) {
    const params = { path: { roundId }, ...keyed() };
    return this.ask((api) => api.POST('/rounds/{roundId}/payment-orders', { params, body }));
  }

  approvePaymentOrder(orderId: string, body: BodyOf<'approvePaymentOrder'>) {
    const params = { path: { orderId }, ...keyed() };
    return this.ask((api) => api.POST('/payment-orders/{orderId}/approval', { params, body }));
  }

  /** The bank's status file, as CSV. */
  applyBankStatus(orderId: string, body: string) {
    const params = { path: { orderId }, ...keyed() };
    const path = '/payment-orders/{orderId}/statuses';
    return this.ask((api) => api.POST(path, { params, body, ...CSV }));
  }

  // The fund.

  proposeBudget(year: number, body: BodyOf<'proposeBudget'>) {
    const params = { path: { year, use: 'voucher' as const }, ...keyed() };
    return this.ask((api) => api.PUT('/budgets/{year}/{use}', { params, body }));
  }

  approveFundProposal(id: string, body: BodyOf<'approveFundProposal'>) {
    const params = { path: { id }, ...keyed() };
    return this.ask((api) => api.POST('/fund-proposals/{id}/approval', { params, body }));
  }

  // Reference data.

  publishServiceItems(year: number, body: BodyOf<'publishServiceItems'>) {
    const params = { path: { year }, query: { reason: REASON }, ...keyed() };
    return this.ask((api) => api.POST('/service-items/{year}/imports', { params, body }));
  }

  importServiceItems(
    year: number,
    about: { readonly version: number; readonly inForceFrom: string },
    body: string,
  ) {
    const params = { path: { year }, query: { ...about, reason: REASON }, ...keyed() };
    return this.ask((api) => api.POST('/service-items/{year}/imports', { params, body, ...CSV }));
  }

  importMeetingMembers(year: number, members: readonly { account: string; name: string }[]) {
    const params = { path: { year }, query: { reason: REASON }, ...keyed() };
    const body = { members: [...members] };
    return this.ask((api) => api.POST('/meeting-members/{year}/imports', { params, body }));
  }

  importList(list: ListName, listDate: string, body: string) {
    const params = { path: { list }, query: { listDate, reason: REASON }, ...keyed() };
    return this.ask((api) => api.POST('/lists/{list}/imports', { params, body, ...CSV }));
  }

  importInstitutions(body: string) {
    const params = { query: { reason: REASON }, ...keyed() };
    return this.ask((api) => api.POST('/registry/imports', { params, body, ...CSV }));
  }

  importExperts(body: string) {
    const params = { query: { reason: REASON }, ...keyed() };
    return this.ask((api) => api.POST('/experts/imports', { params, body, ...CSV }));
  }

  putCalendarYear(year: number, body: BodyOf<'putCalendarYear'>, reason: string) {
    const params = { path: { year }, query: { reason }, ...keyed() };
    return this.ask((api) => api.PUT('/calendar/{year}', { params, body }));
  }

  importBankColumns(body: BodyOf<'importBankColumns'>) {
    const params = { query: { reason: REASON }, ...keyed() };
    return this.ask((api) => api.POST('/bank-columns/imports', { params, body }));
  }

  /** Puts in force, as another person, what somebody has proposed of these data. */
  confirmReference({ id, hash }: Schema<'ReferenceProposal'>) {
    const params = { path: { id }, ...keyed() };
    const body = { reason: '已与来源文件核对一致', hash };
    return this.ask((api) => api.POST('/reference-proposals/{id}/confirmation', { params, body }));
  }

  // What they look at.

  getCase(no: string) {
    return this.ask((api) => api.GET('/cases/{no}', { params: { path: { no } } }));
  }

  /** The whole record, as who sees all reads it. */
  async getCaseForStaff(no: string): Promise<CaseForStaff> {
    return (await this.getCase(no)) as CaseForStaff;
  }

  getCaseTrail(no: string, query: Query<'getCaseTrail'> = {}) {
    const params = { path: { no }, query };
    return this.ask((api) => api.GET('/cases/{no}/trail', { params }));
  }

  listCases(query: Query<'listCases'>) {
    return this.ask((api) => api.GET('/cases', { params: { query } }));
  }

  listObjections(no: string) {
    return this.ask((api) => api.GET('/cases/{no}/objections', { params: { path: { no } } }));
  }

  getRound(id: string) {
    return this.ask((api) => api.GET('/rounds/{id}', { params: { path: { id } } }));
  }

  getRoundAct(id: string) {
    return this.ask((api) => api.GET('/acts/{id}', { params: { path: { id } } }));
  }

  getPaymentOrder(orderId: string) {
    return this.ask((api) =>
      api.GET('/payment-orders/{orderId}', { params: { path: { orderId } } }),
    );
  }

  getMoney(year: number) {
    return this.ask((api) => api.GET('/money/{year}', { params: { path: { year } } }));
  }

  /** Whatever else the contract has, for what one script alone does. A no has thrown. */
  async ask<T>(work: (api: Api) => Promise<Replied<T>>): Promise<T> {
    const { data } = await work(this.api);
    return data as T;
  }
}
