/** A schema of the contract in a few words: the name of one that has a name, otherwise its members. */

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}

/** More members are told by the document alone. */
const MOST_MEMBERS = 8;

export function shapeOf(schema: Schema): string {
  const { $ref, properties, items } = schema;
  const kinds = schema.anyOf ?? schema.oneOf;
  if ($ref !== undefined) return nameIn($ref);
  if (kinds !== undefined) return [...new Set(kinds.map(shapeOf))].join(' or ');
  if (properties !== undefined) return `{${membersOf(schema).join(', ')}}`;
  if (items !== undefined) return `[${shapeOf(items)}]`;
  return [schema.type ?? 'any'].flat().join(' or ');
}

function membersOf({ properties = {}, required = [] }: Schema): string[] {
  const members = Object.entries(properties).map(([name, member]) => {
    const named = required.includes(name) ? name : `${name}?`;
    const entry = member.items?.$ref;
    return entry === undefined ? named : `${named}: [${nameIn(entry)}]`;
  });
  if (members.length <= MOST_MEMBERS) return members;
  return [...members.slice(0, MOST_MEMBERS), '…'];
}

const nameIn = ($ref: string): string => $ref.slice($ref.lastIndexOf('/') + 1);
