import type { Page } from '../shell/page.js';

/** Screens of reviews and findings. */
export const pages: Page[] = [
  { path: '/security', load: () => import('./security-screen.js'), name: 'SecurityScreen' },
  { path: '/import-policy', load: () => import('./policy-screen.js'), name: 'PolicyScreen' },
];
