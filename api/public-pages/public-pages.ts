/**
 * Pages for everyone, without an account and without script: what the API tells everyone as data, to be read, printed, linked
 * and taken along as files.
 */
import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { line, recordId, year } from '../../policy/acts/kit';
import type { ReportTable } from '../../policy/evaluation/report';
import { civilDateOf, yearOf } from '../../policy/kernel/time';
import { ARTICLES } from '../../policy/rules/rules';
import type { Dependencies } from '../request';
import { read } from '../schemas/input';
import { roundParams, search } from '../schemas/requests';
import {
  answerByReceipt,
  askForReceipt,
  objectionPage,
  raiseByForm,
  type Place,
} from './objection';
import {
  CONTENT_LANGUAGES,
  inLanguage,
  LANGUAGE_PARAMETER,
  languageOf,
  otherLanguage,
} from './language';
import { FORMS, OpenTables, sendFile } from './open-data';
import { documentOf, PAGE_POLICY, STYLE, type PageFiles, type PublicPage } from './page';
import { publicityListPage, publicityPage, publicityTable } from './publicity';
import {
  blacklistPage,
  blacklistTable,
  drawsPage,
  institutionsTable,
  noticePage,
  noticesPage,
  registryPage,
  roundsTable,
  seedsTable,
  serviceItemsPage,
  serviceItemsTable,
} from './reference';
import { resultPage, resultsPage, resultTable } from './results';
import { articlePage, articlesPage, rulesOfAll, rulesTable } from './rules';
import { askForStatus, statusPage } from './status';

/** Seconds for which a page may be shown again as it was. */
const FRESH_S = 60;
const A_DAY_S = 86_400;

/** What a form leaves empty is not asked. */
const filledIn = (query: Request['query']): Request['query'] =>
  Object.fromEntries(
    Object.entries(query).filter(([name, value]) => value !== '' && name !== LANGUAGE_PARAMETER),
  );

const ofRecord = z.object({ id: recordId });
const ofLine = z.object({ id: recordId, no: line });
const ofArticle = z.object({ article: z.coerce.number().int().min(1).max(ARTICLES) });
const searched = z.strictObject({ search, after: line.optional() });
const ofYear = z.strictObject({ year: year.optional() });
const ofDraws = z.strictObject({ after: z.coerce.number().int().min(0).default(0) });

type PageRequest = Request<Record<string, string>>;

/** What is read at one address: the page, and the table that its files are made of. */
interface Reading {
  readonly pageOf: (asked: PageRequest) => Promise<PublicPage>;
  readonly tableOf?: (asked: PageRequest) => Promise<ReportTable>;
  /** The part of the query that the table follows. */
  readonly queryOf?: (asked: PageRequest) => string;
}

const SHARED = { 'Cache-Control': `public, max-age=${FRESH_S}` } as const;
/** What is one person's alone. */
const UNSHARED = { 'Cache-Control': 'no-store' } as const;

class Pages {
  readonly router = Router();
  private readonly tables = new OpenTables(FRESH_S * 1_000);

  constructor(private readonly dependencies: Dependencies) {}

  /** A page to be kept for a minute, and its files. */
  open(path: string, { pageOf, tableOf, queryOf = () => '' }: Reading): void {
    const filesOf = async (asked: PageRequest, at: string): Promise<PageFiles | undefined> => {
      if (tableOf === undefined) return undefined;
      const query = queryOf(asked);
      const data = await this.tables.of(at + query, () => tableOf(asked));
      return { path: at, query, data };
    };
    this.router.get(path, async (asked: PageRequest, response) => {
      await this.dependencies.rates?.ofAddress(asked);
      const page = await pageOf(asked);
      const files = await filesOf(asked, asked.path);
      sent(asked, response.set(SHARED), page, files);
    });
    if (tableOf === undefined) return;
    for (const form of FORMS)
      this.router.get(`${path}/data.${form}`, async (asked: PageRequest, response) => {
        await this.dependencies.rates?.ofAddress(asked);
        const files = await filesOf(asked, asked.path.slice(0, -`/data.${form}`.length));
        if (files !== undefined) sendFile(asked, response.set(SHARED), form, files.data[form]);
      });
  }

  /** A form, and what comes of sending it: one person's alone. */
  form(
    path: string,
    asking: (asked: PageRequest) => Promise<PublicPage>,
    taking: (asked: PageRequest, response: Response) => Promise<PublicPage>,
  ): void {
    this.router.get(path, async (asked: PageRequest, response) => {
      await this.dependencies.rates?.ofAddress(asked);
      sent(asked, response.set(UNSHARED), await asking(asked));
    });
    this.router.post(path, async (asked: PageRequest, response) => {
      const page = await taking(asked, response);
      sent(asked, response.set(UNSHARED), page);
    });
  }
}

