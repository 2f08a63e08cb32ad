/** Made-up parties and papers that pass every check; a test changes the one thing it is about. */
import { personOf } from '../../local/demo/cast/parties';
import type {
  Actor,
  AdmissionSubmission,
  Enterprise,
  Institution,
  Person,
  RedemptionSubmission,
  Relations,
  ServiceItemList,
} from '../../policy/model/nouns';
import type { Fen } from '../../policy/kernel/money';
import type { CivilDate } from '../../policy/kernel/time';
import { policyInForce } from '../../policy/articles/art-13-policy-in-force';
import { declaredRelations, type DatedRelation } from '../../policy/relations/dated-relations';
import type { AdmissionFacts, RedemptionFacts } from '../../policy/screening/facts';
import { completeUscc } from '../../policy/model/uscc';
import type { ParameterValues } from '../../policy/parameters/parameters';
import type { PolicyInForce } from '../../policy/parameters/policy-in-force';

export const ISSUED = '2026-01-15';
export const TODAY = '2026-09-10';

/** Whom the bureau has named for the meeting of each year. */
export const MEMBERS_OF_YEAR = ['m1', 'm2', 'm3'].map((account) => ({
  account,
  name: `成员${account}`,
}));

/** The policy of a case, with other values where an interpretation or a notice would have set them. */
export function policy(values: Partial<ParameterValues> = {}): PolicyInForce {
  const made = policyInForce(ISSUED, TODAY);
  if (Array.isArray(made)) throw new Error(made.map(({ message }) => message).join());
  return { ...made, parameters: { ...made.parameters, ...values } };
}

export const person = (name: string, idNumber = personOf(name).idNumber): Person => ({
  name,
  idNumber,
});
export const inPerson = (name: string) => ({ person: person(name) });

/** Alone in the world: one person leads, owns and controls. */
export const relationsOf = (name: string, change: Partial<Relations> = {}): Relations => ({
  legalRepresentative: person(name),
  directors: [],
  shareholders: [{ holder: inPerson(name), percent: 100 }],
  actualControllers: [inPerson(name)],
  jointlyFounded: [],
  ...change,
});

export const ENTERPRISE_CODE = completeUscc('91650100MA7EXAM0');
export const PROVIDER_CODE = completeUscc('91650100MA7EXAM1');
export const THIRD_CODE = completeUscc('91650100MA7EXAM2');

export const enterprise: Enterprise = {
  uscc: ENTERPRISE_CODE,
  legalForm: 'company',
  name: '示例企业一',
  domicile: '650104',
  industry: 'software-and-it',
  staff: 40,
  revenueFen: 800_000_000,
  assetsFen: 500_000_000,
  relations: relationsOf('甲某'),
};

export const institution: Institution = {
  uscc: PROVIDER_CODE,
  legalForm: 'company',
  name: '示例机构一',
  domicile: '650102',
  kind: 'other',
  relations: relationsOf('乙某'),
};

export const file = { name: '附件.pdf', sha256: 'a'.repeat(64) };

export const serviceItems: ServiceItemList = {
  year: 2026,
  version: 1,
  inForceFrom: '2026-01-01',
  items: [
    { code: 'A01', category: 'research-development', name: '委托研发' },
    { code: 'E01', category: 'testing-certification', name: '样品检测' },
  ],
};

/** One invoice and one transfer over all of a contract, by the nth of each. */
export function papersOf(
  n: number,
  { enterprise: buyer, provider: seller }: Pick<RedemptionSubmission, 'enterprise' | 'provider'>,
  { issuedOn, paidOn, amountFen }: { issuedOn: CivilDate; paidOn: CivilDate; amountFen: Fen },
): Pick<RedemptionSubmission, 'invoices' | 'transfers'> {
  const invoice = { issuedOn, amountFen, redLetter: false, buyer: buyer.uscc, seller: seller.uscc };
  const transfer = { paidOn, amountFen, refund: false, payer: buyer.name, payee: seller.name };
  return {
    invoices: [{ number: invoiceNumber(n, issuedOn), ...invoice }],
    transfers: [{ reference: `LS-${String(n).padStart(3, '0')}`, ...transfer }],
  };
}

