/** Papers of cases (Arts. 11, 16, 17): handed in by stream, fetched as they are, never shown as a page. */
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Router, type Request, type Response } from 'express';
import { PAPER_KINDS, PAPER_TYPES, paperKind, type PaperKind } from '../../policy/evidence/kinds';
import {
  compared,
  INVOICE_SOURCES,
  NOT_VERIFIED,
  type ComparedField,
} from '../../policy/evidence/invoice-values';
import {
  missingPapers,
  requiredPapers,
  type Application,
  type RequiredPaper,
} from '../../policy/evidence/required-papers';
import { refusal } from '../../policy/words/refusals';
import type { Actor } from '../../policy/model/nouns';
import { ROLE_NAMES } from '../../policy/words/vocabulary';
import { caseOf, type CaseRecord } from '../../store/case/cases';
import {
  bytesOf,
  keepPaper,
  paperByRequest,
  paperOf,
  papersOf,
  requirePlace,
  sameAs,
  type Paper,
} from '../../store/evidence/papers';
import { serviceItemsInForce } from '../../store/reference/service-items';
import { knownOnly, mayKnowPaper, paperFor, readableOnly } from '../access';
import { readApart } from '../bodies/thread-pool';
import { allowForFile } from '../answer-in-time';
import type { Dependencies } from '../request';
import { bind } from '../contract/operation';
import { refused } from '../errors';
import { arrived, arrivedAgain } from './upload';
import * as told from './operations';

export function evidence(dependencies: Dependencies): Router {
  const router = Router();
  bind(router, dependencies, told.listRequiredPapers, ({ query }) =>
    Promise.resolve({ required: requiredPapers(query).map(named) }),
  );
  bind(router, dependencies, told.listPapers, async ({ actor, params: { no } }) => {
    const kase = readableOnly(actor, no, await caseOf(no));
    const papers = await papersOf(no);
    return {
      papers: papers.filter((one) => mayKnowPaper(actor, one)).map((one) => paperFor(actor, one)),
      missing: missingPapers(
        await applicationOf(kase),
        papers.map(({ kind }) => kind),
      ).map(named),
      notHandedIn: notHandedIn(kase, papers),
    };
  });
  bind(router, dependencies, told.submitPaper, async ({ actor, requestId, ...asked }) => {
    const { no: caseNo } = asked.params;
    readableOnly(actor, caseNo, await caseOf(caseNo));
    const { kind, name } = asked.query;
    requireSender(actor, kind);
    const known = await paperByRequest(requestId);
    if (known !== null) {
      const { sha256 } = await arrivedAgain(asked.request, kind);
      return paperFor(actor, sameAs(known, { caseNo, kind, name, sha256 }));
    }
    await requirePlace(caseNo, { kind });
    const paper = await arrived(asked.request, kind, (id, file) =>
      keepPaper(
        { _id: id, caseNo, kind, name, ...file, at: dependencies.now(), request: requestId },
        actor,
      ),
    );
    return paperFor(actor, paper);
  });
  bind(router, dependencies, told.getInvoiceReading, async ({ actor, params: { id } }) => {
    const paper = await readablePaper(actor, id);
    requireClean(paper);
    if (paper.kind !== 'invoice') throw refused('paper-no-invoice');
    const found = await readApart('invoice', await buffer(bytesOf(id)));
    const { submission } = (await caseOf(paper.caseNo)) ?? {};
    const typed = submission !== undefined && 'invoices' in submission ? submission : undefined;
    const reading = 'fault' in found ? {} : found.reading;
    return {
      paper: id,
      notice: NOT_VERIFIED,
      ...('fault' in found && { fault: found.fault }),
      fields: compared(reading, typed).map(withSource),
    };
  });
  bind(router, dependencies, told.getPaper, async ({ actor, params, request, response }) => {
    const paper = await readablePaper(actor, params.id);
    requireClean(paper);
    allowForFile(request);
    return { type: PAPER_TYPES[paper.type].media, content: sender(paper, request, response) };
  });
  return router;
}