function sent(request: Request, response: Response, page: PublicPage, files?: PageFiles): void {
  const language = languageOf(request);
  const text = documentOf(page, {
    at: request.path,
    files,
    otherLanguage: otherLanguage(request, language),
  });
  response.set({
    'Content-Security-Policy': PAGE_POLICY,
    'Content-Language': CONTENT_LANGUAGES[language.name],
    Vary: 'Accept-Language',
  });
  response.type('html').send(inLanguage(text, language));
}

export function publicPages(dependencies: Dependencies): Router {
  const pages = new Pages(dependencies);
  const { router } = pages;
  const today = () => civilDateOf(dependencies.now());
  router.get('/public/style.css', (_request, response) => {
    response.set('Cache-Control', `public, max-age=${A_DAY_S}`).type('css').send(STYLE);
  });
  // Where a browser is after a logout at the platform.
  router.get('/', (_request, response) => {
    response.redirect(303, '/public');
  });
  pages.open('/public', { pageOf: () => noticesPage(today()), tableOf: roundsTable });
  pages.open('/public/notices/:id', {
    pageOf: ({ params }) => noticePage(read(roundParams, params, 'params').id, today()),
  });
  const yearAsked = ({ query }: PageRequest) =>
    read(ofYear, filledIn(query), 'query').year ?? yearOf(today());
  pages.open('/public/service-items', {
    pageOf: (asked) => serviceItemsPage(yearAsked(asked)),
    tableOf: (asked) => serviceItemsTable(yearAsked(asked)),
    queryOf: (asked) => `?year=${yearAsked(asked)}`,
  });
  pages.open('/public/registry', {
    pageOf: ({ query }) => {
      const asked = read(searched, filledIn(query), 'query');
      return registryPage({
        ...(asked.search !== undefined && { search: asked.search }),
        ...(asked.after !== undefined && { after: asked.after }),
      });
    },
    tableOf: institutionsTable,
  });
  pages.open('/public/draws', {
    pageOf: ({ query }) => drawsPage(read(ofDraws, filledIn(query), 'query').after),
    tableOf: seedsTable,
  });
  pages.open('/public/blacklist', {
    pageOf: () => blacklistPage(today()),
    tableOf: () => blacklistTable(today()),
  });
  ofDecisions(pages, dependencies);
  ofRules(pages, dependencies);
  pages.form('/public/status', askForStatus, (asked) => statusPage(dependencies, asked));
  return router;
}

/** What is published, what was approved, and how one objects. */
function ofDecisions(pages: Pages, dependencies: Dependencies): void {
  const idOf = ({ params }: PageRequest): string => read(ofRecord, params, 'params').id;
  const placeOf = ({ params }: PageRequest): Place => read(ofLine, params, 'params');
  pages.open('/public/publicity', { pageOf: publicityPage });
  pages.open('/public/publicity/:id', {
    pageOf: (asked) => publicityListPage(dependencies, idOf(asked)),
    tableOf: (asked) => publicityTable(dependencies, idOf(asked)),
  });
  pages.open('/public/results', { pageOf: resultsPage });
  pages.open('/public/results/:id', {
    pageOf: (asked) => resultPage(idOf(asked)),
    tableOf: (asked) => resultTable(idOf(asked)),
  });
  pages.form(
    '/public/publicity/:id/cases/:no/objection',
    (asked) => objectionPage(dependencies, placeOf(asked)),
    (asked, response) => raiseByForm(dependencies, placeOf(asked), asked, response),
  );
  pages.form('/public/objections', askForReceipt, (asked) => answerByReceipt(dependencies, asked));
}

/** What the service does for each article. */
function ofRules(pages: Pages, dependencies: Dependencies): void {
  const today = () => civilDateOf(dependencies.now());
  const articleOf = ({ params }: PageRequest): number => read(ofArticle, params, 'params').article;
  pages.open('/public/rules', {
    pageOf: () => articlesPage(dependencies),
    tableOf: () => rulesOfAll(today()),
  });
  pages.open('/public/rules/:article', {
    pageOf: (asked) => articlePage(articleOf(asked), today(), dependencies),
    tableOf: (asked) => rulesTable([articleOf(asked)], today()),
  });
}
