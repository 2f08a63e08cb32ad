/** Of an act over many cases: which lines cannot be carried out, each with why. One case's trouble refuses no other. */
import { refuseAll, type Refusal, type RefusalCode } from '../../policy/words/refusals';
import type { FailedLine } from '../../store/round/batch-acts';

export class LineFaults {
  private readonly found = new Map<string, Refusal[]>();

  /** `list` is what the act calls its lines, so that a fault is told with its row. */
  constructor(
    private readonly lines: readonly string[],
    private readonly list: 'items' | 'lines',
  ) {}

  /** Whether nothing has been found against the line of this case yet. */
  stands(caseNo: string): boolean {
    return !this.found.has(caseNo);
  }

  /** The lines against which nothing has been found yet. */
  standing<T extends { readonly caseNo: string }>(lines: readonly T[]): T[] {
    return lines.filter(({ caseNo }) => this.stands(caseNo));
  }

  /** A fault of one case, by its number; its row is told unless the fault names a place in it. */
  add(caseNo: string, ...faults: readonly Refusal[]): void {
    if (faults.length === 0) return;
    const row = `${this.list}[${this.lines.indexOf(caseNo)}]`;
    const placed = faults.map((fault) =>
      fault.path?.startsWith(`${row}.`) === true ? fault : { ...fault, path: row },
    );
    this.found.set(caseNo, [...(this.found.get(caseNo) ?? []), ...placed]);
  }

  /** Faults that name their row are those of its case; any other refuses the whole act: it is thrown. */
  sort(faults: readonly Refusal[]): void {
    const rows = faults.map((fault) => this.rowOf(fault));
    refuseAll(faults.filter((_, nth) => rows[nth] === undefined));
    faults.forEach((fault, nth) => {
      const caseNo = rows[nth];
      if (caseNo !== undefined) this.add(caseNo, fault);
    });
  }

  /** What has been found by these codes, whichever the line. */
  having(codes: readonly RefusalCode[]): readonly Refusal[] {
    return [...this.found.values()].flat().filter(({ code }) => codes.includes(code));
  }

  /** The lines that fail, in their order. Throws `Refused` with all their faults where none is left to carry out. */
  failed(): readonly FailedLine[] {
    const failed = this.lines.flatMap((caseNo) => {
      const refusals = this.found.get(caseNo);
      return refusals === undefined ? [] : [{ caseNo, refusals }];
    });
    if (failed.length === this.lines.length) refuseAll(failed.flatMap(({ refusals }) => refusals));
    return failed;
  }

  private rowOf({ path = '' }: Refusal): string | undefined {
    const [, list, nth] = /^(\w+)\[(\d+)\]/.exec(path) ?? [];
    return list === this.list ? this.lines[Number(nth)] : undefined;
  }
}
