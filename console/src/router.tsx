/** The addresses of the console, each below `/console`. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { Frame } from './frame';

const root = createRootRoute({ component: Frame, notFoundComponent: () => <h1>没有这个页面</h1> });
const under = () => root;

const work = createRoute({
  getParentRoute: under,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/work'), 'Work'),
});
const cases = createRoute({
  getParentRoute: under,
  path: '/cases',
  component: lazyRouteComponent(() => import('./pages/cases'), 'Cases'),
});
const kase = createRoute({
  getParentRoute: under,
  path: '/cases/$no',
  component: lazyRouteComponent(() => import('./pages/case'), 'CasePage'),
});
const correction = createRoute({
  getParentRoute: under,
  path: '/cases/$no/correction',
  component: lazyRouteComponent(() => import('./pages/correct'), 'CorrectPage'),
});
const notices = createRoute({
  getParentRoute: under,
  path: '/apply',
  component: lazyRouteComponent(() => import('./pages/apply'), 'Notices'),
});
const apply = createRoute({
  getParentRoute: under,
  path: '/apply/$round',
  component: lazyRouteComponent(() => import('./pages/apply'), 'Apply'),
});
const rounds = createRoute({
  getParentRoute: under,
  path: '/rounds',
  component: lazyRouteComponent(() => import('./round/rounds'), 'Rounds'),
});
const round = createRoute({
  getParentRoute: under,
  path: '/rounds/$id',
  component: lazyRouteComponent(() => import('./round/rounds'), 'RoundPage'),
});
const meeting = createRoute({
  getParentRoute: under,
  path: '/rounds/$id/meeting',
  component: lazyRouteComponent(() => import('./round/meeting'), 'MeetingPage'),
});
const act = createRoute({
  getParentRoute: under,
  path: '/acts/$id',
  component: lazyRouteComponent(() => import('./round/act'), 'ActPage'),
});
const review = createRoute({
  getParentRoute: under,
  path: '/review',
  component: lazyRouteComponent(() => import('./review/review'), 'ReviewPage'),
});
const figures = createRoute({
  getParentRoute: under,
  path: '/figures',
  component: lazyRouteComponent(() => import('./figures/figures'), 'FiguresPage'),
});
const registry = createRoute({
  getParentRoute: under,
  path: '/registry',
  component: lazyRouteComponent(() => import('./pages/registry'), 'Registry'),
});
const publicity = createRoute({
  getParentRoute: under,
  path: '/publicity',
  component: lazyRouteComponent(() => import('./pages/publicity'), 'Publicity'),
});
const publicityList = createRoute({
  getParentRoute: under,
  path: '/publicity/$id',
  component: lazyRouteComponent(() => import('./pages/publicity-list'), 'PublicityList'),
});
const order = createRoute({
  getParentRoute: under,
  path: '/payments/$id',
  component: lazyRouteComponent(() => import('./payment-order/order'), 'OrderPage'),
});
const messages = createRoute({
  getParentRoute: under,
  path: '/messages',
  component: lazyRouteComponent(() => import('./pages/messages'), 'Messages'),
});
const search = createRoute({
  getParentRoute: under,
  path: '/search',
  component: lazyRouteComponent(() => import('./pages/search'), 'Search'),
});
const matters = createRoute({
  getParentRoute: under,
  path: '/matters',
  component: lazyRouteComponent(() => import('./matters/pages'), 'Matters'),
});
const matter = createRoute({
  getParentRoute: under,
  path: '/matters/$slug',
  component: lazyRouteComponent(() => import('./matters/pages'), 'MatterPage'),
});
const oneMatter = createRoute({
  getParentRoute: under,
  path: '/matters/$slug/$id',
  component: lazyRouteComponent(() => import('./matters/pages'), 'OneMatterPage'),
});
const sessions = createRoute({
  getParentRoute: under,
  path: '/sessions',
  component: lazyRouteComponent(() => import('./pages/sessions'), 'Sessions'),
});

export const router = createRouter({
  basepath: '/console',
  routeTree: root.addChildren([
    work,
    cases,
    kase,
    correction,
    notices,
    apply,
    rounds,
    round,
    meeting,
    act,
    review,
    figures,
    registry,
    publicity,
    publicityList,
    order,
    messages,
    search,
    matters,
    matter,
    oneMatter,
    sessions,
  ]),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