const withSource = (one: ComparedField) => ({
  ...one,
  ...(one.source !== undefined && { sourceName: INVOICE_SOURCES[one.source] }),
});
const named = ({ kind, cite }: RequiredPaper) => ({ kind, name: paperKind(kind).zh, cite });

/** What is asked of the case's application; the category of the service is that of its item when it was signed for. */
async function applicationOf({ procedure, way, submission }: CaseRecord): Promise<Application> {
  if (submission === undefined || !('contract' in submission)) return { procedure, way };
  const { serviceItem, signedOn } = submission.contract;
  const list = await serviceItemsInForce(signedOn);
  const item = list?.items.find(({ code }) => code === serviceItem);
  return { procedure, way, category: item?.category };
}

/** What the application names by its hash, and nobody has handed in. */
function notHandedIn({ submission }: CaseRecord, papers: readonly Paper[]) {
  const there = new Set(papers.map(({ sha256 }) => sha256));
  const documents = submission?.documents ?? [];
  return documents.filter(({ sha256 }) => !there.has(sha256));
}

/** Throws `Refused` (`wrong-role`) where papers of this kind are handed in by others. */
function requireSender({ role }: Actor, kind: PaperKind): void {
  if (paperKind(kind).from.includes(role)) return;
  const decision = `提交${PAPER_KINDS[kind].zh}`;
  throw refused('wrong-role', { decision, role: ROLE_NAMES[role] });
}

/** Throws `Refused` (`paper-unknown`) where there is none, or none that the caller may know of. */
async function readablePaper(actor: Actor, id: string): Promise<Paper> {
  const unknown = refusal('paper-unknown');
  const paper = knownOnly(await paperOf(id), (one) => mayKnowPaper(actor, one), unknown);
  const kase = await caseOf(paper.caseNo);
  try {
    readableOnly(actor, paper.caseNo, kase);
  } catch {
    throw refused('paper-unknown');
  }
  return paper;
}

const NOT_CLEAN = { infected: '未通过病毒扫描', 'not-scanned': '尚未经过病毒扫描' } as const;

function requireClean({ scan }: Paper): void {
  if (scan !== 'clean') throw refused('paper-not-clean', { why: NOT_CLEAN[scan] });
}

/** No script, no frame, nothing from elsewhere: also where a browser shows it. */
const SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
const SHOWN: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png'];

/** Writes the whole, or the one range that is asked for. */
function sender({ _id, name, type, bytes }: Paper, request: Request, response: Response) {
  const { media } = PAPER_TYPES[type];
  response.attachment(name);
  if (SHOWN.includes(media))
    response.set(
      'Content-Disposition',
      String(response.get('Content-Disposition')).replace(/^attachment/, 'inline'),
    );
  response.set({ 'Content-Security-Policy': SANDBOX, 'Accept-Ranges': 'bytes' });
  const range = rangeOf(request, bytes);
  if (range !== undefined)
    response.status(206).set('Content-Range', `bytes ${range.start}-${range.end - 1}/${bytes}`);
  response.set('Content-Length', String(range === undefined ? bytes : range.end - range.start));
  return async (to: Response): Promise<void> => {
    try {
      await pipeline(bytesOf(_id, range), to);
    } catch (error) {
      // Who goes away in the middle has no answer to get.
      if (!to.destroyed) throw error;
    }
  };
}

/** One range alone: what asks for several, or for none that there is, is answered with the whole (RFC 9110, 14.2). */
function rangeOf(request: Request, bytes: number) {
  const ranges = request.range(bytes);
  if (!Array.isArray(ranges) || ranges.type !== 'bytes' || ranges.length !== 1) return undefined;
  const [range] = ranges;
  return range && { start: range.start, end: range.end + 1 };
}
