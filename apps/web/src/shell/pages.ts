import { pages as coverage } from '../coverage/pages.js';
import { pages as rollouts } from '../rollouts/pages.js';
import { pages as requests } from '../requests/pages.js';
import { pages as desk } from '../desk/pages.js';
import { pages as security } from '../security/pages.js';
import { pages as vendors } from '../vendors/pages.js';
import type { Page } from './page.js';

/** All screens but the first and the catalog's, which load with the app. */
export const PAGES: Page[] = [
  {
    path: '/connectors/$repository',
    load: () => import('../catalog/connector/connector-screen.js'),
    name: 'ConnectorScreen',
  },
  {
    path: '/connectors/$repository/import',
    load: () => import('../tenants/import/import-screen.js'),
    name: 'ImportScreen',
  },
  { path: '/home', load: () => import('../tenants/home-screen.js'), name: 'HomeScreen' },
  { path: '/systems/$id/setup/$step', load: () => import('../tenants/setup/setup-screen.js'), name: 'SetupScreen' },
  { path: '/systems/$id', load: () => import('../tenants/system/system-screen.js'), name: 'SystemScreen' },
  { path: '/systems/$id/$tab', load: () => import('../tenants/system/system-screen.js'), name: 'SystemScreen' },
  { path: '/persons', load: () => import('../provisioning/persons/persons-screen.js'), name: 'PersonsScreen' },
  { path: '/persons/$id', load: () => import('../provisioning/persons/person-screen.js'), name: 'PersonScreen' },
  { path: '/actions', load: () => import('../provisioning/actions-screen.js'), name: 'ActionsScreen' },
  { path: '/sync', load: () => import('../catalog/sync/sync-screen.js'), name: 'SyncScreen' },
  ...requests,
  ...desk,
  ...coverage,
  ...security,
  ...vendors,
  ...rollouts,
];
