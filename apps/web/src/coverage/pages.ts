import type { Page } from '../shell/page.js';

/** Screens of coverage of lists. */
export const pages: Page[] = [
  { path: '/coverage', load: () => import('./coverage-screen.js'), name: 'CoverageScreen' },
  { path: '/coverage/$id', load: () => import('./list/list-screen.js'), name: 'CoverageListScreen' },
  { path: '/shared/coverage/$token', load: () => import('./shared-screen.js'), name: 'SharedCoverageScreen' },
];
