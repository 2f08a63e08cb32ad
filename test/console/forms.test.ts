/** The forms of the operations: whatever an operation takes has a Chinese name, and is sent as its schema reads it. */
import { filtersOf, specsOf } from '../../console/src/forms/specs';
import { askFor, sentOf, asTyped, type Spec } from '../../console/src/forms/spec';
import { GROUPS, matterOf, type Matter } from '../../console/src/matters/matters';
import { HIDDEN, MEMBER_NAMES, OWN_NAMES } from '../../console/src/names/members';
import { isNamed } from '../../console/src/names/values';
import { placeOf } from '../../console/src/place';
import catalogue from '../../api-client/catalogue.json';
import type { Catalogued, OperationId } from '../../api-client/catalogue';
import * as kit from '../../policy/acts/kit';
import { CASE_ACTS } from '../../policy/case/acts';
import { CHANGE_FILING } from '../../policy/change-filing/acts';
import { SANCTION } from '../../policy/sanction/acts';
import { CONTRACT } from '../../api/contract/contract';
import { openApiDocument } from '../../api/openapi/document';

const ALL = catalogue as unknown as readonly Catalogued[];
const operation = (id: OperationId): Catalogued => ALL.find((one) => one.id === id)!;
/** Applications have pages of their own; a browser is sent to the login and never fills it in. */
const BY_HAND: readonly OperationId[] = [
  'applyForAdmission',
  'applyForRedemption',
  'resubmit',
  'beginApplicationDraft',
  'saveApplicationDraft',
];
const NO_FORM: readonly OperationId[] = [
  'holdMeeting',
  'previewMeeting',
  'getLogin',
  'tellPresence',
];
const forms = ALL.filter(({ id }) => ![...BY_HAND, ...NO_FORM].includes(id));

const within = (spec: Spec): readonly Spec[] =>
  spec.kind === 'rows' || spec.kind === 'part' ? [spec, ...spec.of.flatMap(within)] : [spec];
const specsIn = (one: Catalogued): readonly Spec[] =>
  [...specsOf(one), ...filtersOf(one)].flatMap(within);
const hasChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

test('every field of every form, and every value to choose from, has a Chinese name', () => {
  const bare = forms.flatMap((one) =>
    specsIn(one)
      .filter(({ name, label }) => name.length > 0 && !hasChinese(label))
      .map(({ name }) => `${one.id}.${name.join('.')}`),
  );
  expect(bare.filter((name) => !/\.(after|limit)$/.test(name))).toEqual([]);
  const values = forms.flatMap((one) =>
    specsIn(one).flatMap((spec) =>
      'options' in spec && spec.kind !== 'settings'
        ? Object.entries(spec.options)
            .filter(([value, label]) => label === value && !isNamed(spec.name.join('.'), value))
            .map(([value]) => `${one.id}.${spec.name.join('.')}: ${value}`)
        : [],
    ),
  );
  expect(values).toEqual([]);
});

test('a name of its own is of an operation that there is', () => {
  const operations = new Set<string>(ALL.map(({ id }) => id));
  const unknown = Object.keys(OWN_NAMES).filter((name) => !operations.has(name.split('.')[0]!));
  expect(unknown).toEqual([]);
});

interface Shape {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly oneOf?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
}

test('every member of a record that a page shows has a Chinese name, or is said to be of no use to a reader', () => {
  const { components, paths } = openApiDocument() as unknown as {
    readonly components: { readonly schemas: Readonly<Record<string, Shape>> };
    readonly paths: Readonly<
      Record<
        string,
        { get?: { responses: Record<string, { content?: Record<string, { schema: Shape }> }> } }
      >
    >;
  };
  const members = (shape: Shape | undefined, seen: readonly string[] = []): readonly string[] => {
    if (shape === undefined) return [];
    const name = shape.$ref?.split('/').at(-1);
    if (name !== undefined)
      return seen.includes(name) ? [] : members(components.schemas[name], [...seen, name]);
    const parts = [
      ...(shape.oneOf ?? []),
      ...(shape.anyOf ?? []),
      ...(shape.items ? [shape.items] : []),
    ];
    const own = Object.entries(shape.properties ?? {}).filter(([member]) => !HIDDEN.has(member));
    return [
      ...own.flatMap(([member, part]) => [member, ...members(part, seen)]),
      ...parts.flatMap((part) => members(part, seen)),
    ];
  };
  const shown = matters()
    .flatMap(({ list, read }) => [list, read])
    .filter((id) => id !== undefined);
  const bare = shown.flatMap((id) => {
    const { path } = operation(id);
    const schema = paths[path]?.get?.responses['200']?.content?.['application/json']?.schema;
    return members(schema)
      .filter((member) => MEMBER_NAMES[member] === undefined)
      .map((member) => `${id}: ${member}`);
  });
  expect([...new Set(bare)]).toEqual([]);
});

