/** Art. 20: the shape of each decision about a sanction, and who may send it. */
import type { Role } from '../../../policy/model/nouns';
import {
  checkSanctionDecision,
  SANCTION_ROLES,
  type SanctionDecisionName,
} from '../../../policy/sanction/decisions';
import { SANCTION_STATES, TAKEN_IN } from '../../../policy/sanction/standing';
import { actor, codes, file } from '../../support/examples';

const said = (role: Role, more: object = {}) => ({
  actor: actor(role),
  reason: '依程序办理',
  ...more,
});
const delivery = { way: 'post', on: '2028-03-01', evidence: [file] };
const ruling = { outcome: 'sanction', violation: 'misappropriation', number: '示例罚〔1〕号' };
const owed = [{ caseNo: 'R2026-000001', owedFen: 1 }];

const SOUND: Readonly<Record<SanctionDecisionName, object>> = {
  openSanction: { filing: 'S2026-000001/a' },
  recordStatement: { documents: [] },
  recordNoStatement: {},
  decideSanction: { ...ruling, repayments: owed },
  issueNotice: { number: '示例通〔1〕号', document: file },
  recordDelivery: delivery,
  correctDelivery: delivery,
  recordEnforcement: { authority: '示例法院', reference: '示例执〔1〕号', on: '2028-05-01' },
  endEnforcement: { on: '2028-06-01' },
  revokeSanction: { reference: '示例复议〔1〕号', restoreVouchers: true, restoreRegistry: false },
};
const NAMES = Object.keys(SOUND) as SanctionDecisionName[];

test.each(NAMES)('Art. 20: %s is taken from each of its roles and from no other', (name) => {
  const roles: readonly Role[] = [
    'applicant',
    'district',
    'centre',
    'bureau',
    'expert',
    'finance',
    'auditor',
    'public',
  ];
  for (const role of roles) {
    const told = codes(checkSanctionDecision(name, said(role, SOUND[name])));
    expect([role, told]).toEqual([role, SANCTION_ROLES[name].includes(role) ? [] : ['wrong-role']]);
  }
});

test.each<[SanctionDecisionName, object, string]>([
  ['decideSanction', { outcome: 'fine' }, 'outcome'],
  ['decideSanction', { outcome: 'no-sanction', number: 'x' }, 'number'],
  [
    'decideSanction',
    { ...ruling, repayments: [{ caseNo: 'R2026-000001', owedFen: -1 }] },
    'repayments[0].owedFen',
  ],
  [
    'decideSanction',
    { ...ruling, repayments: [{ caseNo: 'R2026-000001', owedFen: 0.5 }] },
    'repayments[0].owedFen',
  ],
  ['recordDelivery', { ...delivery, on: '2028-02-30' }, 'on'],
  ['recordDelivery', { ...delivery, way: 'pigeon' }, 'way'],
  ['issueNotice', { number: '示例', document: { ...file, sha256: 'x' } }, 'document.sha256'],
  ['revokeSanction', { reference: '示例', restoreVouchers: true }, 'restoreRegistry'],
])('Art. 20: %s with %j is refused at its field', (name, more, path) => {
  const told = checkSanctionDecision(name, said('bureau', more));
  expect(told[0]?.code).toBe('validation');
  expect(told.map((one) => one.path)).toContain(path);
});

test.each([null, undefined, 1, 'text', []])(
  'a message that is %j is refused and throws nothing',
  (message) => {
    for (const name of NAMES)
      expect(codes(checkSanctionDecision(name, message))).toContain('validation');
  },
);

test('Art. 20: a decision is taken in a state that there is, and a revocation wherever a decision stands', () => {
  for (const states of Object.values(TAKEN_IN))
    expect(states.filter((state) => !Object.hasOwn(SANCTION_STATES, state))).toEqual([]);
  expect(TAKEN_IN.revokeSanction).toHaveLength(6);
});
