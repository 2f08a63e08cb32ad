/**
 * Pages for everyone, without an account and without script: what the API tells everyone as data, to be read, printed and linked.
 */
import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { line, year } from '../../policy/acts/kit';
import { civilDateOf, yearOf } from '../../policy/kernel/time';
import type { Dependencies } from '../request';
import { read } from '../schemas/input';
import { roundParams, search } from '../schemas/requests';
import { documentOf, PAGE_POLICY, STYLE, type PublicPage } from './page';
import { publicityListPage, publicityPage } from './publicity';
import { drawsPage, noticePage, noticesPage, registryPage, serviceItemsPage } from './reference';

/** Seconds for which a page may be shown again as it was. */
const FRESH_S = 60;
const A_DAY_S = 86_400;

/** What a form leaves empty is not asked. */
const filledIn = (query: Request['query']): Request['query'] =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));

const listParams = z.object({ id: line });
const searched = z.strictObject({ search, after: line.optional() });
const ofYear = z.strictObject({ year: year.optional() });
const ofDraws = z.strictObject({ after: z.coerce.number().int().min(0).default(0) });

export function publicPages(dependencies: Dependencies): Router {
  const router = Router();
  const today = () => civilDateOf(dependencies.now());
  const page = (
    path: string,
    pageOf: (request: Request<Record<string, string>>) => Promise<PublicPage>,
  ) => {
    router.get(path, async (request: Request<Record<string, string>>, response: Response) => {
      await dependencies.rates?.ofAddress(request);
      const text = documentOf(await pageOf(request), request.path);
      response.set({
        'Content-Security-Policy': PAGE_POLICY,
        'Cache-Control': `public, max-age=${FRESH_S}`,
      });
      response.type('html').send(text);
    });
  };
  router.get('/public/style.css', (_request, response) => {
    response.set('Cache-Control', `public, max-age=${A_DAY_S}`).type('css').send(STYLE);
  });
  // Where a browser is after a logout at the platform.
  router.get('/', (_request, response) => {
    response.redirect(303, '/public');
  });
  page('/public', () => noticesPage(today()));
  page('/public/notices/:id', ({ params }) =>
    noticePage(read(roundParams, params, 'params').id, today()),
  );
  page('/public/service-items', ({ query }) => {
    const asked = read(ofYear, filledIn(query), 'query');
    return serviceItemsPage(asked.year ?? yearOf(today()));
  });
  page('/public/registry', ({ query }) => {
    const asked = read(searched, filledIn(query), 'query');
    return registryPage({
      ...(asked.search !== undefined && { search: asked.search }),
      ...(asked.after !== undefined && { after: asked.after }),
    });
  });
  page('/public/publicity', publicityPage);
  page('/public/publicity/:id', ({ params }) =>
    publicityListPage(dependencies, read(listParams, params, 'params').id),
  );
  page('/public/draws', ({ query }) => drawsPage(read(ofDraws, filledIn(query), 'query').after));
  return router;
}