const matters = (): readonly Matter[] => {
  const own = GROUPS.flatMap(({ of }) => Object.values(of as Readonly<Record<string, Matter>>));
  const parts = own.flatMap(({ parts: names = [] }) => names).map((slug) => matterOf(slug)!);
  return [...own, ...parts];
};

test('each matter reads and acts by operations that there are, and names a record by the parameters of its address', () => {
  for (const { list, read, trail, exported, begins = [], acts = [], keys } of matters()) {
    for (const id of [list, read, trail, exported, ...begins, ...acts])
      if (id !== undefined) expect(operation(id)).toBeDefined();
    if (keys !== undefined && read !== undefined)
      expect(keys).toHaveLength(operation(read).params.length);
  }
});

test('every act of the contract has a page with its form', () => {
  const acts = CONTRACT.filter(({ method, by }) => method !== 'get' && by !== 'session').map(
    ({ id }) => id as OperationId,
  );
  const reads = matters().flatMap(({ read }) => (read === undefined ? [] : [operation(read)]));
  const below = ALL.filter(({ path }) =>
    reads.some((read) => path === read.path || path.startsWith(`${read.path}/`)),
  ).map(({ id }) => id);
  const named = matters().flatMap(({ begins = [], acts: own = [] }) => [...begins, ...own]);
  const elsewhere: readonly OperationId[] = [
    ...(Object.keys(CASE_ACTS) as OperationId[]),
    // The pages of applications, papers, meetings, publicity, orders, work and sessions.
    ...BY_HAND,
    ...NO_FORM,
    'submitPaper',
    'publishResults',
    'issueApproval',
    'publishNotice',
    'importNoticeAmendment',
    'objectToUnit',
    'preparePaymentOrder',
    'drawExperts',
    'rateService',
    'assignWork',
    'readWork',
    'readMessages',
    'endOneSession',
    'backchannelLogout',
    'registerByForm',
  ];
  const known = new Set<string>([...below, ...named, ...elsewhere]);
  expect(acts.filter((id) => !known.has(id))).toEqual([]);
});

test('what is filled in is sent as the schema of the act reads it; what is left empty is not sent', () => {
  const checklist: Spec = { kind: 'checks', name: ['checklist'], label: '核对清单' };
  const answers: Spec = {
    kind: 'words',
    name: ['answers'],
    label: '说明',
    to: [
      { code: 'a-finding', message: '请核对' },
      { code: 'another', message: '请核对' },
    ],
  };
  const review = specsOf(
    operation('decidePreliminaryReview'),
    { no: 'R2026-000001' },
    { checklist, answers },
  );
  const line = { check: 'team', met: true, note: '' };
  const typed = {
    reason: ' 齐全 ',
    outcome: 'recommend',
    checklist: [line],
    faults: [],
    answers: [undefined, { words: '已核对' }],
  };
  const body = sentOf(review, typed);
  expect(body).toEqual({
    reason: '齐全',
    outcome: 'recommend',
    checklist: [{ check: 'team', met: true }],
    faults: [],
    answers: [{ finding: 'another', words: '已核对' }],
  });
  expect(CASE_ACTS.decidePreliminaryReview.says(kit).safeParse(body).success).toBe(true);

  const objection = specsOf(operation('raiseObjection'), { no: 'R2026-000001' });
  expect(sentOf(objection, { reason: '不符', evidence: [' 照片 ', '', '合同'] })).toEqual({
    reason: '不符',
    evidence: ['照片', '合同'],
  });
  const recusal = specsOf(operation('declineReview'), { no: 'R2026-000001' });
  expect(sentOf(recusal, { reason: '同事', conflict: { uscc: '' } })).toEqual({ reason: '同事' });
});

