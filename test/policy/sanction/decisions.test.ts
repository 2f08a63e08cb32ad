/** Art. 20: the shape of each message about a sanction. */
import type { Role } from '../../../policy/model/nouns';
import { namesOf, type ActName } from '../../../policy/acts/act';
import { messageFaults } from '../../../policy/acts/messages';
import { SANCTION, type SanctionActs } from '../../../policy/sanction/acts';
import { actor, codes, file } from '../../support/examples';

const said = (role: Role, more: object = {}) => ({
  actor: actor(role),
  reason: '依程序办理',
  ...more,
});
const delivery = { way: 'post', on: '2028-03-01', evidence: [file] };
const ruling = {
  outcome: 'sanction',
  violation: 'misappropriation',
  number: '示例罚〔1〕号',
  departments: ['示例市财政局'],
};

test.each<[ActName<SanctionActs>, object, string]>([
  ['decideSanction', { outcome: 'fine' }, 'outcome'],
  ['decideSanction', { outcome: 'no-sanction', number: 'x' }, 'number'],
  ['decideSanction', { ...ruling, departments: [], repayments: [] }, 'departments'],
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
  const told = messageFaults(SANCTION.acts[name], said('bureau', more));
  expect(told[0]?.code).toBe('validation');
  expect(told.map((one) => one.path)).toContain(path);
});

test.each([null, undefined, 1, 'text', []])(
  'a message that is %j is refused and throws nothing',
  (message) => {
    for (const name of namesOf(SANCTION))
      expect(codes(messageFaults(SANCTION.acts[name], message))).toContain('validation');
  },
);
