import type { Page } from '../shell/page.js';

/** Screens of vendors and their answers. */
export const pages: Page[] = [
  { path: '/vendors', load: () => import('./vendors-screen.js'), name: 'VendorsScreen' },
  { path: '/vendors/$id', load: () => import('./vendor-screen.js'), name: 'VendorScreen' },
  {
    path: '/vendor-answers/$token',
    load: () => import('./vendor-answers-screen.js'),
    name: 'VendorAnswersScreen',
  },
];