test('of a choice only what belongs to it is asked for and sent', () => {
  const decide = specsOf(operation('decideChange'), { no: 'C2026-000001' });
  const fault = { path: '名称', note: '与执照不一致' };
  const accepted = sentOf(decide, { reason: '齐全', outcome: 'accept', faults: [fault] });
  expect(accepted).toEqual({ reason: '齐全', outcome: 'accept' });
  const returned = sentOf(decide, { reason: '不齐', outcome: 'return', faults: [fault] });
  expect(returned).toEqual({ reason: '不齐', outcome: 'return', faults: [fault] });
  for (const body of [accepted, returned])
    expect(CHANGE_FILING.acts.decideChange.says(kit).safeParse(body).success).toBe(true);

  const sanction = specsOf(operation('decideSanction'), { no: 'S2026-000001' });
  const repayments = [{ caseNo: 'R2026-000001', owedFen: 12.34 }];
  const typed = {
    outcome: 'sanction',
    reason: '查实',
    violation: 'misappropriation',
    number: '示例〔2026〕1号',
    departments: ['示例财政部门'],
    repayments,
  };
  const body = sentOf(sanction, typed);
  expect(body['repayments']).toEqual([{ caseNo: 'R2026-000001', owedFen: 1_234 }]);
  expect(SANCTION.acts.decideSanction.says(kit).safeParse(body).success).toBe(true);
});

test('persons and units, papers and optional parts: what the schema reads, and back', () => {
  const file = specsOf(operation('fileChange'));
  const person = { name: '示例人员甲', idNumber: 'EX0000000001' };
  const typed = {
    reason: '搬迁',
    filing: {
      changes: {
        premises: '示例路1号',
        relations: {
          legalRepresentative: person,
          shareholders: [
            { holder: { who: 'person', person }, percent: 60 },
            { holder: { who: 'entity', entity: '91650100EXAMPLE001' }, percent: 40 },
          ],
        },
      },
      from: '2026-03-01',
      evidence: [{ name: '租约.pdf', sha256: 'a'.repeat(64) }],
    },
  };
  const body = sentOf(file, typed);
  expect(body).toEqual({
    reason: '搬迁',
    filing: {
      changes: {
        premises: '示例路1号',
        relations: {
          legalRepresentative: person,
          directors: [],
          shareholders: [
            { holder: { person }, percent: 60 },
            { holder: { entity: '91650100EXAMPLE001' }, percent: 40 },
          ],
          actualControllers: [],
          jointlyFounded: [],
        },
      },
      from: '2026-03-01',
      evidence: [{ name: '租约.pdf', sha256: 'a'.repeat(64) }],
    },
  });
  expect(sentOf(file, asTyped(body))).toEqual(body);
  const without = sentOf(file, {
    ...typed,
    filing: { ...typed.filing, changes: { premises: '示例路1号' } },
  });
  expect(without['filing']).toMatchObject({ changes: { premises: '示例路1号' } });
});

test('a notice sets its readings by name', () => {
  const notice = specsOf(operation('publishNotice'));
  const readings = [
    { name: 'expertsByDraw', value: '否' },
    { name: 'publicityWorkingDays', value: '7' },
  ];
  expect(sentOf(notice, { reason: '年度', notice: { readings } })['notice']).toMatchObject({
    readings: { expertsByDraw: false, publicityWorkingDays: 7 },
  });
  expect(sentOf(notice, { reason: '年度', notice: {} })['notice']).toMatchObject({ readings: {} });
});

test('a fault is told beside the field of its path', () => {
  expect(placeOf('faults[0].note')).toEqual(['faults', 0, 'note']);
  expect(placeOf('reason')).toEqual(['reason']);
  expect(askFor(specsOf(operation('decideChange')), ['faults', 0, 'note'])).toBe(true);
});
