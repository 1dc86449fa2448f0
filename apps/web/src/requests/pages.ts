import type { Page } from '../shell/page.js';

/** Screens of what a customer asks for. */
export const pages: Page[] = [
  { path: '/requests', load: () => import('./mine/my-requests-screen.js'), name: 'MyRequestsScreen' },
  { path: '/requests/new', load: () => import('./new/new-request-screen.js'), name: 'NewRequestScreen' },
  { path: '/requests/$id', load: () => import('./mine/my-request-screen.js'), name: 'MyRequestScreen' },
  { path: '/wishes', load: () => import('./wishes/wishes-screen.js'), name: 'WishesScreen' },
];
