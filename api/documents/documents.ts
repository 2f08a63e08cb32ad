/** Official documents: each for whoever may read the record that it is made from, the public ones for everyone. */
import { pipeline } from 'node:stream/promises';
import { Router, type Response } from 'express';
import type { z } from 'zod';
import {
  documentKind,
  DOCUMENT_KIND_NAMES,
  type DocumentKindName,
} from '../../policy/documents/kinds';
import { civilDateOf } from '../../policy/kernel/time';
import type { Actor } from '../../policy/model/nouns';
import { caseOf } from '../../store/case/cases';
import {
  documentByHash,
  documentBytes,
  documentOf,
  findDocuments,
  type DocumentFormat,
  type DocumentHead,
} from '../../store/documents/documents';
import { documentsDueOf } from '../../store/trail/document-dues';
import { mayReadCase, partyOf, readableOnly, requireOwn, SEES_ALL } from '../access';
import type { Dependencies } from '../request';
import { DOCX_TYPE } from '../contract/media';
import { bind } from '../contract/operation';
import { refused } from '../errors';
import { nextOf } from '../next-page';
import * as told from './operations';

const kindsFor = (readers: readonly string[]): DocumentKindName[] =>
  DOCUMENT_KIND_NAMES.filter((kind) => readers.includes(documentKind(kind).readers));
const PUBLIC = kindsFor(['everyone']);
const NOT_STAFFS = kindsFor(['everyone', 'record']);

export function documents(dependencies: Dependencies): Router {
  const router = Router();
  lists(router, dependencies);
  hashes(router, dependencies);
  bind(router, dependencies, told.getDocumentFile, async ({ actor, params, query, response }) =>
    fileOf(await readableDocument(actor, params.id), query.format, response),
  );
  bind(router, dependencies, told.getPublicDocumentFile, async ({ params, query, response }) => {
    const document = await documentOf(params.id);
    if (document === null || !PUBLIC.includes(document.kind)) throw refused('document-unknown');
    return fileOf(document, query.format, response);
  });
  return router;
}

function lists(router: Router, dependencies: Dependencies): void {
  bind(router, dependencies, told.listDocuments, async ({ actor, query }) =>
    listed(await pageOfDocuments(actor, query)),
  );
  bind(router, dependencies, told.listDocumentsDue, async ({ query: { about } }) => {
    const due = await documentsDueOf(about);
    return {
      due: due.map(({ kind, at, fault }) => {
        return { kind, kindName: documentKind(kind).zh, since: at, fault };
      }),
    };
  });
  bind(router, dependencies, told.listCaseDocuments, async ({ actor, params: { no }, query }) => {
    readableOnly(actor, no, await caseOf(no));
    const kinds = seesStaffs(actor) ? DOCUMENT_KIND_NAMES : NOT_STAFFS;
    return listed(await pageFor({ ...query, about: no, kinds }));
  });
  bind(router, dependencies, told.listPublicDocuments, async ({ query: { round, ...page } }) =>
    listed(await pageFor({ ...page, about: round, kinds: PUBLIC })),
  );
}

function hashes(router: Router, dependencies: Dependencies): void {
  bind(router, dependencies, told.listDocumentHashes, async ({ query }) => {
    const found = await findDocuments({ ...query, kinds: NOT_STAFFS });
    return { documents: found.map(hashedHead), ...nextOf(found, query.limit) };
  });
  bind(router, dependencies, told.getDocumentHash, async ({ params: { sha256 } }) => {
    const found = await documentByHash(sha256);
    if (found === null) throw refused('document-unknown');
    return hashedHead(found);
  });
}

async function pageFor(query: Parameters<typeof findDocuments>[0]) {
  const found = await findDocuments(query);
  return { entries: found.map(headOf), ...nextOf(found, query.limit) };
}

const listed = ({ entries: documents, ...page }: Awaited<ReturnType<typeof pageFor>>) => ({
  documents,
  ...page,
});

/** A page of the documents that the caller may read. Throws `Refused` for a party that asks for another's. */
export async function pageOfDocuments(
  actor: Actor,
  query: z.output<typeof told.listDocuments.query>,
) {
  const { role, district } = actor;
  if (role === 'district' && district !== undefined) return pageFor({ ...query, district });
  const own = partyOf(actor, told.listDocuments.zh);
  requireOwn(own, query.party);
  const party = own ?? query.party;
  return pageFor({ ...query, party, ...(own !== undefined && { kinds: NOT_STAFFS }) });
}

function hashedHead({ kind, number, version, current, at, files }: DocumentHead) {
  const issuedOn = civilDateOf(at);
  if (files === undefined) throw new Error(`${number} is not out`);
  return { kind, kindName: documentKind(kind).zh, number, version, current, issuedOn, files };
}

function headOf(document: DocumentHead) {
  const { _id: id, kind, title, subject: about, party, district, at, pages = 0 } = document;
  const { cite } = documentKind(kind);
  return { id, ...hashedHead(document), title, about, party, district, cite, at, pages };
}

const seesStaffs = ({ role }: Actor): boolean => role === 'district' || SEES_ALL.includes(role);

/** To anybody else it is as if there were none. Throws `Refused` (`document-unknown`). */
async function readableDocument(actor: Actor, id: string): Promise<DocumentHead> {
  const document = await documentOf(id);
  if (document !== null && (await mayRead(actor, document))) return document;
  throw refused('document-unknown');
}

async function mayRead(
  actor: Actor,
  { kind, subject, party, district }: DocumentHead,
): Promise<boolean> {
  const { readers } = documentKind(kind);
  if (readers === 'everyone' || SEES_ALL.includes(actor.role)) return true;
  if (readers === 'staff' && !seesStaffs(actor)) return false;
  if (actor.role === 'district' && district !== undefined) return actor.district === district;
  if (actor.role === 'applicant' && party !== undefined && actor.party === party) return true;
  const kase = await caseOf(subject);
  return kase !== null && mayReadCase(actor, kase);
}

const MEDIA = { pdf: 'application/pdf', docx: DOCX_TYPE } as const;

function fileOf(
  { _id, number, title, files }: DocumentHead,
  format: DocumentFormat,
  response: Response,
) {
  response.attachment(`${number} ${title.replaceAll(/\s+/g, '')}.${format}`);
  response.set('Content-Length', String(files?.[format].bytes ?? 0));
  const content = async (to: Response): Promise<void> => {
    try {
      await pipeline(documentBytes(_id, format), to);
    } catch (error) {
      // Who goes away in the middle has no answer to get.
      if (!to.destroyed) throw error;
    }
  };
  return { type: MEDIA[format], content };
}
