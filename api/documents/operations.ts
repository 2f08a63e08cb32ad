/** Official documents (Arts. 10, 17, 20): lists, files, and the list of hashes by which anyone checks one. */
import { z } from 'zod';
import { civilDate, districtCode, line, roundId, sha256, uscc } from '../../policy/acts/kit';
import { DOCUMENT_KIND_NAMES } from '../../policy/documents/kinds';
import { DOCUMENT_FORMATS } from '../../store/documents/documents';
import { CASE_READERS, SEES_ALL, STAFF_OR_PARTY } from '../access';
import { instant, noJson, pageOf } from '../contract/answers';
import { operation } from '../contract/operation';
import { DOCX_TYPE } from '../contract/media';
import { caseParams, limit, wholeCode } from '../schemas/requests';

const id = z.string().regex(/^[0-9a-f]{36}$/, '应为文书的编号');
const format = z.enum(DOCUMENT_FORMATS).default('pdf');
const page = { after: line.optional(), limit };

const file = z.strictObject({ sha256, bytes: z.int() });
const head = {
  kind: z.enum(DOCUMENT_KIND_NAMES),
  kindName: z.string(),
  number: z.string(),
  version: z.int(),
  current: z.boolean(),
  issuedOn: civilDate,
  files: z.strictObject({ pdf: file, docx: file }),
};
const document = z
  .strictObject({
    id,
    ...head,
    title: z.string(),
    about: z.string(),
    party: uscc.optional(),
    district: districtCode.optional(),
    cite: z.string(),
    at: instant,
    pages: z.int(),
  })
  .meta({ id: 'OfficialDocument', description: 'As it was issued; a later version supersedes it' });
const hashed = z
  .strictObject(head)
  .meta({ id: 'DocumentHash', description: 'By which anyone checks a document that they hold' });
const waiting = z
  .strictObject({
    kind: z.enum(DOCUMENT_KIND_NAMES),
    kindName: z.string(),
    since: instant,
    fault: z.string().optional(),
  })
  .meta({ id: 'DocumentDue', description: 'Still to be made, and why it could not be yet' });

export const listDocuments = operation({
  id: 'listDocuments',
  method: 'get',
  path: '/documents',
  zh: '查阅文书',
  en: 'Official documents, by the record or the party that they are about; an applicant reads those to its own party, a district its own',
  by: [...STAFF_OR_PARTY, 'district'],
  query: z.strictObject({ about: line.optional(), party: wholeCode.optional(), ...page }),
  answer: pageOf('documents', document),
});

export const listDocumentsDue = operation({
  id: 'listDocumentsDue',
  method: 'get',
  path: '/documents-due',
  zh: '查阅待制文书',
  en: 'Documents of a record that are still to be made, and why',
  by: SEES_ALL,
  query: z.strictObject({ about: line }),
  answer: z.strictObject({ due: z.array(waiting) }),
});

export const listCaseDocuments = operation({
  id: 'listCaseDocuments',
  method: 'get',
  path: '/cases/:no/documents',
  zh: '查阅本项申请文书',
  en: 'Official documents of a case (Arts. 10, 17)',
  by: CASE_READERS,
  params: caseParams,
  query: z.strictObject(page),
  answer: pageOf('documents', document),
});

export const getDocumentFile = operation({
  id: 'getDocumentFile',
  method: 'get',
  path: '/documents/:id/file',
  zh: '下载文书',
  en: 'A document as PDF/A or as .docx, for whoever may read the record that it is made from',
  by: CASE_READERS,
  params: z.strictObject({ id }),
  query: z.strictObject({ format }),
  media: ['application/pdf', DOCX_TYPE],
  answer: noJson,
});

export const listPublicDocuments = operation({
  id: 'listPublicDocuments',
  method: 'get',
  path: '/public-documents',
  zh: '查阅公开文书',
  en: 'Notices, publicity lists and approval documents, for everyone (Arts. 10, 13, 17)',
  by: 'everyone',
  query: z.strictObject({ round: roundId.optional(), ...page }),
  answer: pageOf('documents', document),
});

export const getPublicDocumentFile = operation({
  id: 'getPublicDocumentFile',
  method: 'get',
  path: '/public-documents/:id/file',
  zh: '下载公开文书',
  en: 'A public document as PDF/A or as .docx',
  by: 'everyone',
  params: z.strictObject({ id }),
  query: z.strictObject({ format }),
  media: ['application/pdf', DOCX_TYPE],
  answer: noJson,
});

export const listDocumentHashes = operation({
  id: 'listDocumentHashes',
  method: 'get',
  path: '/document-hashes',
  zh: '查阅文书校验值',
  en: 'Documents that were issued, by their numbers and the hashes of their files, without what they say or to whom',
  by: 'everyone',
  query: z.strictObject(page),
  answer: pageOf('documents', hashed),
});

export const getDocumentHash = operation({
  id: 'getDocumentHash',
  method: 'get',
  path: '/document-hashes/:sha256',
  zh: '校验文书',
  en: 'The document that has a file of this hash, and whether it is the current version',
  by: 'everyone',
  params: z.strictObject({ sha256 }),
  answer: hashed,
});
