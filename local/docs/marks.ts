/** Tables of a page that are written from the source stand between two marks; what stands around them is written by hand. */

const OPEN = '<!-- npm run docs:';
const MARKED = /<!-- npm run docs: (.+?) -->\n[\s\S]*?<!-- npm run docs: end -->/g;
const END = `${OPEN} end -->`;

/** What a mark names, such as `operations case round`. Throws where it names no table. */
export type Table = (name: string) => string;

/** The page with each of its tables written anew. Throws where a mark has no end, or an end no mark. */
export function withTables(page: string, table: Table): string {
  const filled = page.replaceAll(
    MARKED,
    (_, name: string) => `${OPEN} ${name} -->\n\n${table(name)}\n\n${END}`,
  );
  const marks = filled.split(OPEN).length - 1;
  if (marks !== namesOn(page).length * 2) throw new Error('a mark of a page has no end');
  return filled;
}

/** What the marks of a page name, in order. */
export function namesOn(page: string): string[] {
  return [...page.matchAll(MARKED)].map(([, name = '']) => name);
}
