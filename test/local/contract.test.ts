/** The contract against the one that clients have: what breaks them is told from what they need not know. */
import { gt } from 'semver';
import { breakingChanges, mayBreak } from '../../local/contract/changes';
import { currentContract, releasedContract } from '../../local/contract/contracts';

const now = currentContract();

test('what breaks clients of the released contract has its version: else mend it, or raise api/contract/version.ts', async () => {
  const released = await releasedContract();
  const { version } = released.info;
  const breaking = breakingChanges(released, now);
  if (!mayBreak(version, now.info.version)) expect(breaking).toEqual([]);
  const differs = JSON.stringify(released.paths) !== JSON.stringify(now.paths);
  if (differs) expect(gt(now.info.version, version)).toBe(true);
});

test('a contract does not break its own clients', () => {
  expect(breakingChanges(now, now)).toEqual([]);
});

test.each([
  ['0.1.0', '0.1.1', false],
  ['0.1.0', '0.2.0', true],
  ['1.2.0', '1.3.0', false],
  ['1.2.0', '2.0.0', true],
  ['2.0.0', '1.0.0', false],
])('from %s to %s something may break: %s', (before, after, may) => {
  expect(mayBreak(before, after)).toBe(may);
});

interface LooseSchema {
  type?: string;
  const?: string;
  enum?: string[];
  maxLength?: number;
  required?: string[];
  properties?: Record<string, LooseSchema>;
  items?: LooseSchema;
}
interface Method {
  'x-roles'?: string[];
  parameters: { name: string; required?: boolean; schema: LooseSchema }[];
  requestBody: { content: Record<string, { schema: LooseSchema }> };
  responses: Record<string, { content: Record<string, { schema: LooseSchema }> }>;
}
interface Cut {
  paths: Record<string, Record<string, Method>>;
  components: { schemas: Record<string, LooseSchema> };
}

/** What changes of the contract, once as what was, once as what is. */
function breaking(change: (contract: Cut) => void): { forth: string[]; back: string[] } {
  const copy = structuredClone(now);
  change(copy as unknown as Cut);
  return { forth: breakingChanges(now, copy), back: breakingChanges(copy, now) };
}

const JSON_TYPE = 'application/json';
const method = ({ paths }: Cut, path: string, name: string): Method => paths[path]![name]!;
const bodyOf = (contract: Cut, path: string): LooseSchema =>
  method(contract, path, 'post').requestBody.content[JSON_TYPE]!.schema;
const answerOf = (contract: Cut, path: string): LooseSchema =>
  method(contract, path, 'get').responses['200']!.content[JSON_TYPE]!.schema;
const STAND_INS = '/stand-ins';

describe('what clients send', () => {
  test('a member more that must be sent breaks them; one that may be sent does not', () => {
    const must = breaking((contract) => {
      const body = bodyOf(contract, STAND_INS);
      body.properties!['place'] = { type: 'string' };
      body.required!.push('place');
    });
    expect(must.forth).toEqual(['POST /stand-ins body.place may be absent']);
    const may = breaking((contract) => {
      bodyOf(contract, STAND_INS).properties!['place'] = { type: 'string' };
    });
    expect(may.forth).toEqual([]);
    expect(may.back).toEqual(['POST /stand-ins body.place is not known']);
  });

  test('a word that is no longer taken breaks them; one more does not', () => {
    const { forth, back } = breaking((contract) => {
      const { schema } = method(contract, '/cases', 'get').parameters.find(
        ({ name }) => name === 'state',
      )!;
      schema.enum = schema.enum!.filter((word) => word !== 'ended');
    });
    expect(forth).toEqual(['GET /cases?state has "ended", which is not one of open']);
    expect(back).toEqual([]);
  });

  test('a tighter bound breaks them, a wider one does not', () => {
    const { forth, back } = breaking((contract) => {
      bodyOf(contract, STAND_INS).properties!['standIn']!.maxLength = 3;
    });
    expect(forth).toEqual(['POST /stand-ins body.standIn is bounded by maxLength 3']);
    expect(back).toEqual([]);
  });

  test('a parameter, a body, an operation or a role that is gone breaks them', () => {
    const gone = (change: (contract: Cut) => void) => breaking(change).forth;
    const parameters = gone((contract) => {
      const told = method(contract, '/cases', 'get');
      told.parameters = told.parameters.filter(({ name }) => name !== 'step');
    });
    expect(parameters).toEqual(['GET /cases?step is gone']);
    const operations = gone((contract) => {
      delete contract.paths[STAND_INS]!['post'];
    });
    expect(operations).toEqual(['POST /stand-ins is gone']);
    const roles = gone((contract) => {
      const told = method(contract, '/cases', 'get');
      told['x-roles'] = told['x-roles']!.filter((role) => role !== 'auditor');
    });
    expect(roles).toEqual(['GET /cases is not for auditor']);
  });
});

describe('what clients read', () => {
  test('a member that is gone breaks them; one more does not', () => {
    const { forth, back } = breaking((contract) => {
      delete answerOf(contract, '/rounds').properties!['rounds'];
    });
    expect(forth).toEqual(['GET /rounds 200.rounds may be absent']);
    expect(back).toEqual([]);
  });

  test('a member that may be absent from now on breaks them', () => {
    const { forth, back } = breaking((contract) => {
      answerOf(contract, '/rounds').required = [];
    });
    expect(forth).toEqual(['GET /rounds 200.rounds may be absent']);
    expect(back).toEqual([]);
  });

  test('a member of another type breaks them, in a schema that has a name too', () => {
    const { forth } = breaking((contract) => {
      contract.components.schemas['Round']!.properties!['programmeYear']!.type = 'string';
    });
    expect(forth).toContain('GET /rounds 200.rounds[].programmeYear is string, not integer');
  });
});