/** The same between other parties, or parties under other names: its papers name them. */
export function withParties(
  body: RedemptionSubmission,
  change: Partial<Pick<RedemptionSubmission, 'enterprise' | 'provider'>>,
): RedemptionSubmission {
  const { enterprise, provider } = { ...body, ...change };
  const [buyer, seller] = [enterprise.uscc, provider.uscc];
  const [payer, payee] = [enterprise.name, provider.name];
  return {
    ...body,
    enterprise,
    provider,
    invoices: body.invoices.map((invoice) => ({ ...invoice, buyer, seller })),
    transfers: body.transfers.map((transfer) => ({ ...transfer, payer, payee })),
  };
}

/** A made-up number of a fully digital invoice (数电票). */
export function invoiceNumber(n: number, issuedOn: CivilDate): string {
  return `${issuedOn.slice(2, 4)}652${String(n).padStart(15, '0')}`;
}

export const redemption: RedemptionSubmission = {
  roundId: 'redemption-2026-1',
  redeemer: 'enterprise',
  enterprise,
  provider: institution,
  contract: {
    number: 'HT-001',
    signedOn: '2026-03-02',
    fulfilledOn: '2026-06-30',
    amountFen: 10_000_000,
    eligibleFen: 10_000_000,
    serviceItem: 'A01',
    subject: '新材料配方的委托研发',
  },
  ...papersOf(
    1,
    { enterprise, provider: institution },
    { issuedOn: '2026-07-01', paidOn: '2026-07-02', amountFen: 10_000_000 },
  ),
  passesOn: '补助资金的一半返还企业',
  innovation: '用于本企业新产品的研发',
  account: { holder: enterprise.name, bank: '示例银行', number: '0001' },
  documents: [file],
};

const listDates = {
  dishonesty: '2026-09-01',
  'abnormal-operation': '2026-09-01',
  'serious-violation': '2026-09-01',
} as const;

/** What the registry of institutions has on file of one. */
export const registered = (of: Institution): DatedRelation[] =>
  declaredRelations(of, ISSUED, {
    kind: 'registered',
    reference: 'A2026-000001',
    at: `${ISSUED}T00:00:00.000Z`,
  });

export const redemptionFacts: RedemptionFacts = {
  submittedOn: TODAY,
  round: {
    id: 'redemption-2026-1',
    opensOn: '2026-09-01',
    closesOn: '2026-09-30',
    supportFrom: '2026-01-01',
    supportTo: '2026-08-31',
    programmeYear: 2026,
    directions: [],
  },
  serviceItems,
  providerStatus: 'admitted',
  providerServices: [{ item: 'A01' }, { item: 'E01' }],
  listHits: [],
  listDates,
  claims: [],
  projects: [],
  relations: registered(institution),
};

export const admission: AdmissionSubmission = {
  roundId: 'admission-2026-1',
  way: 'review',
  institution,
  services: ['A01'],
  statements: {
    'legal-personality-and-invoices': '已具备',
    'fixed-premises': '已具备',
    team: '已具备',
    'research-integrity': '已具备',
    'services-in-scope': '已具备',
    'management-and-fees': '已具备',
  },
  documents: [file],
};

export const directAdmission: AdmissionSubmission = {
  ...admission,
  way: 'direct',
  institution: { ...institution, kind: 'key-laboratory' },
  statements: {},
  recognition: {
    number: '认定〔2025〕1号',
    issuer: '示例主管部门',
    level: 'municipal',
    platform: '示例重点实验室',
    host: institution.name,
    issuedOn: '2025-05-01',
    document: file,
  },
};

export const admissionFacts: AdmissionFacts = {
  submittedOn: TODAY,
  round: { id: 'admission-2026-1', opensOn: '2026-09-01', closesOn: '2026-09-30' },
  serviceItems,
  status: 'not-admitted',
  bans: [],
  invited: false,
  listHits: [],
  listDates,
};

export const actor = (role: Actor['role'], change: Partial<Actor> = {}): Actor => ({
  id: `${role}-1`,
  role,
  ...change,
});

export const codes = (faults: readonly { readonly code: string }[]): string[] =>
  faults.map(({ code }) => code);

/** The same without one of its optional fields. */
export function without<T extends object, K extends keyof T>(whole: T, field: K): Omit<T, K> {
  const entries = Object.entries(whole).filter(([name]) => name !== field);
  return Object.fromEntries(entries) as Omit<T, K>;
}
