/** Experts and their draws (readings of Arts. 10(4), 17(4) and 22): what is asked and answered. */
import { z } from 'zod';
import { REFERENCE_OWNERS } from '../../policy/acts/direct-acts';
import { civilDate, line, nameIn, prose, sha256, shape } from '../../policy/acts/kit';
import { EXPERT_TIES } from '../../policy/articles/art-22-expert-draw';
import { SERVICE_CATEGORIES } from '../../policy/model/nouns';
import { PANEL } from '../../policy/words/refusal-families';
import type { ExpertDrawAsked } from '../../store/case/expert-draws';
import { SEES_ALL } from '../access';
import { tableOf } from '../bodies/files';
import { drawFile, instant, pageOf } from '../contract/answers';
import { operation } from '../contract/operation';
import { trailPageOf } from '../contract/trail';
import { proposed } from '../reference-proposals/proposal';
import { caseParams, limit, search, trailQuery } from '../schemas/requests';

const category = nameIn(SERVICE_CATEGORIES);
const staff = { method: 'get', by: SEES_ALL } as const;

/** A file of rows that another person confirms. */
const rows = { ...proposed, method: 'post', by: REFERENCE_OWNERS.experts } as const;

export const importExperts = operation({
  ...rows,
  id: 'importExperts',
  path: '/experts/imports',
  zh: '导入专家库',
  en: 'Propose experts (Art. 22)',
  file: tableOf('experts'),
});
export const importConflicts = operation({
  ...rows,
  id: 'importConflicts',
  path: '/experts/conflicts/imports',
  zh: '导入专家申报的回避关系',
  en: 'Propose conflicts that experts have declared (Art. 22)',
  file: tableOf('conflicts'),
});

const expert = z
  .strictObject({
    account: z.string(),
    name: z.string(),
    employer: z.string(),
    fields: z.array(category),
    retired: z.boolean(),
    by: z.string(),
    at: instant,
    since: instant.optional(),
    sha256,
    conflicts: z.array(
      z.strictObject({
        account: z.string(),
        uscc: z.string(),
        tie: nameIn(EXPERT_TIES),
        from: civilDate,
        until: civilDate.optional(),
      }),
    ),
  })
  .meta({ id: 'Expert', description: 'As registered: by whom, when, from which file' });

export const listExperts = operation({
  ...staff,
  id: 'listExperts',
  path: '/experts',
  zh: '查阅专家库',
  en: 'The register of experts, and the conflicts that they have declared',
  query: z.strictObject({
    after: line.optional(),
    limit,
    search,
    field: category.optional(),
    retired: z.enum(['true', 'false']).optional(),
  }),
  answer: pageOf('experts', expert),
});
export const getExpertsTrail = operation({
  ...staff,
  id: 'getExpertsTrail',
  path: '/experts/trail',
  zh: '查阅专家库的办理记录',
  en: 'Who changed the register of experts',
  query: trailQuery,
  answer: trailPageOf('ExpertRegister', [
    z.enum(['importConflicts', 'importExperts']),
    z.strictObject({ rows: z.int(), sha256, accounts: z.array(z.string()) }),
  ]),
});
export const listDrawSeeds = operation({
  id: 'listDrawSeeds',
  method: 'get',
  path: '/draw-seeds',
  zh: '查阅抽取种子',
  en: 'Commitments of the seeds; a seed once the review drawn by it is complete',
  by: 'everyone',
  query: z.strictObject({ after: z.coerce.number().int().min(0).default(0), limit }),
  answer: z.strictObject({
    seeds: z.array(
      z.strictObject({
        number: z.int(),
        commitment: sha256,
        committedAt: instant,
        seed: z.string().optional(),
      }),
    ),
    next: z.int().optional(),
  }),
});

const accounts = z.array(z.string());
const drawn = z
  .strictObject({
    id: z.string(),
    by: z.string(),
    reason: z.string(),
    panel: z.int(),
    choice: z.boolean().meta({
      description: 'False where everybody of the pool was drawn: there was none to choose',
    }),
    experts: accounts,
    standIns: accounts,
    excluded: z.array(z.strictObject({ id: z.string(), reasons: z.array(z.string()) })),
    file: drawFile,
  })
  .meta({
    id: 'ExpertDraw',
    description: 'Whom a draw brought, and why the others may not review',
  });

const draws = { path: '/cases/:no/expert-draws', params: caseParams } as const;

export const drawExperts = operation({
  ...draws,
  id: 'drawExperts',
  refuses: [
    ...PANEL,
    'not-awaited',
    'case-ended',
    'case-suspended',
    'own-case',
    'draw-stands',
    'draw-pool-short',
    'experts-complete',
    'panel-fixed',
    'fields-fixed',
    'experts-by-name',
  ],
  method: 'post',
  zh: '抽取专家',
  en: 'Draw experts; how many is the policy’s number unless told (Art. 22)',
  by: ['centre'],
  keyed: true,
  body: shape<ExpertDrawAsked>()({
    reason: prose,
    count: z.int('应为整数').min(1).max(99).optional(),
    fields: z.array(category).min(1).max(category.options.length).optional(),
  }),
  status: 201,
  answer: drawn,
});
export const listExpertDraws = operation({
  ...staff,
  ...draws,
  id: 'listExpertDraws',
  zh: '查阅专家抽取',
  en: 'The draws of a case (Art. 22)',
  answer: z.strictObject({ draws: z.array(drawn) }),
});
