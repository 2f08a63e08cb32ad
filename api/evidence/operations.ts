/** Papers of cases (Arts. 8, 11, 16, 17): what is required, handed in and fetched. */
import { z } from 'zod';
import { nameIn, sha256 } from '../../policy/acts/kit';
import { INVOICE_FIELDS, INVOICE_SOURCES } from '../../policy/evidence/invoice-values';
import { PAPER_KIND_NAMES, PAPER_TYPES, type PaperType } from '../../policy/evidence/kinds';
import { fileName } from '../../policy/evidence/file-name';
import { ROLES, SERVICE_CATEGORIES, type ServiceCategory } from '../../policy/model/nouns';
import { CASE_READERS } from '../access';
import { instant, noJson } from '../contract/answers';
import { operation } from '../contract/operation';
import { caseParams } from '../schemas/requests';

const kind = z.enum(PAPER_KIND_NAMES);

const required = z.strictObject({
  kind,
  name: z.string(),
  cite: z.string(),
});

const paper = z
  .strictObject({
    id: z.string(),
    no: z.string(),
    kind,
    name: z.string(),
    type: z.enum(Object.keys(PAPER_TYPES) as [PaperType]),
    bytes: z.int(),
    sha256,
    at: instant,
    by: z.string(),
    role: z.enum(ROLES),
    party: z.string().optional(),
    scan: z.enum(['clean', 'infected', 'not-scanned']),
    scannedAt: instant.optional(),
    threat: z.string().optional(),
  })
  .meta({ id: 'Paper', description: 'A paper of a case; only one that is clean can be fetched' });

const paperId = z.string().regex(/^[\w-]{32}$/, '应为材料的编号');

/** As it is kept. */
const cleanName = z.string().transform((said, context) => {
  const found = fileName(said);
  if ('name' in found) return found.name;
  context.addIssue(found.fault);
  return z.NEVER;
});

export const listRequiredPapers = operation({
  id: 'listRequiredPapers',
  method: 'get',
  path: '/required-papers',
  zh: '查阅申请应附材料',
  en: 'Which papers an application carries (readings of Arts. 8, 11, 16, 17)',
  by: 'everyone',
  query: z.strictObject({
    procedure: z.enum(['admission', 'redemption']),
    way: z.enum(['direct', 'review', 'supplementary']).optional(),
    category: z.enum(Object.keys(SERVICE_CATEGORIES) as [ServiceCategory]).optional(),
  }),
  answer: z.strictObject({ required: z.array(required) }),
});

export const listPapers = operation({
  id: 'listPapers',
  method: 'get',
  path: '/cases/:no/papers',
  zh: '查阅材料清单',
  en: 'Papers of a case that the reader may know of, and which required ones are missing (readings of Arts. 8, 11, 16)',
  by: CASE_READERS,
  params: caseParams,
  answer: z.strictObject({
    papers: z.array(paper),
    missing: z.array(required),
    /** Named in the application by their hash, and not there. */
    notHandedIn: z.array(z.strictObject({ name: z.string(), sha256 })),
  }),
});

export const submitPaper = operation({
  id: 'submitPaper',
  method: 'post',
  path: '/cases/:no/papers',
  zh: '提交材料',
  en: 'Hand in a paper of a case, whose bytes are the body as it is (reading of Art. 17(2))',
  by: ['applicant', 'district', 'centre', 'bureau'],
  keyed: true,
  refuses: ['case-ended', 'papers-too-many'],
  params: caseParams,
  query: z.strictObject({ kind, name: cleanName }),
  file: {
    media: { 'application/octet-stream': z.string().meta({ format: 'binary' }) },
    // The handler takes it piece by piece: it may be longer than what one keeps in memory.
    read: () => Promise.resolve(undefined),
  },
  status: 201,
  answer: paper,
});

export const getInvoiceReading = operation({
  id: 'getInvoiceReading',
  method: 'get',
  path: '/papers/:id/invoice-reading',
  zh: '读取发票文件',
  en: 'What the file of a fully digital invoice says, beside what was typed; read from the file, not verified (reading of Art. 16(5))',
  by: CASE_READERS,
  refuses: ['paper-not-clean', 'paper-no-invoice'],
  params: z.strictObject({ id: paperId }),
  answer: z.strictObject({
    paper: z.string(),
    notice: z.string(),
    fault: z.string().optional().meta({ description: 'Why nothing could be read' }),
    fields: z.array(
      z
        .strictObject({
          field: nameIn(INVOICE_FIELDS),
          fieldName: z.string(),
          read: z.union([z.string(), z.int()]).optional(),
          source: nameIn(INVOICE_SOURCES).optional(),
          sourceName: z.string().optional(),
          typed: z.union([z.string(), z.int()]).optional(),
          agrees: z.boolean().optional(),
        })
        .meta({ id: 'InvoiceField', description: 'Amounts are in fen' }),
    ),
  }),
});

export const getPaper = operation({
  id: 'getPaper',
  method: 'get',
  path: '/papers/:id',
  zh: '下载材料',
  en: 'The bytes of a paper that a scanner has found clean, or a range of them (Art. 18)',
  by: CASE_READERS,
  refuses: ['paper-not-clean'],
  params: z.strictObject({ id: paperId }),
  also: [206],
  media: ['application/octet-stream', 'application/pdf', 'image/jpeg', 'image/png'],
  answer: noJson,
});
