/** Each member of an application has a name in Chinese: a letter asks to correct 发票第2项的发票号码, not `invoices[1].number`. */
import { z } from 'zod';
import { admissionSubmission, redemptionSubmission } from '../../api/schemas/submissions';
import { applicationPlace } from '../../policy/case/application-places';

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}

/** Every path of a schema, with the first of each list. */
function pathsOf({ properties = {}, items, anyOf = [] }: Shape, at = ''): string[] {
  const own = Object.entries(properties).flatMap(([name, shape]) => {
    const path = at === '' ? name : `${at}.${name}`;
    return [path, ...pathsOf(shape, path)];
  });
  const listed = items === undefined ? [] : [`${at}[0]`, ...pathsOf(items, `${at}[0]`)];
  return [...own, ...listed, ...anyOf.flatMap((one) => pathsOf(one, at))];
}

test.each([
  ['admission', admissionSubmission],
  ['redemption', redemptionSubmission],
] as const)('of an application for %s', (_what, schema) => {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const paths = pathsOf(json as Shape);
  expect(paths.length).toBeGreaterThan(30);
  expect(paths.filter((path) => applicationPlace(path) === undefined)).toEqual([]);
});

test('a member is called by what it is within', () => {
  expect(applicationPlace('invoices[1].number')).toBe('发票第2项的发票号码');
  expect(applicationPlace('contract.signedOn')).toBe('合同的签订日期');
  expect(applicationPlace('account.number')).toBe('收款账户的账号');
  expect(applicationPlace('nothing.there')).toBeUndefined();
});
