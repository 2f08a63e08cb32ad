/** Audit (Arts. 18, 19) in the OpenAPI document. */
import { z } from 'zod';
import { caseParams } from '../schemas/requests';
import type { Operation } from './parts';

export const SUPERVISION: readonly Operation[] = [
  {
    ...{ method: 'get', path: '/cases/:no/bundle', summary: "The auditor's bundle (Arts. 18, 19)" },
    ...{ params: caseParams, media: 'application/zip' },
    answer: z
      .string()
      .meta({ description: 'A zip archive; docs/operate/audit.md', format: 'binary' }),
  },
];
