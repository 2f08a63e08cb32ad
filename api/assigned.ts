/** The cases that an expert is assigned to (readings of Arts. 10(4), 17(4)). */
import { findCases, type CaseQuery, type CaseRecord } from '../store/cases';

const PAGE = 200;

/** A page of them, by number. Reads the pages of the query until the page asked for is full. */
export async function casesAssignedTo(expert: string, query: CaseQuery): Promise<CaseRecord[]> {
  const wanted = query.limit ?? PAGE;
  const found: CaseRecord[] = [];
  let { after } = query;
  for (;;) {
    const page = await findCases({
      ...query,
      limit: PAGE,
      ...(after !== undefined && { after }),
    });
    found.push(...page.filter(({ experts }) => experts.includes(expert)));
    after = page.at(-1)?._id;
    if (found.length >= wanted || page.length < PAGE) return found.slice(0, wanted);
  }
}
