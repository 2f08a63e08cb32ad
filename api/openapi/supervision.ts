/** Audit, experts and draws (Arts. 18, 19, 22) in the OpenAPI document. */
import { z } from 'zod';
import { caseParams, trailQuery } from '../schemas/requests';
import { expertDrawBody, expertsQuery, seedsQuery } from '../schemas/experts';
import { sha256 } from '../../policy/acts/kit';
import { pageOf, trail, whole, type Operation } from './parts';

const imported = z.object({ rows: z.int(), sha256 });
const accounts = z.array(z.string());
const expertDraw = z.object({
  ...{ id: z.string(), by: z.string(), reason: z.string(), panel: z.int() },
  ...{ experts: accounts, standIns: accounts },
  excluded: z.array(z.object({ id: z.string(), reasons: z.array(z.string()) })),
  file: whole('The draw file of docs/operate/draws.md'),
});

export const SUPERVISION: readonly Operation[] = [
  {
    ...{ method: 'get', path: '/cases/:no/bundle', summary: "The auditor's bundle (Arts. 18, 19)" },
    ...{ params: caseParams, media: 'application/zip' },
    answer: z
      .string()
      .meta({ description: 'A zip archive; docs/operate/audit.md', format: 'binary' }),
  },
  {
    ...{ method: 'post', path: '/experts/imports', summary: 'Import experts (Art. 22)' },
    ...{ file: true, status: 201, answer: imported },
  },
  {
    ...{ method: 'post', path: '/experts/conflicts/imports', summary: 'Import declared conflicts' },
    ...{ file: true, status: 201, answer: imported },
  },
  {
    ...{ method: 'get', path: '/experts', summary: 'The register of experts' },
    ...{ query: expertsQuery, answer: pageOf('experts', whole('An expert and the conflicts')) },
  },
  {
    ...{ method: 'get', path: '/experts/trail', summary: 'Who changed the register of experts' },
    ...{ query: trailQuery, answer: trail },
  },
  {
    ...{ method: 'post', path: '/cases/:no/expert-draws', summary: 'Draw experts (Art. 22)' },
    ...{ keyed: true, params: caseParams, body: expertDrawBody, status: 201, answer: expertDraw },
  },
  {
    ...{ method: 'get', path: '/cases/:no/expert-draws', summary: 'The draws of a case (Art. 22)' },
    ...{ params: caseParams, answer: z.object({ draws: z.array(expertDraw) }) },
  },
  {
    ...{ method: 'get', path: '/draw-seeds', summary: 'Commitments of seeds', open: true },
    ...{
      query: seedsQuery,
      answer: pageOf('seeds', whole('A commitment, and its seed once used')),
    },
  },
];
