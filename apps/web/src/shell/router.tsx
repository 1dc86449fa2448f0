import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Navigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { viewerQuery } from '../access/viewer.js';
import { CatalogScreen } from '../catalog/catalog-screen.js';
import { readCatalogSearch } from '../catalog/catalog-search.js';
import { BrokenScreen } from './broken-screen.js';
import { NotFound } from './not-found.js';
import type { Page } from './page.js';
import { PAGES } from './pages.js';
import { Shell } from './shell.js';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: BrokenScreen });

/** Who has systems begins there; everyone else with the catalog. */
function FirstScreen() {
  const viewer = useQuery(viewerQuery);
  if (viewer.isPending) return null;
  const to = viewer.data?.permissions.includes('system.read') ? '/home' : '/connectors';
  return <Navigate to={to} replace />;
}

const page = ({ path, load, name }: Page) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load as never, name) });

const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: FirstScreen }),
  createRoute({
    getParentRoute: () => root,
    path: '/connectors',
    validateSearch: readCatalogSearch,
    component: CatalogScreen,
  }),
  ...PAGES.map(page),
];

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: BrokenScreen,
});
