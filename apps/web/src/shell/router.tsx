import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Navigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { viewerQuery } from '../access/viewer.js';
import { CatalogScreen } from '../catalog/catalog-screen.js';
import { readCatalogSearch } from '../catalog/catalog-search.js';
import { BrokenScreen } from './broken-screen.js';
import { NotFound } from './not-found.js';
import { Shell } from './shell.js';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: BrokenScreen });

/** Who has systems begins there; everyone else with the catalog. */
function FirstScreen() {
  const viewer = useQuery(viewerQuery);
  if (viewer.isPending) return null;
  const to = viewer.data?.permissions.includes('system.read') ? '/home' : '/connectors';
  return <Navigate to={to} replace />;
}

const page = <Name extends string>(path: string, load: () => Promise<Record<Name, React.ComponentType>>, name: Name) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load as never, name) });

const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: FirstScreen }),
  createRoute({
    getParentRoute: () => root,
    path: '/connectors',
    validateSearch: readCatalogSearch,
    component: CatalogScreen,
  }),
  page('/connectors/$repository', () => import('../catalog/connector/connector-screen.js'), 'ConnectorScreen'),
  page('/connectors/$repository/import', () => import('../tenants/import/import-screen.js'), 'ImportScreen'),
  page('/home', () => import('../tenants/home-screen.js'), 'HomeScreen'),
  page('/systems/$id/setup/$step', () => import('../tenants/setup/setup-screen.js'), 'SetupScreen'),
  page('/systems/$id', () => import('../tenants/system/system-screen.js'), 'SystemScreen'),
  page('/systems/$id/$tab', () => import('../tenants/system/system-screen.js'), 'SystemScreen'),
  page('/persons', () => import('../provisioning/persons/persons-screen.js'), 'PersonsScreen'),
  page('/persons/$id', () => import('../provisioning/persons/person-screen.js'), 'PersonScreen'),
  page('/actions', () => import('../provisioning/actions-screen.js'), 'ActionsScreen'),
  page('/sync', () => import('../catalog/sync/sync-screen.js'), 'SyncScreen'),
];

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: BrokenScreen,
});
