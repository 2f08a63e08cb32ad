/** The pages with tables that are written from the source, and what each mark on them stands for. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { articlesTables } from './articles';
import { authorizationTable, rolesTable } from './authorization';
import { namesTable, statesTable, termsTable } from './glossary';
import { withTables } from './marks';
import { operationsTable } from './operations';

const DOCS = join(__dirname, '..', '..', 'docs');

export const PAGES: readonly string[] = ['api', 'authorization', 'articles', 'glossary'].map(
  (name) => join(DOCS, `${name}.md`),
);

const TABLES: Readonly<Record<string, (about: readonly string[]) => string>> = {
  operations: operationsTable,
  roles: rolesTable,
  authorization: ([kind]) => authorizationTable(kind === 'reading' ? 'reading' : 'acts'),
  articles: articlesTables,
  terms: termsTable,
  names: ([kind = '']) => namesTable(kind),
  states: statesTable,
};

/** A table by what its mark says. Throws where there is no such table. */
export function tableNamed(mark: string): string {
  const [name = '', ...about] = mark.split(' ');
  const table = TABLES[name];
  if (table === undefined) throw new Error(`there is no table ${name}`);
  return table(about);
}

/** A page as it stands, and as the source says it. */
export async function pageAt(
  path: string,
): Promise<{ readonly is: string; readonly says: string }> {
  const is = await readFile(path, 'utf8');
  const options = await resolveConfig(path);
  const says = await format(withTables(is, tableNamed), { ...options, filepath: path });
  return { is, says };
}
